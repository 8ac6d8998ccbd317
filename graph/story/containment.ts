/** What lies within what: containment of places as it is told, and what follows from it. */
import { represent } from '../model/represent';
import { isFact } from '../model/time';
import { compareTold } from '../model/told';
import type { Claim, EntityId } from '../model/types';
import type { Story } from './story';

export interface Containment {
	/** All claims of containment whose subject is a place or a thing, in any world, as they are told. */
	claims: readonly Claim[];
	/** Of each what it is told as fact to lie in, the claim told first before the others. */
	direct: ReadonlyMap<EntityId, Claim[]>;
	/** Whether `inner` lies in `outer`, over however many steps; nothing lies in itself. */
	within(inner: EntityId, outer: EntityId): boolean;
}

export interface ContainmentOptions {
	/** Keeps the claims that hold; see `steps.ts`. */
	holds?: (claim: Claim) => boolean;
}

/** Reads containment: ids are primaries. A claim that would close a circle is only among `claims`. */
export async function containmentOf(
	story: Story,
	{ holds = () => true }: ContainmentOptions = {}
): Promise<Containment> {
	const identity = await story.identity();
	const map = (id: EntityId) => represent(identity, id);
	const properties = story.vocabulary
		.withTrait('containment')
		.filter((id) => !story.vocabulary.has(id, 'time.within'));
	const { items } = await story.store.claims({ properties }, story.at);
	const claims = [...items].sort(compareTold).filter((c) => c.object && holds(c));
	const direct = new Map<EntityId, Claim[]>();
	const outer = new Map<EntityId, Set<EntityId>>();
	const within = (inner: EntityId, of: EntityId): boolean => {
		const seen = new Set<EntityId>();
		const open = [...(outer.get(inner) ?? [])];
		for (let next = open.pop(); next !== undefined; next = open.pop()) {
			if (next === of) return true;
			if (seen.has(next)) continue;
			seen.add(next);
			open.push(...(outer.get(next) ?? []));
		}
		return false;
	};
	for (const claim of claims) {
		const [inner, holder] = [map(claim.subject), map(claim.object!)];
		if (!isFact(claim) || inner === holder || within(holder, inner)) continue;
		direct.set(inner, [...(direct.get(inner) ?? []), claim]);
		outer.set(inner, (outer.get(inner) ?? new Set()).add(holder));
	}
	return { claims, direct, within };
}
