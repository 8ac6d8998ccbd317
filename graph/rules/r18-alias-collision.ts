/** R18: one name for two beings in one passage, or one being as two who meet. */
import { isFact } from '../model/time';
import { isKnown } from '../model/position';
import type { Entity, EntityId, Name, Passage, PassageId } from '../model/types';
import type { RuleGraph } from './graph';
import type { Draft, Rule, Shown } from './rule';
import { inWords, tell } from './words';

export const aliasCollision: Rule = {
	id: 'R18',
	name: 'alias-collision',
	*keys(graph) {
		for (const [key, ids] of namesakes(graph)) if (ids.size > 1) yield `name ${key}`;
		for (const id of graph.subjects()) yield `being ${id}`;
	},
	check(graph, key) {
		const space = key.indexOf(' ');
		const about = key.slice(space + 1);
		if (key.slice(0, space) === 'being') return meetsOneself(graph, about as EntityId);
		const ids = [...(namesakes(graph).get(about) ?? [])].sort();
		return ids.flatMap((b, i) =>
			ids.slice(0, i).flatMap((a) => inOnePassage(graph, a, b, about))
		);
	}
};

const fold = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

/** What one is called, and others should not be: titles are of offices, descriptions of anybody. */
function isCalled(name: Name): boolean {
	return name.kind === 'name' || name.kind === 'alias';
}

const made = new WeakMap<RuleGraph, Map<string, Set<EntityId>>>();

/** Characters by work and name. */
function namesakes(graph: RuleGraph): Map<string, Set<EntityId>> {
	let index = made.get(graph);
	if (!index) {
		index = new Map();
		for (const { kind, id, work, names } of graph.allEntities())
			for (const { text } of kind === 'character' ? names.filter(isCalled) : []) {
				const key = `${work} ${fold(text)}`;
				index.set(key, (index.get(key) ?? new Set()).add(id));
			}
		made.set(graph, index);
	}
	return index;
}

/** The first passage that has two namesakes in it, when a reader knows the name of both. */
function inOnePassage(graph: RuleGraph, a: EntityId, b: EntityId, key: string): Draft[] {
	if (graph.primary(a) === graph.primary(b)) return [];
	const [one, other] = [graph.entity(a)!, graph.entity(b)!];
	const nameOf = (entity: Entity) =>
		entity.names.find((n) => isCalled(n) && `${entity.work} ${fold(n.text)}` === key);
	const [x, y] = [nameOf(one), nameOf(other)];
	if (!x || !y) return [];
	for (const passage of bothIn(graph, a, b)) {
		if (![x, y].every((n) => isKnown(n.knownFrom, passage.knownFrom))) continue;
		const here = { passages: [passage.id], knownFrom: passage.knownFrom };
		const shown = (entity: EntityId, name: Name): Shown => ({
			...{ entity, text: name.text, knownFrom: passage.knownFrom },
			citations: [...name.citations, here]
		});
		return [
			{
				severity: 'warning',
				message: tell`“${x.text}” is a name of ${{ entity: a }} and of ${{ entity: b }}, and both are in one passage.`,
				sides: [[], []],
				names: [[shown(a, x)], [shown(b, y)]]
			}
		];
	}
	return [];
}

const there = new WeakMap<RuleGraph, Map<EntityId, PassageId[]>>();

/** Passages that two are in, as far as their readers know who it is, in reading order. */
function* bothIn(graph: RuleGraph, a: EntityId, b: EntityId): Iterable<Passage> {
	let index = there.get(graph);
	if (!index) {
		index = new Map();
		const bySort = (x: Passage, y: Passage) => (x.sort < y.sort ? -1 : 1);
		for (const { id, knownFrom, appearances } of [...graph.allPassages()].sort(bySort))
			for (const { entity, knownFrom: known } of appearances) {
				if (!isKnown(known, knownFrom)) continue;
				const list = index.get(entity);
				if (list) list.push(id);
				else index.set(entity, [id]);
			}
		there.set(graph, index);
	}
	const others = new Set(index.get(b) ?? []);
	for (const id of index.get(a) ?? []) if (others.has(id)) yield graph.passage(id)!;
}

/** Two who prove to be one, tied by what nobody can have with oneself. */
function meetsOneself(graph: RuleGraph, being: EntityId): Draft[] {
	return graph.about(being).flatMap((claim): Draft[] => {
		const { subject, object } = claim;
		if (!object || object === subject || !isFact(claim)) return [];
		if (!graph.has(claim, 'irreflexive') || graph.primary(object) !== being) return [];
		const ties = graph.tie(subject, object) ?? [];
		return [
			{
				severity: 'error',
				message: tell`${inWords(graph, claim)}, and the two prove to be one.`,
				sides: [[{ claim }], ties.map((tie) => ({ claim: tie }))]
			}
		];
	});
}
