/**
 * How much of a wiki shows its proof: sentences with marks, passages with claims, and how many passages
 * a claim rests on. Pure, over the whole or over what is visible.
 */
import { sentencesOf } from './sentences';
import type { Block, Claim, EntityId, Passage, Work, WorkId } from './types';

export interface Share {
	/** Those that are covered, of all. */
	covered: number;
	all: number;
}

/** Claims by the passages that each carry them alone; `joint` where only several together do. */
export interface Support {
	one: number;
	two: number;
	more: number;
	joint: number;
}

export interface PageCoverage {
	entity: EntityId;
	sentences: Share;
	claims: Support;
}

export interface ChapterCoverage {
	number: number;
	passages: Share;
	/** Claims that cite its passages. */
	claims: Support;
	/** Of each passage in order: how many claims it carries. */
	carried: { passage: Passage; claims: number }[];
}

export interface WorkCoverage {
	work: WorkId;
	sentences: Share;
	passages: Share;
	claims: Support;
	/** Those that have passages here. */
	chapters: ChapterCoverage[];
	/** Those that have prose or claims of their own, in the order of blocks and claims. */
	pages: PageCoverage[];
}

export interface Covered {
	works: readonly Pick<Work, 'id' | 'chapters'>[];
	passages: readonly Passage[];
	claims: readonly Claim[];
	/** Those that are shown: without what is superseded. */
	blocks: readonly Block[];
	/** The work of a page. */
	workOf(entity: EntityId): WorkId | undefined;
}

/** Coverage work by work. Passages are those with text: no tombstones, no places told in words. */
export function coverageOf(input: Covered): WorkCoverage[] {
	const { works, claims } = input;
	const carried = new Map<string, number>();
	for (const claim of claims)
		for (const id of passagesOf(claim)) carried.set(id, (carried.get(id) ?? 0) + 1);
	return works.map(({ id, chapters }) => {
		const own = input.passages.filter((p) => p.work === id && !p.removed && !p.locator);
		const said = claims.filter((c) => c.work === id);
		const pages = pagesOf(input, id);
		return {
			work: id,
			sentences: sum(pages.map((p) => p.sentences)),
			passages: shareOf(own, (p) => carried.has(p.id)),
			claims: supportOf(said),
			chapters: chapters.flatMap(({ number }): ChapterCoverage[] => {
				const passages = own.filter((p) => p.chapter === number);
				const ids = new Set<string>(passages.map((p) => p.id));
				if (passages.length === 0) return [];
				return [
					{
						number,
						passages: shareOf(passages, (p) => carried.has(p.id)),
						claims: supportOf(
							said.filter((c) => [...passagesOf(c)].some((p) => ids.has(p)))
						),
						carried: passages.map((passage) => ({
							passage,
							claims: carried.get(passage.id) ?? 0
						}))
					}
				];
			}),
			pages
		};
	});
}

function pagesOf({ blocks, claims, workOf }: Covered, work: WorkId): PageCoverage[] {
	const pages = new Map<EntityId, { blocks: Block[]; claims: Claim[] }>();
	const page = (entity: EntityId) => {
		const found = pages.get(entity) ?? { blocks: [], claims: [] };
		pages.set(entity, found);
		return found;
	};
	for (const block of blocks) page(block.entity).blocks.push(block);
	for (const claim of claims) page(claim.subject).claims.push(claim);
	return [...pages].flatMap(([entity, own]) =>
		workOf(entity) === work
			? [{ entity, sentences: ofBlocks(own.blocks), claims: supportOf(own.claims) }]
			: []
	);
}

function ofBlocks(blocks: readonly Block[]): Share {
	return shareOf(
		blocks.flatMap((b) => sentencesOf(b.tree)),
		(sentence) => sentence.cited
	);
}

/** Which of them rests on how many passages. */
export function supportOf(claims: readonly Claim[]): Support {
	const support = { one: 0, two: 0, more: 0, joint: 0 };
	for (const { citations } of claims) {
		const alone = citations.filter((c) => c.passages.length === 1);
		const passages = new Set(alone.flatMap((c) => c.passages)).size;
		support[(['joint', 'one', 'two'] as const)[passages] ?? 'more']++;
	}
	return support;
}

/** Those that carry the claim, not what qualifies it. */
function passagesOf({ citations }: Claim): Set<string> {
	return new Set(citations.flatMap((c) => c.passages));
}

function shareOf<T>(all: readonly T[], isCovered: (one: T) => boolean): Share {
	return { covered: all.filter(isCovered).length, all: all.length };
}

function sum(shares: readonly Share[]): Share {
	return {
		covered: shares.reduce((n, s) => n + s.covered, 0),
		all: shares.reduce((n, s) => n + s.all, 0)
	};
}

/** 0 to 1; of nothing all is covered. */
export function ratio({ covered, all }: Share): number {
	return all === 0 ? 1 : covered / all;
}
