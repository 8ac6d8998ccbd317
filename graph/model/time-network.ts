/**
 * Questions to a network of story time. Sparse: a question searches from the points that it names,
 * and no table of all pairs is ever made.
 */
import { Heap } from './heap';
import { addWeights, lessWeight, ZERO, type Weight } from './weight';
import type { Constraint, Point, Span } from './time';
import type { Claim } from './types';

export interface Arc {
	to: number;
	weight: Weight;
	claim?: Claim;
}

/** Points as numbers with the constraints that lead from each; events are numbered as first named. */
export class TimeNetwork {
	private readonly numbers = new Map<string, number>();
	readonly arcs: Arc[][] = [];
	/** What a point may be set to so that all holds: shortest ways from nowhere. */
	private readonly potential: Weight[];
	private latest: Weight[] | undefined;
	/** Whether all constraints can hold together. Bounds are told by consistent networks only. */
	readonly consistent: boolean;

	constructor(constraints: readonly Constraint[]) {
		for (const { from, to, most, strict, claim } of constraints) {
			const arc: Arc = { to: this.add(to), weight: { ms: most, strict: strict ? 1 : 0 } };
			if (claim) arc.claim = claim;
			this.arcs[this.add(from)]!.push(arc);
		}
		const potential = potentials(this.arcs);
		this.consistent = potential !== undefined;
		this.potential = potential ?? [];
	}

	/** The number of a point, or undefined where nothing is told of its event. */
	number({ event, edge }: Point): number | undefined {
		const n = this.numbers.get(event);
		return n === undefined ? undefined : edge === 'start' ? n : n + 1;
	}

	private add({ event, edge }: Point): number {
		let n = this.numbers.get(event);
		if (n === undefined) {
			n = this.arcs.push([], []) - 2;
			this.numbers.set(event, n);
		}
		return edge === 'start' ? n : n + 1;
	}

	/** How long after `from` the point `to` lies, as far as it is told. */
	bounds(from: Point, to: Point): Span {
		const most = this.distance(from, to)?.ms;
		const least = this.distance(to, from)?.ms;
		return {
			least: least === undefined ? -Infinity : least === 0 ? 0 : -least,
			most: most ?? Infinity
		};
	}

	/** Whether it is told that `to` lies at most `most` ms after `from`, or (strict) less than that. */
	entails(from: Point, to: Point, most = 0, strict = false): boolean {
		const limit: Weight = { ms: most, strict: strict ? 1 : 0 };
		const [u, v] = [this.number(from), this.number(to)];
		if (u !== undefined && v !== undefined && !this.mayHold(u, v, limit)) return false;
		const found = this.distance(from, to);
		return found !== undefined && !lessWeight(limit, found);
	}

	/** The tightest upper bound of `to − from`; undefined where there is none. */
	distance(from: Point, to: Point): Weight | undefined {
		const [source, target] = [this.number(from), this.number(to)];
		if (source === undefined || target === undefined) return ofOneEvent(from, to);
		return this.search(source, target);
	}

	/** Whether one point, by number, is told to lie no later than another. */
	isNoLater(point: number, other: number): boolean {
		if (!this.mayHold(other, point, ZERO)) return false;
		const found = this.search(other, point);
		return found !== undefined && !lessWeight(ZERO, found);
	}

	/** In each schedule that keeps all constraints a bound must hold: two of them are at hand. */
	private mayHold(from: number, to: number, limit: Weight): boolean {
		return [this.potential, this.latestSchedule()].every(
			(at) => !lessWeight(addWeights(limit, at[from]!), at[to]!)
		);
	}

	/** Dijkstra's search, by points' numbers. */
	private search(source: number, target: number): Weight | undefined {
		if (!this.consistent) throw new Error('bounds of story time that cannot hold together');
		const reached = new Set<number>();
		const heap = new Heap<{ at: number; key: Weight; way: Weight }>((a, b) =>
			lessWeight(a.key, b.key)
		);
		heap.push({ at: source, key: ZERO, way: ZERO });
		for (let next = heap.pop(); next; next = heap.pop()) {
			const { at, way } = next;
			if (at === target) return way;
			if (reached.has(at)) continue;
			reached.add(at);
			for (const arc of this.arcs[at]!) {
				if (reached.has(arc.to)) continue;
				const total = addWeights(way, arc.weight);
				// Reduced by the potentials every step is at least zero.
				const key = addWeights(total, negated(this.potential[arc.to]!));
				heap.push({
					at: arc.to,
					key: addWeights(key, this.potential[source]!),
					way: total
				});
			}
		}
		return undefined;
	}

	private latestSchedule(): Weight[] {
		if (!this.latest) {
			const reversed: Arc[][] = this.arcs.map(() => []);
			this.arcs.forEach((arcs, u) => {
				for (const arc of arcs) reversed[arc.to]!.push({ to: u, weight: arc.weight });
			});
			this.latest = (potentials(reversed) ?? []).map(negated);
		}
		return this.latest;
	}
}

function negated({ ms, strict }: Weight): Weight {
	return { ms: ms === 0 ? 0 : -ms, strict: strict === 0 ? 0 : -strict };
}

/** What holds of the ends of an event of which nothing is told: it starts no later than it ends. */
function ofOneEvent(from: Point, to: Point): Weight | undefined {
	if (from.event !== to.event) return undefined;
	return from.edge === to.edge || from.edge === 'end' ? ZERO : undefined;
}

/**
 * Shortest ways to every point from a source tied to all by zero, or undefined where a negative
 * cycle leaves none. Bellman and Ford by a queue, begun in the topological order of the arcs that
 * shorten, so that chains settle in one pass; the tree of ways is looked through for a cycle once
 * per as many steps as it has points (Cherkassky and Goldberg, "Negative-cycle detection", 1999).
 */
export function potentials(arcs: readonly (readonly Arc[])[]): Weight[] | undefined {
	const n = arcs.length;
	const at: Weight[] = Array.from({ length: n }, () => ZERO);
	const parent = new Int32Array(n).fill(-1);
	const queued = new Uint8Array(n).fill(1);
	const queue = shorteningOrder(arcs);
	let steps = 0;
	for (let head = 0; head < queue.length; head++) {
		const u = queue[head]!;
		queued[u] = 0;
		for (const { to, weight } of arcs[u]!) {
			const way = addWeights(at[u]!, weight);
			if (!lessWeight(way, at[to]!)) continue;
			if (to === u) return undefined;
			at[to] = way;
			parent[to] = u;
			if (++steps % n === 0 && hasCycle(parent)) return undefined;
			if (!queued[to]) {
				queued[to] = 1;
				queue.push(to);
			}
		}
	}
	return at;
}

function hasCycle(parent: Int32Array): boolean {
	const mark = new Int32Array(parent.length).fill(-1);
	for (let v = 0; v < parent.length; v++)
		for (let u = v; u >= 0 && mark[u] !== v; u = parent[u]!) {
			if (mark[u]! >= 0) break;
			mark[u] = v;
			const above = parent[u]!;
			if (above >= 0 && mark[above] === v) return true;
		}
	return false;
}

/** All points, each before those that its shortening arcs lead to, where these form no cycle. */
function shorteningOrder(arcs: readonly (readonly Arc[])[]): number[] {
	const done: number[] = [];
	const seen = new Uint8Array(arcs.length);
	for (let root = 0; root < arcs.length; root++) {
		if (seen[root]) continue;
		seen[root] = 1;
		const stack = [{ at: root, next: 0 }];
		while (stack.length > 0) {
			const top = stack[stack.length - 1]!;
			const arc = arcs[top.at]![top.next++];
			if (!arc) done.push(stack.pop()!.at);
			else if (!lessWeight(ZERO, arc.weight) && !seen[arc.to]) {
				seen[arc.to] = 1;
				stack.push({ at: arc.to, next: 0 });
			}
		}
	}
	return done.reverse();
}
