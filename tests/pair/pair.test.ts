/**
 * Every rule on the pair: the story as it is gives nothing but its notes; with one fact changed the
 * rule finds exactly that, and with a harmless change in the same place it stays silent.
 */
import { afterAll, describe, expect, it } from 'vitest';
import type { StoryGraph } from '../../graph/model/types';
import { edited, expected, pairFiles, readPlants, story, told, type Plant } from './plant';

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

// The confusion table: what was planted and found, what was harmless and let alone.
// eslint-disable-next-line no-console -- the table is for who runs the tests
afterAll(() => console.table(table));
