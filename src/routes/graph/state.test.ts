import { describe, expect, it } from 'vitest';
import { sample } from '$lib/explorer/sample';
import { GraphState, type GraphData } from './state.svelte';

function opened(search: string, data: Partial<GraphData> = {}, visiting = false) {
	const replaced: string[] = [];
	const visited: string[] = [];
	const explorer = sample();
	const tool = new GraphState(() => ({
		data: { explorer, stories: [], named: {}, ...data },
		search,
		visiting,
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

	it('says so where nobody is left to be drawn', () => {
		expect(opened('?center=Ada').tool.nothing).toBeUndefined();
		const { center: _center, ...whole } = sample();
		const { tool } = opened('?kinds=event', { explorer: whole });
		expect(tool.view.nodes).toEqual([]);
		expect(tool.nothing).toMatch(/filters/);
		const unread = { ...whole, nodes: [], edges: [], steps: [] };
		expect(opened('', { explorer: unread }).tool.nothing).toMatch(/as far as you have read/);
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

	it('writes nothing into an entry that is being left', () => {
		const { tool, replaced, visited } = opened('?center=Ada', {}, true);
		expect(tool.looked({ x: 1, y: 2, scale: 1 })).toBe(false);
		tool.filter('kinds', 'event', false);
		expect(replaced).toEqual([]);
		expect(visited).toEqual(['?center=Ada&kinds=character,place,faction,item']);
		const still = opened('?center=Ada');
		expect(still.tool.looked({ x: 1, y: 2, scale: 1 })).toBe(true);
		expect(still.replaced).toEqual(['?center=Ada&look=1,2,1']);
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

describe('whoever is chosen', () => {
	const node = {
		...{ id: 'Bea', since: [], ties: 5, summary: 'A sister.' },
		page: { kind: 'character' as const, title: 'Bea', href: '/wiki/Bea' }
	};

	it('is said at once, and with all that is told of it when that is here', () => {
		const { chosen } = opened('?center=Ada&node=Bea').tool;
		expect(chosen).toMatchObject({ page: { title: 'Bea' }, kind: 'A character', drawn: 2 });
		expect(chosen?.ties).toBeUndefined();
		expect(opened('?center=Ada&node=Bea', { node }).tool.chosen).toMatchObject({
			...{ ties: 5, summary: 'A sister.' }
		});
		expect(opened('?center=Ada').tool.chosen).toBeUndefined();
	});

	it('has actions that are links to the page as it would be, and can be asked about', () => {
		const { chosen } = opened('?center=Ada&node=Bea&fade=Bea').tool;
		const hrefs = Object.fromEntries(chosen!.actions.map((a) => [a.words, a.href]));
		expect(hrefs).toEqual({
			'Look around it': '/graph?center=Bea&fade=Bea&trail=Ada',
			'Expand here': '/graph?center=Ada&expand=Bea&fade=Bea&node=Bea',
			Pin: '/graph?center=Ada&fade=Bea&pin=Bea&node=Bea',
			'Show as before': '/graph?center=Ada&node=Bea',
			Hide: '/graph?center=Ada&hide=Bea&fade=Bea'
		});
		expect(chosen!.asks).toContainEqual(['from', 'Bea']);
		const middle = opened('?center=Ada&node=Ada').tool.chosen;
		expect(middle?.actions.map((a) => a.words)).toEqual(['Pin', 'Fade']);
	});

	it('is found although the filters leave it out', () => {
		const { chosen } = opened('?center=Ada&kinds=place&node=Bea', { node }).tool;
		expect(chosen).toMatchObject({ shown: false, drawn: 0, page: { title: 'Bea' } });
	});

	it('is chosen, expanded and hidden in steps that lead back', () => {
		const { tool, visited } = opened('?center=Ada');
		tool.choose('Bea');
		tool.choose('Bea');
		tool.setAside('expand', 'Bea');
		tool.setAside('hide', 'Bea');
		tool.setAside('hide', 'Ada');
		tool.lookAround('Ada');
		expect(visited).toEqual([
			'?center=Ada&node=Bea',
			'?center=Ada&expand=Bea&node=Bea',
			'?center=Ada&expand=Bea&hide=Bea'
		]);
		expect(tool.aside.map((a) => [a.words, a.items.map((i) => i.title)])).toEqual([
			['Hidden', ['Bea']],
			['Expanded', ['Bea']]
		]);
		expect(tool.aside[0]!.all).toBe('/graph?center=Ada&expand=Bea');
	});

	it('came this way', () => {
		const { trail } = opened('?center=Ada&trail=Bea,Cyr').tool;
		expect(trail.map((step) => [step.page.title, step.href])).toEqual([
			['Bea', '/graph?center=Bea'],
			['Cyr', '/graph?center=Cyr&trail=Bea']
		]);
	});
});
