/** R17: the spelling of a name changes, and nobody says that both are used. */
import { compareKnown } from '../model/position';
import type { Claim, Entity, EntityId, Known, Name } from '../model/types';
import type { RuleGraph } from './graph';
import type { Draft, Rule, Shown } from './rule';
import { isDrift } from './spelling';
import { tell } from './words';

/** A name with whose it is. */
interface Own {
	entity: Entity;
	name: Name;
}

export const nameDrift: Rule = {
	id: 'R17',
	name: 'name-drift',
	/** Those who are a primary; events have titles, not names. */
	*keys(graph) {
		for (const { id, kind } of graph.allEntities())
			if (kind !== 'event' && graph.primary(id) === id) yield id;
	},
	check(graph, key) {
		const entity = graph.entity(key as EntityId)!;
		const own = namesOf(entity);
		const drafts = own.flatMap((later, i) => {
			const first = own.slice(0, i).find((n) => isDrift(n.name.text, later.name.text));
			return first ? [draft(first, later, [], [])] : [];
		});
		return [...drafts, ...fromParents(graph, entity, own)];
	}
};

/** What is told as somebody's name and not as one of several, in the order of telling. */
function namesOf(entity: Entity): Own[] {
	return entity.names
		.filter((name) => name.kind === 'name')
		.sort((a, b) => compareKnown(a.knownFrom, b.knownFrom))
		.map((name) => ({ entity, name }));
}

/** Names that are spelt otherwise than in the work of a parent, which has no name that is spelt alike. */
function fromParents(graph: RuleGraph, entity: Entity, own: readonly Own[]): Draft[] {
	const drafts: Draft[] = [];
	for (const [id, ties] of graph.figure(entity.id)) {
		const parent = graph.entity(id);
		if (!parent || parent.work === entity.work) continue;
		const all = new Set(parent.names.map((n) => n.text));
		const mine = new Set(entity.names.map((n) => n.text));
		for (const later of own) {
			if (all.has(later.name.text)) continue;
			const told = { work: entity.work, knownFrom: later.name.knownFrom };
			for (const first of namesOf(parent)) {
				const of = { work: parent.work, knownFrom: first.name.knownFrom };
				const drift = isDrift(first.name.text, later.name.text);
				if (!drift || mine.has(first.name.text) || !graph.binds(of, told)) continue;
				drafts.push(draft(first, later, ties, graph.comparable(of, told) ?? []));
			}
		}
	}
	return drafts;
}

function draft(first: Own, later: Own, ties: readonly Claim[], rests: Known[]): Draft {
	const [a, b] = [first, later].map(({ entity, name }): Shown => ({
		...name,
		entity: entity.id
	}));
	return {
		// A name is spelt wrongly in the annotation more often than in the story.
		severity: 'warning',
		message: tell`The name of ${{ entity: later.entity.id }} is told as “${first.name.text}” and as “${later.name.text}”.`,
		sides: [[], ties.map((claim) => ({ claim }))],
		names: [[a!], [b!]],
		rests
	};
}
