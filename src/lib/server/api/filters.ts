/** What several calls ask of their parameters beyond the form. */
import { represent, representedBy } from '$graph/model/represent';
import type { Entity, EntityId, WorkId } from '$graph/model/types';
import type { Story } from '$graph/story/story';
import type { Invalid } from './query';

/** A value of the right form that no wiki like this one has: answered by a 400. */
export class InvalidValue extends Error {
	override readonly name = 'InvalidValue';

	constructor(readonly invalid: Invalid) {
		super(`${invalid.parameter}: ${invalid.valid}`);
	}
}

/** Works are public, so one that is not there is a slip and no empty list. */
export function needWork(story: Story, id: WorkId): WorkId {
	const ids = story.site.works.map((w) => w.id);
	if (ids.includes(id)) return id;
	throw new InvalidValue({ parameter: 'work', valid: `One of ${ids.join(', ')}.` });
}

/** All ids that are read as one with the given one, the primary first. */
export async function readAs(story: Story, id: EntityId): Promise<EntityId[]> {
	const identity = await story.identity();
	return representedBy(identity, represent(identity, id));
}

/** The entity that an id is read as; undefined where none is visible. */
export async function entityOf(story: Story, id: EntityId): Promise<Entity | undefined> {
	const identity = await story.identity();
	return (await story.store.elements('entity', [represent(identity, id)], story.at))[0];
}
