/**
 * What is to be drawn, decided before anything is drawn: from the page's data and the state in its
 * address to nodes, ties and counts. Pure; the canvas and the SVG draw the same.
 */
import type { Kind, WorldKind } from '$graph/model/types';
import {
	ALL_GROUPS,
	ALL_KINDS,
	ALL_WORLDS,
	LINES,
	type ExplorerData,
	type ExplorerNode,
	type Line,
	type RelationGroup
} from './data';
import { belongs, keep, rangeOf, reaches, type Kept } from './filter';
import { NOBODYS, type ExplorerQuery } from './query';
import { toldOf, toldTogether, type Told } from './told';

/**
 * How much a thing stands out: an open tie and its ends; what touches them (or who is chosen, or else
 * the centre, where no tie is open); all else.
 */
export type Emphasis = 'open' | 'near' | 'far';

export interface DrawnNode {
	id: string;
	kind: Kind;
	title: string;
	href: string;
	x: number;
	y: number;
	/** Diameter, in pixels on the screen at any zoom. */
	size: number;
	weight: number;
	emphasis: Emphasis;
	center: boolean;
	/** The reader has chosen it. */
	chosen: boolean;
	/** It stays whatever is filtered, and is always named. */
	pinned: boolean;
	/** Pale, and named only where it is pointed at. */
	faded: boolean;
	/** Dead or ended at the end of the story time that is shown. */
	hollow: boolean;
}

export interface DrawnEdge extends Told {
	id: string;
	source: string;
	target: string;
	/** "not: …" where it is denied. */
	relation: string;
	line: Line;
	emphasis: Emphasis;
	denied: boolean;
	sure: boolean;
	/** One of its ends is pale, and so is the tie. */
	faded: boolean;
}

/** What is drawn between two: a tie, or several that wait to be told apart. */
export interface DrawnLine extends DrawnEdge {
	/** Distance of the control point from the straight line, in pixels; parallel ties are spread. */
	bend: number;
	/** Ties that it stands for, in the order in which they are told; the first is opened for all. */
	members: string[];
	/** They point both ways. */
	mutual: boolean;
}

export interface ExplorerView {
	nodes: DrawnNode[];
	/** In the order in which they are told: the rows of the table. */
	edges: DrawnEdge[];
	/** What the picture shows of them. */
	lines: DrawnLine[];
	/** The open tie, where it is among the edges. */
	open?: DrawnEdge;
	counts: {
		/** What each box of the legend shows or would show, the other filters as they are. */
		kinds: Record<Kind, number>;
		groups: Map<RelationGroup, number>;
		worlds: Record<WorldKind, number>;
		/** Members and the faction itself; `NOBODYS`: who is in none. */
		factions: Map<string, number>;
		hollow: number;
	};
}

/** Pixels between the control points of `n` parallel ties: two leave room for a label each. */
const spread = (n: number) => Math.max(18, 52 - 4 * n);
const SMALLEST = 13;
const LARGEST = 28;
const LARGEST_GROUP = 38;

export function viewOf(data: ExplorerData, query: ExplorerQuery): ExplorerView {
	const kept = keep(data, query);
	const open = kept.edges.find(({ edge }) => edge.id === query.edge)?.edge;
	const chosen = kept.nodes.find((n) => n.id === query.node)?.id;
	const middle = chosen ?? data.center;
	const focus = new Set(open ? [open.source, open.target] : middle ? [middle] : []);
	const pinned = new Set(query.pin);
	const faded = new Set(query.fade);
	const beside = new Set(
		kept.edges.flatMap(({ edge: { source, target } }) =>
			focus.has(source) || focus.has(target) ? [source, target] : []
		)
	);
	const emphasis = (id: string): Emphasis =>
		open && focus.has(id) ? 'open' : beside.has(id) || focus.has(id) ? 'near' : 'far';
	const now = rangeOf(data.steps, query)?.last ?? data.steps.length - 1;
	const edges = kept.edges.map(({ edge, claims, line, denied, sure }): DrawnEdge => ({
		id: edge.id,
		source: edge.source,
		target: edge.target,
		relation: denied ? `not: ${edge.relation}` : edge.relation,
		line,
		denied,
		sure,
		faded: faded.has(edge.source) || faded.has(edge.target),
		...toldOf(claims),
		emphasis:
			edge === open
				? 'open'
				: focus.has(edge.source) || focus.has(edge.target)
					? 'near'
					: 'far'
	}));
	const nodes = kept.nodes.map((node): DrawnNode => ({
		...place(node),
		emphasis: emphasis(node.id),
		center: node.id === data.center,
		chosen: node.id === chosen,
		pinned: pinned.has(node.id),
		faded: faded.has(node.id),
		hollow: reaches(node.ended, { first: now, last: now }).some
	}));
	const opened = edges.find((e) => e.emphasis === 'open');
	const hollow = nodes.filter((n) => n.hollow).length;
	return {
		nodes,
		edges,
		lines: linesOf(edges),
		...(opened && { open: opened }),
		counts: { ...countsOf(data, query, kept), hollow }
	};
}

/** What others are drawn within is the greater the more they are, and says so. */
function place({ id, kind, title, href, x, y, weight, folded = 0 }: ExplorerNode) {
	const most = folded > 0 ? LARGEST_GROUP : LARGEST;
	const size = Math.min(most, Math.round(SMALLEST + 2.4 * Math.sqrt(weight + folded)));
	const name = folded > 0 ? `${title} with ${folded} more` : title;
	return { id, kind, title: name, href, x, y, weight, size };
}

/** So many ties between two are drawn as one line until one of them is opened. */
const CROWD = 3;

/**
 * Parallel ties are spread on both sides of the straight line, whichever way they point (a bend is
 * measured from the tie's own direction, so it changes sign where the tie points the other way); a
 * crowd of them is one line.
 */
function linesOf(edges: readonly DrawnEdge[]): DrawnLine[] {
	const pairs = new Map<string, DrawnEdge[]>();
	for (const edge of edges) {
		const key = [edge.source, edge.target].sort().join(' ');
		pairs.set(key, [...(pairs.get(key) ?? []), edge]);
	}
	return [...pairs.values()].flatMap((pair) =>
		pair.length >= CROWD && !pair.some((e) => e.emphasis === 'open')
			? [together(pair)]
			: apart(pair)
	);
}

function apart(pair: readonly DrawnEdge[]): DrawnLine[] {
	return pair.map((edge, i) => {
		const bend = (i - (pair.length - 1) / 2) * spread(pair.length);
		const own = edge.source < edge.target || bend === 0 ? bend : -bend;
		return { ...edge, bend: own, members: [edge.id], mutual: false };
	});
}

function together(pair: readonly DrawnEdge[]): DrawnLine {
	const first = pair[0]!;
	return {
		...first,
		id: `all ${[first.source, first.target].sort().join(' ')}`,
		relation: `${pair.length} ties`,
		line: LINES.find((line) => pair.some((e) => e.line === line))!,
		denied: pair.every((e) => e.denied),
		sure: pair.some((e) => e.sure),
		faded: pair.every((e) => e.faded),
		...toldTogether(pair),
		bend: 0,
		members: pair.map((e) => e.id),
		mutual: pair.some((e) => e.source !== first.source)
	};
}

/**
 * Counts beside the boxes: of each facet with its own filter lifted.
 * @param kept with all filters: so it is, too, without one that lets everything through
 */
function countsOf(data: ExplorerData, query: ExplorerQuery, kept: Kept) {
	const without = (facet: 'kinds' | 'relations' | 'worlds' | 'factions'): Kept => {
		if (!query[facet]) return kept;
		const rest = { ...query };
		delete rest[facet];
		return keep(data, rest);
	};
	const { nodes } = without('kinds');
	const byGroup = without('relations').edges;
	const byWorld = without('worlds').edges;
	const kinds = ALL_KINDS.map((kind) => [kind, nodes.filter((n) => n.kind === kind).length]);
	const groups = ALL_GROUPS.map(
		(group) => [group, byGroup.filter(({ edge }) => edge.group === group).length] as const
	);
	const told = (world: WorldKind) =>
		byWorld.filter(({ claims }) => claims.some((c) => c.world === world)).length;
	const worlds = ALL_WORLDS.map((world) => [world, told(world)]);
	const all = data.factions?.length ? without('factions').nodes : [];
	const range = rangeOf(data.steps, query);
	const factions = [...(data.factions ?? []).map((f) => f.id), NOBODYS].map(
		(id) => [id, all.filter((n) => belongs(n, [id], range)).length] as const
	);
	return {
		kinds: Object.fromEntries(kinds) as Record<Kind, number>,
		groups: new Map(groups.filter(([, n]) => n > 0)),
		worlds: Object.fromEntries(worlds) as Record<WorldKind, number>,
		factions: new Map(factions)
	};
}

/** The centre with so many neighbours of some kinds, those with most claims, and the ties at the centre. */
export function nearest(data: ExplorerData, most: number, kinds: readonly Kind[]): ExplorerData {
	const edges = data.edges.filter((e) => e.source === data.center || e.target === data.center);
	const beside = new Set(edges.flatMap((e) => [e.source, e.target]));
	const nodes = data.nodes
		.filter((n) => n.id !== data.center && beside.has(n.id) && kinds.includes(n.kind))
		.sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))
		.slice(0, most);
	const kept = new Set([data.center, ...nodes.map((n) => n.id)]);
	return {
		...data,
		nodes: data.nodes.filter((n) => kept.has(n.id)),
		edges: edges.filter((e) => kept.has(e.source) && kept.has(e.target))
	};
}
