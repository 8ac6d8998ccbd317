import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EntityId } from '$graph/model/types';
import type { SpanEnd } from '$graph/story/spans';
import { columnsOf, place, tracksOf, type Labelled } from './lane-layout';

const end = (step: number, edge: 'start' | 'end', sure = true): SpanEnd => ({
	...{ event: `e${step}` as EntityId, step, edge, sure }
});

describe('columnsOf', () => {
	it('gives each column two units, and a told length one before it', () => {
		expect(columnsOf([0, 1, 2], [false, true, false])).toMatchObject({
			at: [0, 3, 5],
			units: 7
		});
	});
});

describe('place', () => {
	// Events 2, 3 and 6 of the story are shown.
	const columns = columnsOf([2, 3, 6], [false, false, false]);
	it('reaches from edge to edge, an event standing between the halves of its column', () => {
		expect(place({ from: end(2, 'start'), until: end(3, 'end') }, columns)).toEqual({
			...{ first: 0, last: 4, from: 'told', until: 'told' }
		});
		expect(place({ from: end(2, 'end'), until: end(6, 'start', false) }, columns)).toEqual({
			...{ first: 1, last: 5, from: 'told', until: 'untold' }
		});
	});

	it('fades where an end is not told', () => {
		expect(place({ from: end(2, 'end') }, columns)).toMatchObject({ last: 5, until: 'untold' });
		expect(place({ until: end(3, 'start') }, columns)).toMatchObject({
			...{ first: 0, last: 3, from: 'untold' }
		});
	});

	it('is cut where it goes on out of sight, and left out where it lies there', () => {
		expect(place({ from: end(0, 'start'), until: end(9, 'end') }, columns)).toEqual({
			...{ first: 0, last: 6, from: 'cut', until: 'cut' }
		});
		expect(place({ until: end(1, 'end') }, columns)).toBeUndefined();
		expect(place({ from: end(7, 'start') }, columns)).toBeUndefined();
	});

	it('ends between the columns around an event that is not shown', () => {
		expect(place({ from: end(2, 'start'), until: end(5, 'end') }, columns)).toMatchObject({
			...{ last: 4, until: 'told' }
		});
	});
});

describe('tracksOf', () => {
	const bars = fc.array(
		fc.record({ first: fc.nat(18), length: fc.integer({ min: 1, max: 6 }), label: fc.nat(9) }),
		{ maxLength: 12 }
	);

	it('fills each row from end to end, and no bar or label lies on another', () => {
		fc.assert(
			fc.property(bars, fc.uniqueArray(fc.nat(23), { maxLength: 5 }), (list, joins) => {
				const units = 24;
				const placed = list.map(({ first, length, label }, bar): Labelled<number> => ({
					...{ first, last: first + length, from: 'told', until: 'told', bar, label }
				}));
				const rows = tracksOf(placed, units, new Set(joins));
				const shown = rows.flatMap((row) => row.flatMap(({ bar }) => bar ?? []));
				expect(shown.sort((a, b) => a - b)).toEqual(placed.map((_, i) => i));
				for (const row of rows) {
					expect(row.reduce((sum, cell) => sum + cell.units, 0)).toBe(units);
					let unit = 0;
					let taken = 0;
					for (const cell of row) {
						const { label = 0 } = placed[cell.bar ?? -1] ?? {};
						const last = unit + cell.units;
						if (cell.bar !== undefined) {
							const first = cell.hangs ? Math.min(unit, last - label) : unit;
							expect(first).toBeGreaterThanOrEqual(taken);
							taken = cell.hangs ? last : Math.max(last, unit + label);
						} else if (joins.some((j) => j >= unit && j < last))
							expect(joins.includes(last - 1)).toBe(cell.joins === true);
						unit = last;
					}
				}
			})
		);
	});

	it('puts what does not overlap into one row', () => {
		const bar = (first: number, last: number, label = 1): Labelled<string> => ({
			...{ first, last, label, from: 'told', until: 'told', bar: `${first}` }
		});
		expect(tracksOf([bar(4, 6), bar(0, 4)], 8, new Set())).toHaveLength(1);
		expect(tracksOf([bar(4, 6), bar(0, 4, 5)], 8, new Set())).toHaveLength(2);
		// At the right end a label hangs back over its bar.
		expect(tracksOf([bar(6, 8, 4)], 8, new Set())[0]!.at(-1)).toMatchObject({ hangs: true });
	});
});
