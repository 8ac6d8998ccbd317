/** A picture as GraphML. graphology reads this format and does not write it, so we do. */
import type { ExportGraph } from '../model/export-graph';
import { EDGE_ATTRIBUTES, NODE_ATTRIBUTES, type AttributeValue } from './export-attributes';
import { describe, graphOf } from './export-graph';

interface Key {
	name: string;
	type: 'string' | 'int' | 'double' | 'boolean';
}

const NODE_KEYS: readonly Key[] = [
	{ name: 'label', type: 'string' },
	{ name: 'x', type: 'double' },
	{ name: 'y', type: 'double' },
	{ name: 'size', type: 'int' },
	{ name: 'color', type: 'string' },
	{ name: 'shape', type: 'string' },
	...NODE_ATTRIBUTES
];
const EDGE_KEYS: readonly Key[] = [
	{ name: 'label', type: 'string' },
	{ name: 'weight', type: 'int' },
	{ name: 'shape', type: 'string' },
	...EDGE_ATTRIBUTES
];

/** Everything is data under a key; ties keep their ids, so parallel ones stay apart. */
export function exportGraphml(picture: ExportGraph): string {
	const graph = graphOf(picture);
	const lines = [
		'<?xml version="1.0" encoding="UTF-8"?>',
		`<graphml${attributes({
			xmlns: 'http://graphml.graphdrawing.org/xmlns',
			'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
			'xsi:schemaLocation':
				'http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.1/graphml.xsd'
		})}>`,
		`  <desc>${escape(describe(picture))}</desc>`,
		...NODE_KEYS.map((key) => keyLine('node', key)),
		...EDGE_KEYS.map((key) => keyLine('edge', key)),
		'  <graph id="G" edgedefault="directed">'
	];
	graph.forEachNode((id, { told, ...look }) => {
		lines.push(`    <node${attributes({ id })}>`);
		lines.push(...dataLines('node', NODE_KEYS, { ...told, ...look }));
		lines.push('    </node>');
	});
	graph.forEachEdge((id, { told, ...look }, source, target) => {
		lines.push(`    <edge${attributes({ id, source, target })}>`);
		lines.push(...dataLines('edge', EDGE_KEYS, { ...told, ...look }));
		lines.push('    </edge>');
	});
	lines.push('  </graph>', '</graphml>', '');
	return lines.join('\n');
}

/** Ids of keys are unique in a document, names of attributes for nodes or edges alone. */
const keyId = (of: 'node' | 'edge', name: string) => `${of}.${name}`;

function keyLine(of: 'node' | 'edge', { name, type }: Key): string {
	const key = { id: keyId(of, name), for: of, 'attr.name': name, 'attr.type': type };
	return `  <key${attributes(key)}/>`;
}

function dataLines(
	of: 'node' | 'edge',
	keys: readonly Key[],
	values: Record<string, AttributeValue>
): string[] {
	return keys.flatMap(({ name }) => {
		const value = values[name];
		if (value === undefined) return [];
		return [
			`      <data${attributes({ key: keyId(of, name) })}>${escape(String(value))}</data>`
		];
	});
}

function attributes(values: Record<string, string>): string {
	return Object.entries(values)
		.map(([name, value]) => ` ${name}="${escape(value)}"`)
		.join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	// A reader makes a line feed of it, and in an attribute a space of any of the three.
	'\r': '&#13;',
	'\n': '&#10;',
	'\t': '&#9;'
};

function escape(text: string): string {
	return text.replace(/[&<>"\r\n\t]/g, (mark) => ENTITIES[mark]!);
}
