import { redirect } from '@sveltejs/kit';
import { isKind, placeHref, searchPage } from '$lib/server/pages/search';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { story }, url }) => {
	const q = (url.searchParams.get('q') ?? '').slice(0, 200);
	const place = await placeHref(story, q);
	if (place) redirect(303, place);
	const kind = url.searchParams.get('kind');
	return { search: await searchPage(story, q, isKind(kind) ? kind : undefined), query: q };
};
