/** Story time for a picture: its steps, and at which of them each claim holds, and who is there. */
import type { Claim, EntityId, Passage, WorkId } from '../model/types';
import { stepsOf } from './steps';
import type { Story } from './story';
import { endedStretches, firstSteps, heldStretches, type Stretch } from './stretches';
import { titlesOf } from './titles';

/** Steps, and who and what is so at which of them. */
export interface StoryTime {
	/** Visible events in displayed order. `told`: that it comes after the step before. */
	steps: { id: EntityId; title: string; told: boolean; mark?: Passage }[];
	/** Undefined: at every step. */
	holds(claim: Claim): Stretch[] | undefined;
	ended(entity: string): Stretch[];
	/** The first step at which it is there; 0: at all. */
	begins(entity: string): number;
}

/** For a picture that knows no story time. */
export const NO_TIME: StoryTime = {
	steps: [],
	holds: () => undefined,
	ended: () => [],
	begins: () => 0
};

/** @param works whose events are steps; what lies between them still tells their order */
export async function storyTimeOf(story: Story, works: ReadonlySet<WorkId>): Promise<StoryTime> {
	const [steps, identity] = await Promise.all([stepsOf(story), story.identity()]);
	const { order, startsBefore } = steps.order;
	/** Of each step that is shown its place among all. */
	const shown = order.flatMap((id, i) => (works.has(steps.events.get(id)!.work) ? [i] : []));
	const titles = await titlesOf(
		story,
		shown.map((i) => order[i]!)
	);
	const ended = await endedStretches(story, steps);
	const first = firstSteps(story, steps, identity);
	return {
		steps: shown.map((place, i) => {
			const id = order[place]!;
			const mark: Passage | undefined = steps.toldFirst.get(id);
			return {
				...{ id, title: titles.get(id)!.title },
				told: i > 0 && startsBefore(order[shown[i - 1]!]!, id),
				...(mark && { mark })
			};
		}),
		holds(claim) {
			const stretches = heldStretches(story, steps, identity, claim);
			return shown.length > 0 ? stretches && amongShown(stretches, shown) : undefined;
		},
		ended: (entity) => amongShown(ended.get(entity as EntityId) ?? [], shown),
		begins(entity) {
			const step = first.get(entity as EntityId);
			const begins = step === undefined ? 0 : shown.findIndex((place) => place >= step);
			// Later than all that is shown: at no step of it.
			return begins < 0 ? shown.length : begins;
		}
	};
}

/** Stretches of all steps as stretches of those that are shown; `shown`: their places, ascending. */
export function amongShown(stretches: readonly Stretch[], shown: readonly number[]): Stretch[] {
	return stretches.flatMap(({ first, last, sure }) => {
		const from = shown.findIndex((place) => place >= first);
		const to = shown.findLastIndex((place) => place <= last);
		return from >= 0 && from <= to ? [{ first: from, last: to, sure }] : [];
	});
}
