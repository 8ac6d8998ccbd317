import { listEndpoint } from '$lib/server/api/endpoint';
import { readAs } from '$lib/server/api/filters';
import { claimAnswer } from '$lib/server/api/answers/claims';
import { listClaims } from '$lib/server/api/schemas';

export { fallback } from '$lib/server/api/endpoint';

export const GET = listEndpoint(listClaims, async ({ story, copies, query, page }) => {
	const { subject, property, object, entity, passage, world } = query;
	const filter = {
		...(subject && { subjects: await readAs(story, subject) }),
		...(property && { properties: [property] }),
		...(object && { objects: await readAs(story, object) }),
		...(entity && { entities: await readAs(story, entity) }),
		...(passage && { passages: [passage] }),
		...(world && { worlds: [world] })
	};
	const [{ items, next }, identity] = await Promise.all([
		story.store.claims(filter, story.at, page),
		story.identity()
	]);
	const answers = items.map((claim) => claimAnswer(copies, identity, claim));
	return { items: answers, ...(next && { next }) };
});
