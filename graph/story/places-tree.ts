/** Places within places, with what happens there and who is there; and what else is said of where they lie. */
import { represent } from '../model/represent';
import { isFact } from '../model/time';
import type { Claim, Entity, EntityId } from '../model/types';
import { containmentOf, type Containment } from './containment';
import type { Steps } from './steps';
import type { Story } from './story';
import { heldStretches, type Stretch } from './stretches';
import { titlesOfEntities, type PageTitle } from './titles';

export interface PlaceNode {
	entity: Entity;
	title: PageTitle;
	/** What puts it into the place above; absent at the root. */
	within?: Claim;
	/** Other claims of where it lies: in a second place, in a thing, denied, or only said or believed. */
	others: Claim[];
	children: PlaceNode[];
	/** Events that are told to happen in it, or in a place within it; each once, in story order. */
	events: EntityId[];
	/** Who and what is told to be there, or denied or only said to. */
	there: Claim[];
}

export interface PlacesTree {
	/** Those that lie in no other: work by work, the first told first. */
	roots: PlaceNode[];
	containment: Containment;
}

export interface PlacesOptions {
	/** Steps, both ends inclusive: only what holds and happens then. */
	stretch?: { first: number; last: number } | undefined;
}

export async function placesTree(
	story: Story,
	steps: Steps,
	{ stretch }: PlacesOptions = {}
): Promise<PlacesTree> {
	const identity = await story.identity();
	const map = (id: EntityId) => represent(identity, id);
	const holds = (claim: Claim) =>
		!stretch || overlaps(heldStretches(story, steps, identity, claim), stretch);
	const containment = await containmentOf(story, { holds });
	const { items } = await story.store.entities({ kinds: ['place'] }, story.at);
	const places = new Map(items.filter((e) => !identity.has(e.id)).map((e) => [e.id, e]));
	const titles = await titlesOfEntities(story, [...places.values()]);
	const there = await presences(story, map, places, containment, holds);
	const happening = eventsAt(story, steps, map, stretch);
	const nodes = new Map<EntityId, PlaceNode>();
	const node = (entity: Entity): PlaceNode => {
		const within = outerOf(entity.id, containment, places, map);
		const others = containment.claims.filter(
			(c) => map(c.subject) === entity.id && c !== within && !follows(c, entity.id)
		);
		return {
			...{ entity, title: titles.get(entity.id)!, ...(within && { within }), others },
			...{ children: [], events: [], there: there.get(entity.id) ?? [] }
		};
	};
	/** Whether it is told as fact and seen already from where the place stands. */
	const follows = (claim: Claim, id: EntityId) =>
		isFact(claim) && isAbove(map(claim.object!), id);
	const isAbove = (outer: EntityId, id: EntityId): boolean => {
		const claim = outerOf(id, containment, places, map);
		const next = claim && map(claim.object!);
		return next !== undefined && (next === outer || isAbove(outer, next));
	};
	for (const entity of places.values()) nodes.set(entity.id, node(entity));
	const roots: PlaceNode[] = [];
	const work = (one: PlaceNode) => story.work(one.entity.work).index;
	for (const one of [...nodes.values()].sort((a, b) => work(a) - work(b))) {
		const above = one.within && nodes.get(map(one.within.object!));
		(above?.children ?? roots).push(one);
	}
	const gather = (one: PlaceNode): Set<EntityId> => {
		const all = new Set(happening.get(one.entity.id));
		for (const child of one.children) for (const id of gather(child)) all.add(id);
		one.events = steps.order.order.filter((id) => all.has(id));
		return all;
	};
	for (const root of roots) gather(root);
	return { roots, containment };
}

/** The nearest of the places in which it lies; of two that lie side by side the one told first. */
function outerOf(
	id: EntityId,
	{ direct, within }: Containment,
	places: ReadonlyMap<EntityId, Entity>,
	map: (id: EntityId) => EntityId
): Claim | undefined {
	const claims = (direct.get(id) ?? []).filter((c) => places.has(map(c.object!)));
	return claims.find((c) => !claims.some((other) => within(map(other.object!), map(c.object!))));
}

function overlaps(
	stretches: readonly Stretch[] | undefined,
	{ first, last }: { first: number; last: number }
): boolean {
	return !stretches || stretches.some((s) => s.first <= last && s.last >= first);
}

/** Beings and things by the place where they are told to be. */
async function presences(
	story: Story,
	map: (id: EntityId) => EntityId,
	places: ReadonlyMap<EntityId, Entity>,
	{ claims }: Containment,
	holds: (claim: Claim) => boolean
): Promise<Map<EntityId, Claim[]>> {
	const { store, at, vocabulary } = story;
	const properties = ['presence', 'presence.seat'].flatMap((t) => vocabulary.withTrait(t));
	const { items } = await store.claims({ properties }, at);
	const things = claims.filter((c) => !places.has(map(c.subject)));
	const there = new Map<EntityId, Claim[]>();
	for (const claim of [...items, ...things].filter((c) => c.object && holds(c))) {
		const place = map(claim.object!);
		if (places.has(place)) there.set(place, [...(there.get(place) ?? []), claim]);
	}
	return there;
}

/** Events by the place where they are told to happen; those that nobody tells as fact are none. */
function eventsAt(
	story: Story,
	steps: Steps,
	map: (id: EntityId) => EntityId,
	stretch: PlacesOptions['stretch']
): Map<EntityId, EntityId[]> {
	const found = new Map<EntityId, EntityId[]>();
	for (const c of steps.claims) {
		if (!c.object || !isFact(c) || !story.vocabulary.has(c.property, 'presence.event'))
			continue;
		const step = steps.order.step(c.subject);
		if (step === undefined || (stretch && (step < stretch.first || step > stretch.last)))
			continue;
		const place = map(c.object);
		found.set(place, [...(found.get(place) ?? []), map(c.subject)]);
	}
	return found;
}
