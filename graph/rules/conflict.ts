/**
 * The one predicate of conflict: whether two claims could both be told as fact. It looks at what they
 * say and when it holds, never at whose world it is in, so rules about facts, and rules about what
 * somebody reports or believes, ask the same question.
 */
import type { Claim, EntityId, Known } from '../model/types';
import type { RuleGraph } from './graph';
import { isCompatibleValue, isTimeless, sameProposition, saysAlive } from './proposition';
import type { Evidence } from './rule';
import { proofOfOrder, proofOfOverlap, type Interval, type Moment } from './when';

/** When a claim is held or said, and the claims that tell so besides its own qualifiers. */
export interface Holding {
	interval: Interval;
	by: Claim[];
}

export interface Conflict {
	/** Denied: one says that it is not so. Value: only one of two can be. Life: dead, and alive. */
	how: 'denied' | 'value' | 'life';
	/**
	 * `told`: they conflict at all times, or at times that are told to overlap. `untimed`: they would
	 * if they spoke of the same time, and neither says when it holds.
	 */
	times: 'told' | 'untimed';
	/** Both claims, with the qualifiers that the conflict rests on. */
	sides: [Evidence, Evidence];
	/** Claims that tie the two together: of time, of identity. */
	proof: Claim[];
	rests: Known[];
}

/** How two claims, of which neither is of another work's telling that does not bind, conflict. */
export function conflict(
	graph: RuleGraph,
	a: Claim,
	b: Claim,
	/** When the second holds, where its own qualifiers do not say so: while it is reported or believed. */
	holding: Holding = { interval: {}, by: [] }
): Conflict | undefined {
	const rests = graph.comparable(a, b);
	if (a === b || !rests) return undefined;
	const opposition = opposed(graph, a, b);
	if (!opposition) return undefined;
	const { how, ties } = opposition;
	const timeless = how !== 'life' && isTimeless(graph, a);
	const [atA, ownB] = [intervalOf(a), intervalOf(b)];
	const atB = isUntimed(ownB) ? holding.interval : ownB;
	const untimed = isUntimed(atA) && isUntimed(ownB);
	const overlap = timeless ? [] : meeting(graph, how, [a, atA], [b, atB]);
	if (!overlap && !untimed) return undefined;
	const said = overlap && !timeless && isUntimed(ownB) ? holding.by : [];
	const evidence = (claim: Claim): Evidence =>
		timeless || !overlap ? { claim } : { claim, parts: timePartsOf(claim) };
	return {
		how,
		times: overlap ? 'told' : 'untimed',
		sides: [evidence(a), evidence(b)],
		proof: [...new Set([...(overlap ?? []), ...said, ...ties])],
		rests
	};
}

/** When a claim says that it holds. */
export function intervalOf({ from, until }: Claim): Interval {
	return { ...(from && { from }), ...(until && { until }) };
}

function isUntimed(interval: Interval): boolean {
	return !interval.from && !interval.until;
}

/** The qualifiers that say when a claim holds, or is held. */
function timePartsOf({ from, until, heldFrom, heldUntil }: Claim): NonNullable<Evidence['parts']> {
	const own = [from, until].filter((p) => p !== undefined);
	return own.length > 0 ? own : [heldFrom, heldUntil].filter((p) => p !== undefined);
}

/** How two claims are opposed, and the claims that tell that both speak of one figure. */
function opposed(
	graph: RuleGraph,
	a: Claim,
	b: Claim
): { how: Conflict['how']; ties: Claim[] } | undefined {
	const [aliveA, aliveB] = [saysAlive(graph, a), saysAlive(graph, b)];
	const ofOne = graph.tie(a.subject, b.subject);
	if (aliveA !== undefined && aliveB !== undefined)
		return ofOne && aliveA !== aliveB ? { how: 'life', ties: ofOne } : undefined;
	if (a.property !== b.property) return undefined;
	if (a.polarity !== b.polarity) {
		const [asserted, denied] = a.polarity === 'asserted' ? [a, b] : [b, a];
		const ties = sameProposition(graph, a, b);
		return ties && denies(graph, denied, asserted) ? { how: 'denied', ties } : undefined;
	}
	if (!ofOne || a.polarity === 'denied' || !graph.has(a, 'one-valued')) return undefined;
	const by = differ(graph, a, b);
	return by && { how: 'value', ties: [...ofOne, ...by] };
}

/** A denial with a role, place or amount denies only what is asserted with the same. */
function denies(graph: RuleGraph, denied: Claim, asserted: Claim): boolean {
	const { role, place, amount } = denied;
	if (role && role.text.toLowerCase() !== asserted.role?.text.toLowerCase()) return false;
	if (place) {
		const other = asserted.place?.entity;
		if (!other || graph.primary(place.entity) !== graph.primary(other)) return false;
	}
	if (!amount) return true;
	const other = asserted.amount;
	return (
		amount.least === other?.least && amount.most === other.most && amount.unit === other.unit
	);
}

/**
 * The claims by which two values of a one-valued property are two, none for words; undefined where both
 * can be it, for one refines the other, or where nobody said that they are two.
 */
function differ(graph: RuleGraph, a: Claim, b: Claim): Claim[] | undefined {
	if (a.object && b.object) {
		const [x, y] = [graph.primary(a.object), graph.primary(b.object)];
		if (isWithin(graph, x, y) || isWithin(graph, y, x)) return undefined;
		return graph.twoBy(x, y);
	}
	if (a.value === undefined || b.value === undefined) return undefined;
	return isCompatibleValue(a.value, b.value) ? undefined : [];
}

/** Whether one place lies within another, as told. */
function isWithin(graph: RuleGraph, inner: EntityId, outer: EntityId): boolean {
	const seen = new Set<EntityId>([inner]);
	for (const id of seen)
		for (const claim of graph.about(id)) {
			const told = claim.polarity === 'asserted' && claim.worlds.length === 0;
			if (told && claim.object && graph.has(claim, 'containment'))
				seen.add(graph.primary(claim.object));
		}
	return seen.has(outer);
}

type Timed = [claim: Claim, interval: Interval];

/** Proof that two opposed claims meet in time. Death lasts: who is dead from then on is dead later. */
function meeting(
	graph: RuleGraph,
	how: Conflict['how'],
	[a, atA]: Timed,
	[, atB]: Timed
): Claim[] | undefined {
	const overlap = proofOfOverlap(graph, atA, atB);
	if (overlap || how !== 'life') return overlap;
	const [dead, alive] = saysAlive(graph, a) ? [atB, atA] : [atA, atB];
	return dead.from && !dead.until ? proofOfLifeAfter(graph, dead.from, alive) : undefined;
}

/** Proof that an interval reaches to or past a moment. */
function proofOfLifeAfter(graph: RuleGraph, death: Moment, alive: Interval): Claim[] | undefined {
	return (
		(alive.from && proofOfOrder(graph, death, alive.from)) ??
		(alive.until && proofOfOrder(graph, death, alive.until, true))
	);
}
