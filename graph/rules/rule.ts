/** What a rule is, and what it says. */
import type {
	Citation,
	Claim,
	EntityId,
	Knowable,
	Known,
	Message,
	Severity,
	Verdict
} from '../model/types';
import type { RuleGraph } from './graph';

/** A claim on one side of a finding. */
export interface Evidence {
	claim: Claim;
	/** Qualifiers that the finding rests on; these may be known later than the claim. */
	parts?: (Knowable & { citations: Citation[] })[];
	/** The citations that carry it here, where others of the claim do not. */
	citations?: Citation[];
}

/** A name on one side of a finding, or an appearance: what is no claim, and has passages of its own. */
export interface Shown extends Knowable {
	entity: EntityId;
	/** Tells it apart from others of its entity: the name itself. */
	text: string;
	citations: Citation[];
}

/** A finding before it has its id, passages and the place from which it is known. */
export interface Draft {
	severity: Severity;
	message: Message;
	/** The least that conflicts, in two sides. */
	sides: [Evidence[], Evidence[]];
	/** What the sides rest on besides claims. */
	names?: [Shown[], Shown[]];
	/** What it rests on besides both: the derivation of a work. */
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
