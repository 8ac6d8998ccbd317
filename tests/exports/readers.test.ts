/**
 * GEXF and GraphML as others see them: valid by their schemas, and read by JGraphT with equal counts,
 * labels, kinds and times. Needs Java, as the tests on Neo4j do, and skips without, saying so.
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compile } from '../../graph/content/compile';
import { readFolder } from '../../graph/content/disk';
import {
	EDGE_ATTRIBUTES,
	NODE_ATTRIBUTES,
	type Attribute
} from '../../graph/layout/export-attributes';
import { exportGexf } from '../../graph/layout/export-gexf';
import { clean } from '../../graph/layout/export-graph';
import { exportGraphml } from '../../graph/layout/export-graphml';
import type { ExportGraph } from '../../graph/model/export-graph';
import { exportGraph } from '../../graph/story/export-graph';
import { graphView } from '../../graph/story/graph';
import { jarsOf } from '../../scripts/lib/jars.mjs';
import { open } from '../support/open';
import { somePictures } from './pictures';

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const jgrapht = jarsOf({
	...{ name: 'JGraphT', pom: here('pom.xml'), key: 'jgrapht', size: 'some 4 MB' }
});

const required = process.env['REQUIRE_NEO4J'] === '1';
const { ok, why } = jgrapht.available();
if (!ok && !required)
	process.stderr.write(`GEXF and GraphML by their schemas: SKIPPED, for ${why}.\n`);

interface Read {
	nodes: Record<string, string>[];
	edges: Record<string, string>[];
}

let dir: string;
beforeAll(() => void (dir = mkdtempSync(join(tmpdir(), 'canonry-exports-'))));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

/** Texts by name of file. Rejects, with what the validator says, where one is not valid. */
async function read(files: Record<string, string>): Promise<Read[]> {
	const lib = await jgrapht.jars();
	const paths = Object.entries(files).map(([name, text]) => {
		writeFileSync(join(dir, name), text);
		return join(dir, name);
	});
	const args = ['-cp', join(lib, '*'), here('ReadGraphs.java'), ...paths];
	const options = { encoding: 'utf8', maxBuffer: 1 << 28 } as const;
	const out = await new Promise<string>((resolve, reject) =>
		execFile(jgrapht.requireJava(), args, options, (error, stdout) =>
			error ? reject(error) : resolve(stdout)
		)
	);
	return out
		.trim()
		.split('\n')
		.map((line) => JSON.parse(line) as Read);
}

/** What is told of an element, as text; a validated label of GEXF is a token, with single spaces. */
function told<T>(attributes: readonly Attribute<T>[], element: T, label: string) {
	const pairs = attributes.flatMap(({ name, of }) => {
		const value = of(element);
		return value === undefined || value === '' ? [] : [[name, clean(String(value))]];
	});
	return { ...Object.fromEntries(pairs), label: token(clean(label)) };
}

const token = (text = '') => text.replace(/[ \t\r\n]+/g, ' ').trim();

function same({ nodes, edges }: Read, picture: ExportGraph) {
	expect([nodes.length, edges.length]).toEqual([picture.nodes.length, picture.edges.length]);
	picture.nodes.forEach((node, i) => {
		const read = { ...nodes[i], label: token(nodes[i]!['label']) };
		expect(read).toMatchObject({
			...told(NODE_ATTRIBUTES, node, node.title),
			id: node.id
		});
	});
	picture.edges.forEach((edge, i) => {
		const read = { ...edges[i], label: token(edges[i]!['label']) };
		expect(read).toMatchObject({
			...told(EDGE_ATTRIBUTES, edge, edge.label),
			...{ id: edge.id, source: edge.source, target: edge.target },
			weight: `${edge.claims.length}.0`
		});
	});
}

async function wholeStory(): Promise<ExportGraph> {
	const { graph } = compile(readFolder('content'));
	const story = await open(graph!);
	return exportGraph(story, await graphView(story, {}), 'The whole story');
}

describe.skipIf(!ok && !required)('GEXF and GraphML', { timeout: 240_000 }, () => {
	it('are valid by their schemas and read by another library as they were written', async () => {
		const pictures = [await wholeStory(), ...somePictures(40)];
		expect(pictures[0]!.edges.length).toBeGreaterThan(100);
		const files = pictures.flatMap((picture, i): [string, string][] => [
			[`${i}.gexf`, exportGexf(picture)],
			[`${i}.graphml`, exportGraphml(picture)]
		]);
		const answers = await read(Object.fromEntries(files));
		answers.forEach((answer, i) => same(answer, pictures[Math.floor(i / 2)]!));
		expect(answers).toHaveLength(files.length);
	});

	it('would be refused with a fault', async () => {
		const [picture] = somePictures(1);
		const faults: [string, string][] = [
			['a.gexf', exportGexf(picture!).replace('<viz:size value=', '<viz:size breadth=')],
			['b.graphml', exportGraphml(picture!).replace('attr.type="int"', 'attr.type="number"')]
		];
		for (const [name, text] of faults)
			await expect(read({ [name]: text }), name).rejects.toThrow(/cvc-/);
	});
});
