import { describe, expect, it } from 'vitest';
import { inReadingOrder, nearest, type Spot } from './lane-steps';

/** Two lanes and a third with an event between theirs; given in no order. */
const spots = inReadingOrder<string>(
	(
		[
			['b2', 2, 300],
			['a1', 0, 100],
			['c1', 5, 190],
			['a2', 0, 200],
			['b1', 2, 120]
		] as const
	).map(([of, row, at]): Spot<string> => ({ of, row, at }))
);
const go = (from: string, ...keys: string[]) =>
	keys.reduce<string | undefined>((at, key) => at && nearest(spots, at, key), from);

describe('keys on lanes', () => {
	it('go along a lane and stop at its ends', () => {
		expect(go('a1', 'ArrowRight')).toBe('a2');
		expect(go('a2', 'ArrowRight')).toBeUndefined();
		expect(go('a2', 'ArrowLeft')).toBe('a1');
		expect(go('b1', 'End')).toBe('b2');
		expect(go('b2', 'Home')).toBe('b1');
		expect(go('b1', 'Home')).toBeUndefined();
	});

	it('go to the nearest event of the next lane', () => {
		expect(go('a1', 'ArrowDown')).toBe('b1');
		expect(go('a2', 'ArrowDown')).toBe('b1');
		expect(go('b2', 'ArrowDown')).toBe('c1');
		expect(go('c1', 'ArrowUp')).toBe('b1');
		expect(go('a1', 'ArrowUp')).toBeUndefined();
		expect(go('c1', 'ArrowDown')).toBeUndefined();
	});

	it('leave other keys alone', () => {
		expect(go('a1', 'Enter')).toBeUndefined();
		expect(nearest(spots, 'nobody', 'ArrowRight')).toBeUndefined();
	});
});
