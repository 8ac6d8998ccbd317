import { listEndpoint } from '$lib/server/api/endpoint';
import { premiseAnswer } from '$lib/server/api/answers/continuity';
import { listPremises } from '$lib/server/api/schemas';

export { fallback } from '$lib/server/api/endpoint';

export const GET = listEndpoint(listPremises, async ({ story, page }) => {
	const { items, next } = await story.store.premises({}, story.at, page);
	return { items: items.map(premiseAnswer), ...(next && { next }) };
});
