/**
 * Questions to a network of story time. Sparse: a question searches from the points that it names,
 * and no table of all pairs is ever made.
 */
import { Heap } from './heap';
import { potentials, schedulesOf, type Arc } from './potentials';
import { addWeights, lessWeight, negated, ZERO, type Weight } from './weight';
import type { Constraint, Point, Span } from './time';

/** Points as numbers with the constraints that lead from each; events are numbered as first named. */
export class TimeNetwork {
	private readonly numbers = new Map<string, number>();
	readonly arcs: Arc[][] = [];
	/** What a point may be set to so that all holds: shortest ways from nowhere. */
	private readonly potential: Weight[];
	private schedules: Weight[][] | undefined;
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
		if (u !== undefined && v !== undefined)
			return this.mayHold(u, v, limit) && this.search(u, v, limit) !== undefined;
		const found = ofOneEvent(from, to);
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
		return this.search(other, point, ZERO) !== undefined;
	}

	/** In each schedule that keeps all constraints a bound must hold: some are at hand. */
	private mayHold(from: number, to: number, limit: Weight): boolean {
		this.schedules ??= schedulesOf(this.arcs, this.potential);
		return this.schedules.every((at) => {
			const most = at[from]!.ms + limit.ms;
			if (at[to]!.ms !== most) return at[to]!.ms < most;
			return at[to]!.strict >= at[from]!.strict + limit.strict;
		});
	}

	/** Dijkstra's search, by points' numbers; with a limit, only for what lies within it. */
	private search(source: number, target: number, limit?: Weight): Weight | undefined {
		if (!this.consistent) throw new Error('bounds of story time that cannot hold together');
		// Reduced by the potentials every step is at least zero, and so is all that is left to go.
		const reduced = (way: Weight, at: number) =>
			addWeights(addWeights(way, this.potential[source]!), negated(this.potential[at]!));
		const furthest = limit && reduced(limit, target);
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
				const key = reduced(total, arc.to);
				if (furthest && lessWeight(furthest, key)) continue;
				heap.push({ at: arc.to, key, way: total });
			}
		}
		return undefined;
	}
}

/** What holds of the ends of an event of which nothing is told: it starts no later than it ends. */
function ofOneEvent(from: Point, to: Point): Weight | undefined {
	if (from.event !== to.event) return undefined;
	return from.edge === to.edge || from.edge === 'end' ? ZERO : undefined;
}
