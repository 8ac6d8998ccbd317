/** R02: one being in two places at one time, where the places are told apart. */
import { isFact } from '../model/time';
import type { Claim, EntityId } from '../model/types';
import type { RuleGraph } from './graph';
import { presencesOf, whereWords, type Presence } from './presences';
import type { Draft, Rule } from './rule';
import { timeEvidence } from './time-faults';
import { tell } from './words';
import { areInOrder, proofOfOrder, proofOfOverlap, spared, type Clock } from './when';

export const bilocation: Rule = {
	id: 'R02',
	name: 'bilocation',
	*keys(graph) {
		for (const id of graph.subjects()) if (graph.entity(id)?.kind === 'character') yield id;
	},
	check(graph, key) {
		const presences = presencesOf(graph, key as EntityId);
		const stays = presences.filter((p) => !p.event);
		return [
			...stays.flatMap((stay) =>
				presences.flatMap((other) => (isPair(stay, other) ? clash(graph, stay, other) : []))
			),
			...inTwoEvents(graph, presences)
		];
	}
};

/** Two stays are looked at once. */
function isPair(stay: Presence, other: Presence): boolean {
	return other.event !== undefined || firstId(stay) < firstId(other);
}

const firstId = ({ evidence }: Presence) => evidence[0]!.claim.id;

function clash(graph: RuleGraph, stay: Presence, other: Presence): Draft[] {
	const apart = graph.space.apart(stay.place, other.place);
	if (!apart) return [];
	const proof = other.event ? whileStaying(graph, stay, other) : bothStays(graph, stay, other);
	return proof && !graph.isContested(proof)
		? [draft(graph, stay, other, [...proof, ...apart.by])]
		: [];
}

/** Who comes or goes by an event may be in either place as long as it lasts. */
function isPassage(graph: RuleGraph, { interval }: Presence, event: EntityId | undefined): boolean {
	return [interval.from, interval.until].some(
		(p) => p && event && graph.primary(p.event) === graph.primary(event)
	);
}

function bothStays(graph: RuleGraph, a: Presence, b: Presence): Claim[] | undefined {
	const { from, until } = b.interval;
	if (isPassage(graph, a, from?.event) || isPassage(graph, a, until?.event)) return undefined;
	return proofOfOverlap(graph, a.interval, b.interval);
}

/** An event that lies within the stay: whenever in it the being is there, it is away. */
function whileStaying(graph: RuleGraph, stay: Presence, other: Presence): Claim[] | undefined {
	const { from, until } = stay.interval;
	const { from: begin, until: end } = other.interval;
	if (!from || !until || !begin || !end || isPassage(graph, stay, other.event)) return undefined;
	const isIn = (clock: Clock) => areInOrder(clock, [from, begin], [end, until]);
	if (!isIn(graph)) return undefined;
	const order = [proofOfOrder(graph, from, begin), proofOfOrder(graph, end, until)];
	return spared(graph, [...new Set(order.flatMap((proof) => proof ?? []))], isIn);
}

/**
 * Two events that start and end together, where a way or a distance between their places is told.
 * Otherwise who takes part in both may go from the one to the other.
 */
function inTwoEvents(graph: RuleGraph, presences: readonly Presence[]): Draft[] {
	const byEvent = new Map<EntityId, Presence>();
	for (const p of presences) if (p.event) byEvent.set(graph.primary(p.event), p);
	return [...byEvent].flatMap(([event, here]) =>
		graph.about(event).flatMap((claim): Draft[] => {
			if (!claim.object || !isFact(claim) || !graph.has(claim, 'time.equals')) return [];
			const there = byEvent.get(graph.primary(claim.object));
			if (!there || graph.time.conflicts.some((c) => c.claim === claim)) return [];
			const apart = graph.space.apart(here.place, there.place);
			return apart?.strictly ? [draft(graph, here, there, [claim, ...apart.by])] : [];
		})
	);
}

function draft(graph: RuleGraph, here: Presence, there: Presence, proof: Claim[]): Draft {
	const [a, b] = [here.evidence[0]!.claim, there.evidence[0]!.claim];
	const ties = graph.tie(a.subject, b.subject) ?? [];
	return {
		severity: 'error',
		message: tell`${{ entity: a.subject }} is ${whereWords(here)} and, at a time that is told to be the same, ${whereWords(there)}.`,
		sides: [
			here.evidence,
			[
				...there.evidence,
				...[...new Set([...proof, ...ties])].map((c) => timeEvidence(graph, c))
			]
		]
	};
}
