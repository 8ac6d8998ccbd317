/** What only one can have, or be, at one time: R20 for offices, R22 for bonds. */
import type { Claim, EntityId } from '../model/types';
import { intervalOf } from './conflict';
import type { RuleGraph } from './graph';
import type { Draft, Evidence } from './rule';
import { inWords, tell } from './words';
import { proofOfOverlap } from './when';

/** The claims by which two claims are told to hold at one time; undefined where that is not told. */
export function heldAtOnce(graph: RuleGraph, a: Claim, b: Claim): Claim[] | undefined {
	return proofOfOverlap(graph, intervalOf(a), intervalOf(b));
}

/**
 * Of claims that share what only one can have: each pair of different `whose` that are told to hold it
 * at one time, once, by the first claims that tell so. Claims of one work; see R34 for others.
 */
export function twoAtOnce(
	graph: RuleGraph,
	claims: readonly Claim[],
	whose: (claim: Claim) => EntityId,
	/** The claims by which what two claims share is one. */
	ties: (a: Claim, b: Claim) => Claim[],
	why: string
): Draft[] {
	const timed = claims.filter((c) => c.from ?? c.until);
	const found = new Set<string>();
	return timed.flatMap((later, i) =>
		timed.slice(0, i).flatMap((first): Draft[] => {
			const [a, b] = [whose(first), whose(later)];
			const pair = [a, b].sort().join(' ');
			if (a === b || first.work !== later.work || found.has(pair)) return [];
			const proof = heldAtOnce(graph, first, later);
			if (!proof) return [];
			found.add(pair);
			return [clash(graph, first, later, [...proof, ...ties(first, later)], why)];
		})
	);
}

/** The finding that two claims hold at one time and cannot. */
export function clash(
	graph: RuleGraph,
	first: Claim,
	later: Claim,
	proof: readonly Claim[],
	why: string
): Draft {
	return {
		severity: 'error',
		message: tell`${inWords(graph, first)}; and at a time that is told to overlap: ${inWords(graph, later)}. ${why}`,
		sides: [[timed(first)], [timed(later), ...proof.map((claim) => ({ claim }))]]
	};
}

function timed(claim: Claim): Evidence {
	return { claim, parts: [claim.from, claim.until].filter((p) => p !== undefined) };
}
