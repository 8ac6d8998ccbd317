/** R19: a rank, title or office outside the time at which it is held. */
import { isFact } from '../model/time';
import type { Claim, EntityId, TimePoint } from '../model/types';
import type { RuleGraph } from './graph';
import { indexBy } from './index-by';
import { isAtOrAfter, type Ruled } from './law';
import { wordsOf } from './proposition';
import type { Draft, Evidence, Rule } from './rule';
import { inWords, tell } from './words';

/** Facts about offices told in words, by holder and words. */
const byOffice = indexBy((graph, claim) => {
	const isOffice = isFact(claim) && graph.has(claim, 'office') && claim.value !== undefined;
	return isOffice ? [`${graph.primary(claim.subject)} ${wordsOf(claim.value).join(' ')}`] : [];
});

export const titleInterval: Rule = {
	id: 'R19',
	name: 'title-interval',
	*keys(graph) {
		for (const [key, terms] of byOffice(graph))
			if (terms.some((c) => c.from ?? c.until)) yield key;
	},
	check(graph, key) {
		const terms = byOffice(graph).get(key) ?? [];
		const [holder, ...words] = key.split(' ');
		const acts = graph
			.about(holder as EntityId)
			.filter((c) => isFact(c) && graph.has(c, 'participation') && isInOffice(c, words));
		return [
			...terms.flatMap((term) => endsBeforeItBegins(graph, term) ?? []),
			...acts.flatMap((act) => outside(graph, terms, act) ?? [])
		];
	}
};

/** Whether one takes part as the holder of an office: the role is its words, article aside. */
function isInOffice({ object, role }: Claim, words: readonly string[]): boolean {
	if (!object || !role) return false;
	const text = role.text.trim().replace(/^(the|an?) /i, '');
	return wordsOf(text).join(' ') === words.join(' ');
}

function endsBeforeItBegins(graph: RuleGraph, term: Claim): Draft | undefined {
	const { from, until } = term;
	const ruled = from && until && isAtOrAfter(graph, until, from, { strict: true });
	if (!ruled) return undefined;
	const how = ruled.severity === 'error' ? 'is told to end' : 'may, by what is told, end';
	return {
		severity: ruled.severity,
		message: tell`${inWords(graph, term)}, which ${how} before it begins.`,
		sides: [[evidence(term)], ruled.proof.map((claim) => ({ claim }))]
	};
}

/** An act in an office that is told to lie outside of every term of it. */
function outside(graph: RuleGraph, terms: readonly Claim[], act: Claim): Draft | undefined {
	const ruled = terms.map((term) => outsideOf(graph, term, act.object!));
	if (ruled.some((r) => r === undefined)) return undefined;
	const all = ruled as Ruled[];
	const certain = all.every((r) => r.severity === 'error');
	const proof = new Set(all.flatMap((r) => r.proof));
	const ties = terms.flatMap((term) => graph.tie(term.subject, act.subject) ?? []);
	const how = certain ? 'is told to lie' : 'may, by what is told, lie';
	return {
		severity: certain ? 'error' : 'warning',
		message: tell`${inWords(graph, act)}, which ${how} outside the time at which that is held.`,
		sides: [
			terms.map(evidence),
			[
				{ claim: act, parts: [act.role!] },
				...[...new Set([...proof, ...ties])].map((claim) => ({ claim }))
			]
		]
	};
}

/** That an event starts when a term is over, or is over when it begins; not the event that bounds it. */
function outsideOf(graph: RuleGraph, term: Claim, event: EntityId): Ruled | undefined {
	const { from, until, work } = term;
	const isBound = (p: TimePoint | undefined) =>
		p !== undefined && graph.primary(p.event) === graph.primary(event);
	if (isBound(from) || isBound(until) || graph.entity(event)?.work !== work) return undefined;
	const after = until && isAtOrAfter(graph, until, { event, edge: 'start' });
	return after ?? (from && isAtOrAfter(graph, { event, edge: 'end' }, from));
}

function evidence(term: Claim): Evidence {
	return { claim: term, parts: [term.from, term.until].filter((p) => p !== undefined) };
}
