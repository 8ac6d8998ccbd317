import { error, redirect } from '@sveltejs/kit';
import { openWiki } from '$lib/server/pages/wiki';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals, url }) => {
	const page = await openWiki(locals.story, params.title, url.searchParams);
	if (page.kind === 'redirect') redirect(302, page.to);
	if (page.kind === 'none')
		error(404, { message: 'There is no page of that name here.', nearest: page.nearest });
	return { page, ruler: page.kind === 'entity' ? page.ruler : undefined };
};
