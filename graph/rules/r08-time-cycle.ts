/** R08: constraints of story time that cannot all hold. */
import type { ClaimId } from '../model/types';
import type { Rule } from './rule';
import { inWords, joined, tell } from './words';

export const timeCycle: Rule = {
	id: 'R08',
	name: 'time-cycle',
	/** The claim of each cycle that is told last: story order does without it. */
	keys: (graph) => graph.time.conflicts.map((c) => c.claim.id),
	check(graph, key) {
		const found = graph.time.conflicts.find((c) => c.claim.id === (key as ClaimId));
		if (!found) return [];
		const { claim, against } = found;
		const rests = against.map((other) => graph.comparable(other, claim));
		if (rests.some((r) => r === undefined)) return [];
		const others = against.map((c) => inWords(graph, c));
		const message =
			against.length === 0
				? tell`${inWords(graph, claim)}: that cannot be.`
				: tell`These cannot all hold: ${joined(others)}; and, told last, ${inWords(graph, claim)}.`;
		return [
			{
				severity: 'error',
				message,
				sides: [against.map((c) => ({ claim: c })), [{ claim }]],
				rests: rests.flatMap((r) => r ?? [])
			}
		];
	}
};
