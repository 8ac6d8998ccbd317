/** Splits a page's file into its front matter (YAML) and its body (prose). */
import type { Diagnostic } from './diagnostics';
import { Source, type Part } from './source';

/** A stretch of a file: pass it on as `readYaml(part.text, file, part)`. */
export interface TextPart extends Required<Part> {
	text: string;
}

const OPEN = /^\ufeff?---[ \t]*(?:\r?\n|$)/;
const CLOSE = /^---[ \t]*\r?$/m;

/**
 * The front matter stands between two lines `---`, the first of which begins the file (after a byte
 * order mark, if any). Lines may end in CRLF. Where it is missing or not closed, that is reported at
 * the first line, and both parts are undefined.
 */
export function splitPage(
	text: string,
	file: string
): { frontMatter?: TextPart; body?: TextPart; diagnostics: Diagnostic[] } {
	const source = new Source(text, file);
	const { diagnostics } = source;
	const open = OPEN.exec(text)?.[0].length;
	if (open === undefined) {
		const mend = 'Begin the file with "---", the fields of the page and "---" again.';
		source.report(0, 'no-front-matter', 'The page has no front matter.', mend);
		return { diagnostics };
	}
	const close = CLOSE.exec(text.slice(open));
	if (!close) {
		const mend = 'Write "---" on a line of its own below the fields.';
		source.report(0, 'open-front-matter', 'The front matter is not closed.', mend);
		return { diagnostics };
	}
	const end = open + close.index;
	const after = text.indexOf('\n', end);
	const part = (from: number, to: number): TextPart => ({
		text: text.slice(from, to),
		charOffset: from,
		lineOffset: source.place(from).line - 1
	});
	return {
		frontMatter: part(open, end),
		body: part(after < 0 ? text.length : after + 1, text.length),
		diagnostics
	};
}
