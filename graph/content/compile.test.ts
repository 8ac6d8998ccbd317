import { describe, expect, it } from 'vitest';
import { ADA, CHAPTER, contentFiles, VOCABULARY } from '../../tests/support/content';
import { compile } from './compile';
import { applyEdits } from './edit';
import type { StoryGraph } from '../model/types';

const ADA_FILE = 'works/tale/characters/Ada.md';
const CHAPTER_FILE = 'works/tale/chapters/01.yaml';

function graphOf(changes: Record<string, string | undefined> = {}): StoryGraph {
	const { graph, diagnostics } = compile(contentFiles(changes));
	expect(diagnostics.filter((d) => d.severity === 'error')).toEqual([]);
	return graph!;
}

/** The one fault of a changed folder, located. */
function faultOf(changes: Record<string, string | undefined>, code: string) {
	const found = compile(contentFiles(changes)).diagnostics.filter((d) => d.code === code);
	expect(found).toHaveLength(1);
	return found[0]!;
}

describe('from where things are known', () => {
	const graph = graphOf();
	const entity = (id: string) => graph.entities.find((e) => e.id === id)!;
	const claim = (id: string) => graph.claims.find((c) => c.id === id)!;
	const passage = (id: string) => graph.passages.find((p) => p.id === id)!;

	it('a passage from itself; a tombstone ranks with the passage before it', () => {
		expect(['p0note', 'p1a', 'p1b', 'pold', 'p2a', 'p2b'].map((id) => passage(id).knownFrom)).toEqual(
			[[1], [2], [3], [3], [4], [5]]
		);
		expect(graph.site.works[0]!.passages).toBe(5);
		expect(passage('p2a')).toMatchObject({ place: '1.2.1', ordinal: 4, paragraph: 1 });
	});

	it('a joint name from the later passage, an entity from its earliest name', () => {
		expect(entity('e1ada').names.map((n) => n.knownFrom)).toEqual([[2], [4]]);
		expect(entity('e1ada').knownFrom).toEqual([2]);
	});

	it('a claim from the earliest of its citations, not before whom it speaks of', () => {
		expect(claim('c1').knownFrom).toEqual([3]);
		expect(claim('c1').citations.map((c) => c.knownFrom)).toEqual([[4], [3]]);
		expect(claim('c2').knownFrom).toEqual([5]);
		expect(claim('c3').knownFrom).toEqual([4]);
	});

	it('a claim not before the claims that it says', () => {
		expect(claim('c5')).toMatchObject({ worlds: [{ kind: 'report', holder: 'e1ada' }] });
		expect(claim('c4').content).toEqual([{ claim: 'c5', knownFrom: [5] }]);
	});

	it('a qualifier from its own citations', () => {
		expect(claim('c2').until).toMatchObject({ event: 'e3climb', edge: 'end', knownFrom: [5] });
	});

	it('a string from the names that it prints', () => {
		expect(entity('e1ada').summaries.map((s) => s.knownFrom)).toEqual([[2], [4]]);
	});

	it('a block from the latest of what it cites and names; until is kept apart', () => {
		const [lead, second] = graph.blocks;
		expect(lead).toMatchObject({ section: '', knownFrom: [2] });
		expect(second).toMatchObject({ section: 'Biography', knownFrom: [5] });
		expect(second!.until).toEqual({ passage: 'p2b', knownFrom: [5] });
	});

	it('an appearance from where a reader learns who it was', () => {
		expect(passage('p1a').appearances).toEqual([
			{ entity: 'e1ada', mode: 'present', knownFrom: [3] }
		]);
	});

	it('equal content has an equal generation, other content another', () => {
		expect(graphOf().generation).toBe(graph.generation);
		const other = graphOf({ [ADA_FILE]: ADA.replace('tired', 'awake') });
		expect(other.generation).not.toBe(graph.generation);
	});
});

describe('faults', () => {
	it.each([
		['unknown-property', ADA.replace('property: state', 'property: stat'), 'Did you mean state?'],
		['unknown-page', ADA.replace('object: Guild', 'object: Guilt'), 'Did you mean Guild?'],
		['dangling-passage', ADA.replace('[p2a, p1b]', '[p2a, p1x]'), undefined],
		['claim-without-citation', ADA.replace('value: tired, cites: [p2a, p1b]', 'value: tired'), 'Add "cites:".'],
		['unquoted-place', ADA.replace('[p2a, p1b]', '[2.10]'), 'Put the place in quotes: "2.10".'],
		['wrong-range', ADA.replace('object: Guild', 'object: Climb'), undefined],
		['unknown-world', ADA.replace('value: tired', 'value: tired, world: rumour'), undefined],
		['duplicate-id', ADA.replace('id: c2', 'id: c1'), undefined]
	])('%s is located in the page and says the mend', (code, text, mend) => {
		const fault = faultOf({ [ADA_FILE]: text }, code);
		expect(fault.file).toBe(ADA_FILE);
		expect(text.split('\n')[fault.line - 1]).toBeDefined();
		expect(fault.line).toBeGreaterThan(1);
		if (mend) expect(fault.mend).toBe(mend);
	});

	it.each([
		['May 1997', 1],
		['1997-05-12', 0],
		['1997-02-30', 0]
	])('a date is written as one: %s', (value, faults) => {
		const date =
			'  - { id: day, label: day, inverse: day, sentence: s, domain: [character], range: [date], traits: [] }\n';
		const { diagnostics } = compile(
			contentFiles({
				'vocabulary.yaml': VOCABULARY.replace('eventTypes:', `${date}eventTypes:`),
				[ADA_FILE]: ADA.replace('state, value: tired', `day, value: "${value}"`)
			})
		);
		expect(diagnostics.filter((d) => d.code === 'malformed-date')).toHaveLength(faults);
	});

	it('two titles that are the same at some position', () => {
		const twin = ADA.replace(/e1ada/, 'e9twin').replace(/id: c\d/g, (id) => `${id}9`);
		const { diagnostics } = compile(contentFiles({ 'works/tale/characters/Twin.md': twin }));
		const collisions = diagnostics.filter((d) => d.code === 'title-collision');
		expect(collisions.map((d) => d.message.split('"')[1])).toEqual(['The_buyer', 'Ada_Brandt']);
	});

	it('a gist that prints a name not known at its passage', () => {
		const fault = faultOf(
			{ [CHAPTER_FILE]: CHAPTER.replace('Somebody buys', 'Ada Brandt buys') },
			'gist-tells-name'
		);
		expect(fault).toMatchObject({ file: CHAPTER_FILE, line: 8 });
	});

	it('a passage of another work', () => {
		const files = contentFiles({
			'site.yaml': 'name: Test\ntagline: A test.\nworks: [tale, other]\n',
			'works/other/work.yaml': 'title: O\nauthor: us\ntier: own\nlanguage: en\n',
			'works/other/chapters/01.yaml': 'passages: [{ id: pother, scene: 1, gist: Else. }]\n',
			[ADA_FILE]: ADA.replace('[p2a, p1b]', '[pother]')
		});
		const codes = compile(files).diagnostics.map((d) => d.code);
		expect(codes).toContain('foreign-passage');
	});

	it('a missing site is told, and nothing thrown', () => {
		const { graph, diagnostics } = compile(contentFiles({ 'site.yaml': undefined }));
		expect(graph).toBeUndefined();
		expect(diagnostics[0]).toMatchObject({ code: 'missing-file', file: 'site.yaml' });
	});
});

describe('check --fix', () => {
	it('puts ids for places and gives ids to pages and claims, and then nothing is left to fix', () => {
		const files = contentFiles({
			[ADA_FILE]: ADA.replace('id: e1ada\n', '')
				.replace('id: c1, ', '')
				.replace('[p2a, p1b]', '["2.1", "1.2"]')
				.replace('[^p1a]', '[^1.1]')
		});
		const { fixes } = compile(files);
		for (const file of new Set(fixes.map((f) => f.file)))
			files.texts.set(
				file,
				applyEdits(
					files.texts.get(file)!,
					fixes.filter((f) => f.file === file)
				)
			);
		const fixed = files.texts.get(ADA_FILE)!;
		expect(fixed).toContain('cites: [p2a, p1b]');
		expect(fixed).toContain('[^p1a]');
		expect(fixed).toMatch(/^---\nid: e[0-9a-z]{7}\nkind/);
		expect(fixed).toMatch(/\{ id: c[0-9a-z]{7}, property: state/);
		const again = compile(files);
		expect(again.fixes).toEqual([]);
		expect(again.diagnostics.map((d) => d.code)).toEqual(['late-name']);
	});
});
