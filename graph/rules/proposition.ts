/** What claims say, whoever says it: equal, opposed, or neither. */
import type { Claim, EntityId } from '../model/types';
import type { RuleGraph } from './graph';

/** Words of a value, folded: "Dark  Brown" is "brown, dark" in any order. */
export function wordsOf(value: Claim['value']): string[] {
	return String(value)
		.normalize('NFKC')
		.toLowerCase()
		.split(/[^\p{L}\p{N}]+/u)
		.filter(Boolean)
		.sort();
}

/**
 * Subject, property and object or value in one line, ids read as their primaries; undefined for a claim
 * that has neither object nor value. Symmetric properties read alike from both ends.
 */
export function propositionOf(graph: RuleGraph, claim: Claim): string | undefined {
	const subject = graph.primary(claim.subject);
	if (claim.object) {
		const pair: EntityId[] = [subject, graph.primary(claim.object)];
		if (graph.has(claim, 'symmetric')) pair.sort();
		return [claim.property, ...pair].join('\n');
	}
	if (claim.value === undefined) return undefined;
	return [claim.property, subject, '=', ...wordsOf(claim.value)].join('\n');
}

/**
 * The claims by which two claims are tied to one proposition: none where they speak of the same ids;
 * identity, or versions of one figure in two works. Undefined where they say different things.
 */
export function sameProposition(graph: RuleGraph, a: Claim, b: Claim): Claim[] | undefined {
	if (a.property !== b.property) return undefined;
	const straight = pairTies(graph, [a.subject, b.subject], [a.object, b.object], a, b);
	if (straight || !a.object || !b.object || !graph.has(a, 'symmetric')) return straight;
	return pairTies(graph, [a.subject, b.object], [a.object, b.subject], a, b);
}

type Pair<T> = [T, T];

function pairTies(
	graph: RuleGraph,
	subjects: Pair<EntityId>,
	[x, y]: Pair<EntityId | undefined>,
	a: Claim,
	b: Claim
): Claim[] | undefined {
	const first = graph.tie(...subjects);
	if (!first) return undefined;
	if (x && y) {
		const second = graph.tie(x, y);
		return second && [...first, ...second];
	}
	if (x || y || a.value === undefined || b.value === undefined) return undefined;
	return wordsOf(a.value).join(' ') === wordsOf(b.value).join(' ') ? first : undefined;
}

/** Holder and kind of each step: claims in one world have equal ones. */
export function worldOf(graph: RuleGraph, claim: Claim): string {
	return claim.worlds
		.map((w) => `${w.kind}/${w.holder ? graph.primary(w.holder) : ''}`)
		.join('\n');
}

/** Whether one value refines the other ("dark", "dark brown"), or they are equal. */
export function isCompatibleValue(a: Claim['value'], b: Claim['value']): boolean {
	const [wordsA, wordsB] = [wordsOf(a), wordsOf(b)];
	const within = (some: string[], all: string[]) => some.every((w) => all.includes(w));
	return within(wordsA, wordsB) || within(wordsB, wordsA);
}

/** Traits of what holds at all times, if it holds. */
const TIMELESS = [
	...['immutable', 'identity', 'version', 'kinship.parent', 'kinship.sibling'],
	...['kinship.child', 'kinship.ancestor'],
	...['participation', 'presence.event', 'causation']
];

/** Whether time cannot change it: a fixed property, kinship, or something about one event. */
export function isTimeless(graph: RuleGraph, claim: Claim): boolean {
	const traits = graph.vocabulary.property(claim.property)?.traits ?? [];
	if (traits.some((t) => TIMELESS.includes(t) || t.startsWith('time.'))) return true;
	return [claim.subject, claim.object].some((id) => id && graph.entity(id)?.kind === 'event');
}

/** Of a claim about life: whether it says that its subject is alive. */
export function saysAlive(graph: RuleGraph, claim: Claim): boolean | undefined {
	if (!graph.has(claim, 'life')) return undefined;
	const value = String(claim.value).trim().toLowerCase();
	const alive = ['true', 'alive', 'yes'].includes(value);
	if (!alive && !['false', 'dead', 'no'].includes(value)) return undefined;
	return alive === (claim.polarity === 'asserted');
}
