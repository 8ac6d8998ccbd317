import { describe, expect, it } from 'vitest';
import { compile } from '../../content/compile';
import type { StoryGraph } from '../../model/types';
import type { Plan } from './plan';
import { tell } from './telling';
import { filesOf } from './write';

const textsOf = (plan: Plan) => filesOf(tell(plan), plan);

function compiled(plan: Plan) {
	const { graph, diagnostics } = compile({ texts: textsOf(plan), images: new Map() });
	return { graph: graph!, diagnostics };
}

const kinds = (graph: StoryGraph) =>
	Object.fromEntries(
		['character', 'place', 'faction', 'item', 'event'].map((kind) => [
			kind,
			graph.entities.filter((e) => e.kind === kind).length
		])
	);

describe('an invented story', () => {
	const { graph, diagnostics } = compiled({ entities: 300, chapters: 10, seed: 1 });

	it('has no fault, and no finding but notes', () => {
		expect(diagnostics).toEqual([]);
		expect(graph.findings.filter((f) => f.severity !== 'note')).toEqual([]);
	});

	it('is as large as was asked, in sensible shares', () => {
		expect(kinds(graph)).toEqual({
			character: 135,
			place: 45,
			faction: 24,
			item: 36,
			event: 60
		});
		expect(graph.site.works[0]!.chapters).toHaveLength(10);
		expect(graph.claims.length).toBeGreaterThanOrEqual(1500);
		expect(graph.claims.length).toBeLessThan(1600);
	});

	it('goes on to its end: each chapter opens pages, and each passage carries a claim', () => {
		const [work] = graph.site.works;
		for (const { offset } of work!.chapters.slice(0, -1)) {
			const later = graph.entities.filter((e) => e.knownFrom[0]! > offset);
			expect(later.length).toBeGreaterThan(0);
		}
		const cited = new Set(graph.claims.flatMap((c) => c.citations.flatMap((x) => x.passages)));
		expect(cited.size).toBe(graph.passages.length);
	});

	it('has few with many ties, and many with few', () => {
		const ties = new Map(graph.entities.map((e) => [e.id as string, 0]));
		for (const { subject, object, drawn } of graph.claims)
			for (const id of drawn ? [subject, object!] : []) ties.set(id, ties.get(id)! + 1);
		const sorted = [...ties.values()].sort((a, b) => b - a);
		expect(sorted[0]).toBeGreaterThan(6 * sorted[150]!);
	});

	it('has names told late, other worlds, denials, ends of lives, ways, told order', () => {
		const { entities, claims } = graph;
		const of = (property: string) => claims.filter((c) => c.property === property);
		expect(entities.some((e) => e.names.length > 1)).toBe(true);
		for (const kind of ['report', 'belief', 'plan'])
			expect(claims.some((c) => c.worlds[0]?.kind === kind && c.worlds[0].holder)).toBe(true);
		expect(claims.some((c) => c.polarity === 'denied')).toBe(true);
		expect(entities.some((e) => e.entityType === 'death' || e.entityType === 'killing')).toBe(
			true
		);
		expect(claims.some((c) => c.until && c.property === 'memberOf')).toBe(true);
		for (const way of ['setsOutFrom', 'leadsTo']) expect(of(way).length).toBeGreaterThan(3);
		expect(of('after').length).toBeGreaterThan(30);
		expect(of('parentOf').length).toBeGreaterThan(5);
	});

	it('is the same for the same numbers, and another for another seed', () => {
		const plan = { entities: 80, chapters: 5, seed: 7 };
		expect(textsOf(plan)).toEqual(textsOf(plan));
		expect(textsOf({ ...plan, seed: 8 })).not.toEqual(textsOf(plan));
	});

	it.each([
		[20, 1],
		[20, 30],
		[150, 3]
	])('is sound whatever the seed: %i pages, %i chapters', (entities, chapters) => {
		for (let seed = 0; seed < 5; seed++) {
			const { graph, diagnostics } = compiled({ entities, chapters, seed });
			expect(diagnostics).toEqual([]);
			expect(graph.findings.filter((f) => f.severity !== 'note')).toEqual([]);
			expect(graph.entities).toHaveLength(entities);
			expect(graph.site.works[0]!.chapters).toHaveLength(chapters);
		}
	});
});
