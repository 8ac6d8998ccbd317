/** A picture held as a graph of graphology, from which GEXF and GraphML are written. */
import { MultiDirectedGraph } from 'graphology';
import type { ExportEdge, ExportGraph, ExportNode } from '../model/export-graph';
import type { Kind, WorldKind } from '../model/types';
import {
	EDGE_ATTRIBUTES,
	NODE_ATTRIBUTES,
	type Attribute,
	type AttributeValue
} from './export-attributes';

export interface NodeLook {
	label: string;
	/** CSS pixels at zoom 1; upward, as Gephi and its kin draw. */
	x: number;
	y: number;
	/** Diameter in the same unit. */
	size: number;
	/** `#rrggbb` */
	color: string;
	shape: 'disc' | 'square' | 'diamond' | 'triangle';
}

export interface EdgeLook {
	label: string;
	/** Claims that tell it. */
	weight: number;
	/** Told as fact, in a report or a mind, only planned. */
	shape: 'solid' | 'dashed' | 'dotted';
}

/** What is told of an element, without what is not. */
export type Told = Record<string, AttributeValue>;
export type PictureGraph = MultiDirectedGraph<NodeLook & { told: Told }, EdgeLook & { told: Told }>;

/** Colours of kinds on the light paper (`tokens.css`). */
export const KIND_COLORS: Readonly<Record<Kind, string>> = {
	character: '#2a4fa3',
	place: '#23683f',
	faction: '#7a5600',
	item: '#00667a',
	event: '#7c3a86'
};

/** GEXF knows no hexagon. */
const SHAPES: Readonly<Record<Kind, NodeLook['shape']>> = {
	character: 'disc',
	place: 'square',
	faction: 'disc',
	item: 'diamond',
	event: 'triangle'
};

const LINES: Readonly<Record<WorldKind, EdgeLook['shape']>> = {
	actual: 'solid',
	report: 'dashed',
	belief: 'dashed',
	dream: 'dashed',
	plan: 'dotted'
};

const SMALLEST = 13;
const LARGEST = 28;

/** Parallel ties stay apart, each under its own id. Texts are such as XML can hold. */
export function graphOf({ nodes, edges }: ExportGraph): PictureGraph {
	const graph: PictureGraph = new MultiDirectedGraph();
	for (const node of nodes) graph.addNode(clean(node.id), nodeLook(node));
	for (const edge of edges)
		graph.addDirectedEdgeWithKey(
			clean(edge.id),
			clean(edge.source),
			clean(edge.target),
			edgeLook(edge)
		);
	return graph;
}

function nodeLook(node: ExportNode) {
	return {
		label: clean(node.title),
		x: node.x,
		y: 0 - node.y,
		size: Math.min(LARGEST, Math.round(SMALLEST + 2.4 * Math.sqrt(node.claimCount))),
		color: KIND_COLORS[node.kind],
		shape: SHAPES[node.kind],
		told: toldOf(NODE_ATTRIBUTES, node)
	};
}

function edgeLook(edge: ExportEdge) {
	return {
		label: clean(edge.label),
		weight: edge.claims.length,
		shape: LINES[edge.worlds[0] ?? 'actual'],
		told: toldOf(EDGE_ATTRIBUTES, edge)
	};
}

function toldOf<T>(attributes: readonly Attribute<T>[], element: T): Told {
	const told = attributes.flatMap(({ name, of }) => {
		const value = of(element);
		if (value === undefined) return [];
		return [[name, typeof value === 'string' ? clean(value) : value] as const];
	});
	return Object.fromEntries(told);
}

/** "Ada Brandt, 2 steps. Story time from the fire to the trial. Lanterns of Tarn." */
export function describe({ wiki, title, storyTime }: ExportGraph): string {
	const time = storyTime
		? [`Story time from ${storyTime.since.title} to ${storyTime.until.title}`]
		: [];
	return clean(`${[title, ...time, wiki].join('. ')}.`);
}

/**
 * The text without what XML 1.0 cannot hold, escaped or not: control characters other than white
 * space, halves of surrogate pairs, U+FFFE and U+FFFF (W3C, Extensible Markup Language, section 2.2).
 */
export function clean(text: string): string {
	return text.replace(/(?![\t\n\r])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu, '');
}
