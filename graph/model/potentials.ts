/** Schedules of a network of difference constraints: numbers for its points that keep all of them. */
import { addWeights, lessWeight, negated, ZERO, type Weight } from './weight';
import type { Claim } from './types';

/** `to` lies no further after the point that the arc leaves than its weight. */
export interface Arc {
	to: number;
	weight: Weight;
	claim?: Claim;
}

/** How many schedules are drawn from either end: each parts about half of what no order ties. */
const DRAWN = 4;
/** Within how many ms they are drawn, a century. */
const SPREAD = 3_155_695_200_000;

/**
 * Schedules that keep all constraints, to refute what is not told without a search: the two that put
 * each point as late, and as early, as it can be, and some that begin at points drawn by lot (always
 * the same lots, by Park and Miller's generator).
 */
export function schedulesOf(arcs: readonly (readonly Arc[])[], latest: Weight[]): Weight[][] {
	const back = reversed(arcs);
	let seed = 1;
	const lots = () =>
		arcs.map((): Weight => {
			seed = (seed * 48_271) % 2_147_483_647;
			return { ms: Math.floor((seed / 2_147_483_647) * SPREAD), strict: 0 };
		});
	const early = (from?: Weight[]) => (potentials(back, from) ?? []).map(negated);
	const schedules = [latest, early()];
	for (let i = 0; i < DRAWN; i++) schedules.push(potentials(arcs, lots()) ?? [], early(lots()));
	return schedules;
}

/** Each arc the other way round. */
export function reversed(arcs: readonly (readonly Arc[])[]): Arc[][] {
	const back: Arc[][] = arcs.map(() => []);
	arcs.forEach((list, u) => {
		for (const { to, weight } of list) back[to]!.push({ to: u, weight });
	});
	return back;
}

/**
 * Shortest ways to every point from a source tied to each by what is given, or by zero; undefined
 * where a negative cycle leaves none. Bellman and Ford by a queue, begun in the topological order of
 * the arcs that shorten, so that chains settle in one pass; the tree of ways is looked through for a
 * cycle once per as many steps as it has points (Cherkassky and Goldberg, "Negative-cycle
 * detection", 1999).
 */
export function potentials(
	arcs: readonly (readonly Arc[])[],
	at: Weight[] = arcs.map(() => ZERO)
): Weight[] | undefined {
	const n = arcs.length;
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
