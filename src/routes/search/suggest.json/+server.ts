import { suggestions } from '$lib/server/pages/search';
import type { RequestHandler } from './$types';

/** What stands under the search field while one types. */
export const GET: RequestHandler = async ({ locals, url }) =>
	Response.json(await suggestions(locals.story, (url.searchParams.get('q') ?? '').slice(0, 200)));
