/**
 * Folding: in the picture of a whole story members are drawn within what they belong to, a faction or
 * a place, so that thousands are a few to be opened one by one. Who belongs to what is what is told as
 * fact at the position, so a fold of a story that is cut is the fold at that position.
 */
import { represent, type Identity } from '../model/represent';
import { compareTold } from '../model/told';
import { isFact } from '../model/time';
import type { EntityId } from '../model/types';
import type { Story } from './story';

export const FOLDED_BY = ['faction', 'place'] as const;
export type FoldedBy = (typeof FOLDED_BY)[number];

/** What each belongs to. Factions, or places, are no members here: each is drawn by itself. */
export type Holders = ReadonlyMap<EntityId, EntityId>;

/** Traits of the properties that say what a subject belongs to. */
const TRAITS: Record<FoldedBy, readonly string[]> = {
	faction: ['membership'],
	place: ['containment', 'presence', 'presence.event', 'presence.seat']
};

/** Of several that one belongs to, the one that is told first; primaries. */
export async function holdersOf(story: Story, by: FoldedBy): Promise<Holders> {
	const { store, at, vocabulary } = story;
	const identity = await story.identity();
	const properties = [...new Set(TRAITS[by].flatMap((trait) => vocabulary.withTrait(trait)))];
	const [{ items: claims }, { items: entities }] = await Promise.all([
		store.claims({ properties }, at),
		store.entities({}, at)
	]);
	const byId = new Map(entities.map((e) => [e.id, e]));
	const holders = new Map<EntityId, EntityId>();
	for (const claim of [...claims].sort(compareTold)) {
		if (!claim.object || !isFact(claim)) continue;
		const [member, holder] = [claim.subject, claim.object].map((id) =>
			represent(identity, id)
		) as [EntityId, EntityId];
		// Each work is laid out by itself, so nobody is drawn within what another work tells of.
		const [a, b] = [byId.get(member), byId.get(holder)];
		if (b?.kind === by && a && a.kind !== by && a.work === b.work && !holders.has(member))
			holders.set(member, holder);
	}
	return holders;
}

/**
 * Whom each is drawn as who is not drawn by itself.
 * @param open whatever is drawn by itself; of what holds others it says that they are let out
 */
export function foldOf(holders: Holders, open: ReadonlySet<EntityId>): Identity {
	return new Map([...holders].filter(([id, holder]) => !open.has(id) && !open.has(holder)));
}

export interface Folding {
	/** Ids as they are drawn: those that are one are one, and members are what they are folded into. */
	drawnAs: Identity;
	/** By what is drawn: how many are folded into it. */
	within: ReadonlyMap<EntityId, number>;
}

/** @param open see `foldOf`; ids may be those of others that have proved to be one */
export async function foldingOf(
	story: Story,
	by: FoldedBy,
	open: readonly EntityId[]
): Promise<Folding> {
	const identity = await story.identity();
	const opened = new Set(open.map((id) => represent(identity, id)));
	const fold = foldOf(await holdersOf(story, by), opened);
	const drawnAs = new Map(fold);
	for (const [id, primary] of identity) drawnAs.set(id, represent(fold, primary));
	const within = new Map<EntityId, number>();
	for (const holder of fold.values()) within.set(holder, (within.get(holder) ?? 0) + 1);
	return { drawnAs, within };
}
