/** The timeline: all visible events, or those of one being, in one of three views. */
import type { Entity, Passage } from '$graph/model/types';
import { bundle } from '$graph/story/bundle';
import type { Story } from '$graph/story/story';
import { timeline, type Timeline, type ToldEvent } from '$graph/story/timeline';
import { titlesOfEntities } from '$graph/story/titles';
import type { TimelineSort, TimelineView } from '$lib/ui/timeline/view';
import type { RulerView } from '$lib/view';
import { pageLink } from '../present/links';
import { presentRuler } from '../present/ruler';
import { asTold, presentLeftOut, presentTimeline } from '../present/timeline';
import { entityNamed } from './named';

export interface TimelinePage {
	view: TimelineView;
	/** With the passages that first tell the events. */
	ruler?: RulerView;
}

const SORTS: { sort: TimelineSort; words: string }[] = [
	{ sort: 'happened', words: 'As it happened' },
	{ sort: 'told', words: 'As told' },
	{ sort: 'table', words: 'Table' }
];

/** Undefined where whoever is asked for (`with`) is not there. */
export async function timelinePage(
	story: Story,
	params: URLSearchParams
): Promise<TimelinePage | undefined> {
	const sort = SORTS.find((s) => s.sort === params.get('view'))?.sort ?? 'happened';
	const asked = params.get('with')?.trim();
	const being = asked ? await entityNamed(story, asked) : undefined;
	if (asked && !being) return undefined;
	const lines = await timeline(story);
	const wanted = (event: ToldEvent) =>
		!being || event.participants.some((p) => p.title.id === being.id);
	const told = [...lines.events, ...lines.held].filter(wanted).flatMap((e) => e.toldFirst ?? []);
	const [work] = story.site.works;
	const chapter = chapterOf(told);
	const ruler = work && presentRuler(work, chapter, told);
	const shown = presentTimeline(story, lines, work && { work: work.id, chapter }, wanted);
	const search = (to: TimelineSort) => {
		const query = new URLSearchParams();
		if (to !== 'happened') query.set('view', to);
		if (asked) query.set('with', asked);
		return query.size ? `?${query}` : '';
	};
	return {
		view: {
			...shown,
			events: sort === 'told' ? asTold(shown.events) : shown.events,
			leftOut: await leftOutOf(story, lines),
			...(ruler && { scenes: ruler.scenes }),
			sort,
			sorts: SORTS.map(({ sort: to, words }) => ({
				...{ sort: to, words },
				href: `/timeline${search(to)}`
			})),
			...(being && { of: pageLink((await titlesOfEntities(story, [being])).get(being.id)!) }),
			people: await peopleOf(story, being)
		},
		...(ruler && { ruler })
	};
}

/** The chapter that tells most of them is the one to measure the telling on. */
function chapterOf(passages: readonly Passage[]): number {
	const counts = new Map<number, number>();
	for (const { chapter, locator } of passages)
		if (!locator) counts.set(chapter, (counts.get(chapter) ?? 0) + 1);
	return [...counts].sort(([a, n], [b, m]) => m - n || a - b)[0]?.[0] ?? 1;
}

/** Characters and factions by name, for a list to choose from. */
async function peopleOf(story: Story, being: Entity | undefined): Promise<TimelineView['people']> {
	const identity = await story.identity();
	const { items } = await story.store.entities({ kinds: ['character', 'faction'] }, story.at);
	const titles = await titlesOfEntities(
		story,
		items.filter((e) => !identity.has(e.id))
	);
	return [...titles.values()]
		.map(({ id, title }) => ({ value: id, title, chosen: id === being?.id }))
		.sort((a, b) => a.title.localeCompare(b.title, 'en'));
}

async function leftOutOf(story: Story, { leftOut }: Timeline) {
	if (leftOut.length === 0) return [];
	const claims = await story.store.elements('claim', leftOut, story.at);
	return presentLeftOut(story, await bundle(story, { claims }), claims);
}
