/** The timeline: events as they happened, beside the passages that tell them. */
import { offsetWords } from '../model/duration-words';
import { represent } from '../model/represent';
import { isFact } from '../model/time';
import type { Claim, ClaimId, Entity, EntityId, Passage, WorldKind } from '../model/types';
import { stepsOf, type Steps } from './steps';
import type { Story } from './story';
import { titlesOf, type PageTitle } from './titles';

export interface Participant {
	title: PageTitle;
	role?: string;
	claimId: ClaimId;
	world: WorldKind;
}

/** What is shown of any event. */
export interface ToldEvent {
	entity: Entity;
	title: PageTitle;
	summary?: string;
	/** Where it happens; as fact where that is told. */
	place?: { title: PageTitle; claimId: ClaimId; world: WorldKind };
	participants: Participant[];
	/** The passages that tell it, in reading order. */
	passages: Passage[];
	/** Of these the one at which a reader first knows of it. */
	toldFirst?: Passage;
}

export interface TimelineEvent extends ToldEvent {
	/** Events told to be before it and after it, without those that follow from others. */
	after: EntityId[];
	before: EntityId[];
	/** Whether it is told that it starts no earlier than the event shown before it. */
	orderTold: boolean;
	/** How much later than another it lies: "about a week later". */
	offsets: { words: string; than: PageTitle; claimId: ClaimId }[];
	/** What is told as fact of how long it lasted. */
	lengths: Claim[];
}

/** An event that nobody tells as fact: no step of story order. */
export interface HeldEvent extends ToldEvent {
	/** Who tells or believes it; without a title where nobody is named. */
	holders: { world: WorldKind; title?: PageTitle }[];
}

export interface Timeline {
	/** In story order. */
	events: TimelineEvent[];
	/** In the order of telling. */
	held: HeldEvent[];
	/** Claims of order that cannot hold beside what was told before them. */
	leftOut: ClaimId[];
}

export interface TimelineOptions {
	/** Only events in which one of these takes part. */
	with?: readonly EntityId[];
	/** Steps that were read already. */
	steps?: Steps;
}

/** All visible events in story order; those that are only reported or believed apart. */
export async function timeline(story: Story, options: TimelineOptions = {}): Promise<Timeline> {
	const steps = options.steps ?? (await stepsOf(story));
	const identity = await story.identity();
	const map = (id: EntityId) => represent(identity, id);
	const titles = await titlesOf(story, namedIn(steps));
	const wanted = options.with && new Set(options.with.map(map));
	const isWanted = (event: ToldEvent) =>
		!wanted || event.participants.some((p) => wanted.has(p.title.id));
	const places = placesOf(story, steps, map);
	const told = (id: EntityId): ToldEvent => {
		const entity = steps.events.get(id)!;
		const summary = entity.summaries[entity.summaries.length - 1]?.text;
		const place = places.get(id);
		const passages = steps.passages.get(id) ?? [];
		const toldFirst = steps.toldFirst.get(id);
		return {
			...{ entity, title: titles.get(id)!, passages },
			...(summary !== undefined && { summary }),
			...(place && {
				place: {
					title: titles.get(place.object!)!,
					claimId: place.id,
					world: worldOf(place)
				}
			}),
			participants: participantsOf(steps.participations.get(id) ?? [], titles),
			...(toldFirst && { toldFirst })
		};
	};
	const { order, after, startsBefore, leftOut } = steps.order;
	const before = inverse(after);
	const offsets = offsetsOf(story, steps, map, titles);
	const lengths = new Map<EntityId, Claim[]>();
	for (const c of steps.claims) {
		if (!isFact(c) || !story.vocabulary.has(c.property, 'time.duration')) continue;
		lengths.set(map(c.subject), [...(lengths.get(map(c.subject)) ?? []), c]);
	}
	const events = order.map((id, i): TimelineEvent => ({
		...told(id),
		...{ after: after.get(id)!, before: before.get(id) ?? [] },
		orderTold: i > 0 && startsBefore(order[i - 1]!, id),
		offsets: offsets.get(id) ?? [],
		lengths: lengths.get(id) ?? []
	}));
	const held = [...steps.held].map(([id, claims]): HeldEvent => ({
		...told(id),
		holders: holdersOf(claims, titles)
	}));
	return { events: events.filter(isWanted), held: held.filter(isWanted), leftOut };
}

function worldOf(claim: Claim): WorldKind {
	return claim.worlds[0]?.kind ?? 'actual';
}

function* namedIn(steps: Steps): Iterable<EntityId> {
	yield* steps.events.keys();
	for (const c of steps.claims) {
		yield c.subject;
		if (c.object) yield c.object;
		for (const { holder } of c.worlds) if (holder) yield holder;
	}
}

function participantsOf(
	claims: readonly Claim[],
	titles: ReadonlyMap<EntityId, PageTitle>
): Participant[] {
	return claims
		.filter((c) => c.polarity === 'asserted')
		.map((c) => ({
			...{ title: titles.get(c.subject)!, claimId: c.id, world: worldOf(c) },
			...(c.role && { role: c.role.text })
		}));
}

/** Of each event the claim of where it happens: a fact before anything else, then the first told. */
function placesOf(
	story: Story,
	steps: Steps,
	map: (id: EntityId) => EntityId
): Map<EntityId, Claim> {
	const places = new Map<EntityId, Claim>();
	for (const c of steps.claims) {
		if (!c.object || c.polarity === 'denied') continue;
		if (!story.vocabulary.has(c.property, 'presence.event')) continue;
		const known = places.get(map(c.subject));
		if (!known || (isFact(c) && !isFact(known))) places.set(map(c.subject), c);
	}
	return places;
}

function holdersOf(
	claims: readonly Claim[],
	titles: ReadonlyMap<EntityId, PageTitle>
): HeldEvent['holders'] {
	const holders = new Map<string, HeldEvent['holders'][number]>();
	for (const { worlds } of claims) {
		const [world] = worlds;
		if (!world) continue;
		const title = world.holder && titles.get(world.holder);
		const holder = { world: world.kind, ...(title && { title }) };
		holders.set(`${world.kind} ${title?.id ?? ''}`, holder);
	}
	return [...holders.values()];
}

/** Told lengths by the later of the two events. */
function offsetsOf(
	story: Story,
	steps: Steps,
	map: (id: EntityId) => EntityId,
	titles: ReadonlyMap<EntityId, PageTitle>
): Map<EntityId, TimelineEvent['offsets']> {
	const offsets = new Map<EntityId, TimelineEvent['offsets']>();
	const leftOut = new Set(steps.order.leftOut);
	for (const c of steps.claims) {
		const length = offsetWords(c.constraint?.offset);
		if (!length || !c.object || !isFact(c) || leftOut.has(c.id)) continue;
		const first = story.vocabulary.has(c.property, 'time.before') ? c.subject : c.object;
		const later = map(first === c.subject ? c.object : c.subject);
		const list = offsets.get(later) ?? [];
		list.push({ words: `${length} later`, than: titles.get(first)!, claimId: c.id });
		offsets.set(later, list);
	}
	return offsets;
}

function inverse(after: ReadonlyMap<EntityId, EntityId[]>): Map<EntityId, EntityId[]> {
	const before = new Map<EntityId, EntityId[]>();
	for (const [id, earlier] of after)
		for (const e of earlier) before.set(e, [...(before.get(e) ?? []), id]);
	return before;
}
