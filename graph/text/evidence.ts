/**
 * Two sides of an alignment, prepared for quick comparison, and how much speaks for a pair of them.
 */
import type { Sketch } from '../model/types';
import { popcount } from './hash';
import * as margins from './margins';
import { words } from './normalise';
import { bitsOf, laneMasks, parseSimhash, passageHash, simhash64, surroundings } from './sketch';

/** One side: parallel columns, one row a passage. */
export interface Side {
	size: number;
	words: Int32Array;
	/** Same number: same count of words and same hash. -1: no hash. */
	key: Int32Array;
	/** The two lanes of the simhash. */
	a: Int32Array;
	b: Int32Array;
}

export interface Sides {
	stored: Side;
	copy: Side;
	/** The words of each paragraph of the copy. */
	text: readonly (readonly string[])[];
	/** Bits of each stored simhash, and their masks. 0: no simhash. */
	bits: Int32Array;
	maskA: Int32Array;
	maskB: Int32Array;
	/** Of each stored passage: the evidence of a paragraph with as many words, and nearly as many. */
	sameLength: Float64Array;
	nearLength: Float64Array;
	/** Of each stored passage: by how many words an edit is expected to change it. */
	spread: Float64Array;
	/** Whether the same words stand anywhere on the other side. */
	storedTwin: Uint8Array;
	copyTwin: Uint8Array;
}

/** Evidence of a bit that agrees, and what one that differs takes away, for each kind of edit. */
const [LIGHT, HEAVY] = margins.EDITED_FLIPS.map((share) => {
	const agrees = Math.log((1 - share) / (1 - margins.UNRELATED_FLIPS));
	return { agrees, flip: agrees - Math.log(share / margins.UNRELATED_FLIPS) };
}) as [Bit, Bit];
/** Of two kinds of edit, one is as likely as the other. */
const EITHER = Math.log(2);

interface Bit {
	agrees: number;
	flip: number;
}

function side(size: number): Side {
	return {
		size,
		words: new Int32Array(size),
		key: new Int32Array(size).fill(-1),
		a: new Int32Array(size),
		b: new Int32Array(size)
	};
}

/** A copy that has been read once and can be compared with many chapters. */
export interface ReadCopy {
	text: readonly (readonly string[])[];
	hash: readonly string[];
	a: Int32Array;
	b: Int32Array;
}

/** Normalises, hashes and sketches the paragraphs of a copy. */
export function readCopy(paragraphs: readonly string[]): ReadCopy {
	const text = paragraphs.map(words);
	const a = new Int32Array(text.length);
	const b = new Int32Array(text.length);
	text.forEach((own, j) => ([a[j], b[j]] = simhash64(own)));
	return { text, hash: text.map((own, j) => passageHash(own, surroundings(text, j))), a, b };
}

/** Puts stored sketches beside a copy. */
export function compare(sketches: readonly Sketch[], read: ReadCopy): Sides {
	const stored = side(sketches.length);
	const copy = side(read.text.length);
	const bits = new Int32Array(stored.size);
	const maskA = new Int32Array(stored.size);
	const maskB = new Int32Array(stored.size);
	const sameLength = new Float64Array(stored.size);
	const nearLength = new Float64Array(stored.size);
	const spread = new Float64Array(stored.size);
	const keys = new Map<string, number>();
	const keyOf = (count: number, hash: string) => {
		if (hash === '') return -1;
		const name = `${count}:${hash}`;
		const known = keys.get(name) ?? keys.size;
		keys.set(name, known);
		return known;
	};
	sketches.forEach((sketch, i) => {
		stored.words[i] = sketch.words;
		stored.key[i] = keyOf(sketch.words, sketch.hash);
		spread[i] = margins.LENGTH_SPREAD + margins.LENGTH_SHARE * sketch.words;
		if (sketch.simhash === undefined) return;
		[stored.a[i], stored.b[i]] = parseSimhash(sketch.simhash);
		bits[i] = bitsOf(sketch.words);
		[maskA[i], maskB[i]] = laneMasks(bits[i]!);
		const near = (1 - margins.SAME_LENGTH) / (2 * spread[i]!);
		sameLength[i] = Math.log((margins.SAME_LENGTH + near) * margins.LENGTH_RANGE);
		nearLength[i] = Math.log(near * margins.LENGTH_RANGE);
	});
	const known = keys.size;
	const inCopy = new Uint8Array(known);
	read.text.forEach((own, j) => {
		copy.words[j] = own.length;
		copy.key[j] = keyOf(own.length, read.hash[j]!);
		if (copy.key[j]! >= 0 && copy.key[j]! < known) inCopy[copy.key[j]!] = 1;
	});
	copy.a.set(read.a);
	copy.b.set(read.b);
	return {
		stored,
		copy,
		text: read.text,
		bits,
		maskA,
		maskB,
		sameLength,
		nearLength,
		spread,
		storedTwin: Uint8Array.from(stored.key, (key) => (key >= 0 && inCopy[key] ? 1 : 0)),
		copyTwin: Uint8Array.from(copy.key, (key) => (key >= 0 && key < known ? 1 : 0))
	};
}

/** Whether a stored passage and a paragraph have the same words, as far as 32 bits can tell. */
export function same({ stored, copy }: Sides, i: number, j: number): boolean {
	return stored.key[i]! >= 0 && stored.key[i] === copy.key[j];
}

/** How many bits of the stored simhash differ. */
export function flips({ stored, copy, maskA, maskB }: Sides, i: number, j: number): number {
	return (
		popcount((stored.a[i]! ^ copy.a[j]!) & maskA[i]!) +
		popcount((stored.b[i]! ^ copy.b[j]!) & maskB[i]!)
	);
}

/**
 * How much speaks for paragraph j being an edited passage i, before their neighbours are asked: the
 * log likelihood ratio of the bits that differ (binomial, the better of two kinds of edit) and of the number of words (equal or
 * Laplace, against uniform). -Infinity for a passage without a simhash.
 */
export function likeness(sides: Sides, i: number, j: number): number {
	const { bits, stored, copy } = sides;
	if (bits[i] === 0) return -Infinity;
	const differ = flips(sides, i, j);
	const light = bits[i]! * LIGHT.agrees - differ * LIGHT.flip;
	const heavy = bits[i]! * HEAVY.agrees - differ * HEAVY.flip;
	const words = Math.abs(stored.words[i]! - copy.words[j]!);
	const length =
		words === 0 ? sides.sameLength[i]! : sides.nearLength[i]! - words / sides.spread[i]!;
	return (light > heavy ? light : heavy) - EITHER + length;
}

/**
 * The cosine between the words of passage i and paragraph j, estimated from the bits that differ
 * (Charikar 2002): 0 to 1, and below 1, for the hashes say that something changed.
 */
export function similarity(sides: Sides, i: number, j: number): number {
	const cosine = Math.cos((Math.PI * flips(sides, i, j)) / sides.bits[i]!);
	return rounded(cosine);
}

/** A similarity with two digits, 0 to 0.99. */
export function rounded(cosine: number): number {
	return Math.round(Math.min(0.99, Math.max(0, cosine)) * 100) / 100;
}
