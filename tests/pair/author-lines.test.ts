/** The lines that the desk offers do what it says of them, on every plant and every premise of the pair. */
import { describe, expect, it } from 'vitest';
import { linesForFinding, linesForPremise, linesToSettle } from '../../graph/content/author-lines';
import type { Claim, EntityId, Premise, StoryGraph } from '../../graph/model/types';
import { edited, expected, pairFiles, readPlants, story, told, withIds, type Plant } from './plant';

type Files = ReturnType<typeof pairFiles>;

const files = pairFiles();
const base = story(files);

function withFile(from: Files, path: string, change: (text: string) => string): Files {
	const texts = new Map(from.texts);
	texts.set(path, change(texts.get(path) ?? ''));
	return { ...from, texts };
}

const declaring = (from: Files, { work, text }: { work: string; text: string }) =>
	withFile(
		from,
		`works/${work}/declarations.yaml`,
		(old) => `${old}${text.replace("''", 'It is meant.')}\n`
	);

const titleOf = (graph: StoryGraph) => (id: string) =>
	graph.entities.find((e) => e.id === id)?.names.at(-1)?.text;

function linesOf(graph: StoryGraph, id: string) {
	const finding = graph.findings.find((f) => f.id === id)!;
	const workOf = (one: string) => graph.passages.find((p) => p.id === one)?.work;
	return linesForFinding(finding, graph.findings, {
		works: graph.site.works.map((w) => w.id),
		workOf,
		titleOf: titleOf(graph)
	})!;
}

describe('lines to declare a finding', () => {
	it.each(readPlants().map((plant): [string, Plant] => [plant.rule, plant]))(
		'%s: it is meant then, and nothing else is',
		(_, plant) => {
			const planted = withIds(edited(files, plant.plant));
			const graph = story(planted);
			const { id } = graph.findings.find((f) => told(graph, f) === expected(plant))!;
			const after = story(declaring(planted, linesOf(graph, id)));
			const declared = after.findings.filter((f) => f.declared);
			expect(declared.map((f) => [f.id, f.severity, f.verdict])).toEqual([
				[id, 'note', 'intended']
			]);
		}
	);

	it('leave the reason to the author, and are refused without it', () => {
		const planted = withIds(edited(files, readPlants().find((p) => p.rule === 'R16')!.plant));
		const graph = story(planted);
		const { work, text } = linesOf(graph, graph.findings.find((f) => f.rule === 'R16')!.id);
		const left = withFile(planted, `works/${work}/declarations.yaml`, () => text);
		expect(() => story(left)).toThrow(/Readers of the desk see the reason/);
	});

	it('name all claims where the two that it is about are in another finding', () => {
		const graph = story(edited(files, readPlants().find((p) => p.rule === 'R16')!.plant));
		const finding = graph.findings.find((f) => f.rule === 'R16')!;
		const [one, other] = finding.sides;
		const third = base.claims.find((c) => !one.claims.includes(c.id))!.id;
		const twin = {
			...finding,
			id: 'ftwin',
			sides: [one, { ...other, claims: [...other.claims, third] }]
		};
		const twins = [finding, twin] as typeof graph.findings;
		const text = (f: typeof finding) =>
			linesForFinding(f, twins, {
				works: graph.site.works.map((w) => w.id),
				workOf: () => graph.site.works[0]!.id,
				titleOf: () => undefined
			})!.text;
		expect(text(twins[1]!)).toContain(third);
	});
});

describe('lines for a premise', () => {
	const premises = base.premises.filter((p) => p.status === 'unchecked');
	const claimOf = ({ claim }: Premise) => base.claims.find((c) => c.id === claim)!;
	const versions = base.claims.filter((c) => c.property === 'versionOf');
	const versionOf = (id: EntityId) => versions.find((c) => c.subject === id)?.object ?? id;
	const settling = (premise: Premise, version: (id: EntityId) => EntityId) => {
		const claim: Claim = claimOf(premise);
		const parent = base.site.works.find((w) => w.id === premise.about)!;
		return linesToSettle(premise, claim, version, titleOf(base), parent.title)!;
	};

	it('declare it', () => {
		expect(premises.length).toBeGreaterThan(0);
		for (const premise of premises) {
			const lines = linesForPremise(premise, claimOf(premise))!;
			const after = story(declaring(files, lines));
			expect(after.premises.find((p) => p.id === premise.id)).toMatchObject({
				status: 'extends',
				declared: { reason: 'It is meant.' }
			});
		}
	});

	it.each([
		['the parent’s own page', versionOf],
		['this work’s page, where nobody says who it is there', (id: EntityId) => id]
	])('settle it, by %s', (_, version) => {
		for (const premise of premises) {
			const { work, text } = settling(premise, version);
			const page = [...files.texts.keys()].find((name) =>
				name.startsWith(`works/${work}/characters/`)
			)!;
			const lines = text.replace('cites: []', 'cites: ["1.1.1"]').replace(/^/gm, '  ');
			const after = story(
				withFile(files, page, (old) => old.replace('\nclaims:\n', `\nclaims:\n${lines}\n`))
			);
			expect(after.premises.find((p) => p.id === premise.id)!.status, text).toBe('agrees');
		}
	});

	it('offer nothing for what is settled', () => {
		const settled = base.premises.filter((p) => p.status === 'agrees');
		expect(settled.length).toBeGreaterThan(0);
		for (const premise of settled) {
			expect(linesForPremise(premise, claimOf(premise))).toBeUndefined();
			expect(
				linesToSettle(premise, claimOf(premise), versionOf, titleOf(base), 'x')
			).toBeUndefined();
		}
	});
});
