/** Which part of a file, or which parts in a row, are a copy of a chapter. */
import { align, type Alignment, type StoredPassage } from './align';
import { readCopy, type ReadCopy } from './evidence';
import { LEAST_SHARE } from './match-chapter';
import { joinParts, type Part, type Segment } from './parts';

export interface PartMatch<Id extends string> {
	/** The paragraphs that the chapter was aligned with; scenes of joined parts are numbered on. */
	segments: Segment[];
	alignment: Alignment<Id>;
	/** How many passages are exact, edited or moved, 0 to 1. */
	share: number;
	exact: number;
}

/** Parts that were read once and can be asked for many chapters. */
export interface ReadParts {
	parts: readonly Part[];
	copies: readonly ReadCopy[];
	hashes: readonly ReadonlySet<string>[];
}

/** Reads the parts of files, in their order. */
export function readParts(parts: Iterable<Part>): ReadParts {
	const all = [...parts];
	const copies = all.map((part) => readCopy(part.segments.map((s) => s.text)));
	return { parts: all, copies, hashes: copies.map((copy) => new Set(copy.hash)) };
}

/** So many parts with the most passages in common are aligned in full. */
const TRIED = 3;
/** A part in a row is joined if it brings so large a share of the chapter. */
const GAIN = 0.02;

/**
 * The part that has most of a chapter's passages, joined with those beside it where they have more of
 * them: books cut long chapters in pieces. Undefined where no part has `LEAST_SHARE` of them: the files
 * hold other chapters. Of two copies the one with more exact passages counts.
 */
export function findChapter<Id extends string>(
	passages: readonly StoredPassage<Id>[],
	read: ReadParts
): PartMatch<Id> | undefined {
	if (passages.length === 0) return undefined;
	const common = read.hashes.map(
		(hashes) =>
			passages.filter(({ sketch: { hash } }) => hash !== '' && hashes.has(hash)).length
	);
	const ranked = [...common.keys()].sort((a, b) => common[b]! - common[a]!).slice(0, TRIED);
	let best: { match: PartMatch<Id>; from: number; to: number } | undefined;
	for (const at of ranked) {
		const match = matchOf(passages, read, at, at + 1);
		if (!best || isBetter(match, best.match)) best = { match, from: at, to: at + 1 };
	}
	if (!best) return undefined;
	let { match, from, to } = best;
	const extend = (nextFrom: number, nextTo: number): boolean => {
		const longer = matchOf(passages, read, nextFrom, nextTo);
		if (longer.share < match.share + GAIN) return false;
		[match, from, to] = [longer, nextFrom, nextTo];
		return true;
	};
	while (match.share < 1 && from > 0 && common[from - 1]! > 0 && extend(from - 1, to));
	while (match.share < 1 && to < common.length && common[to]! > 0 && extend(from, to + 1));
	return match.share >= LEAST_SHARE ? match : undefined;
}

function isBetter(a: PartMatch<string>, b: PartMatch<string>): boolean {
	return a.exact === b.exact ? a.share > b.share : a.exact > b.exact;
}

function matchOf<Id extends string>(
	passages: readonly StoredPassage<Id>[],
	{ parts, copies }: ReadParts,
	from: number,
	to: number
): PartMatch<Id> {
	const segments = joinParts(parts.slice(from, to));
	const copy = to - from === 1 ? copies[from]! : readCopy(segments.map((s) => s.text));
	const alignment = align(passages, copy);
	const count = (...verdicts: string[]) =>
		alignment.matches.filter((match) => verdicts.includes(match.verdict)).length;
	const found = count('exact', 'edited', 'moved');
	return { segments, alignment, share: found / passages.length, exact: count('exact') };
}
