import { error } from '@sveltejs/kit';
import { readQuery } from '$lib/explorer/query';
import { perhapsMeant } from '$lib/server/pages/named';
import type { LayoutServerLoad } from './$types';
import { fetchGraph } from './fetch';

/** What the picture is made of; no change of anything else in the address fetches it anew. */
const FETCHES = ['center', 'depth', 'expand', 'pin', 'trail', 'fold'];
/** Whoever stands in these needs a name, which a page that shows them has already. */
const NAMES = ['hide', 'fade'];

export const load: LayoutServerLoad = async ({ locals, url, untrack }) => {
	const read = (names: readonly string[]) =>
		names.flatMap((name) => url.searchParams.getAll(name).map((value) => [name, value]));
	const asked = readQuery(new URLSearchParams([...read(FETCHES), ...untrack(() => read(NAMES))]));
	const page = await fetchGraph(locals.story, asked);
	if (!page) {
		const nearest = asked.center ? await perhapsMeant(locals.story, asked.center) : [];
		error(404, {
			message: 'There is no page of that name here to look around.',
			nearest: nearest.map(({ id, ...to }) => ({ ...to, href: `/graph?center=${id}` }))
		});
	}
	return page;
};
