/**
 * Marks of the wiki in Markdown: `[[Page_Name]]`, `[[Page_Name|words]]`, `[^2.4]`, `[^2.5 2.6]`,
 * `[^2.3+2.5]`, `[^2.9 report]`, `[^2.4 2.3+2.5 report]`, `[^until 3.4]`.
 *
 * Markdown would take them apart (a `|` ends a table's cell), so they are **masked** before it reads
 * the text: each becomes a run of private-use characters of the same length, which it passes through
 * as plain letters. The run holds the mark's number, so it is found again wherever it ends up, and
 * offsets in the masked text are offsets in the text. Characters that prose may not hold become
 * `REFUSED`; whatever contains one later is left out. Neither can be forged: private-use characters
 * in the text itself are refused, plain or as entities.
 */
import { characterName, isPageName, replaceUnsafe } from './characters';
import { PROSE_WORLDS, type MarkWord, type RawCite } from './raw-prose';
import type { Source } from './source';

export type Mark =
	| { type: 'reference'; page: MarkWord; text?: string }
	| { type: 'cites'; cites: RawCite[] }
	| { type: 'until'; passage: MarkWord };

/** Stands where something was refused and reported. */
export const REFUSED = '\uf8ff';
const FIRST = '\ue000';
const FILL = '\ue001';
/** Two digits of base 4096 from here on: the number of the mark. */
const DIGITS = 0xe100;
const BASE = 4096;

const MARK = /(?<!\\)\[(?:\[([^[\]\n]*)\]|\^([^[\]\n]*))\]/g;
const RUN = /\ue000([\ue100-\uf0ff])([\ue100-\uf0ff])\ue001*/g;
const PRIVATE = /[\ue000-\uf8ff]/g;
const NUMERIC_ENTITY = /&#(?:x([0-9a-f]+)|(\d+))/gi;

/** A place as people see it, or an id. */
const PASSAGE = /^(?:\d{1,6}(?:\.\d{1,6}){1,2}|[a-z][a-z0-9_-]{1,63})$/i;

/** The text masked, and its marks by number. Reports marks and characters that are refused. */
export function maskMarks(source: Source): { masked: string; marks: Mark[] } {
	const marks: Mark[] = [];
	const masked = refuseCharacters(source).replace(
		MARK,
		(all: string, reference: string | undefined, note: string | undefined, offset: number) => {
			const mark = readMark(all, offset, reference, note, source);
			if (!mark || marks.length >= BASE * BASE) return REFUSED.repeat(all.length);
			const number = marks.push(mark) - 1;
			return (
				FIRST +
				String.fromCharCode(DIGITS + Math.floor(number / BASE), DIGITS + (number % BASE)) +
				FILL.repeat(all.length - 3)
			);
		}
	);
	return { masked, marks };
}

/** A masked text in pieces: strings, and the marks between them. */
export function splitMarks(masked: string, marks: readonly Mark[]): (string | Mark)[] {
	const pieces: (string | Mark)[] = [];
	let done = 0;
	for (const run of masked.matchAll(RUN)) {
		const digit = (i: number) => run[i]!.charCodeAt(0) - DIGITS;
		const mark = marks[digit(1) * BASE + digit(2)];
		if (run.index > done) pieces.push(masked.slice(done, run.index));
		if (mark) pieces.push(mark);
		done = run.index + run[0].length;
	}
	if (done < masked.length) pieces.push(masked.slice(done));
	return pieces;
}

/** Whether a text holds a mark or something refused. */
export function isMarked(masked: string): boolean {
	return masked.search(PRIVATE) >= 0;
}

/** The text with each character that prose may not hold reported (once a line) and replaced. */
function refuseCharacters(source: Source): string {
	const told = new Set<string>();
	const refuse = (offset: number, name: string, length = 1) => {
		const once = `${source.place(offset).line} ${name}`;
		if (!told.has(once)) {
			if (name === 'brace')
				source.report(offset, 'brace', 'Braces have no use in prose.', 'Delete them.');
			else source.unsafe(offset, name);
		}
		told.add(once);
		return REFUSED.repeat(length);
	};
	return replaceUnsafe(
		source.text
			.replace(PRIVATE, (c, offset: number) => refuse(offset, characterName(c, 0)))
			.replace(NUMERIC_ENTITY, (entity, hex, decimal, offset: number) => {
				const code = hex ? parseInt(hex, 16) : parseInt(decimal, 10);
				return code < 0xe000 || code > 0xf8ff ? entity : refuse(offset, entity, entity.length);
			})
			.replace(/[{}]/g, (_, offset: number) => refuse(offset, 'brace')),
		refuse
	);
}

function readMark(
	all: string,
	offset: number,
	reference: string | undefined,
	note: string | undefined,
	source: Source
): Mark | undefined {
	if (all.includes(REFUSED)) return undefined;
	if (reference !== undefined) return readReference(reference, offset + 2, source);
	const end = offset + all.length;
	if (source.text[end] === ':' && /(^|\n)[ \t>]*$/.test(source.text.slice(0, offset).slice(-100)))
		return source.report(
			offset,
			'footnote-definition',
			'There are no footnotes.',
			'Write a citation mark behind the sentence that it supports.'
		);
	return readNote(note ?? '', offset + 2, source);
}

function readReference(inside: string, offset: number, source: Source): Mark | undefined {
	const bar = inside.indexOf('|');
	const page = word(bar < 0 ? inside : inside.slice(0, bar), offset, source);
	page.text = page.text.normalize('NFC');
	if (!isPageName(page.text))
		return source.report(
			offset,
			'bad-page-name',
			'This cannot be the name of a page.',
			'Write the name of its file without ".md", with underscores for spaces.'
		);
	if (bar < 0) return { type: 'reference', page };
	const text = inside
		.slice(bar + 1)
		.trim()
		.replace(/\s+/g, ' ')
		.normalize('NFC');
	if (text === '' || text.includes('|') || LIKE_HTML.test(text))
		return source.report(
			offset + bar + 1,
			'bad-reference',
			'Here must be plain words.',
			'Write [[Page_Name|words]], or [[Page_Name]] for its best name.'
		);
	return { type: 'reference', page, text };
}

/** What Markdown or a browser might take for a tag. */
export const LIKE_HTML = /<[a-z/!?]/i;

/** Words of marks, which are no ids. */
const RESERVED: readonly string[] = ['until', ...PROSE_WORLDS];
const WORD = /[^\s,+]+/g;
/** Words that carry it together. */
const GROUP = /[^\s,+]+(?:\s*\+\s*[^\s,+]+)*/g;

/** What stands behind `[^`: groups of places (apart by space or comma), then a world. */
function readNote(inside: string, offset: number, source: Source): Mark | undefined {
	const groups = [...inside.matchAll(GROUP)].map((group) =>
		[...group[0].matchAll(WORD)].map((match) =>
			word(match[0], offset + group.index + match.index, source)
		)
	);
	const wellFormed = /^\s*\.((\s*,|\s)\s*\.)*\s*$/.test(inside.replace(GROUP, '.'));
	const only = (group: MarkWord[] | undefined) => (group?.length === 1 ? group[0]!.text : '');
	const until = only(groups[0]) === 'until' ? groups.shift() : undefined;
	const world = until ? undefined : PROSE_WORLDS.find((w) => w === only(groups.at(-1)));
	if (world) groups.pop();
	const words = groups.flat();
	if (!wellFormed || words.length === 0 || (until && words.length > 1))
		return source.report(
			offset - 2,
			'bad-citation',
			'This is no citation mark.',
			'Write [^2.4], [^2.5 2.6], [^2.3+2.5], [^2.9 report] or [^until 3.4].'
		);
	const wrong = words.find(({ text }) => !PASSAGE.test(text) || RESERVED.includes(text));
	if (wrong)
		return source.report(
			wrong.range[0] - source.charOffset,
			'bad-citation',
			'This is neither a place nor an id of a passage.',
			'Write a place such as 2.4, or an id; a world stands last and is report, belief, plan or dream.'
		);
	if (until) return { type: 'until', passage: words[0]! };
	const cites: RawCite[] = [];
	for (const places of groups) {
		const joint = places.length > 1;
		const last = cites.at(-1);
		if (last && !joint && !last.joint) last.places.push(...places);
		else cites.push({ places, joint, ...(world && { world }) });
	}
	return { type: 'cites', cites };
}

function word(written: string, offset: number, source: Source): MarkWord {
	const text = written.trim();
	const start = offset + written.indexOf(text);
	const at = start + source.charOffset;
	return {
		text,
		file: source.file,
		...source.place(start),
		range: [at, at + text.length],
		quoted: true
	};
}
