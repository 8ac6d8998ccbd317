import { describe, expect, it } from 'vitest';
import { sample } from '$lib/explorer/sample';
import { GraphState, type GraphData } from './state.svelte';

function opened(search: string, data: Partial<GraphData> = {}) {
	const replaced: string[] = [];
	const visited: string[] = [];
	const explorer = sample();
	const tool = new GraphState(() => ({
		data: { explorer, stories: [], named: {}, ...data },
		search,
		onreplace: (to) => replaced.push(to),
		onvisit: (to) => visited.push(to)
	}));
	return { tool, replaced, visited };
}

describe('the state of the graph', () => {
	it('is its address: what is open, and what the filters leave', () => {
		const { tool } = opened('?center=Ada&edge=owns&kinds=character,place');
		expect(tool.query).toMatchObject({ center: 'Ada', edge: 'owns' });
		expect(tool.table.rows.filter((row) => row.open).map((row) => row.id)).toEqual(['owns']);
		expect(tool.summary).toBe(`Filtered, ${tool.table.rows.length} relations`);
		expect(tool.href({ edge: undefined })).toBe('/graph?center=Ada&kinds=character,place');
	});

	it('filters by writing the address, and opens by visiting another', () => {
		const { tool, replaced, visited } = opened('?center=Ada');
		tool.filter('kinds', 'place', false);
		expect(replaced).toEqual(['?center=Ada&kinds=character,faction,item,event']);
		tool.open('sister of');
		expect(visited).toEqual([
			'?center=Ada&kinds=character,faction,item,event&edge=sister%20of'
		]);
		tool.open('sister of');
		expect(visited).toHaveLength(1);
	});

	it('has a box for what the picture has and for nothing else', () => {
		const { facets } = opened('?center=Ada&relations=kinship').tool;
		expect(facets.kinds.map((f) => f.value)).toEqual(['character', 'place', 'event']);
		expect(facets.worlds.map((f) => f.value)).toEqual(['actual', 'report', 'plan']);
		const ticked = facets.relations.filter((f) => f.checked);
		expect(ticked.map((f) => f.value)).toEqual(['kinship']);
	});

	it('writes story time when a handle rests, not while it moves', () => {
		const { tool, replaced } = opened('?center=Ada');
		tool.setRange({ first: 0, last: 1 }, false);
		expect(replaced).toEqual([]);
		expect(tool.range).toEqual({ first: 0, last: 1 });
		tool.setRange({ first: 0, last: 1 }, true);
		expect(replaced[0]).toMatch(/since=\w+&until=\w+/);
	});

	it('shows evidence of the open tie alone', () => {
		const evidence = { edge: 'owns' } as NonNullable<GraphData['evidence']>;
		expect(opened('?center=Ada&edge=owns', { evidence }).tool.evidence).toBe(evidence);
		expect(opened('?center=Ada&edge=warns', { evidence }).tool.evidence).toBeUndefined();
	});
});
