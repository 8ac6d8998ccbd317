/**
 * Passages below 12 words. Nothing stored tells one from another but the hash that runs on into what
 * follows; so each is tried together with the paragraphs that its followers were found in, wherever
 * those stand now. A hash that agrees proves the words; one that does not proves a change only if the
 * followers are unchanged; else the neighbours say where it stands and nothing says what it reads.
 */
import type { Sketch } from '../model/types';
import { same } from './evidence';
import type { Doubts } from './long';
import * as margins from './margins';
import {
	inPlace,
	join,
	keepsOrder,
	nearness,
	neighboursOf,
	type Neighbours,
	opposite,
	type State
} from './place';
import { MIN_WORDS, passageHash, type Surroundings } from './sketch';

/** What is known of the words of the stored passages. */
export interface Reading {
	/** A paragraph that has them, or may have them; -1: none. */
	at: Int32Array;
	/** Whether it is known to have these very words. */
	proven: Uint8Array;
}

/** Short passages that were replaced: placed by their neighbours, and certainly changed. */
export type Replaced = Set<number>;

/** Settles short passages from the last to the first, so that followers are settled before. */
export function placeShort(
	state: State,
	sketches: readonly Sketch[],
	doubts: Doubts,
	settled: ReadonlyMap<number, unknown>
): { reading: Reading; replaced: Replaced } {
	const at = Int32Array.from(state.pairs, (j, i) => (j >= 0 ? j : (doubts.get(i)?.[0] ?? -1)));
	const proven = Uint8Array.from(at, (j, i) => (j >= 0 && same(state.sides, i, j) ? 1 : 0));
	const reading = { at, proven };
	const replaced: Replaced = new Set();
	const isOpen = (i: number) =>
		sketches[i]!.words < MIN_WORDS &&
		state.pairs[i] === -1 &&
		!doubts.has(i) &&
		!settled.has(i);
	// First those that keep their order, so that no other of the same words takes their place.
	for (let i = sketches.length - 1; i >= 0; i--) {
		if (!isOpen(i)) continue;
		const near = neighboursOf(state, i);
		const here = inPlace(state, near).filter((j) => keepsOrder(near, j));
		const { around } = wordsAround(state, reading, i);
		const [j, ...others] = findWords(state, sketches[i]!, around, near, i, here);
		if (j === undefined || others.length > 0 || nearness(near, i, j) < margins.BESIDE) continue;
		[at[i], proven[i]] = [j, 1];
		join(state, i, j, true);
		state.inOrder[i] = 1;
	}
	for (let i = sketches.length - 1; i >= 0; i--) {
		if (!isOpen(i)) continue;
		const { words } = sketches[i]!;
		const near = neighboursOf(state, i);
		const { around, sure } = wordsAround(state, reading, i);
		const here = inPlace(state, near);
		let found = findWords(state, sketches[i]!, around, near, i, here);
		if (found.length === 0 && words > 0)
			found = findWords(state, sketches[i]!, around, near, i, free(state));
		if (found.length > 0) {
			at[i] = found[0]!;
			proven[i] = 1;
			const stands =
				nearness(near, i, at[i]!) >= margins.BESIDE ||
				(words >= margins.TELLING_WORDS && !expected(state, i, at[i]!));
			if (found.length > 1 || !stands) doubts.set(i, found);
			else {
				join(state, i, at[i]!, true);
				state.inOrder[i] = keepsOrder(near, at[i]!) ? 1 : 0;
			}
			continue;
		}
		const count = (j: number) => state.sides.copy.words[j]!;
		const likely = here.filter((j) => plausible(words, count(j)) && nearness(near, i, j) > 0);
		const across = opposite(state, near, i);
		if (across !== null && likely.includes(across)) {
			at[i] = across;
			if (sure && asLong(words, count(across))) {
				join(state, i, across, false);
				replaced.add(i);
			} else doubts.set(i, [across]);
		} else {
			const maybe = likely.length > 0 ? likely : beside(state, near, words);
			if (maybe.length > 0) doubts.set(i, maybe);
		}
	}
	return { reading, replaced };
}

/**
 * The paragraphs, among some, that have the very words of a short passage: the one of them that stands
 * best with the neighbours, or several that stand alike.
 */
function findWords(
	state: State,
	{ words, hash }: Sketch,
	around: Surroundings,
	near: Neighbours,
	i: number,
	among: number[]
): number[] {
	const proves = (j: number): boolean => {
		const own = state.sides.text[j]!;
		if (own.length !== words) return false;
		return words === 0 || (hash !== '' && passageHash(own, around) === hash);
	};
	const found = among.filter(proves);
	const most = Math.max(...found.map((j) => nearness(near, i, j)));
	return found.filter((j) => nearness(near, i, j) >= most - margins.TWIN_MARGIN);
}

/** Paragraphs of as many words that changed places with a neighbour's. */
function beside({ sides, holders }: State, near: Neighbours, words: number): number[] {
	const places = [...near.before, ...near.after].flatMap(({ j }) => [j - 1, j + 1]);
	return [...new Set(places)].filter((j) => holders[j] === -1 && sides.copy.words[j] === words);
}

/** Whether paragraph j stands where another passage of as many words is looked for: it may be that one. */
function expected({ sides, pairs, holders }: State, i: number, j: number): boolean {
	const like = (k: number) =>
		k >= 0 &&
		k < pairs.length &&
		k !== i &&
		pairs[k] === -1 &&
		sides.stored.words[k] === sides.stored.words[i];
	let [left, right] = [j - 1, j + 1];
	while (left >= 0 && holders[left] === -1) left--;
	while (right < holders.length && holders[right] === -1) right++;
	const before = left < 0 ? -1 : holders[left]!;
	const after = right < holders.length ? holders[right]! : pairs.length;
	for (let step = 1; step <= margins.REACH; step++)
		if (like(before + step) || like(after - step)) return true;
	return false;
}

const free = (state: State) =>
	Array.from(state.holders.keys()).filter((j) => state.holders[j] === -1);

/** Whether an edit of a short line is likely to have left so many words. */
const plausible = (before: number, after: number) =>
	Math.abs(before - after) <= Math.max(3, before / 2);

/** Whether it left about as many: fewer or more speak for another line rather than for an edit. */
const asLong = (before: number, after: number) =>
	Math.abs(before - after) <= Math.max(1, Math.floor(before / 5));

/**
 * The words around passage i that its hash takes in, as the copy has them. `sure` if all of them are
 * known to be the stored ones, so that a hash that fails speaks against the passage itself.
 */
function wordsAround(
	{ sides, pairs }: State,
	{ at, proven }: Reading,
	i: number
): { around: Surroundings; sure: boolean } {
	let sure = sides.stored.key[i]! >= 0;
	let needed = MIN_WORDS - sides.stored.words[i]!;
	const collect = (step: 1 | -1): string[] => {
		const found: string[] = [];
		for (let k = i + step; needed > 0 && k >= 0 && k < pairs.length; k += step) {
			if (sides.stored.words[k] === 0) continue;
			sure &&= proven[k] === 1;
			if (at[k]! < 0) break;
			const own = sides.text[at[k]!]!;
			if (step > 0) found.push(...own);
			else found.unshift(...own);
			needed -= own.length;
		}
		return found;
	};
	const after = collect(1);
	return { around: { before: collect(-1), after }, sure };
}
