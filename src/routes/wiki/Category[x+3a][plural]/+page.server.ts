import { error, redirect } from '@sveltejs/kit';
import { openCategory } from '$lib/server/pages/lists';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
	const category = await openCategory(locals.story, params.plural);
	if (!category) error(404, { message: 'There is no category of that name here.' });
	if (category.href !== `/wiki/Category:${params.plural}`) redirect(302, category.href);
	return category;
};
