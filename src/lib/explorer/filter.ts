/** Which nodes and ties remain under the filters and the story time of a query. Pure. */
import type { Kind, WorldKind } from '$graph/model/types';
import {
	LINE_OF,
	LINES,
	type ExplorerClaim,
	type ExplorerData,
	type ExplorerEdge,
	type ExplorerNode,
	type ExplorerStep,
	type Line,
	type Stretch
} from './data';
import { NOBODYS, type ExplorerQuery } from './query';

/** Steps of story time, both ends inclusive. */
export interface Range {
	first: number;
	last: number;
}

export interface KeptEdge {
	edge: ExplorerEdge;
	/** The claims that remain: never empty. */
	claims: ExplorerClaim[];
	/** Drawn as the claim that is nearest to fact. */
	line: Line;
	/** Every remaining claim says that it is not so. */
	denied: boolean;
	/** It certainly holds in the range; true where no range is asked for. */
	sure: boolean;
}

export interface Kept {
	nodes: ExplorerNode[];
	/** In the order of the data. */
	edges: KeptEdge[];
}

/** The steps that a query asks for; undefined for all of story time. `since` is `until` where only that is given. */
export function rangeOf(
	steps: readonly ExplorerStep[],
	{ since, until }: Pick<ExplorerQuery, 'since' | 'until'>
): Range | undefined {
	const step = (id: string | undefined) => steps.findIndex((s) => s.id === id);
	const [from, to] = [step(since), step(until)];
	if (from < 0 && to < 0) return undefined;
	const last = to < 0 ? steps.length - 1 : to;
	const first = from < 0 ? last : from;
	return { first: Math.min(first, last), last: Math.max(first, last) };
}

/** Whether one of the stretches reaches into the range, and whether it certainly does. */
export function reaches(
	stretches: readonly Stretch[],
	range: Range
): { some: boolean; sure: boolean } {
	const within = stretches.filter((s) => s.first <= range.last && s.last >= range.first);
	return { some: within.length > 0, sure: within.some((s) => s.sure) };
}

/**
 * Whether a node is a faction of the list, or a member of one at some step of the range; of `NOBODYS`:
 * whether it is no faction and then a member of none.
 * @param factions absent: whatever it belongs to
 */
export function belongs(
	{ id, kind, factions: of = [] }: Pick<ExplorerNode, 'id' | 'kind' | 'factions'>,
	factions: readonly string[] | undefined,
	range: Range | undefined
): boolean {
	if (!factions) return true;
	const now = of.filter(({ holds }) => !range || !holds || reaches(holds, range).some);
	if (now.some((faction) => factions.includes(faction.id)) || factions.includes(id)) return true;
	return factions.includes(NOBODYS) && kind !== 'faction' && now.length === 0;
}

/**
 * Filters the ties, then walks over what is left: from the centre so deep as asked, and one step from
 * whatever is expanded. The centre and what is pinned are there whatever the filters say; what is
 * hidden is not, unless it is the centre.
 */
export function keep(data: ExplorerData, query: ExplorerQuery): Kept {
	const { center } = data;
	const range = rangeOf(data.steps, query);
	const kinds = new Set<Kind>(query.kinds ?? data.nodes.map((n) => n.kind));
	const hidden = new Set(query.hide?.filter((id) => id !== center));
	const stays = new Set(query.pin).add(center ?? '');
	const lets = (n: ExplorerNode) =>
		kinds.has(n.kind) && belongs(n, query.factions, range) && isThere(n, range);
	const nodes = new Map(
		data.nodes
			.filter((n) => !hidden.has(n.id) && (stays.has(n.id) || lets(n)))
			.map((n) => [n.id, n])
	);
	const edges = data.edges
		.filter((e) => nodes.has(e.source) && nodes.has(e.target) && allows(query.relations, e))
		.map((e) => keepEdge(e, query.worlds, range))
		.filter((e) => e !== undefined);
	const neighbours = neighboursOf(edges);
	const reached =
		center === undefined ? new Set(neighbours.keys()) : around(center, data.depth, neighbours);
	for (const id of query.expand ?? [])
		for (const beside of neighbours.get(id) ?? []) reached.add(id).add(beside);
	for (const id of stays) reached.add(id);
	// Whoever is drawn within it may be tied to nobody else.
	for (const { id, folded } of nodes.values()) if (folded) reached.add(id);
	return {
		nodes: data.nodes.filter((n) => nodes.has(n.id) && reached.has(n.id)),
		edges: edges.filter(({ edge }) => reached.has(edge.source) && reached.has(edge.target))
	};
}

/** Whether it has begun by the end of the range; what has ended is drawn hollow. */
export function isThere({ begins = 0 }: ExplorerNode, range: Range | undefined): boolean {
	return !range || begins <= range.last;
}

function allows(relations: readonly string[] | undefined, edge: ExplorerEdge): boolean {
	return !relations || relations.includes(edge.group) || relations.includes(edge.property);
}

function keepEdge(
	edge: ExplorerEdge,
	worlds: readonly WorldKind[] | undefined,
	range: Range | undefined
): KeptEdge | undefined {
	const at = (claim: ExplorerClaim) =>
		range && claim.holds ? reaches(claim.holds, range) : { some: true, sure: true };
	const claims = edge.claims.filter((c) => (!worlds || worlds.includes(c.world)) && at(c).some);
	if (claims.length === 0) return undefined;
	const drawn = claims.map((c) => LINES.indexOf(LINE_OF[c.world]));
	return {
		edge,
		claims,
		line: LINES[Math.min(...drawn)]!,
		denied: claims.every((c) => c.denied),
		sure: claims.some((c) => at(c).sure)
	};
}

type Neighbours = ReadonlyMap<string, ReadonlySet<string>>;

function neighboursOf(edges: readonly KeptEdge[]): Neighbours {
	const neighbours = new Map<string, Set<string>>();
	const add = (id: string, beside: string) => {
		const known = neighbours.get(id);
		if (known) known.add(beside);
		else neighbours.set(id, new Set([beside]));
	};
	for (const { edge } of edges) {
		add(edge.source, edge.target);
		add(edge.target, edge.source);
	}
	return neighbours;
}

/** Breadth first, hop by hop. */
function around(center: string, depth: number, neighbours: Neighbours): Set<string> {
	const reached = new Set([center]);
	let frontier = [center];
	for (let hop = 0; hop < depth; hop++) {
		const next = new Set(frontier.flatMap((id) => [...(neighbours.get(id) ?? [])]));
		frontier = [...next].filter((id) => !reached.has(id));
		for (const id of frontier) reached.add(id);
	}
	return reached;
}
