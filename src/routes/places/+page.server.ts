import { placesPage } from '$lib/server/pages/places';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { story }, url }) => ({
	view: await placesPage(story, url.searchParams)
});
