/**
 * Tries to unroll stored sketches into the words that they were made of, with a word list that has
 * every one of them. A change that stores a hash of a run of words, or more bits than a passage has
 * words, turns this red; the control shows that the attack works where such hashes are stored.
 */
import { describe, expect, it } from 'vitest';
import type { Sketch } from '../model/types';
import { hash32, hex32, lane32, popcount } from './hash';
import { words } from './normalise';
import { bitsOf, laneMasks, parseSimhash, simhash64, sketchPassages } from './sketch';
import { Random } from './testing/random';
import { CAST, COMMON } from './testing/words';

/** Fewer words than this are never hashed: decided here anew, so that a change of the code shows. */
const LEAST_HASHED = 12;

const LIST = [...COMMON.slice(0, 80), ...CAST.map((name) => name.toLowerCase())];

/** A chapter of words of the list: long passages, short ones, a run of one-word lines, a short end. */
function chapter(seed: number): string[][] {
	const random = new Random(seed);
	const lengths = [30, 4, 45, 1, 1, 2, 1, 3, 12, 90, 7, 25, 11, 60, 5, 2];
	return lengths.map((length) => Array.from({ length }, () => random.pick(LIST)));
}

const stored = (passages: string[][]) => sketchPassages(passages.map((own) => own.join(' ')));

/** All that is stored, as the figures that an attacker may compare a 32-bit hash with. */
function figures(sketches: readonly object[]): Set<string> {
	const found = new Set<string>();
	for (const text of JSON.stringify(sketches).match(/[0-9a-f]{8,}/gu) ?? [])
		for (let at = 0; at + 8 <= text.length; at++) found.add(text.slice(at, at + 8));
	return found;
}

/** The hashes of a run that the code knows how to make. */
const hashesOf = (run: readonly string[]): string[] =>
	[' ', ''].flatMap((between) => {
		const text = run.join(between);
		return [hex32(hash32(text)), hex32(lane32(text))];
	});

/** Guesses all runs of three words, keeps those that a figure confirms, and extends them. */
function attack(sketches: readonly object[]): string[][] {
	const known = figures(sketches);
	const confirmed = (run: readonly string[]) => hashesOf(run).some((hash) => known.has(hash));
	const heads: string[][] = [];
	for (const a of LIST)
		for (const b of LIST) for (const c of LIST) if (confirmed([a, b, c])) heads.push([a, b, c]);
	return heads.map((head) => {
		const run = [...head];
		for (let next: string | undefined = ''; next !== undefined && run.length < 200;) {
			next = LIST.find((word) => confirmed([...run.slice(-2), word]));
			if (next !== undefined) run.push(next);
		}
		return run;
	});
}

describe('what is stored', () => {
	it('is a count, at most one bit a word and 64, and 32 bits', () => {
		for (const sketch of stored(chapter(1))) {
			const { words: count, simhash, hash, ...rest } = sketch;
			expect(rest).toEqual({});
			expect(hash).toMatch(/^[0-9a-f]{8}$/u);
			expect(simhash === undefined).toBe(count < LEAST_HASHED);
			const bits = bitsOf(count);
			expect(bits).toBeLessThanOrEqual(Math.min(count, 64));
			expect(simhash?.length ?? 0).toBe(Math.ceil(bits / 4));
			// What a last digit has beyond the bits is zero.
			const [a, b] = parseSimhash(simhash ?? '');
			const [maskA, maskB] = laneMasks(bits);
			expect([a & ~maskA, b & ~maskB]).toEqual([0, 0]);
		}
	});

	it('confirms no run below 12 words and no part of a passage', () => {
		for (const seed of [1, 2, 3]) {
			const passages = chapter(seed);
			const known = figures(stored(passages));
			const all = passages.flat();
			const found: string[] = [];
			const look = (run: readonly string[]) => {
				if (hashesOf(run).some((hash) => known.has(hash))) found.push(run.join(' '));
			};
			for (let from = 0; from < all.length; from++)
				for (let size = 1; size < LEAST_HASHED && from + size <= all.length; size++)
					look(all.slice(from, from + size));
			for (const own of passages)
				for (let from = 0; from < own.length; from++)
					for (let to = from + 1; to <= own.length; to++)
						if (to - from < own.length) look(own.slice(from, to));
			expect(found).toEqual([]);
		}
	});
});

describe('guessing runs of words', () => {
	it('gets nowhere', { timeout: 60_000 }, () => {
		expect(attack(stored(chapter(4)))).toEqual([]);
	});

	it('works where runs are hashed (the control)', { timeout: 60_000 }, () => {
		const [own] = chapter(4);
		const runs = own!.slice(2).map((_, at) => hex32(hash32(own!.slice(at, at + 3).join(' '))));
		const longest = attack([{ ...stored([own!])[0], runs }]).sort(
			(a, b) => b.length - a.length
		);
		expect(longest[0]!.join(' ')).toBe(own!.join(' '));
	});
});

/** Of how many bits a simhash of some words agrees with a stored one: all that it can tell. */
function agreement(run: readonly string[], sketch: Sketch): number {
	const [a, b] = simhash64(run);
	const [x, y] = parseSimhash(sketch.simhash!);
	const [maskA, maskB] = laneMasks(bitsOf(sketch.words));
	return bitsOf(sketch.words) - popcount((a ^ x) & maskA) - popcount((b ^ y) & maskB);
}

describe('climbing a simhash word by word', () => {
	const passages = [5, 6, 7, 8].flatMap((seed) => chapter(seed).filter((own) => own.length > 20));
	const sketches = passages.map((own) => stored([own])[0]!);

	it('does not tell the next word', () => {
		let [told, asked] = [0, 0];
		passages.forEach((own, at) => {
			for (const known of [1, 3, 6, 10]) {
				const next = own[known]!;
				const scores = LIST.map((word) =>
					agreement([...own.slice(0, known), word], sketches[at]!)
				);
				const best = Math.max(...scores);
				const leaders = LIST.filter((_, index) => scores[index] === best);
				asked++;
				// Several leaders are as many guesses.
				if (leaders.includes(next)) told += 1 / leaders.length;
			}
		});
		expect(asked).toBe(passages.length * 4);
		expect(told / asked).toBeLessThan(0.1);
	});

	it('climbs to other words: no run of three comes back', { timeout: 60_000 }, () => {
		let runs = 0;
		passages.forEach((own, at) => {
			let beam: string[][] = [[]];
			for (let length = 0; length < 12; length++)
				beam = beam
					.flatMap((run) => LIST.map((word) => [...run, word]))
					.map((run) => ({ run, score: agreement(run, sketches[at]!) }))
					.sort((a, b) => b.score - a.score)
					.slice(0, 5)
					.map(({ run }) => run);
			const text = ` ${own.join(' ')} `;
			for (const run of beam)
				for (let from = 0; from + 3 <= run.length; from++)
					if (text.includes(` ${run.slice(from, from + 3).join(' ')} `)) runs++;
		});
		expect(runs).toBe(0);
	});

	it('finds the very words agree wholly (the control)', () => {
		passages.forEach((own, at) => {
			expect(agreement(own, sketches[at]!)).toBe(bitsOf(words(own.join(' ')).length));
		});
	});
});
