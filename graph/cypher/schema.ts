/**
 * The shape of a database, derived from the model: labels, constraints and indexes. Every node of a
 * generation has `generation` and, but for keys, `id`; elements also `sort`, `knownFrom` (one number
 * a work) and `doc`, their canonical document as JSON, beside the scalars that reads ask for.
 *
 * Who asks what is known: a read through links that have a `knownFrom` of their own asks the link,
 * which is never known before its element (`linksOf`); any other read asks the node. So each read has
 * the one predicate, and without it answers wrongly.
 *
 * Who finds nodes how: an index of several properties is used only where a query has a condition on
 * each (`sort IS NOT NULL`), and gives its order only where that names each (`generation, sort`).
 */
import { ELEMENT_TYPES, type ElementType, type Kind } from '../model/types';

export const LABELS: Record<ElementType, string> = {
	scene: 'Scene',
	passage: 'Passage',
	entity: 'Entity',
	claim: 'Claim',
	block: 'Block',
	finding: 'Finding',
	premise: 'Premise'
};

/** A second label of entities, for people who look at the graph in Neo4j's own tools. */
export const KIND_LABELS: Record<Kind, string> = {
	character: 'Character',
	place: 'Place',
	event: 'Event',
	faction: 'Faction',
	item: 'Item'
};

/** Labels of the nodes that belong to a generation: the elements, and the keys that lead to them. */
export const GENERATION_LABELS: readonly string[] = [
	...ELEMENT_TYPES.map((type) => LABELS[type]),
	'Key'
];

/** Finds the nodes `n` of a label and generation by an index. */
export const ofGeneration = (label: string) =>
	label === 'Key'
		? 'n.generation = $generation AND n.field IS NOT NULL AND n.order IS NOT NULL'
		: 'n.generation = $generation AND n.sort IS NOT NULL';

const unique = (label: string, ...properties: string[]) =>
	`CREATE CONSTRAINT ${label.toLowerCase()}_${properties.at(-1)} IF NOT EXISTS
FOR (n:${label}) REQUIRE (${properties.map((p) => `n.${p}`).join(', ')}) IS UNIQUE`;

const index = (label: string, ...properties: string[]) =>
	`CREATE INDEX ${label.toLowerCase()}_by_${properties.at(-1)} IF NOT EXISTS
FOR (n:${label}) ON (${properties.map((p) => `n.${p}`).join(', ')})`;

/**
 * Statements that make the keys and indexes; run again they change nothing. Uniqueness is all that
 * the community edition can demand of keys.
 */
export const SCHEMA: readonly string[] = [
	unique('Generation', 'id'),
	unique('LoadLock', 'id'),
	unique('Key', 'generation', 'field', 'order'),
	...ELEMENT_TYPES.flatMap((type) => [
		unique(LABELS[type], 'generation', 'id'),
		unique(LABELS[type], 'generation', 'sort')
	]),
	index('Claim', 'generation', 'property')
];
