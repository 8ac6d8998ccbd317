/**
 * A text as lines with what is around them: the form in which plain text and HTML meet before anybody
 * asks what a paragraph is.
 */

export interface Line {
	/** Without white space at its ends; '' for a blank line. */
	text: string;
	/** Counted from 1 in the file as it is. */
	line: number;
	/** Columns of white space before the text; a tab counts for four. */
	indent: number;
	/** A heading, as the markup says, 1 the greatest. */
	heading?: number;
	/** What the markup says of it: a note of the author, or something that is not the story. */
	role?: 'note' | 'meta';
}

const LINE_END = /\r\n|[\n\r\f\u2028\u2029]/u;
const EDGES = /^[\s\u200B\u2060\uFEFF]+|[\s\u200B\u2060\uFEFF]+$/gu;

/** Three marks or more, or one or two that typists centre. Dots are left out: "..." is speech. */
const RULE = /^(?:[#⁂§❦❧☙]|[*~♦◆]{1,2}|[*#~=_+\-\u2010-\u2015•·●○◆◇❖✦✧⁂§❦❧☙♦♥★☆<>|/\\%^:.]{3,})$/u;
/** Letters that writers set as marks: xXx, o0o, -x-, ~oOo~. */
const LETTERED =
	/^(?:x{3,}|(?=.*[O0])(?=.*o)[oO0]{3,}|[-~*=•]+[xo0]+(?:[-~*=•]+[xo0]*)*[-~*=•]+)$/iu;
const WORDED = /^[\W_]*(?:line|scene|page|section)[ -]?break[\W_]*$/iu;

/** The lines of a plain text. */
export function linesOf(text: string): Line[] {
	return text.split(LINE_END).map((raw, index) => lineOf(raw, index + 1));
}

/** One line of a text that keeps its white space. */
export function lineOf(raw: string, line: number): Line {
	const before = /^[ \t\u00A0\u3000]*/u.exec(raw.replace(/^\uFEFF/u, ''))![0];
	return { text: raw.replace(EDGES, ''), line, indent: before.replaceAll('\t', '    ').length };
}

/** Whether a line is a rule that parts scenes: marks, marks of letters, or words that say so. */
export function isRule({ text, heading }: Line): boolean {
	if (heading !== undefined) return false;
	const bare = text.replace(/\s+/gu, '');
	if (RULE.test(bare)) return !/^[.:]+$/u.test(bare);
	return LETTERED.test(bare) ? !/^[oO]o+$/u.test(bare) : WORDED.test(text);
}

/** Whether a line ends as a sentence or a speech does. */
export function endsSentence(text: string): boolean {
	return /[.!?…:;—–\u2015]["'”’»«“‘」』)\]*_]*$|["”’»«“」』]$|--$/u.test(text);
}
