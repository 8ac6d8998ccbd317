/** What is told of when claims hold: proofs that one moment lies before another, and of overlap. */
import { spanOf, type Point, type Span } from '../model/time';
import { fewest } from '../model/time-conflict';
import type { Claim, Offset } from '../model/types';
import type { RuleGraph } from './graph';

/** An end of an event, or so long after it. */
export interface Moment extends Point {
	offset?: Offset;
}

/** From the first moment on, and until just before the last; either may be untold. */
export interface Interval {
	from?: Moment;
	until?: Moment;
}

/** What tells the time: a story, or some claims of it. */
export type Clock = Pick<RuleGraph, 'time'>;

const AT_ONCE: Span = { least: 0, most: 0 };

export function offsetOf(moment: Moment): Span {
	return moment.offset ? spanOf(moment.offset) : AT_ONCE;
}

/** How long after `a` the moment `b` lies, in ms, as far as it is told. */
export function spanBetween(graph: Clock, a: Moment, b: Moment): Span {
	const { least, most } = graph.time.network.bounds(a, b);
	const [oa, ob] = [offsetOf(a), offsetOf(b)];
	return { least: least + ob.least - oa.most, most: most + ob.most - oa.least };
}

/** The fewest claims by which `a` is told to lie no later than `b` (strict: before it). */
export function proofOfOrder(
	graph: Clock,
	a: Moment,
	b: Moment,
	strict = false
): Claim[] | undefined {
	return proofWithin(graph, b, a, 0, strict);
}

/** Whether moments are told to lie in this order: what `proofOfOrder` proves, for less. */
export function areInOrder({ time: { network } }: Clock, ...pairs: [Moment, Moment][]): boolean {
	const limit = ([a, b]: [Moment, Moment]) => offsetOf(b).least - offsetOf(a).most;
	return (
		pairs.every((p) => limit(p) > -Infinity && network.mayEntail(p[1], p[0], limit(p))) &&
		pairs.every((p) => network.entails(p[1], p[0], limit(p)))
	);
}

/** The fewest claims by which `b` is told to lie at most `most` ms after `a` (strict: less). */
export function proofWithin(
	graph: Clock,
	a: Moment,
	b: Moment,
	most: number,
	strict = false
): Claim[] | undefined {
	const { network } = graph.time;
	// b + its offset at its most, less a + its offset at its least.
	const limit = most - offsetOf(b).most + offsetOf(a).least;
	if (limit === -Infinity || !network.entails(a, b, limit, strict)) return undefined;
	return fewest(network, a, b, { ms: limit, strict: strict ? 1 : 0 }) ?? [];
}

/**
 * The claims by which two intervals are told to overlap, undefined where that is not told. An interval
 * of which one end is told is only sure to hold there; one of which both are told lasts for some time.
 */
export function proofOfOverlap(graph: RuleGraph, a: Interval, b: Interval): Claim[] | undefined {
	const claims = overlap(graph, a, b);
	// Each order has its fewest claims; together they may have some to spare.
	return claims && spared(graph, claims, (clock) => overlap(clock, a, b) !== undefined);
}

/** Of claims by which story time tells something, those without which it does not. */
export function spared(
	graph: RuleGraph,
	claims: readonly Claim[],
	tells: (clock: Clock) => boolean
): Claim[] {
	let kept = [...claims];
	for (const c of kept.length > 1 ? claims : []) {
		const without = kept.filter((x) => x !== c);
		if (tells({ time: graph.timeOf(without) })) kept = without;
	}
	return kept;
}

function overlap(graph: Clock, a: Interval, b: Interval): Claim[] | undefined {
	const all = (...proofs: (() => Claim[] | undefined)[]) => allOf(proofs);
	const order = (x: Moment, y: Moment, strict = false) => proofOfOrder(graph, x, y, strict);
	if (a.from && a.until && b.from && b.until) {
		const [a1, a2, b1, b2] = [a.from, a.until, b.from, b.until];
		return all(
			() => leastOf(order(a1, b2, true), order(a1, b1), order(a2, b2)),
			() => leastOf(order(b1, a2, true), order(b1, a1), order(b2, a2))
		);
	}
	if (b.from && b.until) return overlap(graph, b, a);
	if (b.from && a.from) {
		const [from, other] = [b.from, a.from];
		if (!a.until)
			return all(
				() => order(from, other),
				() => order(other, from)
			);
		const last = a.until;
		return all(
			() => order(other, from),
			() => leastOf(order(from, last, true), order(from, other))
		);
	}
	if (b.until && a.until) {
		const [until, other] = [b.until, a.until];
		if (!a.from)
			return all(
				() => order(until, other),
				() => order(other, until)
			);
		const first = a.from;
		return all(
			() => leastOf(order(first, until, true), order(other, until)),
			() => order(until, other)
		);
	}
	return undefined;
}

/** The proof with the fewest claims. */
function leastOf(...proofs: (Claim[] | undefined)[]): Claim[] | undefined {
	const found = proofs.filter((p) => p !== undefined);
	return found.length ? found.reduce((a, b) => (b.length < a.length ? b : a)) : undefined;
}

function allOf(proofs: (() => Claim[] | undefined)[]): Claim[] | undefined {
	const claims = new Set<Claim>();
	for (const prove of proofs) {
		const proof = prove();
		if (!proof) return undefined;
		for (const c of proof) claims.add(c);
	}
	return [...claims];
}
