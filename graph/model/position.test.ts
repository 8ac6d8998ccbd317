import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { earliest, isKnown, later, lesser } from './position';
import { trim } from './trim';

const known = fc.tuple(fc.nat(5), fc.nat(5));

describe('positions', () => {
	it('a thing is known when every work is read so far', () => {
		expect(isKnown([2, 0], [2, 0])).toBe(true);
		expect(isKnown([2, 1], [2, 0])).toBe(false);
		expect(isKnown([1], [])).toBe(false);
	});

	it('what is known later is known where both are', () => {
		fc.assert(
			fc.property(known, known, known, (a, b, at) => {
				expect(isKnown(later(2, a, b), at)).toBe(isKnown(a, at) && isKnown(b, at));
			})
		);
	});

	it('what is known at the lesser of two positions is known at both', () => {
		fc.assert(
			fc.property(known, known, known, (k, p, q) => {
				expect(isKnown(k, lesser(p, q))).toBe(isKnown(k, p) && isKnown(k, q));
			})
		);
	});

	it('the earliest of nothing is a fault of the caller', () => {
		expect(() => earliest([])).toThrow(RangeError);
		expect(
			earliest([
				[3, 0],
				[1, 0]
			])
		).toEqual([1, 0]);
	});
});

describe('trim', () => {
	const element = {
		knownFrom: [1],
		names: [
			{ text: 'a', knownFrom: [1] },
			{ text: 'b', knownFrom: [3] }
		],
		until: { passage: 'p', knownFrom: [4] },
		plain: { deep: [{ knownFrom: [2], x: 1 }] }
	};

	it('leaves nothing of what is not known, and closes gaps', () => {
		expect(trim(element, [1])).toEqual({
			knownFrom: [1],
			names: [{ text: 'a', knownFrom: [1] }],
			plain: { deep: [] }
		});
		expect(trim(element, [0])).toBeUndefined();
	});

	it('returns the same object where nothing is hidden, and changes no input', () => {
		const before = structuredClone(element);
		expect(trim(element, [9])).toBe(element);
		trim(element, [2]);
		expect(element).toEqual(before);
	});
});
