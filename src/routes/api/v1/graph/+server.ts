import { graphAnswer } from '$lib/server/api/answers/graph';
import { heldBetween } from '$lib/server/api/answers/timeline';
import { endpoint } from '$lib/server/api/endpoint';
import { needWork } from '$lib/server/api/filters';
import { getGraph } from '$lib/server/api/schemas';

export { fallback } from '$lib/server/api/endpoint';

export const GET = endpoint(
	getGraph,
	async ({ story, query: { since, until, work, ...query } }) => {
		if (work) needWork(story, work);
		const holds = await heldBetween(story, since, until);
		return holds && graphAnswer(story, { ...query, work, holds });
	}
);
