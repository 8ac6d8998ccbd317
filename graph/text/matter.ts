/** What stands around a chapter in its file: an archive's data, a title, the author's notes. */
import {
	chapterOf,
	isAddress,
	isBareLabel,
	isByline,
	isMeta,
	isName,
	isNoteLabel,
	isTitleLike,
	opensEnd,
	opensNote,
	opensSummary
} from './labels';
import type { Block } from './layout';
import type { Doubt } from './parts';

export const textOf = (block: Block) => block.lines.map((line) => line.text).join('\n');
const lineOf = (block: Block) => block.lines[0]!.line;
const roleOf = (block: Block) => block.lines[0]!.role;

/** Whether the markup, or a chapter's label, makes a block a heading. */
export function isHeading(block: Block): boolean {
	const [first] = block.lines;
	// Around the story pages have headings of their own.
	if (roleOf(block) === 'meta' && chapterOf(first!.text) === undefined)
		return first!.heading !== undefined && first!.heading <= 2;
	return (
		first!.heading !== undefined ||
		/^#{1,6}\s+\p{L}/u.test(first!.text) ||
		(block.lines.length <= 2 && chapterOf(first!.text) !== undefined)
	);
}

/** What a heading says, without the marks that make it one. */
export const headline = (block: Block) =>
	block.lines
		.map((line) => line.text.replace(/^[#*_=~\s]+|[#*_=~\s]+$/gu, ''))
		.join(' ')
		.replace(/\s+/gu, ' ');

export interface Front {
	/** Where the story begins. */
	start: number;
	/** The author's notes before it. */
	notes: Block[];
	title?: string;
	doubts: Doubt[];
}

/** Reads what stands before the story: data, title and summary are left out, notes are kept. */
export function frontOf(blocks: readonly Block[]): Front {
	const notes: Block[] = [];
	const titles: string[] = [];
	let mode: 'open' | 'note' | 'summary' = 'open';
	let [data, opened, at] = [0, -1, 0];
	/** Blocks that are a title or an address only if something else says that this is a header. */
	let loose = -1;
	/** Where the name of a chapter may stand: right below its number. */
	let named = -1;
	for (; at < blocks.length; at++) {
		const block = blocks[at]!;
		const text = textOf(block);
		if (block.broken || (roleOf(block) === undefined && roleOf(blocks[at - 1] ?? block)))
			mode = 'open';
		if (roleOf(block) === 'meta') {
			// Around the story: data, but a note may be labelled among them.
			if (isNoteLabel(text)) mode = 'note';
			else if (opensSummary(text)) mode = 'summary';
			else if (isHeading(block)) {
				mode = 'open';
				addTitle(titles, headline(block));
			}
			if (mode === 'note') notes.push(block);
			continue;
		}
		const labelled = block.lines.filter((line) => isMeta(line.text)).length;
		if (isHeading(block) && !opensNote(text)) {
			mode = 'open';
			addTitle(titles, headline(block));
			if (isBareLabel(headline(block))) named = at + 1;
			data += chapterOf(headline(block)) === undefined ? 0 : 2;
		} else if (opensSummary(text)) [mode, opened] = ['summary', at];
		else if (labelled > 0 && labelled * 2 >= block.lines.length && !isLoneNote(block, data)) {
			data += labelled;
			mode = opensSummary(block.lines.at(-1)!.text) ? 'summary' : 'open';
		} else if (roleOf(block) === 'note' || opensNote(text)) {
			[mode, opened] = roleOf(block) === 'note' ? [mode, opened] : ['note', at];
			notes.push(block);
		} else if (mode === 'note') notes.push(block);
		else if (mode === 'summary') continue;
		else if (at < 12 && (isSigned(block) || isAddress(text))) {
			data++;
			const [first] = block.lines;
			if (!isByline(first!.text) && isTitleLike(first!.text)) addTitle(titles, first!.text);
		} else if (named === at && isName(text)) titles.push(headline(block));
		else if (at < 6 && isTitleLike(text)) loose = loose < 0 ? at : loose;
		else break;
	}
	return settle(blocks, { at, notes, titles, mode, data, opened, loose });
}

/** A chapter's label begins the title anew: what stood above it was the work's. */
function addTitle(titles: string[], title: string): void {
	// Of headings without such a label the last is the nearest to the text.
	if (chapterOf(title) !== undefined || titles.every((one) => chapterOf(one) === undefined))
		titles.length = 0;
	if (!titles.includes(title)) titles.push(title);
}

/** "Warning: …" alone is what an author says; beside other data of an archive it is one of them. */
const isLoneNote = (block: Block, data: number) =>
	opensNote(textOf(block)) && data === 0 && block.lines.filter((l) => isMeta(l.text)).length < 2;

/** A byline, alone or below a title. */
const isSigned = ({ lines }: Block) =>
	lines.length <= 3 && lines.some((line) => isByline(line.text));

interface Scan {
	at: number;
	notes: Block[];
	titles: string[];
	mode: 'open' | 'note' | 'summary';
	data: number;
	opened: number;
	loose: number;
}

/** Takes back what nothing else bears out. */
function settle(blocks: readonly Block[], scan: Scan): Front {
	const doubts: Doubt[] = [];
	let { at, notes } = scan;
	const titles = [...scan.titles];
	if (at === blocks.length && scan.opened >= 0 && scan.mode !== 'open') {
		// Nothing parts the note from the story: better one scene than a story without one.
		at = scan.opened;
		notes = notes.filter((note) => blocks.indexOf(note) < at);
		doubts.push({
			line: lineOf(blocks[at]!),
			message:
				'This opens as a note of the author, but nothing parts it from the story, so it was kept in it.'
		});
	}
	if (scan.loose >= 0 && scan.loose < at) {
		const block = blocks[scan.loose]!;
		const parted = scan.data > 0 || notes.length > 0 || blocks[scan.loose + 1]?.broken;
		if (parted || textOf(block).includes(' ')) {
			if (titles.length === 0) titles.push(headline(block));
			if (!scan.data)
				doubts.push({
					line: lineOf(block),
					message: `“${headline(block)}” was taken for a title and is no paragraph.`
				});
		} else at = scan.loose;
	}
	if (notes.length > 5 && notes.length > blocks.length * 0.2)
		doubts.push({
			line: lineOf(notes[0]!),
			message: `${notes.length} paragraphs from here on were taken for the author's note; if the story begins among them, put a line *** before it.`
		});
	return { start: at, notes, ...(titles.length > 0 && { title: titles.join(' ') }), doubts };
}

/** Whether markup, and no guess, says that a block is no paragraph of the story. */
const isMarkedUp = ({ lines: [line] }: Block) =>
	line!.role !== undefined || line!.heading !== undefined;

const counted = (n: number) => (n === 1 ? '1 paragraph' : `${n} paragraphs`);

/** Where the story ends: what an author or an archive says after it is left out, with a doubt. */
export function backOf(blocks: readonly Block[], start: number): { end: number; doubts: Doubt[] } {
	let end = blocks.length;
	while (end > start && isMarkedUp(blocks[end - 1]!)) end--;
	const from = Math.max(start + 1, end - 20, start + Math.floor((end - start) * 0.6));
	let first = end;
	for (let at = end - 1; at >= from; at--) {
		const block = blocks[at]!;
		if (opensEnd(textOf(block))) first = at;
		// A break with story after it ends the search, unless what follows was found to be notes.
		if (block.broken && first > at) break;
	}
	if (first === end) return { end, doubts: [] };
	while (first > start + 1 && isHeading(blocks[first - 1]!)) first--;
	return {
		end: first,
		doubts: [
			{
				line: lineOf(blocks[first]!),
				message: `From here to the end this looks like notes after the chapter, ${counted(end - first)}, and was left out.`
			}
		]
	};
}
