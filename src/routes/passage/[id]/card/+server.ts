import { copiesOf } from '$lib/server/copies';
import { passageCard } from '$lib/server/pages/passage';
import { readSpans } from '$lib/server/present/spans';
import { problem } from '$lib/server/problem';
import type { RequestHandler } from './$types';

/** What a hover card shows of a passage. */
export const GET: RequestHandler = async ({ locals: { story, generation }, params, url }) => {
	const copies = await copiesOf(story.store, generation);
	const spans = readSpans(url.searchParams, params.id);
	const card = await passageCard(story, copies, params.id, spans);
	return card ? Response.json(card) : problem(404, 'Not found', 'There is no such passage here.');
};
