import { copiesOf } from '$lib/server/copies';
import { passageCard } from '$lib/server/pages/passage';
import { problem } from '$lib/server/problem';
import type { RequestHandler } from './$types';

/** What a hover card shows of a passage. */
export const GET: RequestHandler = async ({ locals: { story, generation }, params }) => {
	const card = await passageCard(story, await copiesOf(story.store, generation), params.id);
	return card ? Response.json(card) : problem(404, 'Not found', 'There is no such passage here.');
};
