import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { compile } from '../../graph/content/compile';
import { readFolder } from '../../graph/content/disk';
import type { Position } from '../../graph/model/types';
import { calls } from '../../src/lib/server/api/schemas';
import { caller } from './ask';

const { graph } = compile(readFolder('content'));
const [end = 0, parent = 0] = graph?.site.works.map((w) => w.passages) ?? [];

describe('the API over the content of this repository', () => {
	it('answers in the shapes that it states, at the end and on the way', async () => {
		const ask = await caller(graph!);
		const positions: Position[] = [
			[end, parent],
			[Math.floor(end / 3), 0],
			[Math.floor((2 * end) / 3), 0]
		];
		const lists = calls.filter((c) => 'limit' in c.query.entries && !c.path.includes('/paths'));
		for (const position of positions)
			for (const { path, answer } of lists) {
				const question =
					path === '/search' ? '/search?q=the&limit=1000' : `${path}?limit=1000`;
				const { status, json } = await ask(question, position);
				expect([question, status]).toEqual([question, 200]);
				const result = v.safeParse(answer, json);
				expect([
					question,
					result.issues?.map((i) => `${v.getDotPath(i)}: ${i.message}`)
				]).toEqual([question, undefined]);
			}
	});

	it('finds a way between any two who are tied', async () => {
		const ask = await caller(graph!);
		const { nodes, edges } = (await ask('/graph')).json as {
			nodes: { id: string }[];
			edges: { source: string; target: string }[];
		};
		expect(nodes.length).toBeGreaterThan(20);
		for (const { source, target } of edges.slice(0, 10)) {
			const { items } = (await ask(`/paths?from=${source}&to=${target}`)).json as {
				items: { steps: unknown[] }[];
			};
			expect(items[0]?.steps).toHaveLength(1);
		}
	});
});
