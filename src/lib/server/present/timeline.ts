/** Events for the timeline: where they lie in the story, in the telling, and what is told of when. */
import type { Claim, EntityId, Passage, WorldKind } from '$graph/model/types';
import type { Bundle } from '$graph/story/bundle';
import type { Story } from '$graph/story/story';
import type { HeldEvent, Timeline, TimelineEvent, ToldEvent } from '$graph/story/timeline';
import type { EventView, HeldEventView, StepEventView, TimelineView } from '$lib/ui/timeline/view';
import { amountWords, presentClaim } from './claims';
import { lanesOf } from './lanes';
import { pageLink } from './links';
import { marksOf } from './marks';

/** Which ruler the telling is measured on. */
export interface Telling {
	work: string;
	chapter: number;
}

const HOLDER: Record<WorldKind, string> = {
	actual: 'Told by',
	report: 'Reported by',
	belief: 'Believed by',
	plan: 'Planned by',
	dream: 'Dreamt by'
};

/** @param wanted whose rows are shown; what lies between them still tells their order */
export function presentTimeline(
	story: Story,
	timeline: Timeline,
	telling: Telling | undefined,
	wanted: (event: ToldEvent) => boolean = () => true
): Pick<TimelineView, 'events' | 'branches' | 'lanes' | 'held'> {
	const before = toldBefore(timeline.events);
	const events = timeline.events.filter(wanted);
	const { lanes, branches } = lanesOf(
		events.map(({ entity: { id } }) => ({ id, after: [...before.get(id)!] }))
	);
	return {
		events: events.map((event, row) => {
			const above = events[row - 1]?.entity.id;
			const next = above === timeline.events[timeline.events.indexOf(event) - 1]?.entity.id;
			const told =
				above === undefined ||
				(next && event.orderTold) ||
				before.get(event.entity.id)!.has(above);
			return {
				...presentEvent(story, event, telling),
				step: timeline.events.indexOf(event) + 1,
				margin: marginOf(event, above, told),
				...lastedOf(event),
				lane: lanes[row]!
			};
		}),
		branches,
		lanes: Math.max(0, ...lanes) + 1,
		held: timeline.held.filter(wanted).map((event) => presentHeld(story, event, telling))
	};
}

/** Of each event all that are told to be before it. */
function toldBefore(events: readonly TimelineEvent[]): Map<EntityId, Set<EntityId>> {
	const all = new Map<EntityId, Set<EntityId>>();
	for (const { entity, after } of events)
		all.set(entity.id, new Set(after.flatMap((id) => [id, ...(all.get(id) ?? [])])));
	return all;
}

function lastedOf({ lengths }: TimelineEvent): Pick<StepEventView, 'lasted'> {
	const words = lengths.map((c) => amountWords(c) ?? String(c.value ?? ''));
	const said = [...new Set(words)].filter((w) => w !== '').join(', ');
	return said ? { lasted: said } : {};
}

/** In the order of telling; the scene is said where the telling reaches it. */
export function asTold(events: readonly StepEventView[]): StepEventView[] {
	let scene: string | undefined;
	return [...events]
		.sort((a, b) => (a.ordinal ?? Infinity) - (b.ordinal ?? Infinity) || a.step - b.step)
		.map(({ scene: own, ...event }) => {
			const said = own !== scene && own !== undefined;
			scene = own;
			return { ...event, lane: 0, ...(said && { scene: own }) };
		});
}

export function presentLeftOut(story: Story, bundle: Bundle, claims: readonly Claim[]) {
	return claims.map((claim) => presentClaim(story, bundle, claim));
}

function presentEvent(story: Story, event: ToldEvent, telling: Telling | undefined): EventView {
	const { entity, title, summary, place, participants, passages, toldFirst } = event;
	const marks = passageMarks(story, passages);
	const first = toldFirst && passageMarks(story, [toldFirst])[0];
	const onRuler =
		toldFirst &&
		!toldFirst.locator &&
		toldFirst.work === telling?.work &&
		toldFirst.chapter === telling.chapter;
	return {
		id: entity.id,
		page: pageLink(title),
		...(summary !== undefined && { summary }),
		...(first && { mark: first }),
		marks,
		...(place && { place: pageLink(place.title) }),
		participants: participants
			.filter((p) => p.world === 'actual')
			.map((p) => ({
				page: pageLink(p.title),
				...(p.role !== undefined && { role: p.role })
			})),
		...(onRuler && {
			ordinal: toldFirst.ordinal,
			scene: toldFirst.scene === 0 ? 'Front matter' : `Scene ${toldFirst.scene}`
		})
	};
}

function presentHeld(story: Story, event: HeldEvent, telling: Telling | undefined): HeldEventView {
	const view = presentEvent(story, event, telling);
	const world = event.holders[0]?.world;
	const said = <T extends object>(mark: T) => ({ ...mark, ...(world && { world }) });
	return {
		...view,
		...(view.mark && { mark: said(view.mark) }),
		marks: view.marks.map(said),
		participants: event.participants.map((p) => ({
			page: pageLink(p.title),
			...(p.role !== undefined && { role: p.role })
		})),
		holders: event.holders.map(({ world: kind, title }) => ({
			words: title ? HOLDER[kind] : `Told as a ${kind}`,
			...(title && { page: pageLink(title) })
		}))
	};
}

/** What is told of when: so long after another, or nothing. */
function marginOf(
	event: TimelineEvent,
	above: EntityId | undefined,
	told: boolean
): StepEventView['margin'] {
	const lengths = event.offsets.map(({ words, than }) => ({
		words: words.charAt(0).toUpperCase() + words.slice(1),
		...(than.id !== above && { than: pageLink(than) })
	}));
	if (lengths.length > 0) return lengths;
	return told ? [] : [{ words: 'Order not told' }];
}

function passageMarks(story: Story, passages: readonly Passage[]) {
	const byId = new Map(passages.map((p) => [p.id, p]));
	return marksOf(
		story,
		byId,
		passages.map((p) => ({ passages: [p.id] }))
	);
}
