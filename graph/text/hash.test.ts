import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hash32, hex32, lane32, pair32, popcount } from './hash';

const bitsOf = (h: number) => Array.from({ length: 32 }, (_, bit) => (h >>> bit) & 1);

describe.each([
	['hash32', hash32],
	['lane32', lane32],
	['pair32', (text: string) => pair32(hash32(text), hash32(`${text}'`))]
])('%s', (_, hash) => {
	it('sets each bit for about half of the words', () => {
		const sums = new Array<number>(32).fill(0);
		for (let i = 0; i < 4000; i++)
			bitsOf(hash(`word${i}`)).forEach((b, at) => (sums[at]! += b));
		for (const sum of sums) expect(Math.abs(sum - 2000)).toBeLessThan(160);
	});

	it('parts 20,000 short words', () => {
		const seen = new Set(Array.from({ length: 20000 }, (_, i) => hash(i.toString(36))));
		expect(seen.size).toBeGreaterThan(19998);
	});
});

describe('hashes', () => {
	it('flip half of the bits when a letter changes', () => {
		let flips = 0;
		for (let i = 0; i < 1000; i++) flips += popcount(hash32(`a${i}x`) ^ hash32(`a${i}y`));
		expect(Math.abs(flips / 1000 - 16)).toBeLessThan(0.5);
	});

	it('have lanes that know nothing of each other', () => {
		let same = 0;
		for (let i = 0; i < 1000; i++) same += 32 - popcount(hash32(`w${i}`) ^ lane32(`w${i}`));
		expect(Math.abs(same / 1000 - 16)).toBeLessThan(0.5);
	});

	it('tell letters beyond Latin apart', () => {
		expect(hash32('жар')).not.toBe(hash32('6ар'));
	});

	it('take a pair in either order', () => {
		fc.assert(fc.property(fc.integer(), fc.integer(), (a, b) => pair32(a, b) === pair32(b, a)));
	});

	it('count bits and print eight digits', () => {
		fc.assert(
			fc.property(fc.integer(), (x) => {
				expect(popcount(x)).toBe(bitsOf(x).reduce((a, b) => a + b, 0));
				expect(Number.parseInt(hex32(x), 16) | 0).toBe(x);
			})
		);
		expect(hex32(1)).toBe('00000001');
	});
});
