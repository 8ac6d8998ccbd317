/** Births that are told as fact, as far as story time can place them. */
import type { EntityId } from '../model/types';
import { isRole } from '../model/effects';
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
	const born = graph.vocabulary.effectRoles('begins.life');
	return graph.about(being).flatMap((claim): Birth[] => {
		if (!isReached(graph, claim, 'begins.life')) return [];
		const type = graph.entity(claim.object!)?.entityType;
		if (graph.vocabulary.effects(type, 'once').length === 0) return [];
		if (claim.role && !born.some((role) => isRole(claim, role))) return [];
		const parts = claim.role ? { parts: [claim.role] } : {};
		return [{ event: claim.object!, evidence: { claim, ...parts } }];
	});
}
