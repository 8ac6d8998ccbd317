import { anyPage } from '$lib/server/pages/lists';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals }) => {
	const path = (await anyPage(locals.story, Math.random())) ?? '/';
	return new Response(null, {
		status: 302,
		headers: { Location: path, 'Cache-Control': 'no-store' }
	});
};
