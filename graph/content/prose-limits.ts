/**
 * Bounds on what Markdown is asked to read: its time grows with the square of a block, and it calls
 * itself once a level. The bounds lie far above what anybody writes.
 */
import { REFUSED } from './prose-marks';
import type { Source } from './source';

/** Characters of a body. */
export const MAX_PROSE = 100_000;
/** Characters of a line: more than a thousand words. */
export const MAX_LINE = 8_000;
/** Characters between two blank lines. */
export const MAX_BLOCK = 16_000;
/** Quotations and lists inside one another. */
export const MAX_NESTING = 8;
/** Items of all lists of a body. */
const MAX_ITEMS = 1_000;
/** Columns before the first word of a line. */
const MAX_INDENT = 40;
/** Opening brackets and angles of a block that are no marks: each is tried as a link or a tag. */
const MAX_OPEN = 100;

/** Lines up to a blank one, or a blank line that is too long. */
const BLOCK = new RegExp(`(?:[^\\n]*\\S[^\\n]*(?:\\n|$))+|[^\\n]{${MAX_LINE + 1},}`, 'g');
const CONTAINERS = /^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=\s|$)))*[ \t]*/;
const ITEMS = /^[ \t>]*(?:[-*+]|\d{1,9}[.)])(?=\s|$)/gm;

/**
 * The masked text with each block that is out of bounds blanked, at equal length (its line ends too,
 * so only offsets hold); undefined where the whole is. Reports them.
 */
export function blankOverlong(masked: string, source: Source): string | undefined {
	if (masked.length > MAX_PROSE)
		return source.report(0, 'prose-too-long', `The prose has more than ${MAX_PROSE} characters.`);
	if ((masked.match(ITEMS)?.length ?? 0) > MAX_ITEMS)
		return source.report(0, 'prose-too-long', `There are more than ${MAX_ITEMS} items in lists.`);
	return blankBlocks(masked, (block, offset) => refusesBlock(block, offset, source));
}

/** The text with those blocks blanked that are to be refused. */
export function blankBlocks(
	masked: string,
	refuses: (block: string, offset: number) => boolean
): string {
	return masked.replace(BLOCK, (block: string, offset: number) => {
		if (!refuses(block, offset)) return block;
		const length = block.trimEnd().length || block.length;
		return REFUSED.repeat(length) + block.slice(length);
	});
}

function refusesBlock(block: string, offset: number, source: Source): boolean {
	const refuse = (at: number, code: string, message: string, mend: string) => {
		source.report(offset + at, code, message, mend);
		return true;
	};
	let at = 0;
	for (const line of block.split('\n')) {
		const prefix = CONTAINERS.exec(line)![0];
		const containers = prefix.match(/>|[-*+]|\d+[.)]/g)?.length ?? 0;
		const indent = prefix.replace(/\t/g, '    ').length;
		if (containers > MAX_NESTING || indent > MAX_INDENT)
			return refuse(at, 'prose-too-deep', 'Lists or quotations go too deep here.', 'Flatten them.');
		if (line.length > MAX_LINE)
			return refuse(at, 'long-line', `The line has more than ${MAX_LINE} characters.`, 'Part it.');
		at += line.length + 1;
	}
	if (block.length > MAX_BLOCK)
		return refuse(0, 'long-block', `The block has more than ${MAX_BLOCK} characters.`, 'Part it.');
	const opened = block.match(/[[<]/g)?.length ?? 0;
	if (opened > MAX_OPEN)
		return refuse(0, 'stray-brackets', 'There are too many brackets here.', 'Delete them.');
	return false;
}
