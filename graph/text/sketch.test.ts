import { describe, expect, it } from 'vitest';
import { popcount } from './hash';
import { words } from './normalise';
import { bitsOf, parseSimhash, simhash64, sketch, sketchPassages } from './sketch';

const LONG =
	'The harbour master counted eleven boats at dusk and wrote a twelfth into his book, because his daughter had promised to be home by then.';
const number = (n: number) => Array.from({ length: n }, (_, i) => `w${i}`);
const distance = (a: string[], b: string[]) => {
	const [x, y] = [simhash64(a), simhash64(b)];
	return popcount(x[0] ^ y[0]) + popcount(x[1] ^ y[1]);
};

describe('sketch', () => {
	it.each([
		[12, 12, 3],
		[13, 13, 4],
		[30, 30, 8],
		[33, 33, 9],
		[64, 64, 16],
		[200, 64, 16]
	])('of %i words has a simhash of %i bits', (count, bits, digits) => {
		const made = sketch(number(count));
		expect(made.words).toBe(count);
		expect(bitsOf(count)).toBe(bits);
		expect(made.simhash).toMatch(new RegExp(`^[0-9a-f]{${digits}}$`));
		expect(made.hash).toMatch(/^[0-9a-f]{8}$/);
		// The bits beyond are zero: they hold nothing.
		const tail = BigInt(`0x${made.simhash}`) & ((1n << BigInt(digits * 4 - bits)) - 1n);
		expect(tail).toBe(0n);
	});

	it('is the same for every way to write the same words', () => {
		expect(
			sketch(words('“Stay—here… now,” he said to Ann’s brother, and none of them left.'))
		).toEqual(
			sketch(
				words('"STAY -- here ... now", he said to Ann\'s brother and none of them left!')
			)
		);
	});

	it('keeps the simhash near where few words change, and not the hash', () => {
		const typo = words(LONG.replace('daughter', 'dauhgter'));
		const other = words(
			'Nobody in the upper town had ever seen snow, so the first flakes were taken for ash from the mill.'
		);
		expect(sketch(typo).hash).not.toBe(sketch(words(LONG)).hash);
		expect(distance(words(LONG), typo)).toBeLessThan(16);
		expect(distance(words(LONG), other)).toBeGreaterThan(20);
	});

	it('takes pairs without their order', () => {
		expect(distance(['ann', 'saw', 'bo'], ['bo', 'saw', 'ann'])).toBe(0);
	});

	it('reads back what it wrote, in as many first bits', () => {
		for (const count of [12, 31, 32, 33, 64]) {
			const [a, b] = parseSimhash(sketch(number(count)).simhash!);
			const [x, y] = simhash64(number(count));
			expect(popcount(a ^ x) + popcount(b ^ y)).toBeLessThanOrEqual(64 - count);
			expect(a >>> 20).toBe(x >>> 20);
		}
	});

	it('stays what it was: stored sketches depend on it', () => {
		expect(sketch(words(LONG))).toMatchInlineSnapshot(`
			{
			  "hash": "429f09e1",
			  "simhash": "06ee508",
			  "words": 25,
			}
		`);
	});
});

describe('sketchPassages', () => {
	it('hashes a short passage with what follows, up to 12 words', () => {
		const made = sketchPassages(['“No.”', 'Not that.', LONG]);
		expect(made.map((s) => s.simhash !== undefined)).toEqual([false, false, true]);
		const whole = words(`no not that ${LONG}`).slice(0, 12);
		expect(made[0]!.hash).toBe(sketch(whole).hash);
		// What comes later changes nothing, what comes within 12 words does.
		expect(sketchPassages(['No.', 'Not that.', `${LONG} And so on.`])[0]).toEqual(made[0]);
		expect(sketchPassages(['No.', 'Not this.', LONG])[0]!.hash).not.toBe(made[0]!.hash);
	});

	it('takes the last 12 words where the chapter ends', () => {
		const made = sketchPassages([LONG, 'He waited.', 'No.']);
		const last = words(`${LONG} he waited no`).slice(-12);
		expect(made[1]!.hash).toBe(sketch(last).hash);
		expect(made[2]!.hash).toBe(sketch(last).hash);
	});

	it('has nothing to tell of a chapter below 12 words', () => {
		expect(sketchPassages(['No.', 'Not that.'])).toEqual([
			{ words: 1, hash: '' },
			{ words: 2, hash: '' }
		]);
		expect(sketchPassages([])).toEqual([]);
	});

	it('has nothing to tell of a paragraph without words', () => {
		expect(sketchPassages(['…', LONG])[0]).toEqual({ words: 0, hash: '' });
	});
});
