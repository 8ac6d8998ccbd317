import { copiesOf } from '$lib/server/copies';
import { continuityPage } from '$lib/server/pages/continuity';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { story, generation }, url }) => {
	const copies = await copiesOf(story.store, generation);
	const { desk, ruler } = await continuityPage(story, copies, url.searchParams);
	return { desk, ...(ruler && { ruler }) };
};
