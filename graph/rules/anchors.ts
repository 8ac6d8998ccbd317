/** R32 over a copy of the text: what the command line and the site join to the stored findings. */
import type { Finding } from '../model/types';
import type { RuleInput } from './graph';
import { anchor, anchorRule, type VerdictOf } from './r32-anchor';
import { runRules } from './run';

/**
 * All findings of R32 with the verdicts of a copy, those of tombstones among them. Claims that cite
 * nothing broken, and entities, may be left out of the input.
 */
export function anchorFindings(input: RuleInput, verdictOf: VerdictOf): Finding[] {
	return runRules(input, [anchorRule(verdictOf)]);
}

/** Findings of R32 in place of the stored ones, all in the order of findings. */
export function withAnchors(stored: readonly Finding[], anchors: readonly Finding[]): Finding[] {
	return [...stored.filter((f) => f.rule !== anchor.id), ...anchors].sort((a, b) =>
		a.sort < b.sort ? -1 : 1
	);
}
