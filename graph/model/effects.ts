/**
 * What events do to the beings that take part in them, and which events happen at all. Effects are
 * traits of an event's type (`ends.life`), narrowed to a role where the trait names one
 * (`ends.life.victim`); they reach only beings whose part in it is told as fact.
 */
import { isFact } from './time';
import type { Claim, EntityId } from './types';
import type { VocabularyIndex } from './vocabulary';

/** Whether a participant's role is the one that a trait names: its words, without an article. */
export function isRole(claim: Claim, role: string): boolean {
	const text = claim.role?.text.trim().toLowerCase() ?? '';
	return text.replace(/^(the|an?) /, '') === role.toLowerCase();
}

/**
 * Those of an event's participations that an effect such as `ends.life` reaches. A type that names no
 * role reaches all, but where some have a role that the vocabulary names for this effect (the victim
 * of a death that also has a witness), it reaches only them.
 */
export function reached(
	participations: readonly Claim[],
	eventType: string | undefined,
	effect: string,
	vocabulary: VocabularyIndex
): Claim[] {
	const traits = vocabulary.effects(eventType, effect);
	const facts = participations.filter(isFact);
	if (traits.length === 0 || facts.length === 0) return [];
	const narrowed = traits.filter((t) => t !== effect).map((t) => t.slice(effect.length + 1));
	if (narrowed.length === traits.length)
		return facts.filter((c) => narrowed.some((role) => isRole(c, role)));
	const roles = vocabulary.effectRoles(effect);
	const named = facts.filter((c) => roles.some((role) => isRole(c, role)));
	return named.length > 0 ? named : facts;
}

/**
 * Events of which every visible claim is told as something other than fact, with the claims that hold
 * them: the death that a report invents. They have no effect and are no step of story order.
 */
export function heldEvents(
	events: ReadonlySet<EntityId>,
	claims: readonly Claim[]
): Map<EntityId, Claim[]> {
	const held = new Map<EntityId, Claim[]>();
	const happened = new Set<EntityId>();
	for (const claim of claims)
		for (const id of new Set([claim.subject, claim.object])) {
			if (id === undefined || !events.has(id)) continue;
			const holding = held.get(id) ?? [];
			if (isFact(claim)) happened.add(id);
			else if (claim.worlds.length > 0) held.set(id, holding);
			if (claim.worlds.length > 0) holding.push(claim);
		}
	for (const id of happened) held.delete(id);
	return held;
}

/** What `endedAt` needs of an event. */
export interface EventEffects {
	type: string | undefined;
	participations: readonly Claim[];
}

/**
 * Beings that are ended (`ends.life`, and not begun again since) once the first `step + 1` events of
 * an order have happened.
 */
export function endedAt(
	order: readonly EntityId[],
	step: number,
	effectsOf: (event: EntityId) => EventEffects,
	vocabulary: VocabularyIndex
): Set<EntityId> {
	const ended = new Set<EntityId>();
	for (const event of order.slice(0, step + 1)) {
		const { type, participations } = effectsOf(event);
		for (const c of reached(participations, type, 'ends.life', vocabulary))
			ended.add(c.subject);
		for (const c of reached(participations, type, 'begins.life', vocabulary))
			ended.delete(c.subject);
	}
	return ended;
}
