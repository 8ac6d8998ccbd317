import { listEndpoint } from '$lib/server/api/endpoint';
import { needWork } from '$lib/server/api/filters';
import { passageAnswers } from '$lib/server/api/answers/elements';
import { listPassages } from '$lib/server/api/schemas';

export { fallback } from '$lib/server/api/endpoint';

export const GET = listEndpoint(listPassages, async ({ story, copies, query, page }) => {
	const { work, chapter, scene } = query;
	const filter = {
		...(work && { work: needWork(story, work) }),
		...(chapter !== undefined && { chapter }),
		...(scene !== undefined && { scene })
	};
	const { items, next } = await story.store.passages(filter, story.at, page);
	return { items: await passageAnswers(story, copies, items), ...(next && { next }) };
});
