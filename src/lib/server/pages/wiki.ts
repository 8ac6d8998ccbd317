/** What an address under `/wiki/` opens: read from the story, and presented. */
import { slugOf, wikiPath } from '$graph/model/slug';
import type { PassageId } from '$graph/model/types';
import { entityPage } from '$graph/story/entity-page';
import { nearestTitles } from '$graph/story/search';
import type { Story } from '$graph/story/story';
import { resolveSlug, type Resolved } from '$graph/story/titles';
import type { ExplorerData } from '$lib/explorer/data';
import type { EntityView, PageLink, RulerView } from '$lib/view';
import { sceneTitles } from '../present/appearances';
import { presentEntity } from '../present/entity';
import { pageLink } from '../present/links';
import { presentRuler } from '../present/ruler';
import { localGraph } from './graph';

export type WikiPage =
	| {
			kind: 'entity';
			entity: EntityView;
			ruler?: RulerView;
			appears?: RulerView;
			/** Who is around it, for a small picture. */
			around: ExplorerData;
	  }
	| { kind: 'choice'; name: string; pages: PageLink[] }
	| { kind: 'redirect'; to: string }
	| { kind: 'none'; nearest: PageLink[] };

/** `query` is kept by redirects; its `from` says by which other name the reader came. */
export async function openWiki(
	story: Story,
	asked: string,
	query: URLSearchParams
): Promise<WikiPage> {
	const resolved = await resolveSlug(story, asked);
	switch (resolved.kind) {
		case 'none':
			return { kind: 'none', nearest: (await nearestTitles(story, asked)).map(pageLink) };
		case 'choice':
			return { kind: 'choice', name: resolved.name, pages: resolved.pages.map(pageLink) };
		case 'redirect': {
			const kept = new URLSearchParams(query);
			if (slugOf(resolved.from) !== resolved.to.slug) kept.set('from', resolved.from);
			const search = kept.size > 0 ? `?${kept.toString()}` : '';
			return { kind: 'redirect', to: `${wikiPath(resolved.to.slug)}${search}` };
		}
		case 'page':
			return openEntity(story, resolved, query.get('from'));
	}
}

async function openEntity(
	story: Story,
	{ entity: found, title, represented }: Extract<Resolved, { kind: 'page' }>,
	from: string | null
): Promise<WikiPage> {
	const [page, titles, around] = await Promise.all([
		entityPage(story, found, title, represented),
		sceneTitles(story),
		localGraph(story, found.id)
	]);
	const here = new Set(represented);
	const entity = presentEntity(story, page, here, titles);
	entity.ended = around.nodes.some((n) => n.id === found.id && n.ended.length > 0);
	const other = from !== null && page.names.find((n) => n.slug === slugOf(from));
	if (other) entity.redirectedFrom = other.text;
	const cited = entity.notes.flatMap(
		(n) => page.bundle.passages.get(n.passage.id as PassageId) ?? []
	);
	const work = story.work(found.work);
	const chapter = (cited[0] ?? page.appearances[0])?.chapter ?? 1;
	const ruler = presentRuler(work, chapter, cited);
	const appears = presentRuler(work, chapter, page.appearances);
	return { kind: 'entity', entity, around, ...(ruler && { ruler }), ...(appears && { appears }) };
}
