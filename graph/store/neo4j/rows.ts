/** A StoryGraph as rows for the load: nodes, relations between elements, and keys. */
import { KIND_LABELS, LABELS } from '../../cypher/schema';
import { keysOf, LINK_ROLES, linksOf } from '../../model/links';
import type { Claim, Element, ElementType, ElementTypes, StoryGraph } from '../../model/types';
import { toOrder } from './keys';

export interface NodeRow {
	labels: string[];
	properties: Record<string, unknown>;
}

export interface LinkRow {
	from: string;
	to: string;
	type: string;
	properties: Record<string, unknown>;
}

export interface KeyRow {
	field: string;
	order: string;
	to: string;
	properties: Record<string, unknown>;
}

/** The scalars that reads ask for, and the few words that a person wants to see on a node. */
const SCALARS: { [T in ElementType]: (element: ElementTypes[T]) => Record<string, unknown> } = {
	scene: ({ work, chapter, scene, title }) => ({ work, chapter, scene, name: title }),
	passage: ({ work, chapter, scene, paragraph, place, kind, gist, removed = false }) => ({
		...{ work, chapter, scene, paragraph, place, kind, gist, removed, name: place }
	}),
	entity: ({ work, kind, names, entityType }) => ({
		...{ work, kind, name: names.at(-1)!.text, type: entityType }
	}),
	claim: ({ work, property, value, polarity, drawn, worlds }) => ({
		...{ work, property, value, polarity, drawn, name: property },
		world: worlds[0]?.kind ?? 'actual'
	}),
	block: ({ section }) => ({ section, name: section }),
	finding: ({ rule, severity, verdict }) => ({ rule, severity, verdict, name: rule }),
	premise: ({ about, status }) => ({ about, status, name: status })
};

export function elementsOf(graph: StoryGraph): Element[] {
	const { scenes, passages, entities, claims, blocks, findings, premises } = graph;
	return [scenes, passages, entities, claims, blocks, findings, premises].flat();
}

export function nodeRow(element: Element, generation: string): NodeRow {
	const { type, id, sort, knownFrom } = element;
	const scalars = (SCALARS[type] as (e: Element) => Record<string, unknown>)(element);
	const properties = {
		generation,
		id,
		sort,
		knownFrom,
		...scalars,
		doc: JSON.stringify(element)
	};
	const labels = [LABELS[type], ...(type === 'entity' ? [KIND_LABELS[element.kind]] : [])];
	return { labels, properties };
}

/** The links of an element, each with the type of element that it leads to. */
export function linkRows(element: Element): [ElementType, LinkRow][] {
	return linksOf(element).map(({ role, to, ...properties }) => [
		to.type,
		{ from: element.id, to: to.id, type: LINK_ROLES[role], properties }
	]);
}

/**
 * The relation that a person sees from subject to object of a claim that is told as fact, named by
 * the property. The site never reads it.
 */
export function shownRow(claim: Claim): LinkRow | undefined {
	const { id, subject, object, polarity, worlds, knownFrom, property } = claim;
	if (!object || polarity !== 'asserted' || worlds.length > 0) return undefined;
	const properties = { claim: id, knownFrom };
	return { from: subject, to: object, type: relationType(property), properties };
}

/** `memberOf` -> `MEMBER_OF`; what is neither letter nor digit becomes `_`. */
export function relationType(property: string): string {
	return property
		.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '_')
		.toUpperCase()
		.replace(/[^A-Z0-9]+/g, '_');
}

/** Key nodes, one for each field and key. */
export function keyNodes(elements: readonly Element[], generation: string): NodeRow[] {
	const nodes = new Map<string, NodeRow>();
	for (const { field, key } of elements.flatMap(keysOf))
		nodes.set(`${field}\n${key}`, {
			labels: ['Key'],
			properties: { generation, field, key, order: toOrder(key) }
		});
	return [...nodes.values()];
}

/** The ways from keys to an element. */
export function keyRows(element: Element): KeyRow[] {
	return keysOf(element).map(({ field, key, knownFrom }) => ({
		...{ field, order: toOrder(key), to: element.id, properties: { knownFrom } }
	}));
}
