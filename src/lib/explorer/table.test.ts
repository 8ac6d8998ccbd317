import { describe, expect, it } from 'vitest';
import { sample } from './sample';
import { nextSort, ROWS, tablePage } from './table';
import { viewOf } from './view-model';
import type { ExplorerQuery } from './query';

const view = (edge?: string) => viewOf(sample(), { depth: 1, view: 'graph', edge });
const ids = (query: Pick<ExplorerQuery, 'sort' | 'find' | 'page'>) =>
	tablePage(view(), query).rows.map((e) => e.id);
const told = view().edges.map((e) => e.id);

describe('the table', () => {
	it('stands in the order of telling, and by any column up and down', () => {
		expect(ids({})).toEqual(told);
		expect(ids({ sort: 'nonsense' })).toEqual(told);
		expect(ids({ sort: '-passages' })).toEqual([...told].reverse());
		expect(ids({ sort: 'relation' })).toEqual(
			[...told].sort((a, b) => (label(a) < label(b) ? -1 : 1))
		);
		expect(ids({ sort: 'from' }).at(-1)).toBe('warns');
		expect(ids({ sort: '-from' })[0]).toBe('warns');
		expect(ids({ sort: '-claims' })[0]).toBe('calls a thief');
		// Of what is reported the world is farther from fact.
		expect(ids({ sort: 'told' }).at(-1)).toBe('calls a thief');
		// Equal ones as they are told, up or down.
		expect(ids({ sort: '-claims' }).slice(1)).toEqual(
			told.filter((id) => id !== 'calls a thief')
		);
	});

	it('holds every word that is looked for, wherever it stands and however it is written', () => {
		expect(ids({ find: 'CYR  ádá' })).toEqual(['calls a thief', 'trusts']);
		expect(ids({ find: 'thief' })).toEqual(['calls a thief']);
		expect(ids({ find: 'bea thief' })).toEqual([]);
		expect(ids({ find: '  ' })).toEqual(told);
	});

	it('is parted into pages, none beyond the last, and says where the open tie stands', () => {
		const data = sample();
		const { edges } = viewOf(data, { depth: 1, view: 'graph' });
		const many = Array.from({ length: 2 * ROWS + 5 }, (_, i) => ({
			...edges[0]!,
			id: `e${i}`,
			first: i
		}));
		const long = { nodes: view().nodes, edges: many, open: many[ROWS]! };
		expect(tablePage(long, {})).toMatchObject({
			...{ found: 2 * ROWS + 5, page: 1, pages: 3, openOn: 2 }
		});
		expect(tablePage(long, {}).rows).toHaveLength(ROWS);
		expect(tablePage(long, { page: 2 }).openOn).toBeUndefined();
		expect(tablePage(long, { page: 9 })).toMatchObject({ page: 3, openOn: 2 });
		expect(tablePage(long, { page: 9 }).rows.map((e) => e.id)[0]).toBe(`e${2 * ROWS}`);
	});

	it('goes up, down and back to the telling when a head is chosen again and again', () => {
		expect(nextSort(undefined, 'from')).toBe('from');
		expect(nextSort('from', 'from')).toBe('-from');
		expect(nextSort('-from', 'from')).toBeUndefined();
		expect(nextSort('from', 'to')).toBe('to');
		expect(nextSort('from', 'passages')).toBeUndefined();
		expect(nextSort(undefined, 'passages')).toBe('-passages');
		expect(nextSort('-passages', 'passages')).toBeUndefined();
	});
});

function label(id: string): string {
	return view().edges.find((e) => e.id === id)!.relation;
}
