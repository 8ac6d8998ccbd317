/**
 * The law of severity on a told order. The quantity is how far one moment lies after another, with the
 * tightest bounds that follow from what is told. Where every value conflicts it is an error; where some
 * do, and both bounds are finite and told, a warning; else silence.
 */
import type { Claim } from '../model/types';
import { isBirth } from './births';
import type { RuleGraph } from './graph';
import { proofOfOrder, proofWithin, spanBetween, type Moment } from './when';

export interface Ruled {
	severity: 'error' | 'warning';
	/** The fewest claims that tell so. */
	proof: Claim[];
}

/**
 * That `b` lies at `a` or after it (strict: after it). Dates alone give no warning, for they leave the
 * order within a day, a month or a year untold; where a rule asks for more than an order they may.
 */
export function isAtOrAfter(
	graph: RuleGraph,
	a: Moment,
	b: Moment,
	{ strict = false, byDatesAlone = false } = {}
): Ruled | undefined {
	const proof = proofOfOrder(graph, a, b, strict);
	if (proof) return { severity: 'error', proof };
	const { network } = graph.time;
	if (network.knot(a) === undefined || network.knot(a) !== network.knot(b)) return undefined;
	// By dates alone one can mostly see that it lies before.
	if (!a.offset && !b.offset && network.datesOf(b).most < network.datesOf(a).least)
		return undefined;
	const { least, most } = spanBetween(graph, a, b);
	if (most < 0 || (strict && most === 0) || least === -Infinity || most === Infinity)
		return undefined;
	const bounds = [
		...(proofWithin(graph, a, b, most) ?? []),
		...(proofWithin(graph, b, a, -least) ?? [])
	];
	return areTold(graph, bounds, byDatesAlone)
		? { severity: 'warning', proof: [...new Set(bounds)] }
		: undefined;
}

/** Whether bounds are told, and do not merely follow from an order through whatever lies between. */
export function areTold(graph: RuleGraph, bounds: readonly Claim[], byDatesAlone = false): boolean {
	const isLength = (c: Claim) => tellsLength(graph, c);
	return (
		bounds.every((c) => isLength(c) || isDate(graph, c) || isTie(graph, c)) &&
		(byDatesAlone || bounds.some(isLength))
	);
}

/** Whose birth an event is, and what proves to be one with what, tie moments together. */
function isTie(graph: RuleGraph, claim: Claim): boolean {
	return isBirth(graph, claim) || graph.has(claim, 'identity');
}

/** Whether a claim tells how long something takes, lies off, or has lived. */
export function tellsLength(graph: RuleGraph, claim: Claim): boolean {
	const { constraint } = claim;
	return (
		constraint?.offset !== undefined ||
		['time.duration', 'age'].some((trait) => graph.has(claim, trait))
	);
}

const DATES = ['time.date', 'time.date.start', 'time.date.end', 'time.birth', 'time.death'];

/** Whether a claim tells a date. */
export function isDate(graph: RuleGraph, claim: Claim): boolean {
	return DATES.some((trait) => graph.has(claim, trait));
}
