import { graphAnswer } from '$lib/server/api/answers/graph';
import { heldBetween } from '$lib/server/api/answers/timeline';
import { endpoint } from '$lib/server/api/endpoint';
import { getGraph } from '$lib/server/api/schemas';

export { fallback } from '$lib/server/api/endpoint';

export const GET = endpoint(getGraph, async ({ story, query: { since, until, ...query } }) => {
	const holds = await heldBetween(story, since, until);
	return holds && graphAnswer(story, { ...query, holds });
});
