import { visiblePaths } from '$lib/server/pages/lists';
import type { RequestHandler } from './$types';

const ABOUT = ['', '/citations', '/coverage', '/rules', '/cite', '/format'].map(
	(page) => `/about${page}`
);

/** Every page that is visible at the position of the request. No dates: they would hint at more. */
export const GET: RequestHandler = async ({ locals, url }) => {
	const paths = [...(await visiblePaths(locals.story)), ...ABOUT];
	const entries = paths.map((path) => `\t<url><loc>${escaped(url.origin + path)}</loc></url>`);
	const xml = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${entries.join('\n')}
</urlset>
`;
	return new Response(xml, { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
};

function escaped(text: string): string {
	return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/'/g, '&apos;');
}
