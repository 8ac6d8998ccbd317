import { listEndpoint } from '$lib/server/api/endpoint';
import { needWork } from '$lib/server/api/filters';
import { pageOfKept } from '$lib/server/api/paging';
import { entityAnswers } from '$lib/server/api/answers/elements';
import { listEntities } from '$lib/server/api/schemas';

export { fallback } from '$lib/server/api/endpoint';

/** Those who are read as another are not listed beside it. */
export const GET = listEndpoint(listEntities, async ({ story, query, page }) => {
	const filter = {
		...(query.kind && { kinds: [query.kind] }),
		...(query.work && { works: [needWork(story, query.work)] })
	};
	const identity = await story.identity();
	const { items, next } = await pageOfKept(
		page,
		(request) => story.store.entities(filter, story.at, request),
		(entity) => !identity.has(entity.id)
	);
	return { items: await entityAnswers(story, items), ...(next && { next }) };
});
