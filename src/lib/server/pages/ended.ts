/** Whether a being is ended at this point of story time, for the sign on its page. */
import { reached } from '$graph/model/effects';
import { isFact } from '$graph/model/time';
import type { EntityId } from '$graph/model/types';
import type { EntityPage } from '$graph/story/entity-page';
import { endedIn, stepsOf } from '$graph/story/steps';
import type { Story } from '$graph/story/story';

/**
 * Looks at the events that it takes part in; only where one of them ends a life is more read, and
 * only where another begins one again does the order of the whole story count.
 */
export async function isEnded(
	story: Story,
	{ entity, own }: Pick<EntityPage, 'entity' | 'own'>,
	here: ReadonlySet<EntityId>
): Promise<boolean> {
	const { vocabulary, store, at } = story;
	const parts = own.filter((c) => isFact(c) && vocabulary.has(c.property, 'participation'));
	const events = await store.elements('entity', [...new Set(parts.map((c) => c.object!))], at);
	const having = (effect: string) =>
		events.filter((e) => vocabulary.effects(e.entityType, effect).length > 0);
	const endings = having('ends.life');
	if (endings.length === 0) return false;
	if (having('begins.life').length > 0)
		return (await endedIn(story, await stepsOf(story))).has(entity.id);
	const { items } = await store.claims({ objects: endings.map((e) => e.id) }, at);
	return endings.some((event) => {
		const all = items.filter(
			(c) => c.object === event.id && vocabulary.has(c.property, 'participation')
		);
		const ended = reached(all, event.entityType, 'ends.life', vocabulary);
		return ended.some((c) => here.has(c.subject));
	});
}
