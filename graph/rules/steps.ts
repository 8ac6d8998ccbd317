/** Ways over claims that lead from one to another: to ancestors, to what contains a place, northward. */
import type { Claim, EntityId } from '../model/types';
import type { RuleGraph } from './graph';
import { indexBy } from './index-by';

/** Where the step of a claim begins and ends, as the claim names them; undefined where it is no step. */
export type EndsOf = (
	graph: RuleGraph,
	claim: Claim
) => { from: EntityId; to: EntityId } | undefined;

/** A way from one: the claims, nearest first, and the claims by which their ends are one. */
export interface Line {
	/** A primary. */
	to: EntityId;
	claims: Claim[];
	ties: Claim[];
	/** The last end, as the claim names it. */
	end: EntityId;
}

export class Steps {
	/** Steps by the primary that they lead from. */
	readonly from: (graph: RuleGraph) => ReadonlyMap<string, readonly Claim[]>;
	private readonly circular = new WeakMap<RuleGraph, Set<EntityId>>();

	constructor(readonly endsOf: EndsOf) {
		this.from = indexBy((graph, claim) => {
			const ends = endsOf(graph, claim);
			return ends ? [graph.primary(ends.from)] : [];
		});
	}

	/**
	 * Those that can be reached from one, by the fewest claims each, nearest first; itself, too, where
	 * a circle leads back to it. `goOn` says whether to look beyond one.
	 */
	*reached(
		graph: RuleGraph,
		start: EntityId,
		goOn: (id: EntityId) => boolean = () => true
	): Iterable<Line> {
		const seen = new Set<EntityId>();
		const open: Line[] = [{ to: start, claims: [], ties: [], end: start }];
		for (const line of open)
			for (const claim of this.from(graph).get(line.to) ?? []) {
				const { from, to: end } = this.endsOf(graph, claim)!;
				const to = graph.primary(end);
				if (seen.has(to)) continue;
				seen.add(to);
				const same = graph.tie(line.end, from) ?? [];
				const ties = [...line.ties, ...same.filter((c) => !line.ties.includes(c))];
				const next = { to, end, claims: [...line.claims, claim], ties };
				yield next;
				if (to !== start && goOn(to)) open.push(next);
			}
	}

	/** The fewest claims that lead from one to another. */
	way(graph: RuleGraph, from: EntityId, to: EntityId): Line | undefined {
		for (const line of this.reached(graph, graph.primary(from)))
			if (line.to === graph.primary(to)) return line;
		return undefined;
	}

	/** The shortest circle through one, where nobody in it is in a shorter one. */
	circle(graph: RuleGraph, id: EntityId): Line | undefined {
		const line = this.shortestCircle(graph, id);
		const isLeast = line?.claims.every((claim) => {
			const other = this.shortestCircle(graph, graph.primary(this.endsOf(graph, claim)!.to));
			return other!.claims.length >= line.claims.length;
		});
		return isLeast ? line : undefined;
	}

	private shortestCircle(graph: RuleGraph, id: EntityId): Line | undefined {
		if (!this.beforeCircles(graph).has(id)) return undefined;
		for (const line of this.reached(graph, id)) {
			if (line.to !== id) continue;
			const start = this.endsOf(graph, line.claims[0]!)!.from;
			return { ...line, ties: [...line.ties, ...(graph.tie(start, line.end) ?? [])] };
		}
		return undefined;
	}

	/**
	 * Those who are left when everybody all of whose steps lead to somebody settled is settled, again and
	 * again: whoever is in a circle is among them, and where there is none, nobody is left.
	 */
	private beforeCircles(graph: RuleGraph): ReadonlySet<EntityId> {
		const made = this.circular.get(graph);
		if (made) return made;
		const left = new Map<EntityId, number>();
		const before = new Map<EntityId, EntityId[]>();
		for (const [id, claims] of this.from(graph)) {
			left.set(id as EntityId, claims.length);
			for (const claim of claims) {
				const to = graph.primary(this.endsOf(graph, claim)!.to);
				const list = before.get(to);
				if (list) list.push(id as EntityId);
				else before.set(to, [id as EntityId]);
			}
		}
		const settled = [...before.keys()].filter((id) => !left.has(id));
		for (const id of settled)
			for (const one of before.get(id) ?? []) {
				left.set(one, left.get(one)! - 1);
				if (left.get(one) === 0) settled.push(one);
			}
		const rest = new Set([...left].filter(([, count]) => count > 0).map(([id]) => id));
		this.circular.set(graph, rest);
		return rest;
	}
}

/** Whether one work alone tells all of them. */
export function isOneWork(claims: readonly Claim[]): boolean {
	return claims.every((c) => c.work === claims[0]!.work);
}
