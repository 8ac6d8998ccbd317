import type { Page } from '@playwright/test';
import { expect, test } from './lamp';
import { json } from './story';

const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

test.beforeEach(async ({ context, baseURL }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: baseURL! });
});

test('every claim of a page has its anchor there once', async ({ request }) => {
	const { items: entities } = await json(request, '/api/v1/entities?limit=1000&at=end');
	let number = 0;
	for (const { id, url } of entities as { id: string; url: string }[]) {
		const html = await (await request.get(url)).text();
		const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map((m) => m[1]!);
		expect(ids).toEqual([...new Set(ids)]);
		const { items } = await json(request, `/api/v1/claims?entity=${id}&at=end`);
		for (const claim of items as { id: string; subject: string; object?: string }[])
			if (claim.subject === id || claim.object === id) {
				expect([url, ids.includes(`claim-${claim.id}`)]).toEqual([url, true]);
				number++;
			}
	}
	expect(number).toBeGreaterThan(10);
});

test('a link to a claim is copied, and opens where it is marked and in view', async ({
	page,
	isMobile
}) => {
	await page.goto('/wiki/Ada_Brandt');
	const claim = page.locator('[id="claim-cowes"]');
	const link = claim.getByRole('link', { name: 'Link to this claim' });
	await expect(link).toHaveCSS('opacity', '0');
	if (isMobile) {
		await claim.tap({ position: { x: 2, y: 5 } });
		await expect(claim).toHaveAttribute('data-touched', '');
	} else await claim.hover();
	await expect(link).toHaveCSS('opacity', '1');
	await link.click();
	await expect(link).toHaveText('Copied');
	await expect(page.getByRole('status')).toHaveText('Link copied.');
	expect(await copied(page)).toMatch(/\/wiki\/Ada_Brandt#claim-cowes$/);
	await page.setViewportSize({ width: isMobile ? 390 : 1280, height: 400 });
	await page.goto('about:blank');
	await page.goto('/wiki/Ada_Brandt#claim-cowes');
	await expect(claim).toBeInViewport();
	const plain = await claim.evaluate((e) => getComputedStyle(e).backgroundColor);
	expect(plain).not.toBe('rgba(0, 0, 0, 0)');
});

test('a link to a claim is reached by keyboard', async ({ page, isMobile }) => {
	test.skip(isMobile, 'phones have no Tab');
	await page.goto('/wiki/Ada_Brandt');
	const link = page.locator('[id="claim-cowes"] .claim-link');
	await page.locator('[id="claim-cowes"] a.page').last().focus();
	await page.keyboard.press('Tab');
	await expect(link).toBeFocused();
	await expect(link).toHaveCSS('opacity', '1');
	await page.keyboard.press('Enter');
	await expect(link).toHaveText('Copied');
});

test('a link to a passage is copied, in the reader and on its page', async ({ page, isMobile }) => {
	await page.goto('/read/lamp/1#pwarned');
	const link = page.getByRole('link', { name: 'Link to passage 1.1.2' });
	if (!isMobile) await page.locator('[id="pwarned"]').hover();
	await link.click();
	expect(await copied(page)).toMatch(/\/passage\/pwarned$/);
	await page.goto('/passage/psteps?words=1-3');
	await page.getByRole('link', { name: 'Copy link' }).click();
	expect(await copied(page)).toMatch(/\/passage\/psteps\?words=1-3$/);
});

test('a link to selected words opens with them marked and in view', async ({ page }) => {
	await page.setViewportSize({ width: page.viewportSize()!.width, height: 400 });
	await page.goto('/read/lamp/1?words=pbook:0-1#psteps');
	await page.locator('[id="pcoat"] .text').evaluate((text) => {
		const words = [...text.childNodes].find((n) => n.nodeType === Node.TEXT_NODE)!;
		const [from, to] = ['wick was', 'rail hung'].map((w) => words.textContent!.indexOf(w));
		getSelection()!.setBaseAndExtent(words, from! + 1, words, to! + 6);
	});
	await page.getByRole('link', { name: 'Copy link to these words' }).click();
	await expect.poll(() => copied(page)).toMatch(/\/read\/lamp\/1\?words=pcoat:\d+-\d+#pcoat$/);
	const address = await copied(page);
	await page.goto('about:blank');
	await page.goto(address);
	await expect(page.locator('main mark')).toHaveText(['wick was dry, and over the rail hung']);
	await expect(page.locator('main mark')).toBeInViewport();
});
