/**
 * R32: a citation's passage is gone (orphan), its wording changed (drift), or the copy cannot say. A
 * tombstone is gone whatever the copy says; the other verdicts are those of alignment, so what is
 * found with a copy belongs to no generation and stands in place of what is stored.
 */
import type {
	AlignVerdict,
	Citation,
	Claim,
	ClaimId,
	Known,
	Message,
	PassageId,
	Severity
} from '../model/types';
import type { RuleGraph } from './graph';
import type { Draft, Rule } from './rule';
import { inWords, saidBy, tell } from './words';

/** Where the chapter of a passage has no copy: undefined. */
export type VerdictOf = (passage: PassageId) => AlignVerdict | undefined;

/** What no longer holds, the worst first. A passage that moved is the same passage. */
const BROKEN = ['missing', 'ambiguous', 'edited'] as const;
type Broken = (typeof BROKEN)[number];

/**
 * Gone: no reading of the copy carries the claim. Changed or in doubt: some may, so the finding warns.
 */
const SEVERITY: Record<Broken, Severity> = {
	missing: 'error',
	ambiguous: 'warning',
	edited: 'warning'
};

/** The rule as it is without a copy: tombstones alone. */
export const anchor: Rule = anchorRule(() => undefined);

/** The rule with the verdicts of a copy, tombstones too. */
export function anchorRule(verdictOf: VerdictOf): Rule {
	const broken = (graph: RuleGraph, id: PassageId): Broken | undefined => {
		const verdict = graph.passage(id)?.removed ? 'missing' : verdictOf(id);
		return BROKEN.find((b) => b === verdict);
	};
	return {
		id: 'R32',
		name: 'anchor',
		/** Claims of which a citation no longer holds. */
		*keys(graph) {
			for (const claim of graph.claims)
				if (anchorsOf(claim).some((a) => a.citation.passages.some((p) => broken(graph, p))))
					yield claim.id;
		},
		check(graph, key) {
			const claim = graph.claim(key as ClaimId);
			if (!claim) return [];
			// One finding for what carries the claim together, so that each is known with its citation.
			const seen = new Set<string>();
			return anchorsOf(claim).flatMap(({ citation, rests }): Draft[] => {
				const passages = citation.passages.filter((p) => broken(graph, p));
				const apart = [...passages].sort().join(' ');
				if (passages.length === 0 || seen.has(apart)) return [];
				seen.add(apart);
				const worst = BROKEN.find((b) => passages.some((p) => broken(graph, p) === b))!;
				return [
					{
						severity: SEVERITY[worst],
						verdict: 'unchecked',
						message: messageOf(graph, claim, citation, worst),
						sides: [[{ claim, citations: [{ ...citation, passages }] }], []],
						rests,
						apart
					}
				];
			});
		}
	};
}

interface Anchor {
	citation: Citation;
	rests: Known[];
}

/** Citations of the claim itself, then those of its qualifiers, each known with its qualifier. */
function anchorsOf(claim: Claim): Anchor[] {
	const { from, until, heldFrom, heldUntil, place, role, amount } = claim;
	const parts = [from, until, heldFrom, heldUntil, place, role, amount];
	return [
		...claim.citations.map((citation) => ({ citation, rests: [] })),
		...parts.flatMap((part) =>
			(part?.citations ?? []).map((citation) => ({ citation, rests: [part!.knownFrom] }))
		)
	];
}

function messageOf(graph: RuleGraph, claim: Claim, citation: Citation, worst: Broken): Message {
	const said = claim.worlds.length > 0 ? saidBy(claim) : '';
	const what = tell`${said}${inWords(graph, claim)}`;
	const its = citation.passages.length > 1 ? 'a passage that it needs' : 'its passage';
	if (worst === 'missing') return tell`${what}: ${its} is gone.`;
	if (worst === 'ambiguous') return tell`${what}: ${its} cannot be told for certain in the copy.`;
	const span = citation.words ? ' The words that it cites may be others now.' : '';
	return tell`${what}: the wording of ${its} has changed.${span}`;
}
