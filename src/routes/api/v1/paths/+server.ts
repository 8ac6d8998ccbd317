import { pathAnswers } from '$lib/server/api/answers/graph';
import { listEndpoint } from '$lib/server/api/endpoint';
import { pageOfList } from '$lib/server/api/paging';
import { listPaths } from '$lib/server/api/schemas';

export { fallback } from '$lib/server/api/endpoint';

export const GET = listEndpoint(listPaths, async ({ story, query, page }) => {
	const paths = await pathAnswers(story, query.from, query.to, query.max);
	return paths && pageOfList(paths, page);
});
