import { expect, test as base } from '@playwright/test';
import { startSite } from './site';

/** A site of two stories that are read here, each with a place of its own. */
const test = base.extend<object, { pair: string }>({
	pair: [
		// Playwright reads the names of what is used from a pattern, also where there is none.
		// eslint-disable-next-line no-empty-pattern
		async ({}, use, { workerIndex }) => {
			const env = { CONTENT_DIR: 'tests/fixtures/pair/content' };
			const site = await startSite(env, 5900 + workerIndex * 7);
			try {
				await use(site.origin);
			} finally {
				site.stop();
			}
		},
		{ scope: 'worker' }
	],
	baseURL: async ({ pair }, use) => use(pair)
});

const button = /^(Your place|Read to|Not started|All read)/;

test.describe('two stories that are read here', () => {
	test('each has its own place', async ({ page, context, pair }) => {
		await context.addCookies([
			{ name: 'position', value: 'patience:end,ostrey:1.1.4', url: pair }
		]);
		await page.goto('/continuity');
		await page.getByRole('button', { name: button }).click();
		const panel = page.getByRole('dialog', { name: 'How far have you read?' });
		await expect(panel.locator('.now')).toContainText('All read');
		await panel.getByLabel('Story').selectOption({ label: 'The Bell at Ostrey' });
		await expect(panel.locator('.now')).toContainText('Read to 1.1.4');
		await panel.getByLabel('Chapter').selectOption({ index: 1 });
		await panel.getByRole('button', { name: 'One passage back' }).click();
		await panel.getByRole('button', { name: 'Set to 2.1.10' }).click();

		const kept = (await context.cookies()).find((c) => c.name === 'position')!;
		const [patience, ostrey] = decodeURIComponent(kept.value).split(',');
		expect(patience).toMatch(/^patience:p/);
		expect(ostrey).toMatch(/^ostrey:p/);
		// What falls in the next passage of the one story is not there yet; the other is read whole.
		expect((await page.request.get('/wiki/Ivy_Ashdown')).status()).toBe(200);
		expect((await page.request.get('/wiki/Marrow')).status()).toBe(404);
	});

	test.describe('without JavaScript', () => {
		test.use({ javaScriptEnabled: false });

		test('the page has a form for each', async ({ page }) => {
			await page.goto('/position');
			const forms = page.locator('form[action="/position"]');
			await expect(forms).toHaveCount(2);
			await forms.nth(1).getByLabel('Or up to one passage').fill('3.1.4');
			await forms.nth(1).getByRole('button', { name: 'Set my place' }).click();
			expect((await page.request.get('/wiki/Marrow')).status()).toBe(200);
			expect((await page.request.get('/wiki/Dr._Hanne_Voss')).status()).toBe(404);
			await page.goto('/position');
			await expect(page.locator('.now').nth(0)).toContainText('All read');
			await expect(page.locator('.now').nth(1)).toContainText('Read to 3.1.4');
		});
	});
});
