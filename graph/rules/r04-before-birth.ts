/** R04: a being takes part in an event before its birth; a group or a thing before it came to be. */
import { end, start } from '../model/time';
import type { Claim, EntityId } from '../model/types';
import { isBirth } from './births';
import { isAct } from './deaths';
import type { RuleGraph } from './graph';
import { isAtOrAfter } from './law';
import type { Draft, Rule } from './rule';
import { timeEvidence } from './time-faults';
import { inWords, tell } from './words';

export const beforeBirth: Rule = {
	id: 'R04',
	name: 'before-birth',
	/** Those of whom it is told when they were born, or how old they are. */
	*keys(graph) {
		for (const id of graph.subjects()) {
			const isBorn = graph.time.network.number(start(id)) !== undefined;
			if (isBorn && graph.entity(id)?.kind !== 'event') yield id;
		}
	},
	check(graph, key) {
		const being = key as EntityId;
		return graph.about(being).flatMap((act) => (isDeed(graph, act) ? early(graph, act) : []));
	}
};

/** Roles of those who are spoken of, awaited or carried before they are born. */
const ROLES_OF_THE_UNBORN =
	/\b(unborn|foretold|prophesied|promised|planned|future|hoped for|wished for|conceived|begotten)\b/i;

/** Taking part in what only those who are there can; to be born is no deed. */
function isDeed(graph: RuleGraph, claim: Claim): boolean {
	if (!isAct(graph, claim) || isBirth(graph, claim)) return false;
	const role = claim.role?.text.toLowerCase() ?? '';
	if (ROLES_OF_THE_UNBORN.test(role)) return false;
	const type = graph.entity(claim.object!)?.entityType;
	const admitted = graph.vocabulary.effects(type, 'admits.unborn').map((t) => t.slice(14));
	return !admitted.some((word) => word === '' || role.includes(word));
}

/** By the law of severity on how long after the event the life begins. */
function early(graph: RuleGraph, act: Claim): Draft[] {
	const event = act.object!;
	const life = start(act.subject);
	const ruled = isAtOrAfter(graph, end(event), life);
	if (!ruled || graph.isContested(ruled.proof)) return [];
	// Born as the event ends is born at it.
	if (graph.time.network.entails(end(event), life)) return [];
	const ofLife = (c: Claim) => Number(graph.primary(c.subject) !== graph.primary(act.subject));
	const proof = [...ruled.proof].sort((a, b) => ofLife(a) - ofLife(b));
	const order =
		ruled.severity === 'error' ? 'is told to be over' : 'may, by what is told, be over';
	return [
		{
			severity: ruled.severity,
			message: tell`${inWords(graph, act)}, which ${order} before ${{ entity: act.subject }} is born or comes to be.`,
			sides: [proof.map((c) => timeEvidence(graph, c)), [{ claim: act }]]
		}
	];
}
