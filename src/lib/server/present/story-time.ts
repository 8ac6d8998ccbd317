/** Story time for a picture: its steps, and at which of them each claim holds and each being is ended. */
import { represent } from '$graph/model/represent';
import type { Claim, EntityId } from '$graph/model/types';
import { boundedByEvent } from '$graph/story/event-bounds';
import { endedIn, holdsIn, stepsOf, type Steps } from '$graph/story/steps';
import type { Story } from '$graph/story/story';
import { titlesOf } from '$graph/story/titles';
import type { Stretch } from '$lib/explorer/data';
import type { StoryTime } from './graph';

export async function storyTimeOf(story: Story): Promise<StoryTime> {
	const [steps, identity] = await Promise.all([stepsOf(story), story.identity()]);
	const { order, startsBefore } = steps.order;
	const titles = await titlesOf(story, order);
	const ended = await endedStretches(story, steps);
	const bounds = (claim: Claim) => {
		const { from, until } = boundedByEvent(story, claim);
		const read = (point: typeof from) =>
			point && { ...point, event: represent(identity, point.event) };
		const [first, last] = [read(from), read(until)];
		return { ...claim, ...(first && { from: first }), ...(last && { until: last }) };
	};
	return {
		steps: order.map((id, i) => ({
			id,
			title: titles.get(id)!.title,
			told: i > 0 && startsBefore(order[i - 1]!, id)
		})),
		holds: (claim) => heldStretches(steps, bounds(claim)),
		ended: (entity) => ended.get(entity as EntityId) ?? []
	};
}

/** Of a claim without a told end it is uncertain everywhere. */
function heldStretches(steps: Steps, claim: Claim): Stretch[] | undefined {
	const { order } = steps.order;
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

/** Beings end and begin again only at events whose types have such effects. */
async function endedStretches(story: Story, steps: Steps): Promise<Map<EntityId, Stretch[]>> {
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
