/**
 * Every rule on the pair: the story as it is gives nothing but its notes; with one fact changed the
 * rule finds exactly that, and with a harmless change in the same place it stays silent.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { compareCopies } from '../../graph/cli/copies';
import type { StoryGraph } from '../../graph/model/types';
import { anchorFindings } from '../../graph/rules/anchors';
import { readFile } from '../../graph/text/read-file';
import {
	edited,
	expected,
	PAIR,
	pairFiles,
	placed,
	readPlants,
	story,
	told,
	type Plant
} from './plant';

const files = pairFiles();
const base = story(files);
const usual = new Set(base.findings.map((f) => told(base, f)));
const fresh = (graph: StoryGraph) =>
	graph.findings.map((f) => told(graph, f)).filter((finding) => !usual.has(finding));

const table: Record<string, string>[] = [];

describe('the pair', () => {
	it('is consistent, but for what is reported and believed in it', () => {
		expect([...usual].filter((finding) => !finding.startsWith('N'))).toEqual([]);
		expect(usual.size).toBe(3);
	});

	it.each(readPlants().map((plant): [string, Plant] => [plant.rule, plant]))(
		'%s: the plant is found, the control is silent',
		(rule, plant) => {
			const found = fresh(story(edited(files, plant.plant)));
			const silent = fresh(story(edited(files, plant.control)));
			table.push({
				rule,
				plant: found.includes(expected(plant)) ? 'found' : 'missed',
				control: silent.length === 0 ? 'silent' : 'fired',
				besides: String(found.filter((f) => f !== expected(plant)).length)
			});
			expect(found).toEqual([expected(plant)]);
			expect(silent).toEqual([]);
		}
	);
});

describe('R32, with copies of the text', () => {
	/** What a copy of the second chapter, with one thing done to it, gives beside the story. */
	function withCopy(edit: (text: string) => string): string[] {
		const text = edit(readFileSync(join(PAIR, 'source/ostrey-2.txt'), 'utf8'));
		const copies = new Map([
			['copy.txt', readFile(new TextEncoder().encode(text), 'copy.txt')]
		]);
		const { passages } = compareCopies(base, copies);
		return anchorFindings(base, (id) => passages.get(id)?.verdict).map((f) => told(base, f));
	}
	const death = /^Osric Tarrow threw the girl clear.*\n\n/m;

	it('R32: a passage that is gone is found, claim by claim; a copy as it was is silent', () => {
		const found = withCopy((text) => text.replace(death, ''));
		const silent = withCopy((text) => text);
		const cited = base.claims.filter((c) =>
			c.citations.some((x) => x.passages.some((p) => placed(base, p) === 'ostrey:2.1.7'))
		);
		table.push({
			rule: 'R32',
			plant: found.length > 0 ? 'found' : 'missed',
			control: silent.length === 0 ? 'silent' : 'fired',
			besides: String(found.filter((f) => !f.includes('ostrey:2.1.7')).length)
		});
		expect(new Set(found)).toEqual(new Set(['R32 error [ostrey:2.1.7]']));
		expect(found.length).toBeGreaterThanOrEqual(cited.length);
		expect(silent).toEqual([]);
	});
});

// The confusion table: what was planted and found, what was harmless and let alone.
// eslint-disable-next-line no-console -- the table is for who runs the tests
afterAll(() => console.table(table));
