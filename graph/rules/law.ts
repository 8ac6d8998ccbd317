/**
 * The law of severity on a told order. The quantity is how far one moment lies after another, with the
 * tightest bounds that follow from what is told. Where every value conflicts it is an error; where some
 * do, and both bounds are finite and told as lengths, a warning; else silence.
 */
import type { Claim } from '../model/types';
import type { RuleGraph } from './graph';
import { proofOfOrder, proofWithin, spanBetween, type Moment } from './when';

export interface Ruled {
	severity: 'error' | 'warning';
	/** The fewest claims that tell so. */
	proof: Claim[];
}

/** That `b` lies at `a` or after it (strict: after it). */
export function isAtOrAfter(
	graph: RuleGraph,
	a: Moment,
	b: Moment,
	strict = false
): Ruled | undefined {
	const proof = proofOfOrder(graph, a, b, strict);
	if (proof) return { severity: 'error', proof };
	const { least, most } = spanBetween(graph, a, b);
	if (most < 0 || (strict && most === 0) || least === -Infinity || most === Infinity)
		return undefined;
	const bounds = [
		...(proofWithin(graph, a, b, most) ?? []),
		...(proofWithin(graph, b, a, -least) ?? [])
	];
	if (!bounds.every((c) => tellsLength(graph, c))) return undefined;
	return { severity: 'warning', proof: [...new Set(bounds)] };
}

/** Bounds that merely follow from an order, through whatever lies between, are not told. */
function tellsLength(graph: RuleGraph, claim: Claim): boolean {
	if (claim.constraint?.offset !== undefined) return true;
	return LENGTHS.some((trait) => graph.has(claim, trait));
}

const LENGTHS = [
	...['time.duration', 'time.date', 'time.date.start', 'time.date.end'],
	...['time.birth', 'time.death']
];
