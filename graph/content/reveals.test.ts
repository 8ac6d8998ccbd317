import { describe, expect, it } from 'vitest';
import { ADA, contentFiles } from '../../tests/support/content';
import { lampGraph } from '../../tests/fixtures/lamp/wiki';
import { cut } from '../model/cut';
import type { EntityId, StoryGraph } from '../model/types';
import { compile } from './compile';
import { openings, type Opening } from './reveals';

const words: Record<string, string> = { e1ada: 'Ada', e2guild: 'Guild', e3climb: 'Climb' };
const pageName = (id: EntityId) => words[id] ?? id;

function listed(changes: Record<string, string> = {}): Record<string, string[]> {
	const { graph } = compile(contentFiles(changes));
	return Object.fromEntries(
		openings(graph!, pageName).map(({ passage, reveals }) => [
			passage?.place ?? 'start',
			// What the rules find is theirs to test.
			reveals
				.filter(({ what }) => what !== 'finding')
				.map(({ what, page, id, text }) =>
					[what, page, id, text].filter((word) => word !== undefined).join(' ')
				)
		])
	);
}

describe('what each passage opens', () => {
	it('in reading order, one line each, details that are told later by themselves', () => {
		expect(listed()).toEqual({
			start: [],
			'1.0.1': ['chapter "The pass"'],
			'1.1.1': [
				'scene "The harbour"',
				'page Ada character',
				'name Ada "the buyer" description',
				'summary Ada She buys a lamp.',
				'block Ada lead: The buyer wants light.'
			],
			'1.1.2': ['appearance Ada present in p1a', 'claim Ada c1 state "tired"'],
			'1.2.1': [
				'scene "The ridge"',
				'page Climb event',
				'name Ada "Ada Brandt" name',
				'name Climb "The climb" title',
				'summary Ada Ada Brandt of the pass.',
				'claim Ada c3 takesPartIn Climb, role "climber"'
			],
			'1.2.2': [
				'page Guild faction',
				'name Guild "The Guild" name',
				'claim Ada c2 memberOf Guild, until end of Climb',
				'claim Ada c5 [report by Ada] alive false',
				'claim Climb c4 content c5',
				'block Ada Biography: She is of the [[Guild]].',
				'superseded Ada Biography: She is of the [[Guild]].'
			]
		});
		const late = ADA.replace('cites: [p2a, p1b] }', 'cites: [p1b], from: { event: Climb } }');
		expect(listed({ 'works/tale/characters/Ada.md': late })['1.2.1']).toContain(
			'from Ada c1 start of Climb'
		);
	});

	/** Claims and pages opened so far are those of the cut, at each position of each work alone. */
	it.each(['tale', 'lamp'])('agrees with the cut: %s', (which) => {
		const graph = which === 'tale' ? compile(contentFiles()).graph! : lampGraph();
		const all = openings(graph, (id) => id);
		for (const [w, work] of graph.site.works.entries())
			for (let read = 0; read <= work.passages; read++) {
				const position = graph.site.works.map((_, i) => (i === w ? read : 0));
				const opened = all.filter((o) => !o.passage || o.passage.work === work.id);
				expect(ids(opened.slice(0, read + 1))).toEqual(idsOf(cut(graph, position)));
			}
	});

	it('says what else must be read where a thing waits for two works', () => {
		const graph = compile(contentFiles()).graph!;
		const [work] = graph.site.works;
		graph.site.works.push({ ...work!, id: 'other' as never, index: 1, passages: 1 });
		for (const p of graph.passages) p.knownFrom = [...p.knownFrom, 0];
		graph.passages.push({ ...graph.passages[0]!, work: 'other' as never, id: 'pother' as never, knownFrom: [0, 1] });
		graph.claims[0]!.knownFrom = [4, 1];
		const opening = openings(graph, pageName).find((o) => o.passage?.place === '1.2.1');
		expect(opening!.reveals.find((r) => r.id === graph.claims[0]!.id)!.needs).toEqual(['pother']);
	});
});

function ids(list: Opening[]): string[] {
	return list
		.flatMap((o) => o.reveals)
		.filter((r) => !r.needs && (r.what === 'claim' || r.what === 'page'))
		.map((r) => r.id ?? r.page!)
		.sort();
}

function idsOf({ claims, entities }: StoryGraph): string[] {
	return [...claims, ...entities].map((e) => e.id as string).sort();
}
