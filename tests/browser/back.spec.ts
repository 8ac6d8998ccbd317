import { expect, test } from '@playwright/test';
import { json } from './story';

test('back from a passage the page is as long as it was, and where it was', async ({
	page,
	request
}) => {
	const { items } = await json(request, '/api/v1/entities?kind=character&limit=1000&at=end');
	let folded: string | undefined;
	for (const { url } of items as { url: string }[]) {
		const html = await (await request.get(`${url}?at=end`)).text();
		if (html.includes('<details class="fold')) folded = url;
		if (folded) break;
	}
	await page.goto(folded!);
	const fold = page.locator('details.fold').first();
	await fold.locator('summary').click();
	const mark = fold.locator('a.mark').last();
	await mark.focus();
	await mark.evaluate((e) => scrollTo(0, e.getBoundingClientRect().top + scrollY - 300));
	const before = await page.evaluate(() => scrollY);
	await page.keyboard.press('Enter');
	await expect(page.locator('main [aria-current]')).toBeInViewport();
	await page.goBack();
	await expect(fold).toHaveAttribute('open', '');
	await expect.poll(() => page.evaluate(() => scrollY)).toBe(before);
	await expect(mark).toBeInViewport();
});
