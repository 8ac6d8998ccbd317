/** Lists of pages: a kind, all of them, what links to one, and any one of them. */
import { represent } from '$graph/model/represent';
import type { EntityId, Kind } from '$graph/model/types';
import type { Story } from '$graph/story/story';
import { resolveSlug, titlesOf, titlesOfEntities } from '$graph/story/titles';
import type { IndexGroup, PageLink } from '$lib/view';
import { entitiesOf, indexGroup, sortKey } from '../present/index-list';
import { categoryHref, kindOfCategory, KINDS_LISTED } from '../present/kinds';
import { pageLink } from '../present/links';

/** The pages of `Category:<plural>`; undefined where there is no such kind. */
export async function openCategory(
	story: Story,
	plural: string
): Promise<{ group: IndexGroup; href: string } | undefined> {
	const kind = kindOfCategory(plural);
	if (!kind) return undefined;
	return { group: await wholeGroup(story, kind), href: categoryHref(kind) };
}

async function wholeGroup(story: Story, kind: Kind): Promise<IndexGroup> {
	const entities = await entitiesOf(story, [kind]);
	return indexGroup(story, kind, entities, entities.length);
}

/** Every page by kind; kinds without one are left out. */
export async function openAllPages(story: Story): Promise<IndexGroup[]> {
	const groups = await Promise.all(KINDS_LISTED.map((kind) => wholeGroup(story, kind)));
	return groups.filter((g) => g.total > 0);
}

export type LinksHere =
	{ kind: 'page'; page: PageLink; links: PageLink[] } | { kind: 'redirect'; to: PageLink };

/** Pages whose prose or claims refer to one; undefined where there is no page of that name. */
export async function openLinksHere(story: Story, asked: string): Promise<LinksHere | undefined> {
	const resolved = await resolveSlug(story, asked);
	if (resolved.kind === 'redirect') return { kind: 'redirect', to: pageLink(resolved.to) };
	if (resolved.kind !== 'page') return undefined;
	const { represented } = resolved;
	const here = new Set<EntityId>(represented);
	const identity = await story.identity();
	const [claims, blocks] = await Promise.all([
		story.store.claims({ entities: represented }, story.at),
		story.store.blocks({ mentions: represented }, story.at)
	]);
	const ids = new Set(
		[
			...blocks.items.filter((b) => !b.until).map((b) => b.entity),
			...claims.items.flatMap((c) => (c.object ? [c.subject, c.object] : [c.subject]))
		]
			.map((id) => represent(identity, id))
			.filter((id) => !here.has(id))
	);
	const titles = await titlesOf(story, ids);
	return {
		kind: 'page',
		page: pageLink(resolved.title),
		links: [...titles.values()]
			.map(pageLink)
			.sort((a, b) => sortKey(a.title).localeCompare(sortKey(b.title), 'en'))
	};
}

/** The address of any visible page; undefined where there is none. `chance` lies in [0, 1). */
export async function anyPage(story: Story, chance: number): Promise<string | undefined> {
	const entities = await entitiesOf(story, KINDS_LISTED);
	const entity = entities[Math.floor(chance * entities.length)];
	if (!entity) return undefined;
	const title = (await titlesOfEntities(story, [entity])).get(entity.id);
	return title && pageLink(title).href;
}

/** Paths of every page that is visible, for the sitemap. */
export async function visiblePaths(story: Story): Promise<string[]> {
	const entities = await entitiesOf(story, KINDS_LISTED);
	const titles = await titlesOfEntities(story, entities);
	const passages = await Promise.all(
		story.site.works.map((work) => story.store.passages({ work: work.id }, story.at))
	);
	const kinds = KINDS_LISTED.filter((kind) => entities.some((e) => e.kind === kind));
	return [
		...['/', '/graph', '/timeline', '/places', '/continuity', '/wiki/Special:AllPages'],
		...kinds.map(categoryHref),
		...entities.map((e) => pageLink(titles.get(e.id)!).href),
		...story.site.works.map((work) => `/read/${work.id}`),
		...story.site.works.flatMap((work) =>
			work.chapters.map((chapter) => `/read/${work.id}/${chapter.number}`)
		),
		...passages.flatMap(({ items }) => items.map((p) => `/passage/${p.id}`))
	];
}
