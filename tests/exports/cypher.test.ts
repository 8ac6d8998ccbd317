/** The text for Neo4j Browser: on a loaded database it shows the picture that it was made of. */
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { compile } from '../../graph/content/compile';
import { readFolder } from '../../graph/content/disk';
import { exportCypher, SHOW_PICTURE } from '../../graph/cypher/picture';
import type { ExportGraph } from '../../graph/model/export-graph';
import type { EntityId } from '../../graph/model/types';
import { load, unload } from '../../graph/store/neo4j/load';
import { exportGraph } from '../../graph/story/export-graph';
import { graphView } from '../../graph/story/graph';
import { leadingEntity } from '../../graph/story/leading';
import { ask, onNeo4j } from '../contract/server';
import { open } from '../support/open';
import { somePictures } from './pictures';

/** As Neo4j Browser reads the text: parameters, evaluated one by one, then the query. */
async function run(text: string) {
	const params: Record<string, unknown> = {};
	const lines = text.split('\n').filter((line) => !line.startsWith('//'));
	for (const line of lines) {
		const [, name, value] = /^:param (\w+) => (.*);$/.exec(line) ?? [];
		if (name) params[name] = (await ask(`RETURN ${value} AS value`))[0]!['value'];
	}
	const query = lines.filter((line) => !line.startsWith(':param')).join('\n');
	return ask(query.trim().replace(/;$/, ''), params);
}

type Element = { properties: Record<string, string> } | null;

describe('exportCypher', () => {
	it('has ids in parameters alone: the query is always the same', () => {
		for (const picture of somePictures(20)) {
			const text = exportCypher(picture);
			expect(text.endsWith(`;\n${SHOW_PICTURE};\n`)).toBe(true);
			expect(text.match(/^:param entities => \[('[^']*'(, )?)*\];$/m)).not.toBeNull();
			for (const { title } of picture.nodes)
				if (title.length > 3) expect(text).not.toContain(title);
		}
	});

	it('lets no id out of its quotation marks', () => {
		const odd = { ...somePictures(1)[0]!, edges: [] };
		odd.nodes = [{ ...odd.nodes[0]!, id: "x'] RETURN 1 //\\" as EntityId }];
		expect(exportCypher(odd)).toContain(":param entities => ['x\\'] RETURN 1 //\\\\'];");
	});
});

onNeo4j('the exported Cypher', (server) => {
	it('shows the same nodes, and every claim of the ties', { timeout: 120_000 }, async () => {
		const generation = `export-${randomUUID()}`;
		const graph = { ...compile(readFolder('content')).graph!, generation };
		const story = await open(graph);
		const { id: center } = (await leadingEntity(story))!;
		const views = [{ center, depth: 1 }, { center, depth: 2 }, {}];
		const pictures: ExportGraph[] = [];
		for (const view of views)
			pictures.push(await exportGraph(story, await graphView(story, view), 'x'));
		try {
			await load({ ...server, keep: Number.MAX_SAFE_INTEGER }, graph);
			for (const picture of pictures) {
				const rows = await run(exportCypher(picture));
				const nodes = rows.flatMap((r) => [r['one'], r['other']] as Element[]);
				const shown = new Set(nodes.flatMap((n) => (n ? [n.properties['id']] : [])));
				expect(shown).toEqual(new Set(picture.nodes.map((n) => n.id)));
				const ties = rows.filter((r) => r['other'] !== null);
				const claims = ties.map(
					(r) =>
						(r['fact'] as Element)?.properties['claim'] ??
						(r['claim'] as Element)?.properties['id']
				);
				expect(claims.sort()).toEqual(picture.edges.flatMap((e) => e.claims).sort());
				// Each is drawn the one way or the other.
				for (const row of ties)
					expect(row['fact'] === null).toBe(
						row['claim'] !== null && row['object'] !== null
					);
			}
			expect(pictures[0]!.edges.length).toBeGreaterThan(5);
			const facts = pictures[2]!.edges.filter((e) => e.worlds.includes('report'));
			expect(facts.length).toBeGreaterThan(0);
		} finally {
			await unload(server, generation);
		}
	});
});
