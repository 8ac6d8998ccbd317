import { pageCard } from '$lib/server/pages/page-card';
import { problem } from '$lib/server/problem';
import type { RequestHandler } from './$types';

/** What a card shows of a page, asked by any name of it; `?passage=` says where the name is read. */
export const GET: RequestHandler = async ({ locals: { story }, params, url }) => {
	const card = await pageCard(story, params.title, url.searchParams.get('passage'));
	return card ? Response.json(card) : problem(404, 'Not found', 'There is no such page here.');
};
