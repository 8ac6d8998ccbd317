/**
 * Told times that cannot all hold: one finding each, by one rule. What is left when lengths and dates
 * are taken away is a fault of order (R08); when only lengths are, one of order and dates (R09); else
 * of lengths (R06). Where ages or births are among the claims, or dates alone, these come first.
 */
import { isFact, type Constraint } from '../model/time';
import type { Conflict } from '../model/time-conflict';
import { TimeNetwork } from '../model/time-network';
import type { Claim, ClaimId } from '../model/types';
import { isBirth } from './births';
import type { RuleGraph } from './graph';
import { isDate, tellsLength } from './law';
import type { Draft, Evidence, Rule } from './rule';
import { inWords, joined, tell } from './words';

type RuleId = 'R05' | 'R06' | 'R07' | 'R08' | 'R09' | 'R10';

/** The claim that is told last in each fault that is the rule's: story order does without it. */
export function timeFaultKeys(graph: RuleGraph, rule: RuleId): ClaimId[] {
	const own = graph.time.conflicts.filter((c) => ruleOf(graph, c) === rule);
	return own.map((c) => c.claim.id);
}

/** A rule that speaks of nothing but such faults. */
export function timeFaultRule(id: RuleId, name: string, why: string): Rule {
	return {
		id,
		name,
		keys: (graph) => timeFaultKeys(graph, id),
		check: (graph, key) => timeFault(graph, id, key, why)
	};
}

/** The finding of a fault that is the rule's; `why` is a sentence that closes the message. */
export function timeFault(graph: RuleGraph, rule: RuleId, key: string, why: string): Draft[] {
	const found = graph.time.conflicts.find((c) => c.claim.id === key);
	if (!found || ruleOf(graph, found) !== rule) return [];
	const { claim, against } = found;
	const rests = against.map((other) => graph.comparable(other, claim));
	if (rests.some((r) => r === undefined)) return [];
	const others = against.map((c) => inWords(graph, c));
	const what =
		against.length === 0
			? tell`${inWords(graph, claim)}: that cannot be.`
			: tell`These cannot all hold: ${joined(others)}; and, told last, ${inWords(graph, claim)}.`;
	return [
		{
			severity: 'error',
			message: why ? tell`${what} ${why}` : what,
			sides: [against.map((c) => timeEvidence(graph, c)), [timeEvidence(graph, claim)]],
			rests: rests.flatMap((r) => r ?? [])
		}
	];
}

/** A claim as evidence of time or space, with the qualifiers that tell it. */
export function timeEvidence(graph: RuleGraph, claim: Claim): Evidence {
	const { amount, from, until, role } = claim;
	const isAge = graph.has(claim, 'age');
	const parts = [
		...(tellsLength(graph, claim) || isOfSpace(graph, claim) ? [amount] : []),
		...(isAge ? [from, until] : []),
		...(isBirth(graph, claim) ? [role] : [])
	].filter((p) => p !== undefined);
	return parts.length > 0 ? { claim, parts } : { claim };
}

function isOfSpace(graph: RuleGraph, claim: Claim): boolean {
	return graph.has(claim, 'space.travel') || graph.has(claim, 'space.distance');
}

function ruleOf(graph: RuleGraph, { claim, against }: Conflict): RuleId {
	const claims = [...against, claim];
	if (claims.some((c) => graph.has(c, 'age'))) return 'R05';
	const isDated = (c: Claim) => isDate(graph, c) || graph.has(c, 'identity');
	if (claims.every(isDated) || claims.some((c) => graph.has(c, 'time.death'))) return 'R07';
	if (claims.some((c) => isFact(c) && isBirth(graph, c))) return 'R10';
	const told = graph.constraints(claims);
	const dates = (c: Constraint) => c.claim !== undefined && isDate(graph, c.claim);
	const order = told.filter((c) => !dates(c)).flatMap(orderOf);
	if (!canHold(order)) return 'R08';
	return canHold([...order, ...told.filter(dates)]) ? 'R06' : 'R09';
}

function canHold(constraints: readonly Constraint[]): boolean {
	return new TimeNetwork(constraints).consistent;
}

/** The order that a constraint tells, without by how much. */
function orderOf(constraint: Constraint): Constraint[] {
	const { most, strict } = constraint;
	return most > 0 ? [] : [{ ...constraint, most: 0, strict: strict || most < 0 }];
}
