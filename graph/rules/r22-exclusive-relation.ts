/** R22: a bond of which one can have one at a time is told with two. */
import type { Claim, EntityId } from '../model/types';
import { isFact } from '../model/time';
import { twoAtOnce } from './at-once';
import type { RuleGraph } from './graph';
import { indexBy, sharedKeys } from './index-by';
import type { Rule } from './rule';

/** Facts by property and whom it binds: the subject, and the object of a bond that binds both. */
const byBound = indexBy((graph, claim) =>
	boundBy(graph, claim).map((id) => `${claim.property} ${id}`)
);

/** Whom an exclusive bond binds, as primaries; nobody where the claim is no fact or no such bond. */
export function boundBy(graph: RuleGraph, claim: Claim): EntityId[] {
	if (!claim.object || !isFact(claim) || !graph.has(claim, 'exclusive')) return [];
	const ends = graph.has(claim, 'symmetric') ? [claim.subject, claim.object] : [claim.subject];
	return [...new Set(ends.map((id) => graph.primary(id)))];
}

export const exclusiveRelation: Rule = {
	id: 'R22',
	name: 'exclusive-relation',
	keys: (graph) => sharedKeys(byBound(graph)),
	check(graph, key) {
		const being = key.split(' ')[1] as EntityId;
		// Each end as the claim names it: the bound one, and the other.
		const ends = ({ subject, object }: Claim) =>
			graph.primary(subject) === being ? [subject, object!] : [object!, subject];
		return twoAtOnce(
			graph,
			byBound(graph).get(key) ?? [],
			(claim) => graph.primary(ends(claim)[1]!),
			(a, b) => graph.tie(ends(a)[0]!, ends(b)[0]!) ?? [],
			'This binds to one alone at a time.'
		);
	}
};
