/** Stretches of story time: at which steps a claim holds, and a being is ended. */
import { reached } from '../model/effects';
import { represent, type Identity } from '../model/represent';
import type { Claim, EntityId, TimePoint } from '../model/types';
import { boundedByEvent } from './event-bounds';
import { endedIn, holdsIn, type Steps } from './steps';
import type { Story } from './story';

/** Steps of story order, both ends inclusive; not `sure` where order or an end is untold. */
export interface Stretch {
	first: number;
	last: number;
	sure: boolean;
}

/**
 * Where a claim holds; undefined where there is no step. Of one without a told end it is uncertain
 * everywhere; a tie to an event holds while its event lasts.
 */
export function heldStretches(
	story: Story,
	steps: Steps,
	identity: Identity,
	told: Claim
): Stretch[] | undefined {
	const { order } = steps.order;
	const claim = readEnds(boundedByEvent(story, told), identity);
	if (order.length === 0) return undefined;
	if (!claim.from && !claim.until) return [{ first: 0, last: order.length - 1, sure: false }];
	const stretches: Stretch[] = [];
	order.forEach((event, step) => {
		const holds = holdsIn(steps, event, event)(claim);
		const last = stretches[stretches.length - 1];
		if (holds === 'no') return;
		const sure = holds === 'yes';
		if (last && last.last === step - 1 && last.sure === sure) last.last = step;
		else stretches.push({ first: step, last: step, sure });
	});
	return stretches;
}

/** The claim with the events of its ends read as those that stand for them. */
function readEnds(claim: Claim, identity: Identity): Claim {
	const read = (point: TimePoint | undefined) =>
		point && { ...point, event: represent(identity, point.event) };
	const [from, until] = [read(claim.from), read(claim.until)];
	return { ...claim, ...(from && { from }), ...(until && { until }) };
}

/** By being: the stretches in which it is ended. Beings end and begin again only at events whose types have such effects. */
export async function endedStretches(
	story: Story,
	steps: Steps
): Promise<Map<EntityId, Stretch[]>> {
	const { order } = steps.order;
	const stretches = new Map<EntityId, Stretch[]>();
	let before: ReadonlySet<EntityId> = new Set();
	for (const [step, event] of order.entries()) {
		const type = steps.events.get(event)?.entityType;
		const changes = ['ends.life', 'begins.life'].some(
			(effect) => story.vocabulary.effects(type, effect).length > 0
		);
		if (!changes) continue;
		const now = await endedIn(story, steps, event);
		for (const id of now)
			if (!before.has(id)) {
				const stretch = { first: step, last: order.length - 1, sure: true };
				stretches.set(id, [...(stretches.get(id) ?? []), stretch]);
			}
		for (const id of before) if (!now.has(id)) stretches.get(id)!.at(-1)!.last = step - 1;
		before = now;
	}
	return stretches;
}

const BEGINNINGS = ['begins.life', 'begins.existence'];

/**
 * The first step at which something is there: of an event its own; of a being that is born, or a group
 * or a thing that is made, that of the event which does it. Who lives again after a death was there
 * before.
 */
export function firstSteps(
	story: Story,
	steps: Steps,
	identity: Identity
): ReadonlyMap<EntityId, number> {
	const first = new Map(steps.order.order.map((event, step) => [event, step]));
	const ended = new Set<EntityId>();
	for (const [step, event] of steps.order.order.entries()) {
		const type = steps.events.get(event)?.entityType;
		const reachedBy = (effect: string) =>
			reached(steps.participations.get(event) ?? [], type, effect, story.vocabulary).map(
				(claim) => represent(identity, claim.subject)
			);
		for (const id of BEGINNINGS.flatMap(reachedBy))
			if (!first.has(id) && !ended.has(id)) first.set(id, step);
		for (const id of reachedBy('ends.life')) ended.add(id);
	}
	return first;
}
