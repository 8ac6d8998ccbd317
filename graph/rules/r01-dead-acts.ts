/** R01: a being takes part in an event after its death. */
import type { Claim, EntityId } from '../model/types';
import { deathsOf, isAct, isReached, returnsAfter, type Death } from './deaths';
import type { RuleGraph } from './graph';
import { isAtOrAfter } from './law';
import type { Draft, Rule } from './rule';
import { inWords, tell } from './words';
import { proofOfOrder } from './when';

export const deadActs: Rule = {
	id: 'R01',
	name: 'dead-acts',
	*keys(graph) {
		for (const id of graph.subjects())
			if (graph.entity(id)?.kind === 'character' && deathsOf(graph, id).length > 0) yield id;
	},
	check(graph, key) {
		const being = key as EntityId;
		const deaths = deathsOf(graph, being).filter((d) => !returnsAfter(graph, being, d));
		const acts = graph.about(being).filter((c) => isAct(graph, c));
		return acts.flatMap((act) => {
			const drafts = deaths.flatMap((death) => afterDeath(graph, death, act) ?? []);
			return fewestClaims(drafts);
		});
	}
};

/**
 * By the law of severity on how long after the death the event starts. Death and act may be told of two
 * versions of one figure (R34); what a parent tells after the divergence is no death here.
 */
export function afterDeath(graph: RuleGraph, death: Death, act: Claim): Draft | undefined {
	const event = act.object!;
	const { claim } = death.evidence;
	const rests = graph.comparable(claim, act);
	if (!rests) return undefined;
	if (graph.primary(death.at.event) === graph.primary(event)) return undefined;
	if (isReached(graph, act, 'ends.life')) return undefined;
	const begin = { event, edge: 'start' } as const;
	// What lies within the death, or at its moment, is no later act.
	if (proofOfOrder(graph, { event, edge: 'end' }, death.at)) return undefined;
	const ruled = isAtOrAfter(graph, death.at, begin);
	if (!ruled) return undefined;
	const { severity, proof } = ruled;
	const order =
		severity === 'error' ? 'is told to start after' : 'may, by what is told, start after';
	const when = claim.object
		? tell`${{ entity: claim.object }}, in which ${{ entity: act.subject }} dies`
		: tell`${{ entity: act.subject }} is dead`;
	return {
		severity,
		message: tell`${inWords(graph, act)}, which ${order} ${when}.`,
		sides: [
			[death.evidence],
			[act, ...new Set(proof), ...(graph.tie(act.subject, claim.subject) ?? [])].map((c) => ({
				claim: c
			}))
		],
		rests
	};
}

/** Of several deaths that tell the same, the one that needs least; an error before a warning. */
export function fewestClaims(drafts: Draft[]): Draft[] {
	const cost = (d: Draft) => (d.severity === 'error' ? 0 : 1000) + d.sides.flat().length;
	const [first, ...others] = drafts;
	return first ? [others.reduce((best, d) => (cost(d) < cost(best) ? d : best), first)] : [];
}
