/** The timeline's lanes, and what lasts, for its table. */
import type { EntityId } from '$graph/model/types';
import { bundle } from '$graph/story/bundle';
import { extentsOf, spansOf, type Extent, type Span } from '$graph/story/spans';
import type { Steps } from '$graph/story/steps';
import { LANES_BY, storyLanes, type LanesBy } from '$graph/story/story-lanes';
import type { Story } from '$graph/story/story';
import { endedStretches } from '$graph/story/stretches';
import type { Timeline, TimelineEvent } from '$graph/story/timeline';
import type { LanesView, SpanView } from '$lib/ui/timeline/lanes-view';
import type { StepEventView } from '$lib/ui/timeline/view';
import { presentExtent, presentSpan } from '../present/spans-in-words';
import { presentLanes } from '../present/timeline-lanes';
import { asTold } from '../present/timeline';
import { isFiltered, stretchOf } from './timeline-form';
import { timelineHref, type TimelineQuery } from './timeline-query';

export interface LanesInput {
	lines: Timeline;
	steps: Steps;
	/** The events that are shown, in story order, and how. */
	events: readonly TimelineEvent[];
	shown: readonly StepEventView[];
	query: TimelineQuery;
}

/** More columns at once are a page that nobody can take in, and slow to draw. */
const MOST_COLUMNS = 120;

const BY_WORDS: Record<LanesBy, string> = {
	character: 'By character',
	place: 'By place',
	faction: 'By faction'
};

export async function lanesPage(story: Story, input: LanesInput): Promise<LanesView> {
	const { query, steps, lines } = input;
	const { order } = steps.order;
	const happened = query.order === 'happened';
	const inOrder = happened ? [...input.shown] : asTold(input.shown);
	const columns = inOrder.slice(0, MOST_COLUMNS);
	const ids = new Set<string>(columns.map((e) => e.id));
	const events = input.events.filter((e) => ids.has(e.entity.id));
	const [spans, extents, ended] = await Promise.all([
		spansOf(story, steps),
		extentsOf(story, steps),
		endedStretches(story, steps)
	]);
	const lanes = storyLanes(events, { by: query.by, spans, ended, first: query.with });
	const told = new Map(lines.events.map((e, i) => [e.entity.id as string, { e, i }]));
	const { hidden, ...view } = presentLanes(story, {
		events: columns.map((event, c) => {
			const { e, i } = told.get(event.id)!;
			const before = columns[c - 1]?.step === i && e.orderTold;
			const above = columns[c - 1]?.id as EntityId | undefined;
			return { ...event, orderTold: before || (happened && follows(steps, above, e)) };
		}),
		...{ lanes, all: query.all, happened, extents, order, word: query.by },
		bundle: await bundleOf(
			story,
			steps,
			lanes.lanes.flatMap((l) => l.spans),
			extents,
			[...lanes.lanes.map((l) => l.title.id)]
		)
	});
	const later = inOrder[MOST_COLUMNS]?.id as EntityId | undefined;
	return {
		...view,
		word: query.by,
		bys: LANES_BY.map((by) => ({
			...{ words: BY_WORDS[by], href: timelineHref(query, { by }), current: by === query.by }
		})),
		orders: (['happened', 'told'] as const).map((to) => ({
			words: to === 'happened' ? 'In story order' : 'In the order told',
			href: timelineHref(query, { order: to }),
			current: to === query.order
		})),
		...(hidden > 0 && {
			more: {
				words: hidden === 1 ? 'One more lane' : `${hidden} more lanes`,
				href: timelineHref(query, { all: true })
			}
		}),
		...(happened && later && { later: timelineHref(query, { since: later }) }),
		...(happened && beginsLate(input) && { earlier: timelineHref(...fromStart(query)) })
	};
}

function follows(steps: Steps, above: EntityId | undefined, event: TimelineEvent): boolean {
	return above !== undefined && steps.order.startsBefore(above, event.entity.id);
}

function beginsLate({ steps, query }: LanesInput): boolean {
	return (stretchOf(steps, query)?.first ?? 0) > 0;
}

function fromStart({ since: _, until: __, ...query }: TimelineQuery): [TimelineQuery] {
	return [query];
}

async function bundleOf(
	story: Story,
	steps: Steps,
	spans: readonly Span[],
	extents: ReadonlyMap<EntityId, Extent>,
	beings: readonly EntityId[]
) {
	return bundle(story, {
		claims: [...spans, ...extents.values()].flatMap((s) => s.claims),
		entities: [...beings, ...spans.map((s) => s.of), ...steps.order.order]
	});
}

/** What lasts, each once, as far as it reaches into what is asked for. */
export async function lastingPage(
	story: Story,
	{ steps, query, events }: LanesInput
): Promise<SpanView[]> {
	const [all, extents] = await Promise.all([spansOf(story, steps), extentsOf(story, steps)]);
	const stretch = stretchOf(steps, query);
	const reaches = (first: number, last: number) =>
		!stretch || (first <= stretch.last && last >= stretch.first);
	const { order } = steps.order;
	const beings = new Set<EntityId>(
		events.flatMap((e) => [
			...e.participants.filter((p) => p.world === 'actual').map((p) => p.title.id),
			...(e.place ? [e.place.title.id] : [])
		])
	);
	const whose = query.with.length > 0 ? new Set(query.with) : beings;
	const spans = once(all).filter(
		(span) =>
			(!isFiltered(query) || whose.has(span.of)) &&
			reaches(span.from?.step ?? 0, span.until?.step ?? order.length - 1)
	);
	const named = await bundleOf(story, steps, spans, extents, []);
	const shown = new Set(events.map((e) => e.entity.id));
	const lasting = [...extents].filter(([event]) => shown.has(event));
	return [
		...lasting.map(([event, extent]) =>
			presentExtent(story, named, event, order[extent.last]!, extent)
		),
		...spans.map((span) => presentSpan(story, named, span, span.of))
	];
}

/** A claim is on two lanes where it ties two; in a list it is said once, of its subject. */
function once(spans: readonly Span[]): Span[] {
	const seen = new Set<string>();
	return spans.filter(({ claims: [claim] }) => {
		if (!claim || seen.has(claim.id)) return false;
		seen.add(claim.id);
		return true;
	});
}
