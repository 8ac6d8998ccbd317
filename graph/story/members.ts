/** Who belongs to whom, as it is told: asserted claims of fact whose property has the trait `membership`. */
import { represent, representedBy } from '../model/represent';
import { isFact } from '../model/time';
import type { Claim, EntityId } from '../model/types';
import type { Story } from './story';

/** Membership claims by member and by faction; primaries, in the order of the store. */
export type Memberships = ReadonlyMap<EntityId, ReadonlyMap<EntityId, Claim[]>>;

/** @param ids primaries; those who are members of nothing are not in the answer */
export async function membershipsOf(story: Story, ids: readonly EntityId[]): Promise<Memberships> {
	const identity = await story.identity();
	const { items } = await story.store.claims(
		{
			subjects: ids.flatMap((id) => representedBy(identity, id)),
			properties: story.vocabulary.withTrait('membership')
		},
		story.at
	);
	const memberships = new Map<EntityId, Map<EntityId, Claim[]>>();
	for (const claim of items) {
		if (!claim.object || !isFact(claim)) continue;
		const [member, faction] = [claim.subject, claim.object].map((id) =>
			represent(identity, id)
		) as [EntityId, EntityId];
		const of = memberships.get(member) ?? new Map<EntityId, Claim[]>();
		memberships.set(member, of.set(faction, [...(of.get(faction) ?? []), claim]));
	}
	return memberships;
}

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
