import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { passagesOf, readTo, short } from './story';

test.describe('the page of a passage', () => {
	test('is there for every passage, with its place as heading', async ({ request }) => {
		for (const passage of await passagesOf(request)) {
			const response = await request.get(`/passage/${passage.id}?at=end`);
			expect(response.status()).toBe(200);
			const html = await response.text();
			expect(html.match(/<h1[^>]*>([^<]*)/)?.[1]).toBe(short(passage));
			const anchors = [...html.matchAll(/id="claim-([^"]+)"/g)].map((m) => m[1]!);
			expect(anchors).toEqual([...new Set(anchors)]);
			expect(anchors).toEqual(expect.arrayContaining(passage.claims));
		}
	});

	test('marks the passage, and leads to pages that cite it back', async ({ page, request }) => {
		const passages = await passagesOf(request);
		const passage = passages.find((p) => p.claims.length > 3)!;
		await page.goto(`/passage/${passage.id}`);
		const marked = page.locator('main [aria-current]');
		await expect(marked).toHaveCount(1);
		await expect(marked).toBeInViewport();
		const links = await page
			.locator('.claims .permalink')
			.evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).pathname));
		expect(links.length).toBe(passage.claims.length);
		for (const link of new Set(links)) {
			const html = await (await request.get(link)).text();
			expect([link, html.includes(`#${passage.id}"`)]).toEqual([link, true]);
		}
	});

	test('leads into the reader, where it is marked', async ({ page, request }) => {
		const passage = (await passagesOf(request))[20]!;
		await page.goto(`/passage/${passage.id}`);
		await page.getByRole('link', { name: 'Open in the reader' }).click();
		await expect(page.locator('main [aria-current]')).toHaveId(passage.id);
	});

	test('does not exist before it is reached, to the letter', async ({
		page,
		request,
		baseURL
	}) => {
		const passages = await passagesOf(request);
		await readTo(page, `${passages[0]!.work}:${passages[10]!.id}`, baseURL);
		for (const suffix of ['', '/card']) {
			const get = async (id: string) => {
				const response = await page.request.get(`/passage/${id}${suffix}`);
				return {
					status: response.status(),
					text: (await response.text()).replaceAll(id, 'ID')
				};
			};
			const unreached = await get(passages[60]!.id);
			expect(unreached.status).toBe(404);
			expect(await get('pzzzzzz1')).toEqual(unreached);
		}
	});

	test('has a card', async ({ request }) => {
		const passages = await passagesOf(request);
		const passage = passages[30]!;
		const response = await request.get(`/passage/${passage.id}/card?at=end`);
		const card = (await response.json()) as Record<string, unknown>;
		expect(card).toMatchObject({
			id: passage.id,
			label: short(passage),
			count: `31 of ${passages.length}`,
			readerHref: `/read/${passage.work}/${passage.chapter}#${passage.id}`
		});
		expect(String(card['text']).length).toBeGreaterThan(0);
	});

	for (const colorScheme of ['light', 'dark'] as const)
		test(`has no barriers, ${colorScheme}`, async ({ page, request }) => {
			await page.emulateMedia({ colorScheme });
			await page.goto(`/passage/${(await passagesOf(request))[40]!.id}`);
			const { violations } = await new AxeBuilder({ page }).analyze();
			expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
		});

	test('fits 320 px', async ({ page, request }) => {
		await page.setViewportSize({ width: 320, height: 640 });
		await page.goto(`/passage/${(await passagesOf(request))[40]!.id}`);
		const wide = await page.evaluate(() => document.documentElement.scrollWidth);
		expect(wide).toBeLessThanOrEqual(320);
	});
});
