import { hitAnswers } from '$lib/server/api/answers/search';
import { listEndpoint } from '$lib/server/api/endpoint';
import { pageOfList } from '$lib/server/api/paging';
import { search } from '$lib/server/api/schemas';

export { fallback } from '$lib/server/api/endpoint';

export const GET = listEndpoint(search, async ({ story, query, page }) =>
	pageOfList(await hitAnswers(story, query.q, query.kind), page)
);
