/** What a load writes, in order, and how much of each there must be afterwards. */
import { LOAD_KEYS } from '../../cypher/load/keys';
import { LOAD_LINKS } from '../../cypher/load/links';
import { LOAD_NODES } from '../../cypher/load/nodes';
import { GENERATION_LABELS } from '../../cypher/schema';
import type { StoryGraph } from '../../model/types';
import {
	elementsOf,
	keyNodes,
	keyRows,
	linkRows,
	nodeRow,
	shownRow,
	type KeyRow,
	type LinkRow,
	type NodeRow
} from './rows';

export interface Step {
	query: string;
	rows: readonly (NodeRow | LinkRow | KeyRow)[];
}

/** By label and by type of relation; labels of kinds are left out. */
export interface Counts {
	nodes: Record<string, number>;
	relations: Record<string, number>;
}

/** Nodes first, then what ties them; every step's rows are alike and come in the graph's order. */
export function plan(graph: StoryGraph): { steps: Step[]; counts: Counts } {
	const elements = elementsOf(graph);
	const nodes = [
		...elements.map((element) => nodeRow(element, graph.generation)),
		...keyNodes(elements, graph.generation)
	];
	const links = new Map<string, LinkRow[]>();
	const add = (query: string, row: LinkRow) => {
		const rows = links.get(query);
		if (rows) rows.push(row);
		else links.set(query, [row]);
	};
	for (const element of elements)
		for (const [to, row] of linkRows(element)) add(LOAD_LINKS[element.type][to], row);
	for (const claim of graph.claims) {
		const row = shownRow(claim);
		if (row) add(LOAD_LINKS.entity.entity, row);
	}
	const keys = (['entity', 'passage'] as const).map((type) => ({
		query: LOAD_KEYS[type],
		rows: elements.filter((element) => element.type === type).flatMap(keyRows)
	}));
	const steps: Step[] = [
		{ query: LOAD_NODES, rows: nodes },
		...[...links].map(([query, rows]) => ({ query, rows })),
		...keys
	];
	return { steps, counts: count(nodes, [...links.values()].flat(), keys) };
}

function count(
	nodes: readonly NodeRow[],
	links: readonly LinkRow[],
	keys: readonly { rows: readonly KeyRow[] }[]
): Counts {
	const counts: Counts = {
		nodes: Object.fromEntries(GENERATION_LABELS.map((label) => [label, 0])),
		relations: {}
	};
	for (const { labels } of nodes) counts.nodes[labels[0]!]! += 1;
	for (const { type } of links) counts.relations[type] = (counts.relations[type] ?? 0) + 1;
	const leads = keys.reduce((sum, { rows }) => sum + rows.length, 0);
	// A wiki may have a property of that name.
	if (leads > 0) counts.relations['LEADS_TO'] = (counts.relations['LEADS_TO'] ?? 0) + leads;
	return counts;
}
