/** Births that are told as fact, as far as story time can place them. */
import { isRole } from '../model/effects';
import { isFact } from '../model/time';
import type { Claim, EntityId } from '../model/types';
import { isReached } from './deaths';
import type { RuleGraph } from './graph';
import type { Evidence } from './rule';

export interface Birth {
	event: EntityId;
	evidence: Evidence;
}

/**
 * Births of a being, in the order of telling: its part in an event whose type begins a life, in no role
 * or in one that the vocabulary names for it (`begins.life.child`). A mother has a part in it, too, and
 * another role; nor is waking from the dead, a beginning of life that is no birth (trait `once`).
 */
export function birthsOf(graph: RuleGraph, being: EntityId): Birth[] {
	return graph
		.about(being)
		.filter((claim) => isBirth(graph, claim))
		.map((claim): Birth => {
			const parts = claim.role ? { parts: [claim.role] } : {};
			return { event: claim.object!, evidence: { claim, ...parts } };
		});
}

const BEGINNINGS = ['begins.life', 'begins.existence'];

/** Whether a claim is told as fact of who is born in an event, or of what is founded or made. */
export function isBirth(graph: RuleGraph, claim: Claim): boolean {
	if (!claim.object || !graph.has(claim, 'participation')) return false;
	const type = graph.entity(claim.object)?.entityType;
	if (graph.vocabulary.effects(type, 'once').length === 0) return false;
	const effect = BEGINNINGS.find((e) => isReached(graph, claim, e));
	if (!effect) return false;
	if (claim.role) return graph.vocabulary.effectRoles(effect).some((role) => isRole(claim, role));
	// Of several without a role nobody says who is the child.
	const others = graph.participations(claim.object).filter((c) => isFact(c) && !c.role);
	return new Set(others.map((c) => graph.primary(c.subject))).size === 1;
}
