import { open } from '$lib/server/api/endpoint';
import { openApi } from '$lib/server/api/openapi';
import type { RequestHandler } from './$types';

export { fallback } from '$lib/server/api/endpoint';

export const GET: RequestHandler = ({ locals }) =>
	open(Response.json(openApi(locals.story.site.name)));
