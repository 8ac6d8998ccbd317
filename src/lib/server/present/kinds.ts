/** Kinds in words, and the pages that list them. */
import { KINDS, type Kind } from '$graph/model/types';

export const KIND_WORDS: Record<Kind, { one: string; many: string }> = {
	character: { one: 'Character', many: 'Characters' },
	place: { one: 'Place', many: 'Places' },
	event: { one: 'Event', many: 'Events' },
	faction: { one: 'Faction', many: 'Factions' },
	item: { one: 'Item', many: 'Items' }
};

/** In the order in which pages list them. */
export const KINDS_LISTED: readonly Kind[] = ['character', 'place', 'event', 'faction', 'item'];

export const categoryHref = (kind: Kind) => `/wiki/Category:${KIND_WORDS[kind].many}`;

/** The kind that `Category:<plural>` lists; case counts only in its first letter, as in titles. */
export function kindOfCategory(plural: string): Kind | undefined {
	return KINDS.find((k) => KIND_WORDS[k].many.toLowerCase() === plural.toLowerCase());
}
