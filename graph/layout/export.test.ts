import fc from 'fast-check';
import { MultiDirectedGraph, MultiGraph } from 'graphology';
import * as gexf from 'graphology-gexf';
import * as graphml from 'graphology-graphml';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pictures } from '../../tests/exports/pictures';
import type { ExportGraph } from '../model/export-graph';
import { EDGE_ATTRIBUTES, NODE_ATTRIBUTES, type Attribute } from './export-attributes';
import { exportGexf } from './export-gexf';
import { clean, KIND_COLORS } from './export-graph';
import { exportGraphml } from './export-graphml';
import { exportJson } from './export-json';

/** Readers make one line feed of all ends of lines that stand as they are. */
const expected = <T>(attributes: readonly Attribute<T>[], element: T) =>
	Object.fromEntries(
		attributes.flatMap(({ name, of }) => {
			const value = of(element);
			if (value === undefined || value === '') return [];
			return [[name, typeof value === 'string' ? clean(value) : value] as const];
		})
	);

type Read = MultiGraph;

/** What is told of everything, and which ties lie between whom, is what was written. */
function same(read: Read, { nodes, edges }: ExportGraph) {
	expect(read.nodes()).toEqual(nodes.map((n) => n.id));
	expect(read.edges()).toEqual(edges.map((e) => e.id));
	for (const node of nodes)
		expect(read.getNodeAttributes(node.id)).toMatchObject({
			...expected(NODE_ATTRIBUTES, node),
			...{ label: clean(node.title), x: node.x, y: 0 - node.y }
		});
	for (const edge of edges) {
		expect(read.extremities(edge.id)).toEqual([edge.source, edge.target]);
		expect(read.getEdgeAttributes(edge.id)).toMatchObject({
			...expected(EDGE_ATTRIBUTES, edge),
			...{ label: clean(edge.label), weight: edge.claims.length }
		});
	}
}

describe('exports', () => {
	it('GEXF says it all, whatever the titles hold', () => {
		fc.assert(
			fc.property(pictures, (picture) => {
				const text = exportGexf(picture);
				same(gexf.parse(MultiGraph, text) as unknown as Read, picture);
				expect(text).toContain('xmlns:viz="http://www.gexf.net/1.2draft/viz"');
			})
		);
	});

	it('GraphML says it all, whatever the titles hold', () => {
		fc.assert(
			fc.property(pictures, (picture) => {
				const text = exportGraphml(picture);
				same(graphml.parse(MultiDirectedGraph, text) as unknown as Read, picture);
			})
		);
	});

	it('JSON is the picture itself', () => {
		fc.assert(
			fc.property(pictures, (picture) => {
				expect(JSON.parse(exportJson(picture))).toEqual(picture);
			})
		);
	});

	it('takes out what XML cannot hold, and nothing else', () => {
		expect(clean('a\u0000b\u001b\ud83dc\ufffe\u0085')).toBe('abc');
		expect(clean('"<&>\'\n\r\t😀 שלום \u202e')).toBe('"<&>\'\n\r\t😀 שלום \u202e');
	});

	it('has the colours of the page', () => {
		const css = readFileSync('src/lib/ui/styles/tokens.css', 'utf8');
		for (const [kind, color] of Object.entries(KIND_COLORS))
			expect(new RegExp(`--${kind}: (#\\w+);`).exec(css)?.[1]).toBe(color);
	});
});
