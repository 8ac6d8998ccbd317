/** Events in story order in the API's shape, and what a stretch of it holds. */
import { represent } from '$graph/model/represent';
import type { Claim, EntityId, TimePoint } from '$graph/model/types';
import { boundedByEvent } from '$graph/story/event-bounds';
import { holdsIn, stepsOf } from '$graph/story/steps';
import type { Story } from '$graph/story/story';
import { timeline, type TimelineEvent } from '$graph/story/timeline';
import { entityOf, InvalidValue } from '../filters';
import type { EventAnswer } from '../schemas/elements';

/** All visible events that are steps of story order; those that are only reported are none. */
export async function timelineAnswers(story: Story): Promise<EventAnswer[]> {
	const steps = await stepsOf(story);
	const { events } = await timeline(story, { steps });
	const dates = datesOf(story, steps.claims);
	return events.map((event) => eventAnswer(event, dates.get(event.entity.id)));
}

function eventAnswer(event: TimelineEvent, date: string | undefined): EventAnswer {
	const { entity, title, after, before, place, participants, passages } = event;
	return {
		id: entity.id,
		title: title.title,
		after: [...after],
		before: [...before],
		...(date !== undefined && { date }),
		...(place && { place: place.title.id }),
		participants: [...new Set(participants.map((p) => p.title.id))],
		passages: passages.map((p) => p.id)
	};
}

/** Told dates by event; facts only. */
function datesOf(story: Story, claims: readonly Claim[]): Map<EntityId, string> {
	const dated = claims.filter(
		(c) =>
			story.vocabulary.has(c.property, 'time.date') &&
			c.polarity === 'asserted' &&
			c.worlds.length === 0 &&
			c.value !== undefined
	);
	return new Map(dated.map((c) => [c.subject, String(c.value)]));
}

/**
 * Which claims hold, or may hold, between two events; all where neither is given. Undefined where one
 * is not there. Throws `InvalidValue` for one that is no step of story order.
 */
export async function heldBetween(
	story: Story,
	since: EntityId | undefined,
	until: EntityId | undefined
): Promise<((claim: Claim) => boolean) | undefined> {
	if (since === undefined && until === undefined) return () => true;
	const steps = await stepsOf(story);
	const ends: (EntityId | undefined)[] = [];
	for (const [parameter, id] of Object.entries({ since, until })) {
		const event = id && (await entityOf(story, id));
		if (id && !event) return undefined;
		if (event && steps.order.step(event.id) === undefined)
			throw new InvalidValue({
				parameter,
				valid: 'The id of an event that /timeline lists.'
			});
		ends.push(event ? event.id : undefined);
	}
	const holds = holdsIn(steps, ends[0], ends[1]);
	const identity = await story.identity();
	const read = (point: TimePoint | undefined) =>
		point && { ...point, event: represent(identity, point.event) };
	return (claim) => {
		const bounded = boundedByEvent(story, claim);
		const [from, until] = [read(bounded.from), read(bounded.until)];
		return holds({ ...bounded, ...(from && { from }), ...(until && { until }) }) !== 'no';
	};
}
