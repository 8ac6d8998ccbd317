/** Story time for a picture: its steps, and at which of them each claim holds and each being is ended. */
import type { EntityId } from '$graph/model/types';
import { stepsOf } from '$graph/story/steps';
import type { Story } from '$graph/story/story';
import { endedStretches, heldStretches } from '$graph/story/stretches';
import { titlesOf } from '$graph/story/titles';
import type { StoryTime } from './graph';

export async function storyTimeOf(story: Story): Promise<StoryTime> {
	const [steps, identity] = await Promise.all([stepsOf(story), story.identity()]);
	const { order, startsBefore } = steps.order;
	const titles = await titlesOf(story, order);
	const ended = await endedStretches(story, steps);
	return {
		steps: order.map((id, i) => ({
			id,
			title: titles.get(id)!.title,
			told: i > 0 && startsBefore(order[i - 1]!, id)
		})),
		holds: (claim) => heldStretches(story, steps, identity, claim),
		ended: (entity) => ended.get(entity as EntityId) ?? []
	};
}
