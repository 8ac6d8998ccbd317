/** Who belongs to whom, as it is told. */
import { represent } from '../model/represent';
import { isFact } from '../model/time';
import type { EntityId } from '../model/types';
import type { Story } from './story';

/** These groups and all who are told as fact to be of them, now or once, over however many steps. */
export async function withMembers(
	story: Story,
	groups: readonly EntityId[]
): Promise<Set<EntityId>> {
	const identity = await story.identity();
	const properties = story.vocabulary.withTrait('membership');
	const { items } = await story.store.claims({ properties }, story.at);
	const members = new Map<EntityId, EntityId[]>();
	for (const claim of items.filter((c) => c.object && isFact(c))) {
		const group = represent(identity, claim.object!);
		members.set(group, [...(members.get(group) ?? []), represent(identity, claim.subject)]);
	}
	const found = new Set<EntityId>();
	const open = [...groups];
	for (let next = open.pop(); next !== undefined; next = open.pop()) {
		if (found.has(next)) continue;
		found.add(next);
		open.push(...(members.get(next) ?? []));
	}
	return found;
}
