import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { StoryBuilder } from '../../tests/support/graph';
import { cut } from '../model/cut';
import { linksOf } from '../model/links';
import type { StoryGraph } from '../model/types';
import { premisesOf } from './premises';
import { RULES } from './registry';
import { runRules } from './run';

/** A story in which every rule finds something. */
function faulty(): StoryGraph {
	const s = new StoryBuilder({ tale: 20, elder: 10 }).derives('elder', 5);
	for (const id of ['ada', 'bo', 'cy'])
		s.character(id, {
			names: [
				[`the ${id}`, 1],
				[id, 4]
			]
		});
	for (const id of ['storm', 'feast', 'trial']) s.event(id);
	s.event('ambush', 'slaying');
	s.claim('ada', 'joins', 'ambush', { role: { text: 'slain', cites: [9] }, cites: [3, 12] });
	s.claim('ambush', 'ere', 'feast', { cites: [5] });
	s.claim('ada', 'joins', 'feast', { cites: [[2, 6]] });
	s.claim('feast', 'ere', 'ambush', { cites: [11] });
	s.claim('bo', 'eyes', 'green', { cites: [2, 4] });
	s.claim('bo', 'eyes', 'brown', { cites: [7] });
	s.claim('cy', 'likes', 'bo', { world: 'belief', by: 'ada', cites: [8] });
	s.claim('cy', 'likes', 'bo', { cites: [8] });
	s.claim('cy', 'child', 'bo', { cites: [3] });
	s.claim('cy', 'child', 'bo', { denied: true, cites: [10, 15] });
	s.claim('bo', 'living', false, { world: 'report', by: 'cy', cites: [3] });
	s.claim('bo', 'living', false, { world: 'belief', by: 'ada', cites: [4] });
	s.claim('bo', 'living', true, { cites: [13] });
	s.claim('bo', 'post', 'cook', { presupposes: 'elder', cites: [5, 17] });
	s.faction('guild');
	const since = { from: { event: 'storm' }, cites: [6] };
	for (const id of ['ada', 'bo']) s.claim(id, 'heads', 'guild', since);
	for (const id of ['ada', 'bo']) s.claim('cy', 'weds', id, since);
	s.claim('ada', 'bears', 'cy', { cites: [7] });
	s.claim('cy', 'forebear', 'ada', { cites: [8] });
	s.character('elder-bo', { work: 'elder' });
	s.claim('bo', 'version', 'elder-bo', { cites: [2] });
	s.claim('elder-bo', 'eyes', 'blue', { cites: [3] });
	s.claim('bo', 'post', 'guard', { until: { event: 'ambush', edge: 'start' }, cites: [9] });
	s.claim('bo', 'joins', 'feast', { role: 'guard', cites: [10] });
	s.character('di', {
		names: [
			['Catherine', 3],
			['Katherine', 4]
		]
	});
	s.character('el', { names: [['Katherine', 5]] }).appear(9, 'di', 'el');
	for (const id of ['mill', 'vale']) s.place(id);
	s.claim('mill', 'within', 'vale', { cites: [3] });
	s.claim('vale', 'within', 'mill', { cites: [6] });
	for (const n of [4, 5]) s.claim('trial', 'number', n, { cites: [n] });
	s.claim('bo', 'living', true, { from: { event: 'storm' }, cites: [12] });
	s.claim('elder-bo', 'living', false, { from: { event: 'storm' }, cites: [3] });
	faultyTimes(s);
	const graph = s.graph();
	graph.passages.find((p) => p.id === 'p17')!.removed = true;
	return graph;
}

/** What is wrong in time and space: with one in three events, and with times that cannot all hold. */
function faultyTimes(s: StoryBuilder): void {
	for (const id of ['fay', 'gus']) s.character(id, { names: [[id, 4]] });
	for (const id of ['keep', 'isle']) s.place(id);
	for (const id of ['first', 'second']) s.event(id, 'birth');
	for (const id of ['dawn', 'noon', 'dusk', 'may', 'june', 'july']) s.event(id);
	s.claim('keep', 'way', 'isle', { amount: { least: 9, most: 9, unit: 'days' }, cites: [2] });
	s.claim('dawn', 'day', '1997-05-12', { cites: [3] });
	s.claim('noon', 'day', '1997-05-13', { cites: [4] });
	s.claim('dusk', 'day', '1997-05-14', { cites: [5] });
	s.claim('dawn', 'at', 'keep', { cites: [6] });
	s.claim('noon', 'at', 'isle', { cites: [6] });
	for (const id of ['dawn', 'noon']) s.claim('fay', 'joins', id, { cites: [7] });
	const stay = { from: { event: 'dawn' }, until: { event: 'dusk' } };
	s.claim('fay', 'stays', 'keep', { ...stay, cites: [8] });
	s.claim('fay', 'born', 1999, { cites: [10] });
	s.claim('dawn', 'because', 'noon', { cites: [16] });
	s.claim('dusk', 'weekday', 'Sunday', { cites: [9] });

	for (const id of ['first', 'second']) s.claim('gus', 'joins', id, { cites: [10] });
	s.claim('second', 'post-', 'first', { cites: [11] });
	s.claim('may', 'day', '1997-05', { cites: [3] });
	s.claim('june', 'day', '1997-06', { cites: [3] });
	s.claim('june', 'ere', 'may', { cites: [12] });
	s.claim('may', 'length', null, { amount: { least: 3, most: 4, unit: 'years' }, cites: [13] });
	s.claim('gus', 'born', 1990, { cites: [13] });
	s.claim('gus', 'years', 9, { from: { event: 'june' }, cites: [14] });
}

describe('runRules', () => {
	it('lets every rule find what is there for it', () => {
		const rules = new Set(runRules(faulty()).map((f) => f.rule));
		expect([...rules].sort()).toEqual(RULES.map((r) => r.id).sort());
	});

	it('gives the same findings whatever the order of the input', () => {
		const graph = faulty();
		const shuffled = {
			...graph,
			claims: [...graph.claims].reverse(),
			entities: [...graph.entities].reverse(),
			passages: [...graph.passages].reverse()
		};
		expect(runRules(shuffled)).toEqual(runRules(graph));
		expect(premisesOf(shuffled)).toEqual(premisesOf(graph));
	});

	it('gives short stable ids, and errors before warnings before notes', () => {
		const findings = runRules(faulty());
		for (const f of findings) expect(f.id).toMatch(/^f[0-9a-hjkmnp-tv-z]{7}$/);
		expect(new Set(findings.map((f) => f.id)).size).toBe(findings.length);
		const severities = findings.map((f) => f.severity);
		expect(severities.indexOf('warning')).toBeGreaterThan(severities.lastIndexOf('error'));
		expect(severities.indexOf('note')).toBeGreaterThan(severities.lastIndexOf('warning'));
	});

	it('leaves no loose end at any position, and shows a finding once all of it is known', () => {
		const graph = faulty();
		const whole = { ...graph, findings: runRules(graph), premises: premisesOf(graph) };
		for (let at = 0; at <= 20; at++) {
			const seen = cut(whole, [at, 10]);
			const known = {
				passage: new Set<string>(seen.passages.map((p) => p.id)),
				entity: new Set<string>(seen.entities.map((e) => e.id)),
				claim: new Set<string>(seen.claims.map((c) => c.id))
			};
			for (const element of [...seen.findings, ...seen.premises])
				for (const { to } of linksOf(element))
					expect(known[to.type as keyof typeof known].has(to.id)).toBe(true);
			for (const f of whole.findings)
				expect(seen.findings.includes(f)).toBe((f.knownFrom[0] ?? 0) <= at);
		}
	});

	it('lists of a citation’s alternatives only those that are known by then', () => {
		const found = runRules(faulty()).find((f) => f.rule === 'R16')!;
		expect(found.sides.map((s) => s.passages)).toEqual([['p2', 'p4'], ['p7']]);
		const denied = runRules(faulty()).find((f) => f.rule === 'R35')!;
		expect(denied.sides[1].passages).toEqual(['p10']);
	});

	it('finds nothing where there is nothing', () => {
		expect(runRules(new StoryBuilder().graph())).toEqual([]);
	});
});

describe('the registry', () => {
	it('has each rule once, in order, with its page', () => {
		const ids = RULES.map((r) => r.id);
		expect(ids).toEqual([...new Set(ids)].sort());
		for (const id of ids) expect(existsSync(`docs/rules/${id}.md`)).toBe(true);
	});

	it('has a page for each rule that runs, and for each that is planned', () => {
		const pages = readdirSync('docs/rules').filter((name) => name !== 'README.md');
		const runs = new Set(RULES.map((r) => r.id));
		for (const name of pages) {
			const text = readFileSync(`docs/rules/${name}`, 'utf8');
			const isPlanned = !runs.has(name.slice(0, 3));
			expect(text.includes('** Planned: it does not run yet.'), name).toBe(isPlanned);
			expect(
				/## How to mend it\n[^]*## How to declare that it is meant\n/.test(text),
				name
			).toBe(!isPlanned);
		}
		expect(pages.filter((name) => name.startsWith('R'))).toHaveLength(35);
	});
});
