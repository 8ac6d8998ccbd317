import { describe, expect, it } from 'vitest';
import { drawingOf } from './drawing';
import { FINDING } from './labels';
import { sample } from './sample';
import { nearest, viewOf } from './view-model';
import type { ExplorerQuery } from './query';

const all: ExplorerQuery = { depth: 1, view: 'graph' };
const edges = (query: Partial<ExplorerQuery>, data = sample()) =>
	viewOf(data, { ...all, ...query }).edges.map((e) => e.id);
const nodes = (query: Partial<ExplorerQuery>, data = sample()) =>
	viewOf(data, { ...all, ...query }).nodes.map((n) => n.id);

describe('what is drawn', () => {
	it('walks from the centre as deep as asked', () => {
		expect(nodes({})).toEqual(['Ada', 'Bea', 'Cyr', 'mill', 'flood']);
		expect(nodes({}, { ...sample(), depth: 2 })).toContain('Dov');
	});

	it('shows whatever is tied where there is no centre', () => {
		const { center: _, ...whole } = sample();
		expect(nodes({}, whole)).toHaveLength(6);
		expect(nodes({ relations: ['knowledge'] }, whole)).toEqual(['Bea', 'Dov']);
	});

	it('filters by kind, and does not walk through what is filtered', () => {
		expect(nodes({ kinds: ['place'] })).toEqual(['Ada', 'mill']);
		const deep = { ...sample(), depth: 2 };
		expect(nodes({ kinds: ['place', 'character'] }, deep)).toContain('Dov');
		expect(nodes({ relations: ['kinship'] }, deep)).toEqual(['Ada', 'Bea']);
	});

	it('filters by group or by property', () => {
		expect(edges({ relations: ['kinship', 'harm'] })).toEqual(['sister of', 'calls a thief']);
		expect(edges({ relations: ['help-of'] })).toEqual(['warns']);
	});

	it('draws a tie as the claim nearest to fact among those that remain', () => {
		const line = (worlds?: ExplorerQuery['worlds']) =>
			viewOf(sample(), { ...all, ...(worlds && { worlds }) }).edges.find(
				(e) => e.id === 'calls a thief'
			)?.line;
		expect(line()).toBe('dashed');
		expect(line(['plan'])).toBe('dotted');
		expect(line(['actual'])).toBeUndefined();
	});

	it('shows what holds at some step of the range, and says where that is not certain', () => {
		expect(edges({ until: 'harvest' })).toEqual(['sister of', 'calls a thief', 'trusts']);
		const view = viewOf(sample(), { ...all, since: 'spring', until: 'flood' });
		expect(view.edges).toHaveLength(6);
		expect(view.edges.filter((e) => !e.sure).map((e) => e.id)).toEqual(['owns']);
		expect(edges({ since: 'flood', until: 'spring' })).toEqual(
			edges({ since: 'spring', until: 'flood' })
		);
		expect(edges({ since: 'nothing known' })).toEqual(edges({}));
	});

	it('draws hollow who has ended at the end of the range', () => {
		const hollow = (query: Partial<ExplorerQuery>) =>
			viewOf(sample(), { ...all, ...query })
				.nodes.filter((n) => n.hollow)
				.map((n) => n.id);
		expect(hollow({})).toEqual(['Bea']);
		expect(hollow({ until: 'flood' })).toEqual([]);
		expect(viewOf(sample(), all).counts.hollow).toBe(1);
	});

	it('opens a tie: its ends ringed, what touches them near, all else far', () => {
		const deep = { ...sample(), depth: 2 };
		const view = viewOf(deep, { ...all, edge: 'knows' });
		expect(view.open?.id).toBe('knows');
		const emphasis = new Map([...view.nodes, ...view.edges].map((x) => [x.id, x.emphasis]));
		expect(emphasis.get('Bea')).toBe('open');
		expect(emphasis.get('Dov')).toBe('open');
		expect(emphasis.get('Ada')).toBe('near');
		expect(emphasis.get('mill')).toBe('far');
		expect(emphasis.get('sister of')).toBe('near');
		expect(emphasis.get('owns')).toBe('far');
	});

	it('opens nothing that the filters leave out', () => {
		expect(viewOf(sample(), { ...all, edge: 'owns', kinds: ['event'] }).open).toBeUndefined();
	});

	it('says "not" of what every remaining claim denies', () => {
		const trusts = viewOf(sample(), all).edges.find((e) => e.id === 'trusts');
		expect(trusts).toMatchObject({ denied: true, relation: 'not: trusts' });
	});

	it('parts parallel ties, whichever way they point', () => {
		const bend = new Map(viewOf(sample(), all).lines.map((e) => [e.id, e.bend]));
		// Ada to Bea and Bea to Ada: equal signs bend to different sides of the line.
		expect(bend.get('sister of')).not.toBe(0);
		expect(bend.get('sister of')).toBe(bend.get('warns'));
		// Both from Ada to Cyr.
		expect(bend.get('trusts')).toBe(-bend.get('calls a thief')!);
		expect(bend.get('owns')).toBe(0);
	});

	it('draws a crowd of ties as one line until one of them is opened', () => {
		const data = sample();
		const more = {
			...data.edges[0]!,
			id: 'pays',
			claims: [{ ...data.edges[0]!.claims[0]!, id: 'c9' }]
		};
		data.edges.push(more);
		const lines = (edge?: string) =>
			viewOf(data, { ...all, edge }).lines.filter(
				(l) => l.id.includes('Bea') || l.target === 'Bea'
			);
		const members = ['sister of', 'warns', 'pays'];
		expect(lines()).toHaveLength(1);
		expect(lines()[0]).toMatchObject({ relation: '3 ties', members, mutual: true, bend: 0 });
		expect(viewOf(data, { ...all, edge: 'pays' }).lines.map((l) => l.id)).toEqual(
			expect.arrayContaining(members)
		);
	});

	it('never moves a node', () => {
		const places = (query: Partial<ExplorerQuery>) =>
			new Map(viewOf(sample(), { ...all, ...query }).nodes.map((n) => [n.id, [n.x, n.y]]));
		const first = places({});
		for (const query of [{ edge: 'owns' }, { until: 'flood' }, { kinds: ['place' as const] }])
			for (const [id, place] of places(query)) expect(place).toEqual(first.get(id));
	});

	it('counts each facet with its own filter lifted and the others in force', () => {
		const { counts } = viewOf(sample(), {
			...all,
			kinds: ['place'],
			relations: ['possession']
		});
		expect(counts.kinds).toEqual({ character: 1, place: 1, faction: 0, item: 0, event: 0 });
		expect([...counts.groups]).toEqual([['possession', 1]]);
		const none = { actual: 0, report: 0, belief: 0, plan: 0, dream: 0 };
		expect(counts.worlds).toEqual({ ...none, actual: 1 });
		expect(viewOf(sample(), all).counts.worlds).toEqual({
			...none,
			...{ actual: 5, report: 1, plan: 1 }
		});
	});
});

describe('the nearest', () => {
	it('are those with most claims, of the kinds asked for, with their ties to the centre', () => {
		const data = sample();
		data.nodes.find((n) => n.id === 'Cyr')!.weight = 9;
		const few = nearest(data, 2, ['character', 'event']);
		expect(few.nodes.map((n) => n.id)).toEqual(['Ada', 'Bea', 'Cyr']);
		expect(few.edges.map((e) => e.id)).toEqual([
			'sister of',
			'warns',
			'calls a thief',
			'trusts'
		]);
		expect(nearest(data, 9, ['place']).nodes.map((n) => n.id)).toEqual(['Ada', 'mill']);
	});
});

describe('what the continuity desk says', () => {
	const against = (severity: 'note' | 'error') => ({ id: severity, severity, words: severity });

	it('is on the tie whose claim it names, the gravest first, and on a crowd that holds the tie', () => {
		const data = sample();
		const [sister, , , thief] = data.edges;
		thief!.claims[0]!.finding = against('note');
		thief!.claims[1]!.finding = against('error');
		sister!.claims[0]!.finding = against('note');
		data.edges.push({ ...sister!, id: 'pays', claims: [{ ...sister!.claims[0]!, id: 'c9' }] });
		const { edges, lines } = viewOf(data, all);
		const of = (id: string) => edges.find((e) => e.id === id)?.finding?.severity;
		expect(['calls a thief', 'sister of', 'owns'].map(of)).toEqual([
			'error',
			'note',
			undefined
		]);
		expect(lines.find((l) => l.members.length > 1)?.finding?.severity).toBe('note');
		// A claim that the filters leave out says nothing, and neither does what is said against it.
		const told = viewOf(data, { ...all, worlds: ['report'] }).edges;
		expect(told.find((e) => e.id === 'calls a thief')?.finding?.severity).toBe('note');
	});

	it('is a bar across the middle, and no label lies on it', () => {
		const data = sample();
		data.edges[2]!.claims[0]!.finding = against('error');
		const { lines } = drawingOf(viewOf(data, all), 620, 660);
		expect(lines.filter((l) => l.bar).map((l) => l.id)).toEqual(['owns']);
		const owns = lines.find((l) => l.id === 'owns')!;
		const [x = 0, y = 0] = (owns.bar!.match(/[\d.]+/g) ?? []).map(Number);
		const middle = { x, y: y - FINDING / 2 };
		if (owns.label)
			expect(Math.abs(owns.label.box.x - middle.x)).toBeGreaterThan(owns.label.box.width / 2);
	});
});
