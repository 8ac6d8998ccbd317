import { expect, test } from '@playwright/test';

test('every link within a page leads to something on it', async ({ request }, { project }) => {
	test.skip(project.name !== 'desktop', 'the markup is the same on a phone');
	test.setTimeout(120_000);
	const map = await (await request.get('/sitemap.xml?at=end')).text();
	const pages = [...map.matchAll(/<loc>([^<]*)<\/loc>/g)].map((m) => new URL(m[1]!).pathname);
	expect(pages.length).toBeGreaterThan(100);
	const dead: string[] = [];
	for (const page of pages) {
		const html = await (await request.get(`${page}?at=end`)).text();
		const ids = new Set([...html.matchAll(/\sid="([^"]+)"/g)].map((m) => m[1]!));
		for (const [, target] of html.matchAll(/\shref="#([^"]+)"/g))
			if (!ids.has(target!)) dead.push(`${page}#${target}`);
	}
	expect(dead).toEqual([]);
});
