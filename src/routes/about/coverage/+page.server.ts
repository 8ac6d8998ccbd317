import { coveragePage } from '$lib/server/pages/coverage';
import type { PageServerLoad } from './$types';

/** Of the help this page alone depends on how far one has read. */
export const load: PageServerLoad = async ({ locals }) => ({
	works: await coveragePage(locals.story),
	cut: true
});
