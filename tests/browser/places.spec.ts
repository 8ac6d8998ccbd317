import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { openFilter } from './filter';

const tree = (page: Page) => page.getByRole('region', { name: 'Places within places' });
const table = (page: Page) => page.getByRole('table', { name: 'Who went where' });
const picture = (page: Page) => page.getByRole('region', { name: 'Picture of the journeys' });

test.beforeEach(async ({ context, baseURL }) => {
	await context.addCookies([{ name: 'position', value: 'end', url: baseURL! }]);
});

test.describe('the places', () => {
	test('have no barriers, and stay as wide as the page', async ({ page }) => {
		await page.goto('/places');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Places');
		for (const fold of await tree(page).locator('details').all())
			await fold.evaluate((one: HTMLDetailsElement) => (one.open = true));
		const { violations } = await new AxeBuilder({ page }).analyze();
		expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
		const wide = await page.evaluate(
			() => document.documentElement.scrollWidth - document.documentElement.clientWidth
		);
		expect(wide).toBeLessThanOrEqual(0);
	});

	test('each arrow begins and ends at the rows of its places', async ({ page }) => {
		await page.goto('/places');
		const arrows = picture(page).locator('svg a');
		const count = await arrows.count();
		expect(count).toBeGreaterThan(2);
		for (let i = 0; i < count; i++) {
			const label = (await arrows.nth(i).getAttribute('aria-label'))!;
			const off = await arrows.nth(i).evaluate((arrow, said) => {
				const middle = (e: Element) => {
					const { top, height } = e.getBoundingClientRect();
					return top + height / 2;
				};
				const rows = [...document.querySelectorAll('.arrows li')];
				const dot = middle(arrow.querySelector('circle')!);
				const row = rows.find((r) => said.includes(`: ${r.textContent?.trim()} to `))!;
				return Math.abs(dot - middle(row));
			}, label);
			expect(off, label).toBeLessThan(3);
		}
	});

	test('a journey is reached by Tab, and Enter leads to its row', async ({ page, isMobile }) => {
		test.skip(isMobile, 'no keys on a phone');
		await page.goto('/places');
		const first = picture(page).locator('svg a').first();
		await first.focus();
		await page.keyboard.press('Enter');
		await expect(page).toHaveURL(/#journey-1$/);
		await expect(page.locator('#journey-1')).toBeInViewport();
	});
});

test.describe('the places without a script', () => {
	test.use({ javaScriptEnabled: false });

	test('lie within one another, with marks and what happens there', async ({ page }) => {
		await page.goto('/places');
		const inner = tree(page).locator('li > ul:not(.there) > li').first();
		await expect(inner.locator('a.mark').first()).toBeVisible();
		const events = inner.locator('.events a').first();
		const number = Number.parseInt((await events.innerText()).replace('One', '1'), 10);
		await events.click();
		await expect(page).toHaveURL(/\/timeline\?places=/);
		await expect(page.locator('.events ol > li')).toHaveCount(number);
		await page.getByRole('link', { name: 'Where it happens' }).click();
		await expect(page).toHaveURL(/\/places$/);
	});

	test('every journey of the picture is in the table, with its passages', async ({ page }) => {
		await page.goto('/places');
		const rows = table(page).locator('tbody tr');
		for (const row of await rows.all())
			await expect(row.locator('a.mark').first()).toBeVisible();
		for (const arrow of await picture(page).locator('svg a').all()) {
			const target = (await arrow.getAttribute('href'))!;
			await expect(page.locator(target)).toHaveCount(1);
		}
	});

	test('at a time of the story only what happens then, by the address', async ({ page }) => {
		await page.goto('/places');
		const all = await table(page).locator('tbody tr').count();
		await openFilter(page);
		await page.getByRole('combobox', { name: 'Until' }).selectOption({ index: 10 });
		await page.getByRole('button', { name: 'Show' }).click();
		await expect(page).toHaveURL(/\/places\?since=.*&until=/);
		expect(await table(page).locator('tbody tr').count()).toBeLessThan(all);
		await page.getByRole('link', { name: 'When it happens' }).click();
		await expect(page).toHaveURL(/\/timeline\?since=.*&until=/);
		await expect(page.locator('.events ol > li')).toHaveCount(10);
	});

	test('lead there from the index of places', async ({ page }) => {
		await page.goto('/wiki/Category:Places');
		await page.getByRole('link', { name: 'What lies in what, and who went where' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Places');
		await tree(page).locator('.name a.page').nth(1).click();
		await page.getByRole('link', { name: 'Among the places' }).click();
		await expect(page).toHaveURL(/\/places$/);
	});

	test('a reader at the start sees nothing of them', async ({ page }) => {
		await page.goto('/places?at=start');
		await expect(page.getByText('No place is told of yet.')).toBeVisible();
		await expect(table(page)).toHaveCount(0);
	});
});
