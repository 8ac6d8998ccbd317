/** Whom a picture begins with where nobody was asked for. */
import { represent } from '../model/represent';
import type { Entity, EntityId } from '../model/types';
import type { Story } from './story';

/**
 * The visible character with the most drawn claims (where no character is drawn, the entity with the
 * most); of equals the one who is met first. Undefined where nothing is tied to anything yet.
 */
export async function leadingEntity(story: Story): Promise<Entity | undefined> {
	const identity = await story.identity();
	const { items } = await story.store.claims({ drawn: true }, story.at);
	const counts = new Map<EntityId, number>();
	for (const claim of items) {
		const ends = [claim.subject, claim.object!].map((id) => represent(identity, id));
		for (const id of new Set(ends)) counts.set(id, (counts.get(id) ?? 0) + 1);
	}
	const entities = await story.store.elements('entity', [...counts.keys()], story.at);
	const characters = entities.filter((e) => e.kind === 'character');
	return (characters.length > 0 ? characters : entities).sort(
		(a, b) => counts.get(b.id)! - counts.get(a.id)! || (a.sort < b.sort ? -1 : 1)
	)[0];
}
