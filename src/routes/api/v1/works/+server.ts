import { listEndpoint } from '$lib/server/api/endpoint';
import { pageOfList } from '$lib/server/api/paging';
import { workAnswer } from '$lib/server/api/answers/elements';
import { listWorks } from '$lib/server/api/schemas';

export { fallback } from '$lib/server/api/endpoint';

export const GET = listEndpoint(listWorks, async ({ story, copies, page }) => {
	const { items, next } = pageOfList(story.site.works, page);
	return { items: items.map((work) => workAnswer(copies, work)), ...(next && { next }) };
});
