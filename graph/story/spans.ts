/**
 * What lasts in the story: states with a told beginning or end, custody that events begin and end, and
 * events that others lie within. An end is a step of story order; where it is not told it is absent.
 */
import { reached } from '../model/effects';
import { represent } from '../model/represent';
import { isFact } from '../model/time';
import type { Claim, Edge, EntityId, TimePoint } from '../model/types';
import type { Steps } from './steps';
import type { Story } from './story';

export interface SpanEnd {
	event: EntityId;
	/** From 0, in displayed order. */
	step: number;
	edge: Edge;
	/** False where it is only told to lie some time from there. */
	sure: boolean;
}

/** A state of a being, or somebody's stay at a place. */
export interface Span {
	/** On whose lane it is: the subject, in custody the captive, of a stay the place. */
	of: EntityId;
	from?: SpanEnd;
	until?: SpanEnd;
	/** What tells it; of what events begin and end, their participations. */
	claims: Claim[];
	/** What the events begin and end ("custody"), where no claim tells of it by itself. */
	effect?: string;
}

/** How far an event reaches in displayed order. */
export interface Extent {
	/** The step of the last event that is told to lie within it, from 0. */
	last: number;
	/** Whether it is told to be over when the next event in the order starts. */
	over: boolean;
	/** What tells that others lie within it, or within these. */
	claims: Claim[];
}

/** Effects of events that are a state of those whom they reach. */
const STATES = ['custody'];
/** Relations that are drawn as events, as where they happen, or as the end of a lane. */
const NOT_STATES = ['participation', 'presence.event', 'content', 'identity', 'version', 'life'];

/** Spans of beings and places, in story order; only of what is told as fact. */
export async function spansOf(story: Story, steps: Steps): Promise<Span[]> {
	const identity = await story.identity();
	const map = (id: EntityId) => represent(identity, id);
	const others = [...identity].filter(([, id]) => steps.events.has(id)).map(([id]) => id);
	const entities = [...steps.events.keys(), ...others];
	const { items } = await story.store.claims({ entities }, story.at);
	const told = items
		.filter((c) => isFact(c) && (c.from || c.until) && !steps.events.has(map(c.subject)))
		.filter((c) => isState(story, c))
		.flatMap((c) => spanOfClaim(story, steps, c, map));
	const begun = effectSpans(story, steps, map).filter(
		(span) => !told.some((other) => other.of === span.of && tellsOf(story, other, span))
	);
	return [...told, ...begun].sort((a, b) => startOf(a) - startOf(b));
}

/** What an infobox or a picture shows; not every small thing that somebody does or thinks for a while. */
function isState(story: Story, { property: id }: Claim): boolean {
	const property = story.vocabulary.property(id);
	if (!property?.edge && !property?.infobox) return false;
	return !NOT_STATES.some((trait) => story.vocabulary.has(id, trait));
}

function spanOfClaim(
	story: Story,
	steps: Steps,
	claim: Claim,
	map: (id: EntityId) => EntityId
): Span[] {
	const from = endOf(steps, claim.from);
	const until = endOf(steps, claim.until);
	if (!from && !until) return [];
	const span = { ...(from && { from }), ...(until && { until }), claims: [claim] };
	const has = (trait: string) => story.vocabulary.has(claim.property, trait);
	const beings = [map(claim.subject)];
	if (claim.object && has('custody')) beings.push(map(claim.object));
	if (claim.object && (has('presence') || has('containment'))) beings.push(map(claim.object));
	return [...new Set(beings)].map((of) => ({ of, ...span }));
}

function endOf(steps: Steps, point: TimePoint | undefined): SpanEnd | undefined {
	const step = point && steps.order.step(point.event);
	if (!point || step === undefined) return undefined;
	const event = steps.order.order[step]!;
	return { event, step, edge: point.edge, sure: !point.offset };
}

/** What begins at one event and ends at a later one, for each being that they reach. */
function effectSpans(story: Story, steps: Steps, map: (id: EntityId) => EntityId): Span[] {
	const spans: Span[] = [];
	for (const effect of STATES) {
		const open = new Map<EntityId, Span>();
		steps.order.order.forEach((event, step) => {
			const type = steps.events.get(event)?.entityType;
			const parts = steps.participations.get(event) ?? [];
			const of = (word: string) =>
				reached(parts, type, `${word}.${effect}`, story.vocabulary);
			for (const claim of of('ends')) {
				const end: SpanEnd = { event, step, edge: 'start', sure: true };
				const span = open.get(map(claim.subject));
				open.delete(map(claim.subject));
				if (span) Object.assign(span, { until: end }).claims.push(claim);
				else spans.push({ of: map(claim.subject), until: end, claims: [claim], effect });
			}
			for (const claim of of('begins')) {
				if (open.has(map(claim.subject))) continue;
				const from: SpanEnd = { event, step, edge: 'end', sure: true };
				const span = { of: map(claim.subject), from, claims: [claim], effect };
				open.set(span.of, span);
				spans.push(span);
			}
		});
	}
	return spans;
}

/** Whether a claim says already what an effect tells: custody that ends, or begins, at the same event. */
function tellsOf(story: Story, claimed: Span, effect: Span): boolean {
	const [claim] = claimed.claims;
	if (!claim || !effect.effect || !story.vocabulary.has(claim.property, effect.effect))
		return false;
	return (
		(effect.until !== undefined && claimed.until?.event === effect.until.event) ||
		(effect.from !== undefined && claimed.from?.event === effect.from.event)
	);
}

const startOf = ({ from, until }: Span) => from?.step ?? until!.step;

/** Of each event within which others are told to lie how far it reaches. */
export async function extentsOf(story: Story, steps: Steps): Promise<Map<EntityId, Extent>> {
	const identity = await story.identity();
	const { order, step, before } = steps.order;
	const leftOut = new Set(steps.order.leftOut);
	const parts = new Map<number, { part: number; claim: Claim }[]>();
	for (const c of steps.claims) {
		if (!c.object || !isFact(c) || leftOut.has(c.id)) continue;
		if (!story.vocabulary.has(c.property, 'time.within')) continue;
		const whole = step(represent(identity, c.object));
		const part = step(represent(identity, c.subject));
		if (whole === undefined || part === undefined || whole === part) continue;
		parts.set(whole, [...(parts.get(whole) ?? []), { part, claim: c }]);
	}
	const extents = new Map<EntityId, Extent>();
	for (const whole of parts.keys()) {
		const seen = new Set([whole]);
		const claims: Claim[] = [];
		const open = [whole];
		for (let next = open.pop(); next !== undefined; next = open.pop())
			for (const { part, claim } of parts.get(next) ?? []) {
				claims.push(claim);
				if (!seen.has(part)) open.push(part);
				seen.add(part);
			}
		const last = Math.max(...seen);
		if (last === whole) continue;
		const following = order[last + 1];
		const over = following !== undefined && before(order[whole]!, following);
		extents.set(order[whole]!, { last, over, claims });
	}
	return extents;
}
