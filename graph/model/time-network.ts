/**
 * Questions to a network of story time. Sparse: a question searches from the points that it names,
 * and no table of all pairs is ever made.
 */
import { Heap } from './heap';
import { components } from './components';
import { potentials, reversed, schedulesOf, type Arc } from './potentials';
import { addWeights, lessWeight, negated, ZERO, type Weight } from './weight';
import { ORIGIN, type Constraint, type Point, type Span } from './time';

/** Points as numbers with the constraints that lead from each; events are numbered as first named. */
export class TimeNetwork {
	private readonly numbers = new Map<string, number>();
	readonly arcs: Arc[][] = [];
	/** What a point may be set to so that all holds: shortest ways from nowhere. */
	private readonly potential: Weight[];
	private schedules: Weight[][] | undefined;
	private fromDates: Calendar | undefined;
	private knots: Int32Array | undefined;
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

	/** Where dates bound the points, by number; undefined where no date is told. */
	get calendar(): Calendar | undefined {
		const origin = this.number(ORIGIN);
		if (origin === undefined) return undefined;
		this.fromDates ??= {
			origin,
			latest: this.ways(origin, this.arcs, 1),
			earliest: this.ways(origin, reversed(this.arcs), -1)
		};
		return this.fromDates;
	}

	/** When a point begins and ends to be possible by dates, in ms from the origin of dates. */
	datesOf(point: Point): Span {
		const n = this.number(point);
		const { earliest, latest } = this.calendar ?? { earliest: [], latest: [] };
		if (n === undefined) return { least: -Infinity, most: Infinity };
		const least = earliest[n]?.ms;
		return {
			least: least === undefined ? -Infinity : 0 - least,
			most: latest[n]?.ms ?? Infinity
		};
	}

	/** Which knot of the network a point is in: the bounds between two are both told only within one. */
	knot(point: Point): number | undefined {
		const n = this.number(point);
		if (n === undefined) return undefined;
		this.knots ??= knotsOf(this.arcs);
		return this.knots[n];
	}

	/** A moment at which a point may be set, of one schedule that keeps all constraints. */
	scheduled(point: Point): number | undefined {
		const n = this.number(point);
		return n === undefined ? undefined : this.potential[n]!.ms;
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
		if (u !== undefined && v !== undefined) return this.isWithin(u, v, limit);
		const found = ofOneEvent(from, to);
		return found !== undefined && !lessWeight(limit, found);
	}

	/** Whether `entails` can be so, without a search: some schedules at hand do not refute it. */
	mayEntail(from: Point, to: Point, most = 0): boolean {
		const [u, v] = [this.number(from), this.number(to)];
		if (u === undefined || v === undefined) return true;
		return this.mayHold(u, v, { ms: most, strict: 0 });
	}

	/** The tightest upper bound of `to − from`; undefined where there is none. */
	distance(from: Point, to: Point): Weight | undefined {
		const [source, target] = [this.number(from), this.number(to)];
		if (source === undefined || target === undefined) return ofOneEvent(from, to);
		const dated = this.byDates(source, target);
		return this.search(source, target, dated) ?? dated;
	}

	/** Whether one point, by number, is told to lie no later than another. */
	isNoLater(point: number, other: number): boolean {
		return this.isWithin(other, point, ZERO);
	}

	private isWithin(source: number, target: number, limit: Weight): boolean {
		if (!this.mayHold(source, target, limit)) return false;
		const dated = this.byDates(source, target);
		if (dated && !lessWeight(limit, dated)) return true;
		return this.search(source, target, limit) !== undefined;
	}

	/** The upper bound of one point after another that follows from dates: by way of their origin. */
	private byDates(source: number, target: number): Weight | undefined {
		const back = this.calendar?.earliest[source];
		const on = this.calendar?.latest[target];
		return back && on && addWeights(back, on);
	}

	/**
	 * Whether one point, by number, may be told to lie so far after another at most: in each schedule
	 * that keeps all constraints a told bound holds, and some are at hand. Of consistent networks only.
	 */
	mayHold(from: number, to: number, limit: Weight): boolean {
		this.schedules ??= schedulesOf(this.arcs, this.potential);
		return this.schedules.every((at) => {
			const most = at[from]!.ms + limit.ms;
			if (at[to]!.ms !== most) return at[to]!.ms < most;
			return at[to]!.strict >= at[from]!.strict + limit.strict;
		});
	}

	/** Dijkstra's search from one point to all, along arcs (1) or, with these reversed, back (-1). */
	private ways(source: number, arcs: readonly (readonly Arc[])[], along: 1 | -1): Weight[] {
		const reduced = (way: Weight, at: number) => {
			const [u, v] = along === 1 ? [source, at] : [at, source];
			return addWeights(addWeights(way, this.potential[u]!), negated(this.potential[v]!));
		};
		const found: Weight[] = [];
		const heap = new Heap<{ at: number; key: Weight; way: Weight }>((a, b) =>
			lessWeight(a.key, b.key)
		);
		heap.push({ at: source, key: ZERO, way: ZERO });
		for (let next = heap.pop(); next; next = heap.pop()) {
			if (found[next.at]) continue;
			found[next.at] = next.way;
			for (const arc of arcs[next.at]!) {
				if (found[arc.to]) continue;
				const way = addWeights(next.way, arc.weight);
				heap.push({ at: arc.to, key: reduced(way, arc.to), way });
			}
		}
		return found;
	}

	/**
	 * Dijkstra's search, by points' numbers; with a limit, only for what lies within it. The origin of
	 * dates leads to everything dated: ways through it are known without a search.
	 */
	private search(source: number, target: number, limit?: Weight): Weight | undefined {
		if (!this.consistent) throw new Error('bounds of story time that cannot hold together');
		// Reduced by the potentials every step is at least zero, and so is all that is left to go.
		const reduced = (way: Weight, at: number) =>
			addWeights(addWeights(way, this.potential[source]!), negated(this.potential[at]!));
		const furthest = limit && reduced(limit, target);
		const reached = new Set<number>();
		const origin = this.calendar?.origin;
		if (origin !== undefined && source !== origin && target !== origin) reached.add(origin);
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

/** Least ways from the origin of dates to each point, and from each point to it; holes where none. */
export interface Calendar {
	origin: number;
	latest: Weight[];
	earliest: Weight[];
}

function knotsOf(arcs: readonly (readonly Arc[])[]): Int32Array {
	const knots = new Int32Array(arcs.length);
	components(arcs.map((list) => list.map((arc) => arc.to))).forEach((points, i) => {
		for (const n of points) knots[n] = i;
	});
	return knots;
}

/** What holds of the ends of an event of which nothing is told: it starts no later than it ends. */
function ofOneEvent(from: Point, to: Point): Weight | undefined {
	if (from.event !== to.event) return undefined;
	return from.edge === to.edge || from.edge === 'end' ? ZERO : undefined;
}
