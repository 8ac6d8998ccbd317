import { error, redirect } from '@sveltejs/kit';
import { openLinksHere } from '$lib/server/pages/lists';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
	const found = await openLinksHere(locals.story, params.title);
	if (!found) error(404, { message: 'There is no page of that name here.' });
	if (found.kind === 'redirect')
		redirect(302, found.to.href.replace('/wiki/', '/wiki/Special:WhatLinksHere/'));
	return { page: found.page, links: found.links };
};
