/** Events on lanes: one for each being that takes part, or each place where they happen. */
import type { Claim, EntityId } from '../model/types';
import type { Span } from './spans';
import type { Stretch } from './stretches';
import type { TimelineEvent } from './timeline';
import type { PageTitle } from './titles';

export const LANES_BY = ['character', 'place', 'faction'] as const;
export type LanesBy = (typeof LANES_BY)[number];

export interface LaneEvent {
	event: EntityId;
	role?: string;
}

export interface StoryLane {
	title: PageTitle;
	/** In the order of the events; one for an event. */
	events: LaneEvent[];
	spans: Span[];
	/** When it is dead or ended. */
	ended: Stretch[];
}

export interface StoryLanes {
	/** Those that are asked for first, then those with most events, then by name. */
	lanes: StoryLane[];
	/** Events that are on no lane: nobody of the kind is told to take part, no place is told. */
	apart: EntityId[];
}

export interface StoryLanesOptions {
	by: LanesBy;
	spans: readonly Span[];
	ended: ReadonlyMap<EntityId, Stretch[]>;
	/** Lanes that come first. */
	first?: readonly EntityId[];
}

/** Pure; only what is told as fact puts an event on a lane. */
export function storyLanes(
	events: readonly TimelineEvent[],
	{ by, spans, ended, first = [] }: StoryLanesOptions
): StoryLanes {
	const lanes = new Map<EntityId, StoryLane>();
	const apart: EntityId[] = [];
	for (const event of events) {
		const on = lanesOfEvent(event, by);
		if (on.length === 0) apart.push(event.entity.id);
		for (const { title, role } of on) {
			const lane = lanes.get(title.id) ?? {
				...{ title, events: [], ended: ended.get(title.id) ?? [] },
				spans: spans.filter((span) => span.of === title.id)
			};
			lanes.set(title.id, lane);
			const shown = lane.events.find((e) => e.event === event.entity.id);
			if (!shown)
				lane.events.push({ event: event.entity.id, ...(role !== undefined && { role }) });
			else if (role !== undefined)
				shown.role = shown.role === undefined ? role : `${shown.role}, ${role}`;
		}
	}
	const rank = ({ title }: StoryLane) => (first.includes(title.id) ? 0 : 1);
	return {
		lanes: [...lanes.values()].sort(
			(a, b) =>
				rank(a) - rank(b) ||
				b.events.length - a.events.length ||
				a.title.title.localeCompare(b.title.title, 'en')
		),
		apart
	};
}

function lanesOfEvent(
	{ participants, place }: TimelineEvent,
	by: LanesBy
): { title: PageTitle; role?: string }[] {
	if (by === 'place') return place?.world === 'actual' ? [{ title: place.title }] : [];
	return participants.filter((p) => p.world === 'actual' && p.title.kind === by);
}

/** The claims that tell of spans. */
export function claimsOfSpans(lanes: readonly StoryLane[]): Claim[] {
	return lanes.flatMap((lane) => lane.spans.flatMap((span) => span.claims));
}
