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
	steps(place: EntityId): { up: readonly Step[]; down: readonly Step[]; roads: readonly Road[] };
}

/** The least times from the beginning of a road. */
export interface Ways {
	/** To the very ends of roads. */
	ends: Map<EntityId, Way>;
	/** To whatever holds the end of a road, or lies in it: the time alone. */
	near: Map<EntityId, number>;
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

/** Dijkstra's search, over one road at least; of ways that take the same time, by the fewest claims. */
export function waysFrom(from: EntityId, ground: Ground): Ways {
	const heap = new Heap<Node>(isLess);
	const ways: Ways = { ends: new Map(), near: new Map() };
	const done = new Set<string>();
	const take = ({ ms, by }: Way, roads: readonly Road[]) => {
		for (const { to, claim, ms: more } of roads)
			heap.push({ place: to, stage: 'end', ms: ms + more, by: [...by, claim] });
	};
	take({ ms: 0, by: [] }, ground.steps(from).roads);
	for (let node = heap.pop(); node; node = heap.pop()) {
		const { place, stage, ms, by } = node;
		const key = `${stage} ${place}`;
		if (done.has(key)) continue;
		done.add(key);
		if (stage === 'end') ways.ends.set(place, { ms, by });
		if (!ways.near.has(place)) ways.near.set(place, ms);
		const { up, down, roads } = ground.steps(place);
		const turn = (steps: readonly Step[], next: Stage) => {
			for (const { to, claim } of steps)
				heap.push({ place: to, stage: next, ms, by: [...by, claim] });
		};
		if (stage !== 'down') turn(up, 'up');
		if (stage !== 'up') turn(down, 'down');
		take(node, roads);
	}
	return ways;
}

export function isLess(a: Way, b: Way): boolean {
	return a.ms < b.ms || (a.ms === b.ms && a.by.length < b.by.length);
}
