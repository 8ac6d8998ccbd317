/** Lists of pages: by kind, in the order of their titles, each with the passage where its title falls. */
import type { Entity, EntityId, Kind } from '$graph/model/types';
import type { Story } from '$graph/story/story';
import { bestName, titlesOfEntities } from '$graph/story/titles';
import type { IndexEntry, IndexGroup } from '$lib/view';
import { categoryHref, KIND_WORDS } from './kinds';
import { pageLink } from './links';
import { marksOf } from './marks';

/** All pages of a kind that a reader can know, those that are read as another left out. */
export async function entitiesOf(story: Story, kinds: readonly Kind[]): Promise<Entity[]> {
	const identity = await story.identity();
	const { items } = await story.store.entities({ kinds }, story.at);
	return items.filter((e) => !identity.has(e.id));
}

/** Entries in the order of their titles, articles not counted. */
export async function indexEntries(
	story: Story,
	entities: readonly Entity[]
): Promise<IndexEntry[]> {
	const firsts = entities.flatMap((e) => bestName(e).citations[0]?.passages ?? []);
	const [titles, passages] = await Promise.all([
		titlesOfEntities(story, entities),
		story.store.elements('passage', [...new Set(firsts)], story.at)
	]);
	const byId = new Map(passages.map((p) => [p.id, p]));
	return entities
		.map((entity): IndexEntry => {
			const summary = entity.summaries[entity.summaries.length - 1]?.text;
			const first = bestName(entity).citations.slice(0, 1);
			const [mark] = marksOf(story, byId, first);
			return {
				page: pageLink(titles.get(entity.id)!),
				...(summary !== undefined && { summary }),
				...(mark && { mark })
			};
		})
		.sort((a, b) => sortKey(a.page.title).localeCompare(sortKey(b.page.title), 'en'));
}

/** A title as lists sort it: `the landing` under L. */
export function sortKey(title: string): string {
	return title.replace(/^(the|an?) /i, '').toLowerCase();
}

export async function indexGroup(
	story: Story,
	kind: Kind,
	listed: readonly Entity[],
	total: number
): Promise<IndexGroup> {
	return {
		kind,
		word: KIND_WORDS[kind].many,
		href: categoryHref(kind),
		total,
		entries: await indexEntries(story, listed)
	};
}

/** Those with most visible relations, ties by first reveal. Counts look at visible things only. */
export async function foremost(
	story: Story,
	entities: readonly Entity[],
	count: number
): Promise<Entity[]> {
	if (entities.length <= count) return [...entities];
	const { items } = await story.store.claims({ drawn: true }, story.at, { limit: WEIGHED });
	const weight = new Map<EntityId, number>();
	for (const { subject, object } of items)
		for (const id of object ? [subject, object] : [subject])
			weight.set(id, (weight.get(id) ?? 0) + 1);
	return [...entities]
		.sort(
			(a, b) =>
				(weight.get(b.id) ?? 0) - (weight.get(a.id) ?? 0) || (a.sort < b.sort ? -1 : 1)
		)
		.slice(0, count);
}

/** So many relations, the first told, decide who is foremost: a long story need not be read whole. */
const WEIGHED = 2_000;
