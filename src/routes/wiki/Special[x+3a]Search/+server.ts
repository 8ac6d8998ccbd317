import { redirect } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

/** MediaWiki's parameter is `search`; ours is `q`. */
export const GET: RequestHandler = ({ url }) => {
	const query = url.searchParams.get('search') ?? '';
	redirect(302, query ? `/search?q=${encodeURIComponent(query)}` : '/search');
};
