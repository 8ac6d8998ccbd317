import { error } from '@sveltejs/kit';
import { timelinePage } from '$lib/server/pages/timeline';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { story }, url }) => {
	const page = await timelinePage(story, url.searchParams);
	if (!page) error(404, 'Not found');
	return { view: page.view, ...(page.ruler && { ruler: page.ruler }) };
};
