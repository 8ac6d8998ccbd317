import { copiesOf } from '$lib/server/copies';
import { openHome } from '$lib/server/pages/home';
import { siteServer } from '$lib/server/site';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const { store } = await siteServer();
	const copies = await copiesOf(store, locals.generation);
	return { home: await openHome(locals.story, copies), ruler: null };
};
