/** Where beings are told to be, and when. */
import { isFromAfar } from '../model/afar';
import { end, isFact, start } from '../model/time';
import type { Claim, EntityId, Message } from '../model/types';
import { isAct } from './deaths';
import type { RuleGraph } from './graph';
import type { Evidence } from './rule';
import { tell } from './words';
import type { Interval } from './when';

export interface Presence {
	place: EntityId;
	/** From when to when; an event of which the being takes part in, or a stay told by itself. */
	interval: Interval;
	/** A stay lasts as long as it is told to; who takes part in an event may come late or leave. */
	event?: EntityId;
	evidence: Evidence[];
}

/** Where an event is told to happen: each place once. */
export function placesOf(graph: RuleGraph, event: EntityId): { place: EntityId; claim: Claim }[] {
	const places = new Map<EntityId, Claim>();
	for (const claim of graph.about(graph.primary(event))) {
		if (!claim.object || !isFact(claim) || !graph.has(claim, 'presence.event')) continue;
		const place = graph.primary(claim.object);
		if (!places.has(place)) places.set(place, claim);
	}
	return [...places].map(([place, claim]) => ({ place, claim }));
}

/**
 * Presences of a being, told as fact, in the order of telling. A part in an event is a presence where
 * the event is told at one place, or the part is (`place`), and neither the event's type (trait
 * `admits.absent`) nor the role tells that one may take part from elsewhere.
 */
export function presencesOf(graph: RuleGraph, being: EntityId): Presence[] {
	return graph.about(being).flatMap((claim) => stay(graph, claim) ?? part(graph, claim) ?? []);
}

function stay(graph: RuleGraph, claim: Claim): Presence | undefined {
	if (!claim.object || !isFact(claim) || !graph.has(claim, 'presence')) return undefined;
	const { from, until } = claim;
	if (!from && !until) return undefined;
	return {
		place: graph.primary(claim.object),
		interval: { ...(from && { from }), ...(until && { until }) },
		evidence: [{ claim, parts: [from, until].filter((p) => p !== undefined) }]
	};
}

function part(graph: RuleGraph, claim: Claim): Presence | undefined {
	if (!isAct(graph, claim) || isFromAfar(claim.role?.text)) return undefined;
	const event = claim.object!;
	const type = graph.entity(event)?.entityType;
	if (graph.vocabulary.effects(type, 'admits.absent').length > 0) return undefined;
	const places = placesOf(graph, event);
	const own = claim.place;
	if (!own && places.length !== 1) return undefined;
	const evidence: Evidence[] = own
		? [{ claim, parts: [own] }]
		: [{ claim }, { claim: places[0]!.claim }];
	const place = own ? graph.primary(own.entity) : places[0]!.place;
	return { place, event, interval: { from: start(event), until: end(event) }, evidence };
}

/** "at the mill", "at the mill for the feast". */
export function whereWords({ place, event }: Presence): Message {
	return event
		? tell`at ${{ entity: place }} for ${{ entity: event }}`
		: tell`at ${{ entity: place }}`;
}
