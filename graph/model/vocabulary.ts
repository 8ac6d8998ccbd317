/** Look-ups in the vocabulary. Rules and pages bind to traits, never to ids of properties. */
import type { EventType, FactionType, Property, PropertyId, Vocabulary } from './types';

export interface VocabularyIndex {
	property(id: PropertyId): Property | undefined;
	eventType(id: string): EventType | undefined;
	factionType(id: string): FactionType | undefined;
	/** Ids of the properties that have the trait. */
	withTrait(trait: string): PropertyId[];
	has(property: PropertyId, trait: string): boolean;
	/** Traits of an event type that begin with a prefix such as `ends.life`. */
	effects(eventType: string | undefined, prefix: string): string[];
	/** Roles to which any event type narrows an effect: `victim` for `ends.life`. */
	effectRoles(effect: string): string[];
}

/** Builds the look-ups once; pure. */
export function indexVocabulary(vocabulary: Vocabulary): VocabularyIndex {
	const properties = new Map(vocabulary.properties.map((p) => [p.id, p]));
	const events = new Map(vocabulary.eventTypes.map((t) => [t.id, t]));
	const factions = new Map(vocabulary.factionTypes.map((t) => [t.id, t]));
	return {
		property: (id) => properties.get(id),
		eventType: (id) => events.get(id),
		factionType: (id) => factions.get(id),
		withTrait: (trait) =>
			vocabulary.properties.filter((p) => p.traits.includes(trait)).map((p) => p.id),
		has: (id, trait) => properties.get(id)?.traits.includes(trait) ?? false,
		effects: (type, prefix) =>
			(type ? (events.get(type)?.traits ?? []) : []).filter(
				(t) => t === prefix || t.startsWith(`${prefix}.`)
			),
		effectRoles: (effect) => [
			...new Set(
				vocabulary.eventTypes
					.flatMap((type) => type.traits)
					.filter((t) => t.startsWith(`${effect}.`))
					.map((t) => t.slice(effect.length + 1))
			)
		]
	};
}
