import { redirect } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

/** The reader of the wiki's own work. */
export const load: PageServerLoad = ({ locals, url }) => {
	redirect(302, `/read/${locals.story.site.works[0]!.id}${url.search}`);
};
