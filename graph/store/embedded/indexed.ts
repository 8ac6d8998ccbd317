/** The maps that a generation is read through. */
import { keysOf, linksOf, type KeyField } from '../../model/links';
import {
	ELEMENT_TYPES,
	type Element,
	type ElementType,
	type Known,
	type StoryGraph
} from '../../model/types';

export interface Reference {
	from: string;
	knownFrom: Known;
}

export interface Indexed {
	graph: StoryGraph;
	byId: Map<ElementType, Map<string, Element>>;
	/** Elements of a type in the order of their sort keys. */
	sorted: Map<ElementType, Element[]>;
	/** `<type>:<role>:<target's type>:<id>` -> elements of that type that point to it in that role. */
	links: Map<string, Reference[]>;
	/** Field -> keys in order, for exact and prefix lookups. */
	keys: Map<KeyField, { key: string; element: Element; knownFrom: Known }[]>;
}

export const bySort = (a: { sort: string }, b: { sort: string }) =>
	a.sort < b.sort ? -1 : a.sort > b.sort ? 1 : 0;
const byKey = (a: { key: string }, b: { key: string }) =>
	a.key < b.key ? -1 : a.key > b.key ? 1 : 0;

export function index(graph: StoryGraph): Indexed {
	const all: Record<ElementType, Element[]> = {
		scene: graph.scenes,
		passage: graph.passages,
		entity: graph.entities,
		claim: graph.claims,
		block: graph.blocks,
		finding: graph.findings,
		premise: graph.premises
	};
	const byId: Indexed['byId'] = new Map();
	const sorted: Indexed['sorted'] = new Map();
	const links: Indexed['links'] = new Map();
	const keys: Indexed['keys'] = new Map();
	for (const type of ELEMENT_TYPES) {
		byId.set(type, new Map(all[type].map((e) => [e.id, e])));
		sorted.set(type, [...all[type]].sort(bySort));
		for (const element of all[type]) {
			for (const link of linksOf(element)) {
				const at = `${type}:${link.role}:${link.to.type}:${link.to.id}`;
				const list = links.get(at) ?? [];
				list.push({ from: element.id, knownFrom: link.knownFrom });
				links.set(at, list);
			}
			for (const { field, key, knownFrom } of keysOf(element)) {
				const list = keys.get(field) ?? [];
				list.push({ key, element, knownFrom });
				keys.set(field, list);
			}
		}
	}
	for (const list of keys.values())
		list.sort((a, b) => byKey(a, b) || bySort(a.element, b.element));
	return { graph, byId, sorted, links, keys };
}

/** First place in a sorted list whose key is not below the one given. */
export function lowerBound(list: readonly { key: string }[], key: string): number {
	let low = 0;
	let high = list.length;
	while (low < high) {
		const mid = (low + high) >> 1;
		if (list[mid]!.key < key) low = mid + 1;
		else high = mid;
	}
	return low;
}
