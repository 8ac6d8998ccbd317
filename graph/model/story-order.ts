/**
 * The displayed story order: one fixed order of the visible events that keeps all that is told of
 * their order, ties broken by telling. In a cycle the constraint told last is left out.
 */
import { Heap } from './heap';
import { Reach } from './reach';
import { end, start } from './time';
import { storyTime } from './time-conflict';
import type { Claim, ClaimId, EntityId } from './types';
import type { VocabularyIndex } from './vocabulary';

export interface StoryOrder {
	order: EntityId[];
	/** The place of an event in the order, from 0; undefined for what is no step of it. */
	step(event: EntityId): number | undefined;
	/** Whether two ids stand for one event of the order. */
	isOne(a: EntityId, b: EntityId): boolean;
	/** Whether it is told that `a` ends no later than `b` starts. */
	before(a: EntityId, b: EntityId): boolean;
	/** Whether it is told that `a` starts no later than `b` does. */
	startsBefore(a: EntityId, b: EntityId): boolean;
	/** Of each event the events told to be before it, without those that follow from others. */
	after: Map<EntityId, EntityId[]>;
	/** Claims that cannot hold beside what was told before them. */
	leftOut: ClaimId[];
}

type Relation = (a: number, b: number) => boolean;

/**
 * Orders events (primaries, see `represent`, and no held ones) by the claims that are visible with
 * them. `toldOrder`: the events in the order of telling; those that it lacks come last. `primary`: who
 * stands for an id that a question names.
 */
export function storyOrder(
	events: readonly EntityId[],
	claims: readonly Claim[],
	vocabulary: VocabularyIndex,
	toldOrder: readonly EntityId[],
	primary: (id: EntityId) => EntityId = (id) => id
): StoryOrder {
	const { network, conflicts } = storyTime(claims, vocabulary);
	const reach = new Reach(network);
	const told = new Map(toldOrder.map((id, i) => [id, i]));
	const rank = (id: EntityId) => told.get(id) ?? toldOrder.length;
	const byTelling = [...new Set(events)].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
	const index = new Map(byTelling.map((id, i) => [id, i]));
	const starts = byTelling.map((id) => network.number(start(id)) ?? -1);
	const ends = byTelling.map((id) => network.number(end(id)) ?? -1);
	const noLater = (u: number, v: number) => u >= 0 && v >= 0 && reach.has(u, v);
	const before: Relation = (a, b) => a !== b && noLater(ends[a]!, starts[b]!);
	const startsBefore: Relation = (a, b) => a !== b && noLater(starts[a]!, starts[b]!);
	const order = extend(byTelling.length, before, startsBefore);
	const steps = new Map(order.map((i, step) => [byTelling[i]!, step]));
	const named = (relation: Relation) => (a: EntityId, b: EntityId) => {
		const [i, j] = [index.get(primary(a)), index.get(primary(b))];
		return i !== undefined && j !== undefined && relation(i, j);
	};
	const direct = reduce(order, before);
	return {
		order: order.map((i) => byTelling[i]!),
		step: (event) => steps.get(primary(event)),
		isOne: (a, b) => primary(a) === primary(b) && steps.has(primary(a)),
		before: named(before),
		startsBefore: named(startsBefore),
		after: new Map(
			order.map((i, step) => [byTelling[i]!, direct[step]!.map((j) => byTelling[j]!)])
		),
		leftOut: conflicts.map((c) => c.claim.id)
	};
}

/**
 * Kahn's algorithm; of the events that wait for none, always the one told first. An event waits for
 * those that are told to start before it; of two that start together, for the one told to be before.
 */
function extend(count: number, before: Relation, startsBefore: Relation): number[] {
	const waitsFor: Relation = (b, a) =>
		startsBefore(a, b) && (!startsBefore(b, a) || (before(a, b) && !before(b, a)));
	const events = Array.from({ length: count }, (_, i) => i);
	const waits = events.map((b) => events.filter((a) => waitsFor(b, a)).length);
	const free = new Heap<number>((a, b) => a < b);
	for (const i of events) if (waits[i] === 0) free.push(i);
	const order: number[] = [];
	for (let a = free.pop(); a !== undefined; a = free.pop()) {
		order.push(a);
		for (const b of events)
			if (waits[b]! > 0 && waitsFor(b, a) && --waits[b]! === 0) free.push(b);
	}
	return order;
}

/** Direct predecessors of each step: the transitive reduction of a relation that the order keeps. */
function reduce(order: readonly number[], before: Relation): number[][] {
	return order.map((event, step) => {
		const direct: number[] = [];
		// From the nearest back: whatever lies before one that was taken follows from it.
		for (let j = step - 1; j >= 0; j--) {
			const other = order[j]!;
			if (before(other, event) && !direct.some((x) => before(other, x))) direct.push(other);
		}
		return direct.reverse();
	});
}
