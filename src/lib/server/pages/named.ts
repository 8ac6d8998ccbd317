/** Whom an address means by an id, or by any name of a page that is known. */
import { represent } from '$graph/model/represent';
import type { Entity, EntityId, Work } from '$graph/model/types';
import type { Story } from '$graph/story/story';
import { nearestTitles } from '$graph/story/search';
import { resolveSlug } from '$graph/story/titles';
import type { PageLink } from '$lib/view';
import { pageLink } from '../present/links';

/** Undefined where nobody is there, and where a name is several's. */
export async function entityNamed(story: Story, asked: string): Promise<Entity | undefined> {
	const identity = await story.identity();
	const byId = async (id: EntityId) => {
		const [entity] = await story.store.elements('entity', [represent(identity, id)], story.at);
		return entity;
	};
	const entity = await byId(asked as EntityId);
	if (entity) return entity;
	const page = await resolveSlug(story, asked);
	if (page.kind === 'page') return page.entity;
	return page.kind === 'redirect' ? byId(page.to.id) : undefined;
}

/** Whom an address may have meant that means nobody here: a name's several owners, or the nearest names. */
export async function perhapsMeant(
	story: Story,
	asked: string
): Promise<(PageLink & { id: EntityId })[]> {
	const page = await resolveSlug(story, asked);
	const titles = page.kind === 'choice' ? page.pages : await nearestTitles(story, asked);
	return titles.map((title) => ({ ...pageLink(title), id: title.id }));
}

/** The work whose whole is asked for: by its id, or as `all`, which is the first. */
export function workNamed(story: Story, asked: string | null): Work | undefined {
	const { works } = story.site;
	return asked === 'all' ? works[0] : works.find((work) => work.id === asked);
}
