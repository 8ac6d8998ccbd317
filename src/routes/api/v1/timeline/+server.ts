import { timelineAnswers } from '$lib/server/api/answers/timeline';
import { listEndpoint } from '$lib/server/api/endpoint';
import { pageOfList } from '$lib/server/api/paging';
import { listTimeline } from '$lib/server/api/schemas';

export { fallback } from '$lib/server/api/endpoint';

export const GET = listEndpoint(listTimeline, async ({ story, page }) =>
	pageOfList(await timelineAnswers(story), page)
);
