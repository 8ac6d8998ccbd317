/** Two who prove to be one: each id is read as its primary once the `sameAs` claim is known. */
import type { Claim, EntityId } from './types';

/** Maps ids to their primary; ids that stand for themselves are not in it. */
export type Identity = ReadonlyMap<EntityId, EntityId>;

/**
 * From the known `sameAs` claims (subject: the other, object: the primary). Chains are followed;
 * a cycle, which `canonry check` refuses, stops where it would begin anew. Denied and non-actual
 * claims make nobody the same.
 */
export function identityOf(claims: readonly Claim[], sameAs: ReadonlySet<string>): Identity {
	const direct = new Map<EntityId, EntityId>();
	for (const c of claims)
		if (
			sameAs.has(c.property) &&
			c.object &&
			c.polarity === 'asserted' &&
			c.worlds.length === 0
		)
			direct.set(c.subject, c.object);
	const identity = new Map<EntityId, EntityId>();
	for (const id of direct.keys()) {
		const seen = new Set([id]);
		let primary = id;
		for (let next = direct.get(id); next && !seen.has(next); next = direct.get(next)) {
			seen.add(next);
			primary = next;
		}
		if (primary !== id) identity.set(id, primary);
	}
	return identity;
}

/** The primary of an id, or the id itself. */
export function represent(identity: Identity, id: EntityId): EntityId {
	return identity.get(id) ?? id;
}

/** All ids that are read as one with the given primary, the primary first. */
export function representedBy(identity: Identity, primary: EntityId): EntityId[] {
	return [primary, ...[...identity].filter(([, p]) => p === primary).map(([id]) => id)];
}
