/**
 * A plain text cut into paragraphs and scenes.
 *
 * - Blank lines part paragraphs; the hard-wrapped lines inside one are joined by a space (by nothing
 *   after a soft hyphen).
 * - Two or more blank lines in a row, or a line of marks (`***`, `* * *`, `---`, `~~~`, `###`), part
 *   scenes. Several breaks in a row are one.
 * - What stands before the first break is scene 0, front matter, only if it opens as a note does (see
 *   `opensNote`); else it is scene 1. A text without any break is one scene.
 */

export interface Segment {
	/** 0 is front matter, the story's scenes count from 1. */
	scene: number;
	text: string;
	/** Where the paragraph begins, counted from 1 in the file as it is. */
	line: number;
}

const LINE_END = /\r\n|[\n\r\u2028\u2029]/u;
const BLANK = /^[\s\u200B\u2060\uFEFF]*$/u;
/** Three marks or more, or one that typists centre by itself. Dots are left out: "..." is speech. */
const RULE = /^(?:[*#~⁂]|[*#~=_+\-\u2010-\u2015•·●○◆◇❖✦⁂]{3,})$/u;

/** Words that are a note by themselves, however they are punctuated. */
const NOTE = /^(?:a\s*\/\s*n|author'?s?'? notes?|authors notes?|disclaimers?)(?![\p{L}\p{N}])/iu;
/** Words that begin sentences too: a note only before a colon, or alone in their line. */
const LABEL =
	/^(?:an|notes?|a note from[^:\n]*|note from[^:\n]*|(?:trigger |content )?warnings?|[tc]w|summary|rating|rated|preface|foreword)\s*(?::|$)/imu;

/**
 * Whether a paragraph opens as a note of the author does: "A/N", "Author's note" or "Disclaimer", or
 * "AN:", "Note:", "Warning:", "Summary:", "Rating:" and the like before a colon or alone in a line;
 * brackets, stars and quotation marks before it do not count.
 */
export function opensNote(paragraph: string): boolean {
	const bare = paragraph
		.replace(/[\u2018\u2019\u00B4\u0060]/gu, "'")
		.replace(/^[^\p{L}\p{N}]+/u, '');
	return NOTE.test(bare) || (LABEL.exec(bare)?.index ?? -1) === 0;
}

function isRule(line: string): boolean {
	return RULE.test(line.replace(/\s+/gu, ''));
}

function join(lines: string[]): string {
	return lines.reduce((text, line) =>
		text.endsWith('\u00AD') ? text.slice(0, -1) + line : `${text} ${line}`
	);
}

/** The paragraphs of a text in order, each with its scene and first line. */
export function segment(text: string): Segment[] {
	const found: { lines: string[]; line: number; stretch: number }[] = [];
	let open: string[] | null = null;
	let blanks = 0;
	let stretch = 0;
	let broken = false;
	text.split(LINE_END).forEach((raw, index) => {
		const blank = BLANK.test(raw);
		if (blank || isRule(raw)) {
			open = null;
			blanks = blank ? blanks + 1 : 0;
			if (!blank || blanks >= 2) broken = true;
			return;
		}
		blanks = 0;
		const line = raw.replace(/^[\s\uFEFF]+|\s+$/gu, '');
		if (open) {
			open.push(line);
			return;
		}
		// Breaks before the first paragraph part nothing.
		if (broken && found.length > 0) stretch++;
		broken = false;
		open = [line];
		found.push({ lines: open, line: index + 1, stretch });
	});
	const first = found[0];
	const frontMatter = first !== undefined && stretch > 0 && opensNote(first.lines.join('\n'));
	return found.map(({ lines, line, stretch }) => ({
		scene: stretch + (frontMatter ? 0 : 1),
		text: join(lines),
		line
	}));
}
