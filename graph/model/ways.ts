/** Ways from one place to others, made of told roads; see `space.ts`. */
import { Heap } from './heap';
import type { Claim, EntityId } from './types';

export interface Step {
	to: EntityId;
	claim: Claim;
}

export interface Road extends Step {
	/** What it takes at least. */
	ms: number;
}

export interface Way {
	ms: number;
	/** Roads and what lies within what, in the order of going. */
	by: Claim[];
}

export interface Ground {
	isOneInTheOther(a: EntityId, b: EntityId): boolean;
	steps(place: EntityId): { up: readonly Step[]; down: readonly Step[]; roads: readonly Road[] };
}

/** The least times from the beginning of a road. */
export interface Ways {
	/** To the very ends of roads, over roads of which it is told how long they take at least. */
	ends: Map<EntityId, Way>;
	/** To the ends of any roads, and to whatever holds one or lies in it: the time alone. */
	near: Map<EntityId, number>;
}

export function waysFrom(from: EntityId, ground: Ground): Ways {
	const ends = new Map<EntityId, Way>();
	for (const { place, stage, ms, by } of search(from, ground, (road) => road.ms > 0))
		if (stage === 'end') ends.set(place, { ms, by });
	const near = new Map<EntityId, number>();
	for (const { place, ms } of search(from, ground, () => true))
		if (!near.has(place)) near.set(place, ms);
	return { ends, near };
}

/**
 * Where one stands past a road, and whether one has gone up (to what holds its end) or down since. Up
 * and then down is no step: two parts of one place may lie anywhere in it.
 */
type Stage = 'end' | 'up' | 'down';

interface Node extends Way {
	place: EntityId;
	stage: Stage;
}

/**
 * Dijkstra's search, over one road at least, and never back to where it began; of ways that take the
 * same time, by the fewest claims.
 */
function* search(
	from: EntityId,
	ground: Ground,
	mayTake: (road: Road) => boolean
): Generator<Node> {
	const heap = new Heap<Node>(isLess);
	const done = new Set<string>();
	const take = ({ ms, by }: Way, roads: readonly Road[]) => {
		for (const road of roads.filter(mayTake))
			heap.push({
				...{ place: road.to, stage: 'end' },
				...{ ms: ms + road.ms, by: [...by, road.claim] }
			});
	};
	take({ ms: 0, by: [] }, ground.steps(from).roads);
	for (let node = heap.pop(); node; node = heap.pop()) {
		const { place, stage, ms, by } = node;
		const key = `${stage} ${place}`;
		if (done.has(key)) continue;
		done.add(key);
		if (ground.isOneInTheOther(from, place)) continue;
		yield node;
		const { up, down, roads } = ground.steps(place);
		const turn = (steps: readonly Step[], next: Stage) => {
			for (const { to, claim } of steps)
				heap.push({ place: to, stage: next, ms, by: [...by, claim] });
		};
		if (stage !== 'down') turn(up, 'up');
		if (stage !== 'up') turn(down, 'down');
		take(node, roads);
	}
}

export function isLess(a: Way, b: Way): boolean {
	return a.ms < b.ms || (a.ms === b.ms && a.by.length < b.by.length);
}
