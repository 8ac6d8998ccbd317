/**
 * Journeys: who went from where to where. Told of an event that leads to a place (traits `journey.from`,
 * `journey.to`), or seen from two places at which a being is told to be one after the other, neither
 * within the other. Only what is told as fact moves anybody, and only those who are at an event.
 */
import { isFromAfar, isOnlooker } from '../model/afar';
import { represent } from '../model/represent';
import { isFact } from '../model/time';
import type { Claim, EntityId, TimePoint } from '../model/types';
import type { Containment } from './containment';
import type { Steps } from './steps';
import type { Story } from './story';

export interface Journey {
	/** Absent where nothing tells of where they were before. */
	from?: EntityId;
	to: EntityId;
	/** In the order in which they are told to take part. */
	who: EntityId[];
	/** The event of the journey; absent where nobody tells of one. */
	event?: EntityId;
	/** The events at which they are last seen before it and first after it; steps from 0. */
	after: { event: EntityId; step: number };
	by: { event: EntityId; step: number };
	/** Whether it is told that these are in this order. */
	sure: boolean;
	claims: Claim[];
}

/** Somebody at a place at a step: before its event, during it or after it. */
interface Sighting {
	place: EntityId;
	step: number;
	part: 0 | 1 | 2;
	claims: Claim[];
	/** The event that leads here, and from where where that is told. */
	via?: EntityId;
	from?: EntityId;
}

const BEINGS = ['character', 'faction'];

/** In story order; who makes the same journey at the same time makes one. */
export async function journeysOf(
	story: Story,
	steps: Steps,
	{ within }: Containment
): Promise<Journey[]> {
	const identity = await story.identity();
	const map = (id: EntityId) => represent(identity, id);
	const seen = await sightings(story, steps, map);
	const takesPart = (being: EntityId, event: EntityId) =>
		partsIn(steps, event).some((c) => map(c.subject) === being);
	const { order } = steps.order;
	const journeys = new Map<string, Journey>();
	for (const [being, list] of seen) {
		let at: Sighting | undefined;
		for (const next of list.sort((a, b) => a.step - b.step || a.part - b.part)) {
			const here = at;
			if (here?.place === next.place) continue;
			// Somebody in a tent is in the camp, too, and has not left the one for the other.
			if (here && !next.via && within(here.place, next.place)) continue;
			if (here && !next.via && !isTold(steps, here, next)) continue;
			at = next;
			if (!next.via && (!here || within(next.place, here.place))) continue;
			const start = next.from ?? here?.place;
			// Where it sets out is told, it is no matter where they were seen before.
			const before = next.from || !here ? next : here;
			const event =
				next.via ?? (here && leaving(story, steps, here, next, (e) => takesPart(being, e)));
			const key = [start, next.place, event ?? `${before.step}-${next.step}`].join(' ');
			const known = journeys.get(key);
			const claims = [...(before === next ? [] : before.claims), ...next.claims];
			if (known) {
				known.who.push(being);
				known.claims.push(...claims.filter((c) => !known.claims.includes(c)));
				continue;
			}
			const [a, b] = [order[before.step]!, order[next.step]!];
			journeys.set(key, {
				...(start && { from: start }),
				to: next.place,
				who: [being],
				...(event && { event }),
				after: { event: a, step: before.step },
				by: { event: b, step: next.step },
				sure: isTold(steps, before, next),
				claims
			});
		}
	}
	const step = ({ event, by }: Journey) => (event && steps.order.step(event)) ?? by.step;
	return [...journeys.values()].sort((a, b) => step(a) - step(b) || a.by.step - b.by.step);
}

/** Whether it is told that somebody was at the one place before they were at the other. */
function isTold({ order }: Steps, here: Sighting, next: Sighting): boolean {
	const [a, b] = [order.order[here.step]!, order.order[next.step]!];
	if (a === b) return true;
	return here.part === 2 ? order.before(a, b) : order.startsBefore(a, b);
}

/** Of what is told to set out or to move between the two sightings, the first in which one takes part. */
function leaving(
	story: Story,
	steps: Steps,
	{ step: first, part }: Sighting,
	{ step: last }: Sighting,
	takesPart: (event: EntityId) => boolean
): EntityId | undefined {
	return steps.order.order.slice(part === 2 ? first + 1 : first, last + 1).find((event) => {
		const type = steps.events.get(event)?.entityType;
		const moves = story.vocabulary.effects(type, 'journey').length > 0;
		return moves && takesPart(event);
	});
}

/** Facts of who takes part and is not told to do so from elsewhere. */
function partsIn(steps: Steps, event: EntityId): Claim[] {
	return (steps.participations.get(event) ?? []).filter(
		(c) => isFact(c) && !isFromAfar(c.role?.text)
	);
}

async function sightings(
	story: Story,
	steps: Steps,
	map: (id: EntityId) => EntityId
): Promise<Map<EntityId, Sighting[]>> {
	const { vocabulary, store, at } = story;
	const found = new Map<EntityId, Sighting[]>();
	const add = (being: EntityId, sighting: Sighting) =>
		found.set(map(being), [...(found.get(map(being)) ?? []), sighting]);
	const facts = new Map<EntityId, Claim[]>();
	for (const c of steps.claims)
		if (c.object && isFact(c))
			facts.set(map(c.subject), [...(facts.get(map(c.subject)) ?? []), c]);
	const told = (trait: string, event: EntityId) =>
		(facts.get(event) ?? []).filter((c) => vocabulary.has(c.property, trait));
	steps.order.order.forEach((event, step) => {
		const [from] = told('journey.from', event);
		const [to] = told('journey.to', event);
		const places = told('presence.event', event);
		const type = steps.events.get(event)?.entityType;
		const absent = vocabulary.effects(type, 'admits.absent').length > 0;
		for (const part of partsIn(steps, event)) {
			const be = (place: EntityId, when: Sighting['part'], ...claims: Claim[]) =>
				add(part.subject, { place: map(place), step, part: when, claims });
			if (from) be(from.object!, 0, from, part);
			if (to && !isOnlooker(part.role?.text)) {
				const claims = [...(from ? [from] : []), to, part];
				const start = from && { from: map(from.object!) };
				add(part.subject, {
					place: map(to.object!),
					step,
					part: 2,
					claims,
					via: event,
					...start
				});
			}
			if (from || to || absent) continue;
			if (part.place) be(part.place.entity, 1, part);
			else if (places.length === 1) be(places[0]!.object!, 1, places[0]!, part);
		}
	});
	const { items } = await store.claims({ properties: vocabulary.withTrait('presence') }, at);
	for (const claim of items.filter((c) => c.object && isFact(c)))
		for (const [point, which] of ends(claim)) {
			const step = steps.order.step(point.event);
			if (step === undefined || point.offset) continue;
			const part =
				which === 'from'
					? point.edge === 'start'
						? 0
						: 2
					: point.edge === 'start'
						? 0
						: 1;
			add(claim.subject, { place: map(claim.object!), step, part, claims: [claim] });
		}
	const beings = await store.elements('entity', [...found.keys()], at);
	const kinds = new Map(beings.map((e) => [e.id, e.kind as string]));
	return new Map([...found].filter(([id]) => BEINGS.includes(kinds.get(id) ?? '')));
}

function ends({ from, until }: Claim): [TimePoint, 'from' | 'until'][] {
	return [
		...(from ? [[from, 'from'] as [TimePoint, 'from']] : []),
		...(until ? [[until, 'until'] as [TimePoint, 'until']] : [])
	];
}
