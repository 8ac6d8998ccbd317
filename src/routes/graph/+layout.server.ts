import { error } from '@sveltejs/kit';
import { readQuery } from '$lib/explorer/query';
import { graphPage } from '$lib/server/pages/graph';
import type { LayoutServerLoad } from './$types';

/** What the picture is made of; no change of anything else in the address fetches it anew. */
const FETCHES = ['center', 'depth', 'expand', 'pin', 'trail'];
/** Whoever stands in these needs a name, which a page that shows them has already. */
const NAMES = ['hide', 'fade'];

export const load: LayoutServerLoad = async ({ locals, url, untrack }) => {
	const read = (names: readonly string[]) =>
		names.flatMap((name) => url.searchParams.getAll(name).map((value) => [name, value]));
	const asked = readQuery(new URLSearchParams([...read(FETCHES), ...untrack(() => read(NAMES))]));
	const { center, depth, expand, pin, trail = [], hide = [], fade = [] } = asked;
	const names = [...trail, ...hide, ...fade];
	const page = await graphPage(locals.story, center ?? null, depth, { expand, pin, names });
	if (!page) error(404, 'Not found');
	return page;
};
