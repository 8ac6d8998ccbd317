/** Who descends from whom, as told: steps from a child to its parents and ancestors. */
import { isFact } from '../model/time';
import type { Claim, EntityId } from '../model/types';
import type { RuleGraph } from './graph';
import { indexBy } from './index-by';

/** The two ends of a claim of descent, as the claim names them; undefined for any other claim. */
export function descentOf(
	graph: RuleGraph,
	claim: Claim
): { elder: EntityId; younger: EntityId } | undefined {
	if (!claim.object || !isFact(claim)) return undefined;
	if (graph.has(claim, 'kinship.parent') || graph.has(claim, 'kinship.ancestor'))
		return { elder: claim.subject, younger: claim.object };
	if (graph.has(claim, 'kinship.child')) return { elder: claim.object, younger: claim.subject };
	return undefined;
}

/** Claims of descent by the younger of the two. */
export const byYounger = indexBy((graph, claim) => {
	const descent = descentOf(graph, claim);
	return descent ? [graph.primary(descent.younger)] : [];
});

/** A way up from a being: the claims, nearest first, and the claims by which their ends are one. */
export interface Line {
	to: EntityId;
	claims: Claim[];
	ties: Claim[];
}

/**
 * Ancestors of a being by the fewest claims each, nearest first; the being itself, where it is told to
 * be its own ancestor. `goOn` says whether to look beyond one.
 */
export function* ancestorsOf(
	graph: RuleGraph,
	being: EntityId,
	goOn: (id: EntityId) => boolean = () => true
): Iterable<Line> {
	const seen = new Set<EntityId>();
	const open: (Line & { end: EntityId })[] = [{ to: being, claims: [], ties: [], end: being }];
	for (const line of open)
		for (const claim of byYounger(graph).get(line.to) ?? []) {
			const { elder, younger } = descentOf(graph, claim)!;
			const to = graph.primary(elder);
			if (seen.has(to)) continue;
			seen.add(to);
			const same = graph.tie(line.end, younger) ?? [];
			const next = {
				...{ to, end: elder, claims: [...line.claims, claim] },
				ties: [...line.ties, ...same.filter((c) => !line.ties.includes(c))]
			};
			yield next;
			if (to !== being && goOn(to)) open.push(next);
		}
}

const unsettled = new WeakMap<RuleGraph, Set<EntityId>>();

/**
 * Those who are left when everybody whose elders are all settled is settled, again and again: whoever
 * descends from oneself is among them, and where nobody does, nobody is left.
 */
export function inOrBelowCircles(graph: RuleGraph): ReadonlySet<EntityId> {
	const made = unsettled.get(graph);
	if (made) return made;
	const left = new Map<EntityId, number>();
	const below = new Map<EntityId, EntityId[]>();
	for (const [id, claims] of byYounger(graph)) {
		left.set(id as EntityId, claims.length);
		for (const claim of claims) {
			const elder = graph.primary(descentOf(graph, claim)!.elder);
			const children = below.get(elder);
			if (children) children.push(id as EntityId);
			else below.set(elder, [id as EntityId]);
		}
	}
	const open = [...below.keys()].filter((id) => !left.has(id));
	for (const id of open)
		for (const child of below.get(id) ?? []) {
			const count = left.get(child)! - 1;
			left.set(child, count);
			if (count === 0) open.push(child);
		}
	const rest = new Set([...left].filter(([, count]) => count > 0).map(([id]) => id));
	unsettled.set(graph, rest);
	return rest;
}
