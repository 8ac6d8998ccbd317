/** Story order at a position: the visible events in one order, and what it tells of claims and beings. */
import { endedAt, heldEvents } from '../model/effects';
import { holdsAt, type Holds } from '../model/holds';
import { represent } from '../model/represent';
import { isFact } from '../model/time';
import { storyOrder, type StoryOrder } from '../model/story-order';
import { compareTold } from '../model/told';
import type { Citation, Claim, Entity, EntityId, Passage, PassageId } from '../model/types';
import type { Story } from './story';

export interface Steps {
	/** Events that are steps of story order, and held ones, by id; primaries only. */
	events: ReadonlyMap<EntityId, Entity>;
	order: StoryOrder;
	/** Events that nobody tells as fact, in the order of telling, with the claims that hold them. */
	held: ReadonlyMap<EntityId, Claim[]>;
	/** All claims of which an event is subject or object, in the order of telling. */
	claims: readonly Claim[];
	/** Participations by event, in any world. */
	participations: ReadonlyMap<EntityId, Claim[]>;
	/** The passages that tell each event, in reading order. */
	passages: ReadonlyMap<EntityId, Passage[]>;
	/** Of these the one at which a reader first knows of it: of a joint citation the last. */
	toldFirst: ReadonlyMap<EntityId, Passage>;
}

/** Reads all visible events with what is told of them: four reads, whatever their number. */
export async function stepsOf(story: Story): Promise<Steps> {
	const { store, at, vocabulary } = story;
	const identity = await story.identity();
	const primary = (id: EntityId) => represent(identity, id);
	const { items: entities } = await store.entities({ kinds: ['event'] }, at);
	const ids = entities.map((e) => e.id);
	const [own, into] = await Promise.all([
		store.claims({ subjects: ids }, at),
		store.claims({ objects: ids }, at)
	]);
	const all = new Map([...own.items, ...into.items].map((c) => [c.id, c]));
	const claims = [...all.values()].sort(compareTold);
	const events = new Map(entities.filter((e) => !identity.has(e.id)).map((e) => [e.id, e]));
	const held = heldEvents(
		new Set(events.keys()),
		claims.map((c) => readAs(c, primary))
	);
	const telling = tellings(
		story,
		entities,
		claims.filter(
			(c) => isFact(c) || [c.subject, c.object].some((id) => id && held.has(primary(id)))
		),
		primary
	);
	const cited = [...telling.values()].flat().flatMap((c) => c.passages);
	const read = await store.elements('passage', [...new Set(cited)], at);
	const byId = new Map(read.map((p) => [p.id, p]));
	const inOrder = (ids: readonly PassageId[]) =>
		[...new Set(ids)].flatMap((id) => byId.get(id) ?? []).sort(bySort);
	const passages = new Map<EntityId, Passage[]>();
	const toldFirst = new Map<EntityId, Passage>();
	for (const [id, citations] of telling) {
		passages.set(id, inOrder(citations.flatMap((c) => c.passages)));
		const reached = citations.flatMap((c) => inOrder(c.passages).pop() ?? []).sort(bySort);
		if (reached[0]) toldFirst.set(id, reached[0]);
	}
	const firstAt = (id: EntityId) => toldFirst.get(id)?.sort ?? '~';
	const told = [...events.values()]
		.sort((a, b) =>
			firstAt(a.id) < firstAt(b.id) ? -1 : firstAt(a.id) > firstAt(b.id) ? 1 : bySort(a, b)
		)
		.map((e) => e.id);
	const steps = told.filter((id) => !held.has(id));
	const participations = new Map<EntityId, Claim[]>(told.map((id) => [id, []]));
	for (const c of claims)
		if (c.object && vocabulary.has(c.property, 'participation'))
			participations.get(primary(c.object))?.push(c);
	return {
		events,
		order: storyOrder(steps, claims, vocabulary, told, primary),
		held: new Map(told.filter((id) => held.has(id)).map((id) => [id, held.get(id)!])),
		claims,
		participations,
		passages,
		toldFirst
	};
}

/** Whether a claim holds between two events; see `holdsAt`. */
export function holdsIn(steps: Steps, since?: EntityId, until?: EntityId): (claim: Claim) => Holds {
	return (claim) => holdsAt(claim, steps.order, since, until);
}

/** Beings that are ended once an event, left out: the last, has happened; see `endedAt`. */
export async function endedIn(
	story: Story,
	steps: Steps,
	until?: EntityId
): Promise<ReadonlySet<EntityId>> {
	const identity = await story.identity();
	const { order } = steps.order;
	const step = (until && steps.order.step(until)) ?? order.length - 1;
	const effectsOf = (event: EntityId) => ({
		type: steps.events.get(event)?.entityType,
		participations: (steps.participations.get(event) ?? []).map((c) =>
			readAs(c, (id) => represent(identity, id))
		)
	});
	return endedAt(order, step, effectsOf, story.vocabulary);
}

function readAs(claim: Claim, primary: (id: EntityId) => EntityId): Claim {
	const subject = primary(claim.subject);
	const object = claim.object && primary(claim.object);
	if (subject === claim.subject && object === claim.object) return claim;
	return { ...claim, subject, ...(object && { object }) };
}

/**
 * The passages that tell an event: those of its names, of who takes part, where it happens, and what
 * is said in it. What else is claimed of it (its order, what came of it) may be told far from it, and
 * so may be what somebody plans or believes of it, unless nobody tells it otherwise.
 */
function tellings(
	story: Story,
	entities: readonly Entity[],
	claims: readonly Claim[],
	primary: (id: EntityId) => EntityId
): Map<EntityId, Citation[]> {
	const telling = new Map<EntityId, Citation[]>();
	const add = (event: EntityId, { citations }: Pick<Claim, 'citations'>) => {
		const list = telling.get(primary(event));
		if (list) list.push(...citations);
		else telling.set(primary(event), [...citations]);
	};
	for (const e of entities) for (const name of e.names) add(e.id, name);
	const { vocabulary } = story;
	for (const c of claims) {
		if (c.object && vocabulary.has(c.property, 'participation')) add(c.object, c);
		const ofSubject = ['presence.event', 'content'].some((t) => vocabulary.has(c.property, t));
		if (ofSubject) add(c.subject, c);
	}
	return telling;
}

function bySort(a: { sort: string }, b: { sort: string }): number {
	return a.sort < b.sort ? -1 : a.sort > b.sort ? 1 : 0;
}
