/** Whether a claim holds in a stretch of story order: what the slider of the graph asks. */
import type { StoryOrder } from './story-order';
import type { Claim, EntityId, TimePoint } from './types';

export type Holds = 'yes' | 'no' | 'uncertain';

/**
 * Whether a claim holds at some step from `since` to `until`, both events of the order and inclusive:
 * a step is its event with what comes of it. `since` is `until` where only that is given, `until` the
 * last step where only `since` is; with neither, all holds. The two are read the right way round, as
 * handles that have passed each other. Uncertain where an end of the claim is not told, or where only
 * the displayed order, and not the told one, puts a step inside it. An end that lies at an event that
 * is no step (one that only somebody's report holds) is as good as untold.
 */
export function holdsAt(
	claim: Claim,
	order: StoryOrder,
	since?: EntityId,
	until?: EntityId
): Holds {
	if (since === undefined && until === undefined) return 'yes';
	const last = (until === undefined ? undefined : order.step(until)) ?? order.order.length - 1;
	const other = (since === undefined ? undefined : order.step(since)) ?? last;
	const [from, to] = [stepOf(claim.from, order), stepOf(claim.until, order)];
	// Up to the start of an event is not during it.
	const end = to === undefined ? undefined : claim.until!.edge === 'start' ? to - 1 : to;
	let found: Holds = 'no';
	for (let step = Math.min(other, last); step <= Math.max(other, last); step++) {
		if (from !== undefined && step < from) continue;
		if (end !== undefined && step > end && !claim.until!.offset) break;
		if (isSure(claim, order, step)) return 'yes';
		found = 'uncertain';
	}
	return found;
}

function stepOf(point: TimePoint | undefined, order: StoryOrder): number | undefined {
	return point && order.step(point.event);
}

/** Whether a step is told to lie within a claim, not only displayed so. */
function isSure({ from, until }: Claim, order: StoryOrder, step: number): boolean {
	const at = order.order[step]!;
	if (!from && !until) return false;
	const begun = from && !from.offset && isBegun(order, from, at);
	const goesOn = until && isNotOver(order, until, at);
	if (from && until) return Boolean(begun && goesOn);
	// Of a claim with one told end it is sure that it holds there.
	if (from) return Boolean(begun) && order.isOne(from.event, at);
	return Boolean(goesOn) && order.isOne(until!.event, at);
}

/** Whether it is told that the claim begins no later than in a step. */
function isBegun(order: StoryOrder, { event, edge }: TimePoint, at: EntityId): boolean {
	if (order.isOne(event, at) || order.before(event, at)) return true;
	return edge === 'start' && order.startsBefore(event, at);
}

/** Whether it is told that the claim goes on in a step. */
function isNotOver(order: StoryOrder, { event, edge }: TimePoint, at: EntityId): boolean {
	return order.before(at, event) || (edge === 'end' && order.isOne(event, at));
}
