import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { StoryBuilder } from '../../tests/support/graph';
import { cut } from '../model/cut';
import { endOf } from '../model/places';
import type { EntityId, Position, StoryGraph } from '../model/types';
import { EmbeddedStore } from '../store/embedded/store';
import { foldingOf, foldOf, holdersOf, FOLDED_BY } from './fold';
import { graphView, type GraphQuery } from './graph';
import { openStory, type Story } from './story';
import { tieOf } from './tie';

const id = (text: string) => text as EntityId;

async function storyOf(graph: StoryGraph, position?: Position): Promise<Story> {
	const store = new EmbeddedStore(graph);
	return openStory(store, await store.current(), position ?? endOf(graph.site.works));
}

/**
 * Ada and Bo row for the ferrymen, Bo sings for the choir as well (told later); Cy is of neither. The
 * choir is of the ferrymen and stays a group of its own.
 */
function river(): StoryGraph {
	const s = new StoryBuilder();
	for (const id of ['ferrymen', 'choir']) s.faction(id);
	for (const id of ['ada', 'bo', 'cy']) s.character(id);
	s.place('quay');
	s.claim('ada', 'serves', 'ferrymen', { id: 'm1', cites: [2] });
	s.claim('bo', 'serves', 'ferrymen', { id: 'm2', cites: [3] });
	s.claim('bo', 'serves', 'choir', { id: 'm3', cites: [5] });
	s.claim('cy', 'serves', 'choir', { id: 'm4', cites: [2], world: 'report', by: 'ada' });
	s.claim('choir', 'serves', 'ferrymen', { id: 'm5', cites: [6] });
	s.claim('ada', 'likes', 'cy', { id: 'l1', cites: [2] });
	s.claim('bo', 'likes', 'cy', { id: 'l2', cites: [3] });
	s.claim('ada', 'likes', 'bo', { id: 'l3', cites: [3] });
	s.claim('cy', 'stays', 'quay', { id: 's1', cites: [4] });
	return s.graph();
}

describe('a fold', () => {
	it('draws members within what is first told of as fact', async () => {
		const story = await storyOf(river());
		const holders = await holdersOf(story, 'faction');
		expect([...holders]).toEqual([
			['ada', 'ferrymen'],
			['bo', 'ferrymen']
		]);
		expect([...foldOf(holders, new Set([id('ferrymen')]))]).toEqual([]);
		expect([...(await holdersOf(story, 'place'))]).toEqual([['cy', 'quay']]);
		expect((await holdersOf(await storyOf(river(), [1]), 'faction')).size).toBe(0);
	});

	it('lets out what is open, and whoever is in what is open', () => {
		const holders = new Map([
			[id('ada'), id('ferrymen')],
			[id('bo'), id('ferrymen')],
			[id('cy'), id('choir')]
		]);
		const drawn = (...open: string[]) =>
			Object.fromEntries(foldOf(holders, new Set(open.map(id))));
		expect(drawn()).toEqual({ ada: 'ferrymen', bo: 'ferrymen', cy: 'choir' });
		expect(drawn('ferrymen')).toEqual({ cy: 'choir' });
		expect(drawn('ada')).toEqual({ bo: 'ferrymen', cy: 'choir' });
	});

	it('joins the ties of members, and each opens with all its claims', async () => {
		const story = await storyOf(river(), [4]);
		const view = await graphView(story, { fold: 'faction' });
		const nodes = view.nodes.map((n) => [n.id, n.folded]).sort();
		expect(nodes).toEqual([
			...[
				['choir', undefined],
				['cy', undefined],
				['ferrymen', 2]
			],
			['quay', undefined]
		]);
		const { drawnAs } = await foldingOf(story, 'faction', []);
		const likes = view.edges.find((e) => e.property === 'likes')!;
		expect(likes).toMatchObject({ id: 'ferrymen.likes.cy', claims: ['l1', 'l2'] });
		for (const edge of view.edges) {
			const tie = await tieOf(story, edge.id, drawnAs);
			expect(tie?.edge).toEqual(edge);
			expect(tie?.claims.map((c) => c.id)).toEqual(edge.claims);
		}
		// An address from before it was folded opens what it has become.
		expect((await tieOf(story, 'ada.likes.cy', drawnAs))?.edge).toEqual(likes);
	});

	it('lets members out where their faction is expanded, and one that is pinned', async () => {
		const story = await storyOf(river(), [4]);
		const ids = async (query: GraphQuery) =>
			(await graphView(story, { fold: 'faction', ...query })).nodes.map((n) => n.id).sort();
		const all = ['ada', 'bo', 'choir', 'cy', 'ferrymen', 'quay'];
		expect(await ids({ expand: [id('ferrymen')] })).toEqual(all);
		expect(await ids({ pin: [id('bo')] })).toEqual(all.filter((one) => one !== 'ada'));
		// Whoever holds many comes first where there is little room.
		expect(await ids({ limit: 2 })).toEqual(['cy', 'ferrymen']);
	});
});

const PEOPLE = ['c0', 'c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7'];
const FACTIONS = ['f0', 'f1', 'f2', 'f3'];
const PLACES = ['p0', 'p1', 'p2', 'p3'];
const LAST = 12;
const passage = fc.integer({ min: 1, max: LAST });
const claim = fc.record({
	...{ from: fc.nat(15), to: fc.nat(15), cites: passage },
	property: fc.constantFrom('serves', 'serves', 'within', 'stays', 'likes', 'same'),
	how: fc.constantFrom('fact', 'fact', 'fact', 'denied', 'report')
});
/** Members of several, circles of holders, some who prove to be another; and a position. */
const scenario = fc.record({
	claims: fc.array(claim, { minLength: 12, maxLength: 40 }),
	read: fc.nat(LAST)
});

function built(claims: (typeof claim extends fc.Arbitrary<infer T> ? T : never)[]): StoryGraph {
	const s = new StoryBuilder({ tale: LAST });
	const pick = (from: readonly string[], n: number) => from[n % from.length]!;
	PEOPLE.forEach((id, i) => s.character(id, { names: [[id, 1 + (i % 3)]] }));
	for (const id of FACTIONS) s.faction(id);
	for (const id of PLACES) s.place(id);
	const ends: Record<string, [readonly string[], readonly string[]]> = {
		serves: [[...PEOPLE, ...FACTIONS], FACTIONS],
		within: [PLACES, PLACES],
		stays: [[...PEOPLE, ...FACTIONS], PLACES],
		likes: [PEOPLE, PEOPLE],
		same: [PEOPLE.slice(4), PEOPLE.slice(0, 4)]
	};
	for (const { from, to, cites, property, how } of claims) {
		const [subject, object] = [pick(ends[property]![0], from), pick(ends[property]![1], to)];
		if (subject === object) continue;
		s.claim(subject, property, object, {
			...{ cites: [cites] },
			...(how === 'denied' && { denied: true as const }),
			...(how === 'report' && { world: 'report' as const, by: 'c0' })
		});
	}
	const graph = s.graph();
	return { ...graph, entities: graph.entities.map((e, i) => ({ ...e, x: i, y: 2 * i })) };
}

describe('the laws of folding', () => {
	const runs = { seed: 1905, numRuns: 60 };

	it('everybody is drawn or folded once, and nothing moves', async () => {
		let folded = 0;
		await fc.assert(
			fc.asyncProperty(scenario, async ({ claims, read }) => {
				const story = await storyOf(built(claims), [read]);
				const plain = await graphView(story, { limit: 1000 });
				const places = new Map(plain.nodes.map(({ id, x, y }) => [id, { x, y }]));
				for (const by of FOLDED_BY) {
					const view = await graphView(story, { fold: by, limit: 1000 });
					const { drawnAs } = await foldingOf(story, by, []);
					const drawn = new Set(view.nodes.map((n) => n.id));
					for (const { id } of plain.nodes) expect(drawn.has(id)).toBe(!drawnAs.has(id));
					for (const { id, x, y } of view.nodes) expect({ x, y }).toEqual(places.get(id));
					for (const holder of drawnAs.values()) expect(drawn).toContain(holder);
					const counted = view.nodes.reduce((sum, n) => sum + (n.folded ?? 0), 0);
					expect(view.nodes.length + counted).toBe(plain.nodes.length);
					folded += counted;
				}
			}),
			runs
		);
		expect(folded).toBeGreaterThan(100);
	});

	it('a fold at a position is the fold of what is left there', async () => {
		await fc.assert(
			fc.asyncProperty(scenario, async ({ claims, read }) => {
				const graph = built(claims);
				const [here, left] = await Promise.all([
					storyOf(graph, [read]),
					storyOf(cut(graph, [read]))
				]);
				for (const fold of FOLDED_BY) {
					const [a, b] = await Promise.all([
						graphView(here, { fold }),
						graphView(left, { fold })
					]);
					expect(a.nodes).toEqual(b.nodes);
					expect(a.edges).toEqual(b.edges);
				}
			}),
			runs
		);
	});
});
