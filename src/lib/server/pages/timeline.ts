/** The timeline: the visible events that are asked for, in one of four views. */
import type { EntityId, Passage } from '$graph/model/types';
import { bundle } from '$graph/story/bundle';
import { stepsOf } from '$graph/story/steps';
import type { Story } from '$graph/story/story';
import { timeline, type Timeline } from '$graph/story/timeline';
import { titlesOf } from '$graph/story/titles';
import type { TimelineSort, TimelineView } from '$lib/ui/timeline/view';
import type { RulerView } from '$lib/view';
import { pageLink } from '../present/links';
import { presentRuler } from '../present/ruler';
import { asTold, presentLeftOut, presentTimeline } from '../present/timeline';
import { isFiltered, timelineFields, wantedBy } from './timeline-form';
import { lanesPage, lastingPage } from './timeline-lanes';
import {
	address,
	filterParts,
	readTimelineQuery,
	TIMELINE_SORTS,
	timelineHref,
	type TimelineQuery
} from './timeline-query';

export interface TimelinePage {
	view: TimelineView;
	/** With the passages that first tell the events. */
	ruler?: RulerView;
}

const WORDS: Record<TimelineSort, string> = {
	happened: 'As it happened',
	told: 'As told',
	lanes: 'Lanes',
	table: 'Table'
};

/** Undefined where whoever is asked for (`with`) is not there. */
export async function timelinePage(
	story: Story,
	params: URLSearchParams
): Promise<TimelinePage | undefined> {
	const steps = await stepsOf(story);
	const query = await readTimelineQuery(story, steps, params);
	if (!query) return undefined;
	const lines = await timeline(story, { steps });
	const wanted = await wantedBy(story, steps, query);
	const told = [...lines.events, ...lines.held].filter(wanted).flatMap((e) => e.toldFirst ?? []);
	const [work] = story.site.works;
	const chapter = chapterOf(told);
	const ruler = work && presentRuler(work, chapter, told);
	const shown = presentTimeline(story, lines, work && { work: work.id, chapter }, wanted);
	const events = lines.events.filter(wanted);
	const { view: sort } = query;
	const input = { lines, steps, events, shown: shown.events, query };
	return {
		view: {
			...shown,
			events: sort === 'told' ? asTold(shown.events) : shown.events,
			...(sort === 'table' && { lasting: await lastingPage(story, input) }),
			...(sort === 'lanes' && { grid: await lanesPage(story, input) }),
			leftOut: await leftOutOf(story, lines),
			...(ruler && { scenes: ruler.scenes }),
			sort,
			sorts: TIMELINE_SORTS.map((to) => ({
				...{ sort: to, words: WORDS[to], href: timelineHref(query, { view: to }) }
			})),
			of: await named(story, query.with),
			fields: await timelineFields(story, steps, query),
			state: stateOf(query),
			...(isFiltered(query) && { all: timelineHref(bare(query)) }),
			places: placesHref(query)
		},
		...(ruler && { ruler })
	};
}

const bare = ({ view, by, order, all }: TimelineQuery): TimelineQuery => ({
	...{ view, by, order, all, with: [], factions: [], places: [], worlds: [] }
});

/** What the form sends besides its fields: the view, and of each list all but the first. */
function stateOf(query: TimelineQuery): [string, string][] {
	const rest = filterParts({
		with: query.with.slice(1),
		factions: query.factions.slice(1),
		places: query.places.slice(1),
		worlds: query.worlds.slice(1)
	});
	const [, search = ''] = timelineHref(bare(query)).split('?');
	return [
		...new URLSearchParams(search),
		...rest.filter((part): part is [string, string] => part[1] !== undefined)
	];
}

function placesHref({ since, until }: TimelineQuery): string {
	return address('/places', filterParts({ ...(since && { since }), ...(until && { until }) }));
}

async function named(story: Story, ids: readonly EntityId[]) {
	const titles = await titlesOf(story, ids);
	return ids.map((id) => pageLink(titles.get(id)!));
}

/** The chapter that tells most of them is the one to measure the telling on. */
function chapterOf(passages: readonly Passage[]): number {
	const counts = new Map<number, number>();
	for (const { chapter, locator } of passages)
		if (!locator) counts.set(chapter, (counts.get(chapter) ?? 0) + 1);
	return [...counts].sort(([a, n], [b, m]) => m - n || a - b)[0]?.[0] ?? 1;
}

async function leftOutOf(story: Story, { leftOut }: Timeline) {
	if (leftOut.length === 0) return [];
	const claims = await story.store.elements('claim', leftOut, story.at);
	return presentLeftOut(story, await bundle(story, { claims }), claims);
}
