import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EntityId } from '$graph/model/types';
import { lanesOf, MOST_LANES, type LaneEvent } from './lanes';

const event = (id: string, ...after: string[]): LaneEvent => ({
	id: id as EntityId,
	after: after as EntityId[]
});

describe('lanesOf', () => {
	it('keeps what is told to follow in one line', () => {
		const { lanes, branches } = lanesOf([event('a'), event('b', 'a'), event('c', 'b')]);
		expect(lanes).toEqual([0, 0, 0]);
		expect(branches.map((b) => [b.from.row, b.to.row, b.told])).toEqual([
			[0, 1, true],
			[1, 2, true]
		]);
	});

	it('forks where order is not told, and joins in what follows both', () => {
		const { lanes, branches } = lanesOf([
			event('a'),
			event('b', 'a'),
			event('c', 'a'),
			event('d', 'b', 'c')
		]);
		expect(lanes).toEqual([0, 0, 1, 0]);
		expect(branches.map((b) => [b.from.row, b.to.row])).toEqual([
			[0, 1],
			[0, 2],
			[1, 3],
			[2, 3]
		]);
		expect(branches.every((b) => b.told)).toBe(true);
	});

	it('says where a branch only seems to follow', () => {
		const { branches } = lanesOf([event('a'), event('b', 'a'), event('c')]);
		expect(branches.map((b) => [b.from.row, b.to.row, b.told])).toEqual([
			[0, 1, true],
			[1, 2, false]
		]);
	});

	it('runs along no lane on which something stands between', () => {
		// c is on a lane of its own; d follows a alone, and e both of the others.
		const { lanes, branches } = lanesOf([
			event('a'),
			event('b'),
			event('c', 'b'),
			event('d', 'a'),
			event('e', 'a')
		]);
		expect(lanes).toEqual([0, 1, 1, 0, 2]);
		const long = branches.find((b) => b.from.row === 0 && b.to.row === 4);
		expect(long?.via).toBe(2);
	});

	it('draws each line downward, and every event but the first at the end of one, in any order', () => {
		const orders = fc
			.array(fc.array(fc.nat(), { maxLength: 3 }), { minLength: 1, maxLength: 30 })
			.map((list) =>
				list.map((picks, i) => event(`e${i}`, ...(i ? picks.map((p) => `e${p % i}`) : [])))
			);
		fc.assert(
			fc.property(orders, (events) => {
				const { lanes, branches } = lanesOf(events);
				expect(lanes).toHaveLength(events.length);
				for (const lane of lanes) expect(lane).toBeLessThan(MOST_LANES);
				for (const { from, to, via } of branches) {
					expect(from.row).toBeLessThan(to.row);
					expect([from.lane, to.lane]).toEqual([lanes[from.row], lanes[to.row]]);
					expect(lanes.slice(from.row + 1, to.row)).not.toContain(via);
				}
				const reached = new Set(branches.map((b) => b.to.row));
				events.forEach((_, row) => expect(reached.has(row)).toBe(row > 0));
			})
		);
	});
});
