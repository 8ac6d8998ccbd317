import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { passagesOf, readTo, short } from './story';

interface Entity {
	title: string;
	url: string;
	kind: string;
	id: string;
}

test.describe('the search', () => {
	test('finds every page by its title, first', async ({ request }) => {
		const answer = await request.get('/api/v1/entities?kind=character&limit=1000&at=end');
		const { items } = (await answer.json()) as { items: Entity[] };
		expect(items.length).toBeGreaterThan(0);
		for (const { title, url } of items) {
			const html = await (await request.get(`/search?q=${encodeURIComponent(title)}`)).text();
			const link = /<a (?=[^>]*class="name)[^>]*href="([^"]+)"/;
			const first = link.exec(html)?.[1];
			expect([title, first]).toEqual([title, url]);
		}
	});

	test('forgives a typo and missing marks, and underlines what answered', async ({ page }) => {
		await page.goto('/search?q=Sephirot');
		await expect(page.locator('.name', { hasText: 'Sephiroth' }).first()).toBeVisible();
		await page.goto('/search?q=séphîroth');
		await expect(page.locator('.name u', { hasText: 'Sephiroth' }).first()).toBeVisible();
		await page.goto('/search?q=sefiroth');
		await expect(page.getByText('Nothing answers to', { exact: false })).toBeVisible();
	});

	test('keeps to a kind, and says so in the address', async ({ page }) => {
		await page.goto('/search?q=the');
		await page.locator('main').getByRole('link', { name: 'Places' }).click();
		await expect(page).toHaveURL(/kind=place/);
		const kinds = await page.locator('main li .label').allTextContents();
		expect(kinds.length).toBeGreaterThan(0);
		expect(new Set(kinds)).toEqual(new Set(['Place']));
	});

	test('goes straight to a passage by its number', async ({ page, request }) => {
		const passage = (await passagesOf(request))[33]!;
		await page.goto(`/search?q=${short(passage)}`);
		await expect(page).toHaveURL(new RegExp(`#${passage.id}$`));
	});

	test('knows nothing past the reader’s place, and says how far it looked', async ({
		page,
		request,
		baseURL
	}) => {
		const passages = await passagesOf(request);
		await readTo(page, `${passages[0]!.work}:${passages[5]!.id}`, baseURL);
		const late = passages.at(-1)!;
		const word = late.gist.match(/\p{L}{6,}/gu)!.at(-1)!;
		await page.goto(`/search?q=${encodeURIComponent(word)}`);
		await expect(page.getByText(`Searched up to ${short(passages[5]!)}`)).toBeVisible();
		expect(await page.content()).not.toContain(late.id);
		await page.goto(`/search?q=${short(late)}`);
		await expect(page).toHaveURL(/\/search/);
		const suggested = await page.request.get(
			`/search/suggest.json?q=${encodeURIComponent(word)}`
		);
		expect(await suggested.text()).not.toContain(late.id);
	});

	test('has no barriers, and fits 320 px', async ({ page }) => {
		await page.setViewportSize({ width: 320, height: 640 });
		for (const path of ['/search', '/search?q=the', '/search?q=zzzz']) {
			await page.goto(path);
			const { violations } = await new AxeBuilder({ page }).analyze();
			expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
			const wide = await page.evaluate(() => document.documentElement.scrollWidth);
			expect(wide).toBeLessThanOrEqual(320);
		}
	});
});
