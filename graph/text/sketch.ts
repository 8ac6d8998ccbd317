/**
 * What can recognise a passage and cannot be unrolled into it.
 *
 * A sketch holds how many words the passage has; from 12 words on one simhash (Charikar 2002) of at
 * most one bit a word and 64 in all, over the words and the pairs of neighbouring words, in which
 * order plays no part; and one 32-bit hash of all its words in order.
 *
 * Invariant: no hash is ever taken of fewer than 12 words, nor of a run inside one passage. A chain of
 * overlapping runs could be guessed word by word; a whole passage has to be guessed at once. A passage
 * below 12 words therefore has no simhash, and its hash is taken over it and the words that follow it,
 * up to 12; where the chapter ends before that, over the last 12 words of the chapter. A passage
 * without a word ("...") and a chapter of fewer than 12 words have nothing to hash (hash: '').
 *
 * What this does not hide: whoever knows all of a passage but a word or two can make sure of those.
 */
import type { Sketch } from '../model/types';
import { hash32, hex32, lane32, pair32 } from './hash';
import { words } from './normalise';

/** Below this many words a passage has no sketch of its own. */
export const MIN_WORDS = 12;
/** The most bits that a simhash has. */
export const MAX_BITS = 64;

/** The words of a passage, as far as they are needed: those around it, when it is a short one. */
export interface Surroundings {
	before: readonly string[];
	after: readonly string[];
}

/** How many bits the simhash of a passage has: one a word, 64 at most, none below 12 words. */
export function bitsOf(wordCount: number): number {
	return wordCount < MIN_WORDS ? 0 : Math.min(MAX_BITS, wordCount);
}

/** The hash of a passage, eight hex digits; '' where it has no words or fewer than 12 are to be had. */
export function passageHash(own: readonly string[], around?: Surroundings): string {
	if (own.length === 0) return '';
	if (own.length >= MIN_WORDS) return hex32(hash32(own.join(' ')));
	const window = [...own, ...(around?.after ?? []).slice(0, MIN_WORDS - own.length)];
	const missing = MIN_WORDS - window.length;
	if (missing > 0) window.unshift(...(around?.before ?? []).slice(-missing));
	return window.length < MIN_WORDS ? '' : hex32(hash32(window.join(' ')));
}

/**
 * What a word weighs in a simhash: its letters, up to 8, for the long words are the telling ones and
 * two passages share the short ones anyway. A pair weighs as much as a word of 3 letters. Of the
 * weights tried (none, by letters up to 5, 6, 8, pairs 0 to 4) these kept unrelated passages of one
 * chapter farthest apart: 0.47 of the bits differ, against 0.43 to 0.46 without weights.
 */
const weigh = (word: string): number => Math.min(word.length, 8);
const PAIR_WEIGHT = 3;

/**
 * The simhash of words as 64 bits in two signed 32-bit lanes. Bit n means the same in simhashes of
 * any length, so a shorter one is compared with as many first bits of a longer one.
 */
export function simhash64(own: readonly string[]): [number, number] {
	const sums = new Int32Array(MAX_BITS);
	const add = (a: number, b: number, weight: number) => {
		for (let bit = 0; bit < 32; bit++) {
			sums[bit]! += a << bit < 0 ? weight : -weight;
			sums[bit + 32]! += b << bit < 0 ? weight : -weight;
		}
	};
	let [lastA, lastB] = [0, 0];
	own.forEach((word, index) => {
		const [a, b] = [hash32(word), lane32(word)];
		add(a, b, weigh(word));
		if (index > 0) add(pair32(lastA, a), pair32(lastB, b), PAIR_WEIGHT);
		[lastA, lastB] = [a, b];
	});
	const lanes: [number, number] = [0, 0];
	for (let bit = 0; bit < MAX_BITS; bit++)
		if (sums[bit]! > 0) lanes[bit < 32 ? 0 : 1] |= 1 << (31 - (bit & 31));
	return lanes;
}

/** The masks of the first `bits` bits in the two lanes. */
export function laneMasks(bits: number): [number, number] {
	const mask = (n: number) => (n <= 0 ? 0 : n >= 32 ? -1 : -1 << (32 - n));
	return [mask(bits), mask(bits - 32)];
}

/** The lanes of a stored simhash: hex, one digit for four bits, the last padded with zero bits. */
export function parseSimhash(hex: string): [number, number] {
	const padded = hex.padEnd(MAX_BITS / 4, '0');
	return [Number.parseInt(padded.slice(0, 8), 16) | 0, Number.parseInt(padded.slice(8), 16) | 0];
}

/**
 * The sketch of one passage. A passage below 12 words has no simhash, and a hash only with enough
 * words around it.
 */
export function sketch(own: readonly string[], around?: Surroundings): Sketch {
	const hash = passageHash(own, around);
	const bits = bitsOf(own.length);
	if (bits === 0) return { words: own.length, hash };
	const [a, b] = simhash64(own);
	const [maskA, maskB] = laneMasks(bits);
	const hex = hex32(a & maskA) + hex32(b & maskB);
	return { words: own.length, simhash: hex.slice(0, Math.ceil(bits / 4)), hash };
}

/** The words around paragraph `index`, as many as its hash may need. */
export function surroundings(all: readonly (readonly string[])[], index: number): Surroundings {
	const after: string[] = [];
	for (let i = index + 1; i < all.length && after.length < MIN_WORDS; i++) after.push(...all[i]!);
	const before: string[] = [];
	for (let i = index - 1; i >= 0 && before.length < MIN_WORDS; i--) before.unshift(...all[i]!);
	return { before, after };
}

/** The sketches of the paragraphs of one chapter, in order; front matter and all scenes together. */
export function sketchPassages(paragraphs: readonly string[]): Sketch[] {
	const all = paragraphs.map(words);
	return all.map((own, index) =>
		sketch(own, own.length < MIN_WORDS ? surroundings(all, index) : undefined)
	);
}
