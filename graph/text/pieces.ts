/**
 * Paragraphs that were cut in two or made one of several. Likeness says little of these; but the hash of
 * a whole passage can be asked of any paragraphs in a row, and of any words in a row of one paragraph,
 * and a hash that agrees proves it. Asked are the
 * paragraphs between those of unchanged neighbours, then, where few passages are left, all of them.
 */
import type { Sketch } from '../model/types';
import { same } from './evidence';
import * as margins from './margins';
import { join, part, type State } from './place';
import { MIN_WORDS, passageHash } from './sketch';

export interface Pieces {
	/** Passages whose words are proven to stand in a paragraph with others, or, the most of them, alone. */
	known: Map<number, Piece>;
	/** Passages that may stand in the rest of such a paragraph. */
	maybe: Map<number, number>;
}

export interface Piece {
	paragraph: number;
	/** The cosine between its words and the paragraph's: one of them holds the other. */
	similarity: number;
	/** Whether the paragraph has another passage too, and that one keeps it. */
	second: boolean;
}

/** So many hashes are asked at most where a passage is looked for in the whole copy. */
const MOST_ASKED = 50_000;

/** Finds passages that were cut or made one with others, and pairs them. */
export function findPieces(state: State, sketches: readonly Sketch[]): Pieces {
	const pieces: Pieces = { known: new Map(), maybe: new Map() };
	const open = Array.from(state.pairs.keys()).filter(
		(i) => sketches[i]!.hash !== '' && !isExact(state, i)
	);
	look(state, sketches, pieces, open, (i) => between(state, i), true);
	const left = open.filter((i) => state.pairs[i] === -1 && !pieces.known.has(i));
	if (left.length * state.holders.length <= MOST_ASKED)
		look(state, sketches, pieces, left, () => [0, state.holders.length], false);
	return pieces;
}

const isExact = ({ sides, pairs }: State, i: number) => pairs[i]! >= 0 && same(sides, i, pairs[i]!);
const isFree = (state: State, j: number) =>
	state.holders[j] === -1 || !isExact(state, state.holders[j]!);

function look(
	state: State,
	sketches: readonly Sketch[],
	pieces: Pieces,
	open: readonly number[],
	rangeOf: (i: number) => [number, number],
	inOrder: boolean
): void {
	const inside = new Map<number, number[]>();
	for (const i of open) {
		const [from, to] = rangeOf(i);
		for (let j = from; j < to; j++) {
			if (!isFree(state, j) || pieces.known.has(state.holders[j]!)) continue;
			const end = endOfSplit(state, sketches[i]!, j, to);
			if (end !== null) settleSplit(state, pieces, i, [j, end], inOrder);
			else if (holds(state, sketches, i, j)) inside.set(j, [...(inside.get(j) ?? []), i]);
			else continue;
			break;
		}
	}
	for (const [j, passages] of inside) {
		// Far from its place one passage with something added may be a near-twin of it.
		if (!inOrder && passages.length === 1) pieces.maybe.set(passages[0]!, j);
		else settleMerge(state, pieces, j, passages, inOrder);
	}
}

/** The paragraphs between those of the unchanged passages before and after, a few at most. */
function between(state: State, i: number): [number, number] {
	const { pairs, holders } = state;
	let [before, after] = [i - 1, i + 1];
	while (before >= 0 && !isExact(state, before)) before--;
	while (after < pairs.length && !isExact(state, after)) after++;
	const from = before < 0 ? 0 : pairs[before]! + 1;
	const to = after < pairs.length ? pairs[after]! : holders.length;
	return [from, Math.min(to, from + 3 * margins.REACH)];
}

/** Whether the words of a passage are those from word `start` of paragraph j on, whatever parts them. */
function beginsAt(
	{ sides: { text } }: State,
	{ words, hash }: Sketch,
	j: number,
	start: number
): boolean {
	const needed = Math.max(words, MIN_WORDS);
	const found = text[j]!.slice(start, start + needed);
	for (let next = j + 1; found.length < needed && next < text.length; next++)
		found.push(...text[next]!.slice(0, needed - found.length));
	return found.length === needed && passageHash(found) === hash;
}

/** The end of the paragraphs from j on that together are the passage, two at least. */
function endOfSplit(state: State, sketch: Sketch, j: number, to: number): number | null {
	let [end, count] = [j, 0];
	while (end < to && count < sketch.words && isFree(state, end))
		count += state.sides.copy.words[end++]!;
	return end - j > 1 && count === sketch.words && beginsAt(state, sketch, j, 0) ? end : null;
}

/** Whether paragraph j has the words of passage i: at its beginning, its end, or after a neighbour's. */
function holds(state: State, sketches: readonly Sketch[], i: number, j: number): boolean {
	const last = state.sides.copy.words[j]! - sketches[i]!.words;
	if (last <= 0) return false;
	const starts = new Set([0, last]);
	for (let k = i - 1, sum = 0; k >= 0; k--) {
		sum += sketches[k]!.words;
		if (sum > last) break;
		starts.add(sum);
	}
	return [...starts].some((start) => beginsAt(state, sketches[i]!, j, start));
}

function settleSplit(
	state: State,
	pieces: Pieces,
	i: number,
	[from, end]: [number, number],
	inOrder: boolean
): void {
	const { sides } = state;
	const sizes = Array.from({ length: end - from }, (_, n) => sides.copy.words[from + n]!);
	const most = Math.max(...sizes);
	give(state, i, from + sizes.indexOf(most), inOrder);
	// The other pieces are nobody's, and no other passage may be looked for in them.
	for (let j = from; j < end; j++) {
		if (state.holders[j]! >= 0 && state.holders[j] !== i) part(state, state.holders[j]!);
		state.holders[j] = i;
	}
	pieces.known.set(i, {
		paragraph: state.pairs[i]!,
		similarity: Math.sqrt(most / sides.stored.words[i]!),
		second: false
	});
}

function settleMerge(
	state: State,
	pieces: Pieces,
	j: number,
	passages: readonly number[],
	inOrder: boolean
): void {
	const { stored, copy } = state.sides;
	const main = passages.reduce((a, b) => (stored.words[b]! > stored.words[a]! ? b : a));
	for (const i of passages) {
		if (state.pairs[i]! >= 0) part(state, i);
		pieces.known.set(i, {
			paragraph: j,
			similarity: Math.sqrt(stored.words[i]! / copy.words[j]!),
			second: i !== main
		});
	}
	give(state, main, j, inOrder);
	let rest = copy.words[j]! - passages.reduce((sum, i) => sum + stored.words[i]!, 0);
	for (const i of [Math.min(...passages) - 1, Math.max(...passages) + 1]) {
		const words = stored.words[i];
		if (words === undefined || words === 0 || rest < words / 2) continue;
		pieces.maybe.set(i, j);
		rest -= words;
	}
}

function give(state: State, i: number, j: number, inOrder: boolean): void {
	if (state.holders[j]! >= 0) part(state, state.holders[j]!);
	if (state.pairs[i]! >= 0) part(state, i);
	join(state, i, j, true);
	state.inOrder[i] = inOrder ? 1 : 0;
}
