import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, likeness, readCopy, same, type Sides } from './evidence';
import * as margins from './margins';
import { alignInOrder } from './order';
import { sketchPassages } from './sketch';
import { alignStretch } from './stretch';
import { EDITS, edited, type EditName } from './testing/edits';
import { Random } from './testing/random';
import { chapter } from './testing/story';

const KINDS = Object.keys(EDITS) as EditName[];

function sidesOf(seed: number, size: number, edits: number): Sides {
	const random = new Random(seed);
	const before = chapter(random, size);
	const after = edited(before, KINDS, edits, random).map((line) => line.text);
	return compare(sketchPassages(before), readCopy(after));
}

function whole(sides: Sides, cells?: number): Int32Array {
	const pairs = new Int32Array(sides.stored.size).fill(-1);
	const stretch = { i0: 0, i1: sides.stored.size, j0: 0, j1: sides.copy.size };
	alignStretch(sides, stretch, pairs, cells);
	return pairs;
}

/** The sum that an alignment is to make greatest, spelt out. */
function sum(sides: Sides, pairs: Int32Array): number {
	let total = 0;
	let [i0, j0] = [-1, -1];
	const close = (i: number, j: number) => {
		const passed = i - i0 - 1 + (j - j0 - 1);
		if (passed > 0) total -= margins.LEAVE + passed * margins.PASS;
	};
	pairs.forEach((j, i) => {
		if (j < 0) return;
		close(i, j);
		total += same(sides, i, j) ? margins.EXACT : likeness(sides, i, j);
		[i0, j0] = [i, j];
	});
	close(sides.stored.size, sides.copy.size);
	return total;
}

/** What a passage may be paired with at all. */
const allowed = (sides: Sides, i: number, j: number) =>
	same(sides, i, j) ||
	(!sides.storedTwin[i] &&
		!sides.copyTwin[j] &&
		likeness(sides, i, j) >= margins.UNSURE - 2 * margins.NEIGHBOUR);

describe('alignStretch', () => {
	it('finds the greatest sum: no pair dropped or added makes it greater', () => {
		fc.assert(
			fc.property(fc.nat(), (seed) => {
				const sides = sidesOf(seed, 12, 4);
				const pairs = whole(sides);
				const best = sum(sides, pairs);
				const free = [...Array(sides.copy.size).keys()].filter((j) => !pairs.includes(j));
				pairs.forEach((own, i) => {
					for (const j of [-1, ...free]) {
						const other = pairs.slice();
						other[i] = j;
						const rising = other.filter((k) => k >= 0);
						if (j === own || rising.some((k, at) => at > 0 && rising[at - 1]! >= k))
							continue;
						if (j >= 0 && !allowed(sides, i, j)) continue;
						expect(sum(sides, other)).toBeLessThanOrEqual(best + 1e-9);
					}
				});
			}),
			{ numRuns: 40 }
		);
	});

	it('takes a band along the diagonal where the table is too large', () => {
		const sides = sidesOf(3, 200, 20);
		const banded = whole(sides, 200 * 40);
		expect([...banded]).toEqual([...whole(sides)]);
		// However narrow, it comes to an end and stays in order.
		const rising = whole(sides, 1).filter((j) => j >= 0);
		expect([...rising]).toEqual([...rising].sort((a, b) => a - b));
	});

	it('has nothing to do where a side is empty', () => {
		const sides = compare(sketchPassages(['One.']), readCopy([]));
		expect([...whole(sides)]).toEqual([-1]);
	});
});

describe('alignInOrder', () => {
	it('rises, and pairs what stands once on both sides', () => {
		fc.assert(
			fc.property(fc.nat(), (seed) => {
				const sides = sidesOf(seed, 60, 15);
				const pairs = [...alignInOrder(sides)].filter((j) => j >= 0);
				expect(pairs).toEqual([...new Set(pairs)].sort((a, b) => a - b));
			}),
			{ numRuns: 30 }
		);
	});
});
