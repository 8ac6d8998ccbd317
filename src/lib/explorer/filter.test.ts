import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALL_KINDS, ALL_WORLDS, type ExplorerData } from './data';
import { keep } from './filter';
import { NOBODYS, type ExplorerQuery } from './query';
import { sample } from './sample';
import { viewOf } from './view-model';

/** The sample with a guild that Bea leaves after the flood, and that Dov never does. */
function guilded(): ExplorerData {
	const data = sample();
	const member = (id: string, last: number) => {
		const holds = [{ first: 0, last, sure: true }];
		data.nodes.find((n) => n.id === id)!.factions = [{ id: 'guild', holds }];
		data.edges.push({
			...data.edges[0]!,
			...{ id: `${id} in guild`, source: id, target: 'guild', property: 'memberOf' },
			...{ group: 'allegiance', claims: [{ ...data.edges[0]!.claims[0]!, id, holds }] }
		});
	};
	data.nodes.push({ ...data.nodes[0]!, id: 'guild', kind: 'faction', x: 600, y: 300 });
	member('Bea', 1);
	member('Dov', 2);
	data.factions = [{ id: 'guild', title: 'the guild' }];
	return data;
}

const ids = guilded().nodes.map((n) => n.id);
const some = fc.subarray(ids);
const options = fc.record(
	{
		kinds: fc.subarray([...ALL_KINDS]),
		worlds: fc.subarray([...ALL_WORLDS]),
		relations: fc.subarray(['kinship', 'harm', 'allegiance', 'knowledge', 'presence']),
		factions: fc.subarray(['guild', NOBODYS]),
		since: fc.constantFrom('spring', 'flood'),
		until: fc.constantFrom('flood', 'harvest'),
		...{ hide: some, fade: some, pin: some, expand: some },
		node: fc.constantFrom(...ids),
		edge: fc.constantFrom(...guilded().edges.map((e) => e.id))
	},
	{ requiredKeys: [] }
);
const state: fc.Arbitrary<ExplorerQuery> = options.map((o) => ({ depth: 1, view: 'graph', ...o }));
/** Around somebody at some depth, and the whole story. */
const picture = fc
	.record({ center: fc.option(fc.constantFrom(...ids)), depth: fc.integer({ min: 1, max: 3 }) })
	.map(({ center, depth }): ExplorerData => {
		const { center: _, ...whole } = guilded();
		return { ...whole, depth, ...(center !== null && { center }) };
	});

const nodesOf = (data: ExplorerData, query: ExplorerQuery) =>
	new Set(keep(data, query).nodes.map((n) => n.id));
const edgesOf = (data: ExplorerData, query: ExplorerQuery) =>
	new Set(keep(data, query).edges.map((e) => e.edge.id));
const within = <T>(few: ReadonlySet<T>, many: ReadonlySet<T>) => [...few].every((x) => many.has(x));
const shown = (query: Partial<ExplorerQuery>, data = sample()) => [
	...nodesOf(data, { depth: 1, view: 'graph', ...query })
];

describe('what remains', () => {
	it('moves no node, whatever is asked', () => {
		const places = new Map(guilded().nodes.map(({ id, x, y }) => [id, [x, y]]));
		fc.assert(
			fc.property(picture, state, (data, query) => {
				for (const { id, x, y } of viewOf(data, query).nodes)
					expect([x, y]).toEqual(places.get(id));
			})
		);
	});

	it('has both ends of each tie', () => {
		fc.assert(
			fc.property(picture, state, (data, query) => {
				const { nodes, edges } = keep(data, query);
				const here = new Set(nodes.map((n) => n.id));
				for (const { edge } of edges)
					expect(here.has(edge.source) && here.has(edge.target)).toBe(true);
			})
		);
	});

	it('has the centre, what is pinned, and nothing that is hidden', () => {
		fc.assert(
			fc.property(picture, state, (data, query) => {
				const here = nodesOf(data, query);
				const hidden = new Set(query.hide?.filter((id) => id !== data.center));
				for (const id of hidden) expect(here.has(id)).toBe(false);
				for (const id of [data.center, ...(query.pin ?? [])])
					expect(id === undefined || here.has(id) || hidden.has(id)).toBe(true);
			})
		);
	});

	it('grows by what is expanded or pinned, and shrinks by what is hidden', () => {
		fc.assert(
			fc.property(picture, state, (data, query) => {
				const { expand: _e, pin: _p, ...plain } = query;
				const { hide: _h, ...all } = query;
				for (const of of [nodesOf, edgesOf] as const) {
					expect(within(of(data, plain), of(data, query))).toBe(true);
					expect(within(of(data, query), of(data, all))).toBe(true);
				}
			})
		);
	});

	it('is the same, whatever is pale or chosen', () => {
		fc.assert(
			fc.property(picture, state, (data, query) => {
				const { fade: _f, node: _n, edge: _e, ...plain } = query;
				expect(keep(data, query)).toEqual(keep(data, plain));
			})
		);
	});
});

describe('expanding', () => {
	it('shows one step around one, wherever the walk ends', () => {
		expect(shown({})).not.toContain('Dov');
		expect(shown({ expand: ['Bea'] })).toContain('Dov');
		expect(shown({ expand: ['Dov'], kinds: ['place'] })).not.toContain('Dov');
	});

	it('shows nobody who is not told here, and nobody alone', () => {
		expect(shown({ expand: ['nobody'] })).toEqual(shown({}));
		expect(shown({ expand: ['Dov'], relations: ['kinship'] })).toEqual(['Ada', 'Bea']);
	});
});

describe('pinning', () => {
	it('keeps one whatever the filters say, with the ties that they leave', () => {
		const query = { pin: ['Dov'], kinds: ['place' as const] };
		expect(shown(query)).toEqual(['Ada', 'mill', 'Dov']);
		expect(edgesOf(sample(), { depth: 1, view: 'graph', ...query })).toEqual(new Set(['owns']));
	});

	it('yields to hiding', () => {
		expect(shown({ pin: ['Dov'], hide: ['Dov'] })).not.toContain('Dov');
	});
});

describe('hiding', () => {
	it('takes ties along, and what is reached by them alone', () => {
		const deep = { ...sample(), depth: 2 };
		expect(shown({ hide: ['Bea'] }, deep)).toEqual(['Ada', 'Cyr', 'mill', 'flood']);
	});

	it('does not hide the centre', () => {
		expect(shown({ hide: ['Ada'] })).toEqual(shown({}));
	});
});

describe('factions', () => {
	const deep = { ...guilded(), depth: 3 };

	it('are shown with their members, and the centre', () => {
		expect(shown({ factions: ['guild'] }, deep)).toEqual(['Ada', 'Bea', 'Dov', 'guild']);
	});

	it('have members while these are members', () => {
		expect(shown({ factions: ['guild'], since: 'spring', until: 'flood' }, deep)).toContain(
			'Bea'
		);
		expect(shown({ factions: [NOBODYS], until: 'harvest' }, deep)).toContain('Bea');
		expect(shown({ factions: [NOBODYS] }, deep)).not.toContain('Bea');
	});

	it('are counted with the filter lifted, members and the faction itself', () => {
		const query: ExplorerQuery = { depth: 1, view: 'graph', factions: [NOBODYS] };
		expect([...viewOf(deep, query).counts.factions]).toEqual([
			['guild', 3],
			[NOBODYS, 4]
		]);
	});
});

describe('what is drawn of it', () => {
	const drawn = (query: Partial<ExplorerQuery>) =>
		viewOf(sample(), { depth: 1, view: 'graph', ...query });

	it('is pale with its ties, pinned, and chosen as asked', () => {
		const { nodes, edges } = drawn({ fade: ['Bea'], pin: ['Cyr'], node: 'mill' });
		const by = (of: 'faded' | 'pinned' | 'chosen') =>
			nodes.filter((n) => n[of]).map((n) => n.id);
		expect([by('faded'), by('pinned'), by('chosen')]).toEqual([['Bea'], ['Cyr'], ['mill']]);
		expect(edges.filter((e) => e.faded).map((e) => e.id)).toEqual(['sister of', 'warns']);
	});

	it('stands out around who is chosen', () => {
		const near = (query: Partial<ExplorerQuery>) =>
			drawn(query)
				.nodes.filter((n) => n.emphasis === 'near')
				.map((n) => n.id);
		expect(near({ node: 'mill' })).toEqual(['Ada', 'mill']);
		expect(near({ node: 'nobody' })).toEqual(near({}));
		expect(near({ node: 'mill', edge: 'warns' })).toEqual(['Cyr', 'mill', 'flood']);
	});
});

describe('story time', () => {
	it('leaves out what has not begun by its end, with its ties, but not what is pinned', () => {
		const data = sample();
		data.edges.push({
			...data.edges[0]!,
			...{ id: 'is named after', target: 'flood' }
		});
		const at = (query: Partial<ExplorerQuery>) =>
			keep(data, { depth: 1, view: 'graph', ...query }).edges.map(({ edge }) => edge.id);
		expect(at({ until: 'spring' })).not.toContain('is named after');
		expect(at({ until: 'flood' })).toContain('is named after');
		expect(at({ since: 'spring', until: 'harvest' })).toContain('is named after');
		expect(at({ until: 'spring', pin: ['flood'] })).toContain('is named after');
		expect(at({})).toContain('is named after');
	});
});
