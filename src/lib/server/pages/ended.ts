/** Which beings are ended at this point of story time, for the signs of a page and of its small picture. */
import { reached } from '$graph/model/effects';
import { represent, representedBy } from '$graph/model/represent';
import { isFact } from '$graph/model/time';
import type { Claim, EntityId } from '$graph/model/types';
import { endedIn, stepsOf } from '$graph/story/steps';
import type { Story } from '$graph/story/story';

/**
 * Looks at the events that they take part in; only where one of them ends a life is more read, and
 * only where another begins one again, of the same being, does the order of the whole story count.
 * @returns those of `beings` that are ended; of two who prove one, the primary
 */
export async function endedAmong(
	story: Story,
	beings: readonly EntityId[]
): Promise<ReadonlySet<EntityId>> {
	const { vocabulary, store, at } = story;
	const identity = await story.identity();
	const primary = ({ subject }: Claim) => represent(identity, subject);
	const subjects = beings.flatMap((id) => representedBy(identity, id));
	const properties = vocabulary.withTrait('participation');
	const told = await store.claims({ subjects, properties }, at);
	const parts = told.items.filter((c) => isFact(c) && c.object);
	const events = await store.elements('entity', [...new Set(parts.map((c) => c.object!))], at);
	const having = (effect: string) =>
		events.filter((e) => vocabulary.effects(e.entityType, effect).length > 0);
	const endings = having('ends.life');
	if (endings.length === 0) return new Set();
	const { items } = await store.claims({ objects: endings.map((e) => e.id), properties }, at);
	const ended = new Set(
		endings.flatMap((event) => {
			const all = items.filter((c) => c.object === event.id);
			return reached(all, event.entityType, 'ends.life', vocabulary).map(primary);
		})
	);
	const births = new Set(having('begins.life').map((e) => e.id));
	const isBornIn = (c: Claim) => births.has(c.object!) && ended.has(primary(c));
	if (parts.some(isBornIn)) return endedIn(story, await stepsOf(story));
	return new Set(beings.filter((id) => ended.has(id)));
}
