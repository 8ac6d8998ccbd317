import { error } from '@sveltejs/kit';
import { readQuery } from '$lib/explorer/query';
import { graphPage } from '$lib/server/pages/graph';
import type { LayoutServerLoad } from './$types';

// Asks the address for `center` and `depth` alone: no other change of it fetches the picture anew.
export const load: LayoutServerLoad = async ({ locals, url }) => {
	const [center, depth] = [url.searchParams.get('center'), url.searchParams.get('depth')];
	const asked = readQuery(new URLSearchParams({ depth: depth ?? '' }));
	const page = await graphPage(locals.story, center?.trim() || null, asked.depth);
	if (!page) error(404, 'Not found');
	return page;
};
