/** R16: a property that never changes and has one value is told with two. */
import { isFact } from '../model/time';
import type { Claim, EntityId, PropertyId } from '../model/types';
import { conflict } from './conflict';
import type { RuleGraph } from './graph';
import type { Draft, Rule } from './rule';
import { inWords, tell } from './words';

export const immutable: Rule = {
	id: 'R16',
	name: 'immutable',
	/** Subject and property. */
	*keys(graph) {
		for (const id of graph.subjects()) {
			const properties = new Set(fixed(graph, id).map((c) => c.property));
			for (const property of properties) yield `${id} ${property}`;
		}
	},
	check(graph, key) {
		const [subject, property] = key.split(' ') as [EntityId, PropertyId];
		const told = fixed(graph, subject).filter((c) => c.property === property);
		// Each value once, by its first telling; a later one against the first that it cannot stand beside.
		const values: Claim[] = [];
		const drafts: Draft[] = [];
		for (const claim of told) {
			if (values.some((v) => v.value === claim.value && v.object === claim.object)) continue;
			const found = values
				.map((v) => conflict(graph, v, claim))
				.find((c) => c?.how === 'value');
			values.push(claim);
			if (!found) continue;
			const [first, second] = found.sides;
			drafts.push({
				severity: 'error',
				message: tell`${inWords(graph, first.claim)}, and elsewhere ${inWords(graph, claim)}. This never changes, so only one can be so.`,
				sides: [[first], [second, ...found.proof.map((c) => ({ claim: c }))]],
				rests: found.rests
			});
		}
		return drafts;
	}
};

function fixed(graph: RuleGraph, subject: EntityId): Claim[] {
	return graph
		.about(subject)
		.filter((c) => isFact(c) && graph.has(c, 'immutable') && graph.has(c, 'one-valued'));
}
