import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kShortestPaths, type Neighbours } from './k-shortest';

function tied(pairs: readonly (readonly [string, string])[]): Neighbours {
	const neighbours = new Map<string, string[]>();
	for (const [a, b] of pairs)
		for (const [x, y] of [
			[a, b],
			[b, a]
		] as const) {
			const list = neighbours.get(x) ?? [];
			if (x !== y && !list.includes(y)) neighbours.set(x, [...list, y]);
		}
	return neighbours;
}

/** Every simple path there is, by trying all: in the order that is promised. */
function everyPath(neighbours: Neighbours, start: string, goal: string, longest: number) {
	const found: string[][] = [];
	const walk = (path: string[]) => {
		const last = path[path.length - 1]!;
		if (last === goal) return void found.push(path);
		if (path.length > longest) return;
		for (const next of neighbours.get(last) ?? [])
			if (!path.includes(next)) walk([...path, next]);
	};
	if (start !== goal) walk([start]);
	const key = (path: string[]) => [String(path.length), ...path].join(' ');
	return found.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

const graphs = fc
	.array(fc.tuple(fc.constantFrom(...'abcdefgh'), fc.constantFrom(...'abcdefgh')), {
		maxLength: 16
	})
	.map(tied);

describe('the k shortest paths', () => {
	it('are the first of all that trying finds, on any graph', () => {
		const wanted = fc.record({
			k: fc.integer({ min: 1, max: 12 }),
			longest: fc.integer({ min: 1, max: 6 })
		});
		fc.assert(
			fc.property(graphs, wanted, (neighbours, { k, longest }) => {
				expect(kShortestPaths(neighbours, 'a', 'b', { k, longest })).toEqual(
					everyPath(neighbours, 'a', 'b', longest).slice(0, k)
				);
			}),
			{ numRuns: 600 }
		);
	});

	it('go on to longer ones, and come by nobody twice', () => {
		const ring = tied([
			['a', 'b'],
			['b', 'c'],
			['c', 'd'],
			['d', 'a'],
			['b', 'd']
		]);
		expect(kShortestPaths(ring, 'a', 'c', { k: 9, longest: 4 }).map((p) => p.join(''))).toEqual(
			['abc', 'adc', 'abdc', 'adbc']
		);
		expect(kShortestPaths(ring, 'a', 'c', { k: 3, longest: 4 })).toHaveLength(3);
		expect(kShortestPaths(ring, 'a', 'c', { k: 9, longest: 2 })).toHaveLength(2);
	});

	it('are none from one to itself, to nobody, or where all are too long', () => {
		const line = tied([
			['a', 'b'],
			['b', 'c']
		]);
		expect(kShortestPaths(line, 'a', 'a', { k: 3, longest: 4 })).toEqual([]);
		expect(kShortestPaths(line, 'a', 'z', { k: 3, longest: 4 })).toEqual([]);
		expect(kShortestPaths(line, 'a', 'c', { k: 3, longest: 1 })).toEqual([]);
	});
});
