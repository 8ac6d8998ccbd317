/** What a rule is, and what it says. */
import type { Citation, Claim, Knowable, Known, Message, Severity, Verdict } from '../model/types';
import type { RuleGraph } from './graph';

/** A claim on one side of a finding. */
export interface Evidence {
	claim: Claim;
	/** Qualifiers that the finding rests on; these may be known later than the claim. */
	parts?: (Knowable & { citations: Citation[] })[];
	/** The citations that carry it here, where others of the claim do not. */
	citations?: Citation[];
}

/** A finding before it has its id, passages and the place from which it is known. */
export interface Draft {
	severity: Severity;
	message: Message;
	/** The least that conflicts, in two sides. */
	sides: [Evidence[], Evidence[]];
	/** What it rests on besides claims: the derivation of a work. */
	rests?: Known[];
	/** Left out: contradicts. */
	verdict?: Verdict;
	/** Tells findings of one rule apart that rest on the same claims. */
	apart?: string;
}

export interface Rule {
	/** `R01`, `N01`; its page is `docs/rules/<id>.md`. */
	id: string;
	name: string;
	/** What the rule speaks about one by one: ids, or pairs of them. The whole is the union. */
	keys(graph: RuleGraph): Iterable<string>;
	check(graph: RuleGraph, key: string): Draft[];
}
