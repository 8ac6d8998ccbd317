/** What the form of the timeline and of the places offers, and what an address means by it. */
import type { EntityId, Kind } from '$graph/model/types';
import { containmentOf } from '$graph/story/containment';
import { withMembers } from '$graph/story/members';
import type { Steps } from '$graph/story/steps';
import type { Story } from '$graph/story/story';
import type { ToldEvent } from '$graph/story/timeline';
import { titlesOf, titlesOfEntities } from '$graph/story/titles';
import type { ChoiceView, FieldView } from '$lib/ui/timeline/view';
import type { TimelineQuery } from './timeline-query';

/** Steps of story order, both ends inclusive; undefined: all. As the graph reads it. */
export function stretchOf(
	steps: Steps,
	{ since, until }: Pick<TimelineQuery, 'since' | 'until'>
): { first: number; last: number } | undefined {
	const step = (id: EntityId | undefined) => (id ? steps.order.step(id) : undefined);
	const [from, to] = [step(since), step(until)];
	if (from === undefined && to === undefined) return undefined;
	const last = to ?? steps.order.order.length - 1;
	const first = from ?? last;
	return { first: Math.min(first, last), last: Math.max(first, last) };
}

/** Events that a query asks for. */
export async function wantedBy(
	story: Story,
	steps: Steps,
	query: TimelineQuery
): Promise<(event: ToldEvent) => boolean> {
	const stretch = stretchOf(steps, query);
	const beings = new Set(query.with);
	const members = query.factions.length ? await withMembers(story, query.factions) : undefined;
	const containment = query.places.length ? await containmentOf(story) : undefined;
	const lies = (id: EntityId) =>
		query.places.some((place) => place === id || containment!.within(id, place));
	const worlds = new Set(query.worlds);
	const takesPart = (event: ToldEvent, who: ReadonlySet<EntityId>) =>
		event.participants.some((p) => who.has(p.title.id));
	return (event) => {
		const step = steps.order.step(event.entity.id);
		const holders = steps.held.get(event.entity.id);
		if (stretch && (step === undefined || step < stretch.first || step > stretch.last))
			return false;
		if (beings.size > 0 && !takesPart(event, beings)) return false;
		if (members && !takesPart(event, members)) return false;
		if (containment && !(event.place && lies(event.place.title.id))) return false;
		if (worlds.size === 0) return true;
		return holders
			? holders.some((c) => worlds.has(c.worlds[0]?.kind ?? 'actual'))
			: worlds.has('actual');
	};
}

/** Whether anything but all events is asked for. */
export function isFiltered(query: TimelineQuery): boolean {
	const lists = [query.with, query.factions, query.places, query.worlds];
	return lists.some((list) => list.length > 0) || Boolean(query.since ?? query.until);
}

const WORLD_WORDS = {
	actual: 'as fact',
	report: 'in reports',
	belief: 'as belief',
	plan: 'as plan',
	dream: 'in dreams'
} as const;

/** Fields with their choices; of a list in the address the first is the chosen one. */
export async function timelineFields(
	story: Story,
	steps: Steps,
	query: TimelineQuery
): Promise<FieldView[]> {
	const named = async (kinds: Kind[], chosen: readonly EntityId[]) => {
		const titles = await pagesOf(story, kinds);
		return titles.map(([value, title]) => ({ value, title, chosen: value === chosen[0] }));
	};
	const [people, places, factions] = await Promise.all([
		named(['character', 'faction'], query.with),
		named(['place'], query.places),
		named(['faction'], query.factions)
	]);
	const worlds: ChoiceView[] = Object.entries(WORLD_WORDS).map(([value, title]) => ({
		...{ value, title, chosen: value === query.worlds[0] }
	}));
	return [
		{ name: 'with', label: 'Events with', none: 'anybody', choices: people },
		{ name: 'places', label: 'At', none: 'any place', choices: places },
		{ name: 'factions', label: 'Of', none: 'any faction', choices: factions },
		...(await stretchFields(story, steps, query)),
		{ name: 'worlds', label: 'Told', none: 'in any way', choices: worlds }
	].filter((field) => field.choices.length > 0);
}

/** Since and until: from the first event on where nothing is asked for, so that the end may be asked alone. */
export async function stretchFields(
	story: Story,
	steps: Steps,
	query: Pick<TimelineQuery, 'since' | 'until'>
): Promise<FieldView[]> {
	const { order } = steps.order;
	const titles = await titlesOf(story, order);
	const stretch = stretchOf(steps, query);
	const choices = (chosen: number | undefined) =>
		order.map((value, i) => ({
			...{ value, title: `${i + 1}. ${titles.get(value)!.title}`, chosen: i === chosen }
		}));
	const last = stretch?.last === order.length - 1 ? undefined : stretch?.last;
	return [
		{ name: 'since', label: 'Since', choices: choices(stretch?.first ?? 0) },
		{ name: 'until', label: 'Until', none: 'the end', choices: choices(last) }
	];
}

async function pagesOf(story: Story, kinds: Kind[]): Promise<[EntityId, string][]> {
	const identity = await story.identity();
	const { items } = await story.store.entities({ kinds }, story.at);
	const titles = await titlesOfEntities(
		story,
		items.filter((e) => !identity.has(e.id))
	);
	return [...titles.values()]
		.map(({ id, title }): [EntityId, string] => [id, title])
		.sort(([, a], [, b]) => a.localeCompare(b, 'en'));
}
