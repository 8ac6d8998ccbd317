/** Deaths that are told, and being alive after them. */
import { isRole, reached } from '../model/effects';
import { isFact } from '../model/time';
import type { Claim, EntityId } from '../model/types';
import type { RuleGraph } from './graph';
import { saysAlive } from './proposition';
import type { Evidence } from './rule';
import { proofOfOrder, type Moment } from './when';

export interface Death {
	/** From when on the being is dead. */
	at: Moment;
	evidence: Evidence;
}

/** Deaths of a being that are told as fact and that story time can place, in the order of telling. */
export function deathsOf(graph: RuleGraph, being: EntityId): Death[] {
	return graph.about(being).flatMap((claim): Death[] => {
		if (claim.worlds.length > 0) return [];
		if (isReached(graph, claim, 'ends.life')) {
			const parts = claim.role ? { parts: [claim.role] } : {};
			return [{ at: { event: claim.object!, edge: 'end' }, evidence: { claim, ...parts } }];
		}
		if (saysAlive(graph, claim) !== false || !claim.from) return [];
		return [{ at: claim.from, evidence: { claim, parts: [claim.from] } }];
	});
}

/** Whether it is told as fact, in whatever way and whenever, that a being dies or is dead. */
export function isToldDead(graph: RuleGraph, being: EntityId): boolean {
	return graph
		.about(being)
		.some(
			(c) =>
				c.worlds.length === 0 &&
				(saysAlive(graph, c) === false || isReached(graph, c, 'ends.life'))
		);
}

/**
 * Roles that the dead can have: what is left of them, and what the living do with their memory. A wiki
 * may say more by the trait `admits.dead`, or `admits.dead.<role>`, of an event's type.
 */
const ROLES_OF_THE_DEAD = new RegExp(
	`\\b(${[
		...['corpse', 'body', 'remains', 'ashes', 'ghost', 'spirit', 'dead', 'absent', 'memory'],
		...['buried', 'mourned', 'remembered', 'missed', 'honoured', 'honored', 'avenged', 'named'],
		...['blamed', 'reproached', 'accused', 'praised', 'expected', 'awaited', 'called'],
		...['spoken of', 'talked of', 'talked about', 'thought of', 'told of', 'asked about']
	].join('|')})\\b`,
	'i'
);

/** Taking part, told as fact, in a role that only the living can have. */
export function isAct(graph: RuleGraph, claim: Claim): boolean {
	if (!claim.object || !graph.has(claim, 'participation') || !isFact(claim)) return false;
	if (claim.role && ROLES_OF_THE_DEAD.test(claim.role.text)) return false;
	const type = graph.entity(claim.object)?.entityType;
	const admitted = graph.vocabulary.effects(type, 'admits.dead').map((t) => t.slice(12));
	const role = claim.role?.text.toLowerCase() ?? '';
	return !admitted.some((word) => word === '' || role.includes(word));
}

/** Whether a participation is one that an effect of its event reaches; told as fact. */
export function isReached(graph: RuleGraph, claim: Claim, effect: string): boolean {
	if (!claim.object || !graph.has(claim, 'participation') || !isFact(claim)) return false;
	const type = graph.entity(claim.object)?.entityType;
	if (graph.vocabulary.effects(type, effect).length === 0) return false;
	return reached(graph.participations(claim.object), type, effect, graph.vocabulary).includes(
		claim
	);
}

/**
 * The same in a world that is not fact, by the claim alone: it must have the role of the effect, or no
 * role; who else takes part in an event that somebody made up is not told.
 */
export function wouldReach(graph: RuleGraph, claim: Claim, effect: string): boolean {
	if (!claim.object || !graph.has(claim, 'participation') || claim.polarity === 'denied')
		return false;
	const type = graph.entity(claim.object)?.entityType;
	if (graph.vocabulary.effects(type, effect).length === 0) return false;
	if (!claim.role) return graph.vocabulary.effects(type, effect).includes(effect);
	return graph.vocabulary.effectRoles(effect).some((role) => isRole(claim, role));
}

/**
 * Whether a being is told to live again after a death: an event that begins its life, or being told
 * alive, at or after it. Such a return declares that what follows is meant.
 */
export function returnsAfter(graph: RuleGraph, being: EntityId, death: Death): boolean {
	return graph.about(being).some((claim) => {
		if (claim.worlds.length > 0 || claim === death.evidence.claim) return false;
		const begins = isReached(graph, claim, 'begins.life');
		const alive = saysAlive(graph, claim) === true ? claim.from : undefined;
		const at: Moment | undefined = begins ? { event: claim.object!, edge: 'end' } : alive;
		return at !== undefined && proofOfOrder(graph, death.at, at) !== undefined;
	});
}
