/**
 * Aligns the stored passages of a chapter with a copy of its text, and says of each passage what
 * became of it. The rule above all: a passage is shown only where it is certain to stand; a paragraph
 * that merely resembles it never takes the place of one that is gone.
 *
 * In order: dynamic programming over exact hashes and likeness (`order.ts`, `stretch.ts`); what moved,
 * what was cut or joined (`pieces.ts`); what
 * was edited out of order, and a verdict on every pair (`long.ts`); short passages by their
 * neighbours (`short.ts`). The numbers that decide stand in `margins.ts`.
 */
import type { AlignVerdict, Sketch } from '../model/types';
import { compare, type ReadCopy, readCopy, rounded, similarity } from './evidence';
import { type Doubts, doubtTwins, findEdited, findMoved, judge } from './long';
import { alignInOrder } from './order';
import { findPieces } from './pieces';
import { belongs, neighboursOf, stateOf, type State } from './place';
import { placeShort } from './short';

export interface StoredPassage<Id extends string = string> {
	id: Id;
	sketch: Sketch;
}

export interface Match<Id extends string = string> {
	id: Id;
	verdict: AlignVerdict;
	/**
	 * Index of its paragraph in the copy. Of an ambiguous passage the one paragraph that it must be if
	 * it is there at all, so that an import can keep its id; its words must not be shown as the
	 * passage's. Null where it is missing or there are several such.
	 */
	paragraph: number | null;
	/** Of an edited passage, 0 to below 1; absent where it is too short to have a simhash. */
	similarity?: number;
	/**
	 * Of an ambiguous passage: the paragraphs one of which it may be, rising; never empty. Where it was
	 * made one with another passage, the paragraph of that one.
	 */
	candidates?: number[];
}

export interface Alignment<Id extends string = string> {
	/** One for each stored passage, in the order given. */
	matches: Match<Id>[];
	/** The paragraphs of the copy that are the `paragraph` of no match: new ones, rising. */
	added: number[];
}

/**
 * Aligns passages, in their order, with the paragraphs of a copy (as `segment` gives them; texts not
 * yet normalised, or a copy read once by `readCopy`). Does not ask whether the copy is one of this
 * chapter: see `bestChapter`.
 */
export function align<Id extends string>(
	passages: readonly StoredPassage<Id>[],
	copy: readonly string[] | ReadCopy
): Alignment<Id> {
	const read = 'text' in copy ? copy : readCopy(copy);
	const sketches = passages.map((passage) => passage.sketch);
	const sides = compare(sketches, read);
	const state = stateOf(sides, alignInOrder(sides));
	const doubts: Doubts = new Map();
	findMoved(state);
	const pieces = findPieces(state, sketches);
	findEdited(state);
	judge(state, doubts, pieces.known);
	doubtTwins(state, doubts);
	const { reading, replaced } = placeShort(state, sketches, doubts, pieces.known);
	const placed = placeDoubts(state, doubts);
	const matches = passages.map(({ id }, i): Match<Id> => {
		const j = state.pairs[i]!;
		const candidates = doubts.get(i);
		if (candidates)
			return { id, verdict: 'ambiguous', paragraph: placed.get(i) ?? null, candidates };
		const piece = pieces.known.get(i);
		const shared = piece?.second ? piece.paragraph : pieces.maybe.get(i);
		if (j < 0 && shared !== undefined)
			return { id, verdict: 'ambiguous', paragraph: null, candidates: [shared] };
		if (j < 0) return { id, verdict: 'missing', paragraph: null };
		if (piece)
			return { id, verdict: 'edited', paragraph: j, similarity: rounded(piece.similarity) };
		if (reading.proven[i])
			return { id, verdict: state.inOrder[i] ? 'exact' : 'moved', paragraph: j };
		if (replaced.has(i)) return { id, verdict: 'edited', paragraph: j };
		return { id, verdict: 'edited', paragraph: j, similarity: similarity(sides, i, j) };
	});
	const taken = new Set(matches.map((match) => match.paragraph));
	return { matches, added: Array.from(read.text.keys()).filter((j) => !taken.has(j)) };
}

/** Passages in doubt that have one candidate, in their place, which no other passage may have. */
function placeDoubts(state: State, doubts: Doubts): Map<number, number> {
	// A paragraph that a later step has given away is a candidate no longer.
	for (const [i, candidates] of doubts) {
		const left = candidates.filter((j) => state.holders[j] === -1);
		if (left.length > 0) doubts.set(i, left);
		else doubts.delete(i);
	}
	const claims = new Map<number, number>();
	for (const candidates of doubts.values())
		for (const j of candidates) claims.set(j, (claims.get(j) ?? 0) + 1);
	const placed = new Map<number, number>();
	for (const [i, [only, ...others]] of doubts) {
		if (only === undefined || others.length > 0 || claims.get(only) !== 1) continue;
		if (belongs(neighboursOf(state, i), i, only)) placed.set(i, only);
	}
	return placed;
}
