import { openAllPages } from '$lib/server/pages/lists';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
	groups: await openAllPages(locals.story)
});
