/** Links to pages, under the best name known. */
import { wikiPath } from '$graph/model/slug';
import type { EntityId } from '$graph/model/types';
import type { Bundle } from '$graph/story/bundle';
import type { PageTitle } from '$graph/story/titles';
import type { PageLink } from '$lib/view';

export function pageLink(title: PageTitle): PageLink {
	return { kind: title.kind, title: title.title, href: wikiPath(title.slug) };
}

/** The link of an entity that the bundle holds; undefined where it is not visible. */
export function linkOf(bundle: Pick<Bundle, 'titles'>, id: EntityId): PageLink | undefined {
	const title = bundle.titles.get(id);
	return title && pageLink(title);
}

/** As `linkOf`, for an entity that must be there because what names it is visible. */
export function needLink(bundle: Pick<Bundle, 'titles'>, id: EntityId): PageLink {
	const link = linkOf(bundle, id);
	if (!link) throw new Error(`${id} is named by something visible and has no title`);
	return link;
}
