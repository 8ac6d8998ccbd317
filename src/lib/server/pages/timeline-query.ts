/**
 * What the address of the timeline asks for. `with`, `factions`, `places`, `worlds`, `since` and
 * `until` mean what they mean to the graph; lists may be repeated or parted by commas.
 */
import { WORLDS, type EntityId, type WorldKind } from '$graph/model/types';
import { LANES_BY, type LanesBy } from '$graph/story/story-lanes';
import type { Steps } from '$graph/story/steps';
import type { Story } from '$graph/story/story';
import type { TimelineSort } from '$lib/ui/timeline/view';
import { entityNamed } from './named';

export const TIMELINE_SORTS: readonly TimelineSort[] = ['happened', 'told', 'lanes', 'table'];

export interface TimelineQuery {
	view: TimelineSort;
	by: LanesBy;
	/** Of the lanes' columns. */
	order: 'happened' | 'told';
	/** All lanes, also those with few events. */
	all: boolean;
	/** Ids; what is not there is left out. */
	with: EntityId[];
	factions: EntityId[];
	places: EntityId[];
	worlds: WorldKind[];
	since?: EntityId;
	until?: EntityId;
}

export type StretchQuery = Pick<TimelineQuery, 'since' | 'until'>;

/** What an address asks of story time. Events that are not there, or no steps of it, bound nothing. */
export async function readStretch(
	story: Story,
	steps: Steps,
	params: URLSearchParams
): Promise<StretchQuery> {
	const bound = async (name: keyof StretchQuery) => {
		const asked = params
			.getAll(name)
			.flatMap((part) => part.split(','))
			.at(-1)
			?.trim();
		const event = asked ? await entityNamed(story, asked) : undefined;
		return event && steps.order.step(event.id) !== undefined ? event.id : undefined;
	};
	const [since, until] = [await bound('since'), await bound('until')];
	return { ...(since && { since }), ...(until && { until }) };
}

/** Undefined where one of `with` is not there; of the rest what is not there counts as not given. */
export async function readTimelineQuery(
	story: Story,
	steps: Steps,
	params: URLSearchParams
): Promise<TimelineQuery | undefined> {
	const list = (name: string) =>
		params.getAll(name).flatMap((part) => part.split(',').map((word) => word.trim()));
	const ids = async (name: string) => {
		const words = [...new Set(list(name))].filter((word) => word !== '');
		return Promise.all(words.map((word) => entityNamed(story, word)));
	};
	const known = async (name: string, kind: string) =>
		(await ids(name)).flatMap((entity) => (entity?.kind === kind ? [entity.id] : []));
	const named = await ids('with');
	const beings = named.flatMap((entity) => (entity ? [entity.id] : []));
	if (beings.length < named.length) return undefined;
	const [factions, places] = [await known('factions', 'faction'), await known('places', 'place')];
	const worlds = list('worlds');
	const one = <T extends string>(all: readonly T[], name: string, fallback: T) =>
		all.find((value) => value === params.get(name)) ?? fallback;
	return {
		view: one(TIMELINE_SORTS, 'view', 'happened'),
		by: one(LANES_BY, 'by', 'character'),
		order: one(['happened', 'told'] as const, 'order', 'happened'),
		all: params.get('lanes') === 'all',
		...{ with: beings, factions, places },
		worlds: WORLDS.filter((world) => worlds.includes(world)),
		...(await readStretch(story, steps, params))
	};
}

/** The address of a state; whatever is as it would be without saying is left out. */
export function timelineHref(query: TimelineQuery, change: Partial<TimelineQuery> = {}): string {
	const next = { ...query, ...change };
	const lanes = next.view === 'lanes';
	const parts: [string, string | undefined][] = [
		['view', next.view === 'happened' ? undefined : next.view],
		['by', lanes && next.by !== 'character' ? next.by : undefined],
		['order', lanes && next.order !== 'happened' ? next.order : undefined],
		['lanes', lanes && next.all ? 'all' : undefined],
		...filterParts(next)
	];
	return address('/timeline', parts);
}

/** What the places' page takes with it. */
export function filterParts(query: Partial<TimelineQuery>): [string, string | undefined][] {
	const list = (ids: readonly string[] = []) => ids.join(',') || undefined;
	return [
		['with', list(query.with)],
		['factions', list(query.factions)],
		['places', list(query.places)],
		['worlds', list(query.worlds)],
		['since', query.since],
		['until', query.until]
	];
}

export function address(path: string, parts: readonly [string, string | undefined][]): string {
	const search = parts.flatMap(([name, value]) =>
		value === undefined ? [] : [`${name}=${encodeURIComponent(value).replace(/%2C/g, ',')}`]
	);
	return search.length > 0 ? `${path}?${search.join('&')}` : path;
}
