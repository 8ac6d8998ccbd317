/** R35: one claim is asserted and denied in one world, at times that overlap. */
import type { Claim, EntityId } from '../model/types';
import { conflict, type Conflict } from './conflict';
import type { RuleGraph } from './graph';
import { propositionOf, worldOf } from './proposition';
import type { Draft, Evidence, Rule } from './rule';
import { proofOfOverlap } from './when';
import { inWords, saidBy, tell } from './words';

export const denied: Rule = {
	id: 'R35',
	name: 'denied',
	/** Those of whom something is denied. */
	*keys(graph) {
		for (const id of graph.subjects())
			if (graph.about(id).some((c) => c.polarity === 'denied')) yield id;
	},
	check(graph, key) {
		const seen = new Set<string>();
		return graph
			.about(key as EntityId)
			.filter((c) => c.polarity === 'denied')
			.flatMap((no): Draft[] => {
				const found = opposite(graph, no);
				if (!found) return [];
				// The same denial told again, of the same claim, is the same finding.
				const once = `${found.yes.id} ${worldOf(graph, no)} ${propositionOf(graph, no)}`;
				if (seen.has(once)) return [];
				seen.add(once);
				return [draft(graph, found.yes, no, found)];
			});
	}
};

interface Opposite extends Conflict {
	yes: Claim;
	held: Claim[];
}

/** The first telling that asserts, in the same world, what a claim denies. */
function opposite(graph: RuleGraph, no: Claim): Opposite | undefined {
	const ends = no.object && graph.has(no, 'symmetric') ? [no.subject, no.object] : [no.subject];
	const figures = ends.flatMap((id) => [...graph.figure(graph.primary(id)).keys()]);
	for (const yes of figures.flatMap((id) => graph.about(id))) {
		if (yes.polarity === 'denied' || worldOf(graph, yes) !== worldOf(graph, no)) continue;
		const found = conflict(graph, yes, no);
		if (found?.how !== 'denied') continue;
		const oneTelling = sharesPassage(yes, no);
		if (found.times === 'untimed' && !oneTelling) continue;
		const held = no.worlds.length > 0 ? heldTogether(graph, yes, no, oneTelling) : [];
		if (held) return { ...found, yes, held };
	}
	return undefined;
}

/** What one and the same passage tells without saying when, it tells of one time. */
function sharesPassage(a: Claim, b: Claim): boolean {
	const of = (c: Claim) => c.citations.flatMap((x) => x.passages);
	return of(a).some((p) => of(b).includes(p));
}

/** Proof that a holder holds both at one time: minds change. */
function heldTogether(
	graph: RuleGraph,
	a: Claim,
	b: Claim,
	oneTelling: boolean
): Claim[] | undefined {
	const held = ({ heldFrom, heldUntil }: Claim) => ({
		...(heldFrom && { from: heldFrom }),
		...(heldUntil && { until: heldUntil })
	});
	const untold = [a, b].every((c) => !c.heldFrom && !c.heldUntil);
	return untold && oneTelling ? [] : proofOfOverlap(graph, held(a), held(b));
}

function draft(graph: RuleGraph, yes: Claim, no: Claim, found: Opposite): Draft {
	const [first, second] = found.sides;
	const withHeld = (evidence: Evidence): Evidence => {
		const { heldFrom, heldUntil } = evidence.claim;
		const held = [heldFrom, heldUntil].filter((p) => p !== undefined);
		return { ...evidence, parts: [...(evidence.parts ?? []), ...held] };
	};
	const proof = new Set([...found.proof, ...found.held]);
	return {
		severity: 'error',
		message: tell`${saidBy(yes)}${inWords(graph, yes)}. The same is denied.`,
		sides: [
			[yes.worlds.length > 0 ? withHeld(first) : first],
			[
				no.worlds.length > 0 ? withHeld(second) : second,
				...[...proof].map((c) => ({ claim: c }))
			]
		],
		rests: found.rests
	};
}
