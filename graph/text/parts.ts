/**
 * Lines become parts: one for each chapter of the file, with its paragraphs and scenes. The author's
 * notes before a chapter are its scene 0; an archive's data, licences and notes after it are left out.
 */
import { withoutLicence, withoutPages } from './furniture';
import { chapterOf, sectionOf } from './labels';
import { blocksOf, type Block } from './layout';
import type { Line } from './lines';
import { joiner, type Join } from './join';
import { backOf, frontOf, headline, isHeading, textOf } from './matter';

export interface Segment {
	/** 0 is front matter, the story's scenes count from 1. */
	scene: number;
	text: string;
	/** Where the paragraph begins, counted from 1 in the file as it is. */
	line: number;
}

export interface Part {
	/** The headline over it, where there is one. */
	title?: string;
	segments: Segment[];
	/** What the reading of it was unsure of. */
	doubts: Doubt[];
}

export interface Doubt {
	/** Counted from 1 in the file as it is. */
	line?: number;
	message: string;
}

/** The parts that the lines of a file make, those without a paragraph left out. */
export function partsOf(lines: readonly Line[]): Part[] {
	const { blocks, doubts } = blocksOf(withoutPages(withoutLicence(lines)));
	const join = joiner(blocks.flatMap((block) => block.lines));
	const parts = chaptersOf(blocks.filter((block) => !isIllustration(block)))
		.map((chapter) => partOf(chapter, join))
		.filter((part) => part.segments.length > 0);
	parts[0]?.doubts.unshift(...doubts);
	return parts;
}

/** The paragraphs of parts in a row as one text; scenes are numbered on. */
export function joinParts(parts: readonly Part[]): Segment[] {
	let before = 0;
	return parts.flatMap(({ segments }) => {
		const own = segments.map((s) => ({ ...s, scene: s.scene === 0 ? 0 : s.scene + before }));
		before = Math.max(before, ...own.map((s) => s.scene));
		return own;
	});
}

const isIllustration = (block: Block) => /^\[illustrations?\b[^\]]*\]$/iu.test(textOf(block));

/** Blocks cut before each chapter's heading, where there are several chapters. */
function chaptersOf(blocks: readonly Block[]): Block[][] {
	const starts = chapterStarts(blocks);
	if (starts.length < 2) return [[...blocks]];
	const first = frontOf(blocks.slice(0, starts[0])).start === starts[0] ? 0 : starts[0]!;
	const cuts = [...(starts[0]! > 0 && first > 0 ? [0] : []), first, ...starts.slice(1)];
	return cuts.map((from, at) => blocks.slice(from, cuts[at + 1]));
}

/** Where chapters begin: at headings with a chapter's label, else at the greatest headings of a level. */
function chapterStarts(blocks: readonly Block[]): number[] {
	const heads = [...blocks.keys()].filter((at) => isHeading(blocks[at]!));
	/** Headings in a row are one: a book's, a part's and a chapter's, or a list of contents. */
	const groups: number[][] = [];
	for (const at of heads) {
		const group = groups.at(-1);
		if (group && at === group.at(-1)! + 1) group.push(at);
		else groups.push([at]);
	}
	const labelled = groups.filter((group) =>
		group.some((at) => chapterOf(headline(blocks[at]!)) !== undefined)
	);
	if (labelled.length >= 2) return labelled.map((group) => startOf(group));
	for (let level = 1; level <= 3; level++) {
		const same = groups.filter((group) =>
			group.some((at) => {
				const [line] = blocks[at]!.lines;
				return line!.heading === level && line!.role === undefined;
			})
		);
		const long = same.filter(
			(group, n) => (same[n + 1]?.[0] ?? blocks.length) - group.at(-1)! > 8
		);
		if (same.length >= 2 && long.length >= same.length * 0.6)
			return same.map((group) => startOf(group));
	}
	return [];
}

/** Of a list of contents only its last line can be a heading, that of the chapter that follows. */
const startOf = (group: number[]) => (group.length > 3 ? group.at(-1)! : group[0]!);

function partOf(blocks: Block[], join: Join): Part {
	const segmentOf = ({ lines }: Block, scene: number): Segment => ({
		scene,
		text: join(lines),
		line: lines[0]!.line
	});
	const front = frontOf(blocks);
	const back = backOf(blocks, front.start);
	const story = blocks
		.slice(front.start, back.end)
		.filter((block) => block.lines[0]!.role === undefined);
	const sections = sectionHeads(story);
	const segments = front.notes.map((block) => segmentOf(block, 0));
	let scene = 1;
	let told = false;
	let broken = false;
	story.forEach((block, at) => {
		broken ||= block.broken;
		if (at < story.length - 1 && (sections.has(at) || isHeading(block))) {
			broken = true;
			return;
		}
		if (broken && told) scene++;
		[told, broken] = [true, false];
		segments.push(segmentOf(block, scene));
	});
	return {
		...(front.title !== undefined && { title: front.title }),
		segments,
		doubts: [...front.doubts, ...back.doubts]
	};
}

/** Blocks that are nothing but a number, where these count up from the first or second section on. */
function sectionHeads(story: readonly Block[]): Set<number> {
	const found = story.flatMap((block, at) => {
		const number = block.lines.length === 1 ? sectionOf(textOf(block)) : undefined;
		return number === undefined ? [] : [{ at, number }];
	});
	const counts = found.every(({ number }, n) => number === found[0]!.number + n);
	const alone = found.length === 1 && found[0]!.number !== 2;
	if (found.length === 0 || !counts || alone || found[0]!.number > 2) return new Set();
	return new Set(found.map(({ at }) => at));
}
