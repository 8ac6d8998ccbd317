/** R20: an office of one holder has two at one time. */
import { isFact } from '../model/time';
import { twoAtOnce } from './at-once';
import { indexBy, sharedKeys } from './index-by';
import { wordsOf } from './proposition';
import type { Rule } from './rule';

/** Facts by the office that they speak of: a property, and whom or what one holds by it. */
const byOffice = indexBy((graph, claim) => {
	if (!isFact(claim) || !graph.has(claim, 'single-holder')) return [];
	if (claim.object) return [`${claim.property} ${graph.primary(claim.object)}`];
	return claim.value === undefined
		? []
		: [`${claim.property} = ${wordsOf(claim.value).join(' ')}`];
});

export const singleHolder: Rule = {
	id: 'R20',
	name: 'single-holder',
	keys: (graph) => sharedKeys(byOffice(graph)),
	check: (graph, key) =>
		twoAtOnce(
			graph,
			byOffice(graph).get(key) ?? [],
			(claim) => graph.primary(claim.subject),
			(a, b) => (a.object && b.object && graph.tie(a.object, b.object)) ?? [],
			'Only one can hold it at a time.'
		)
};
