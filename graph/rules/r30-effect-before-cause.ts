/** R30: an effect that comes before its cause. */
import { end, isFact, start } from '../model/time';
import { compareTold } from '../model/told';
import type { ClaimId } from '../model/types';
import type { Rule } from './rule';
import { timeEvidence } from './time-faults';
import { inWords, tell } from './words';
import { proofOfOrder } from './when';

export const effectBeforeCause: Rule = {
	id: 'R30',
	name: 'effect-before-cause',
	/** Claims of which the subject is told to come of the object. */
	*keys(graph) {
		for (const c of graph.claims)
			if (c.object && isFact(c) && graph.has(c, 'causation')) yield c.id;
	},
	check(graph, key) {
		const claim = graph.claim(key as ClaimId);
		const [effect, cause] = [claim?.subject, claim?.object];
		if (!claim || !effect || !cause || graph.primary(effect) === graph.primary(cause))
			return [];
		// A cause within its effect makes it go on as it does.
		const isWithin = graph.time.network.entails(end(effect), end(cause));
		const over = proofOfOrder(graph, end(effect), start(cause));
		const begun = isWithin ? undefined : proofOfOrder(graph, start(effect), start(cause), true);
		const proof = begun && (!over || begun.length < over.length) ? begun : over;
		if (!proof || graph.isContested(proof)) return [];
		const when = proof === over ? 'is told to be over before' : 'is told to begin before';
		return [
			{
				severity: 'error',
				message: tell`${inWords(graph, claim)}; yet ${{ entity: effect }} ${when} ${{ entity: cause }} begins.`,
				sides: [
					[{ claim }],
					[...proof].sort(compareTold).map((c) => timeEvidence(graph, c))
				]
			}
		];
	}
};
