import { expect, test, type Page } from '@playwright/test';

const table = (page: Page) => page.getByRole('table', { name: /relation/i });
const rows = (page: Page) => table(page).locator('tbody').getByRole('row');
const evidence = (page: Page) => page.getByRole('region', { name: /evidence/i });

test.beforeEach(async ({ context, baseURL }) => {
	await context.addCookies([{ name: 'position', value: 'end', url: baseURL! }]);
});

test.describe('the graph without a script', () => {
	test.use({ javaScriptEnabled: false });

	test('is a picture of links, a table, and a form', async ({ page }) => {
		await page.goto('/graph');
		await expect(page.locator('svg.picture a.tie').first()).toBeAttached();
		await expect(page.locator('svg.picture a.sign').first()).toBeAttached();
		const button = rows(page).nth(3).getByRole('button');
		const value = (await button.getAttribute('value'))!;
		await button.click();
		await expect(page).toHaveURL(new RegExp(`edge=${value.replace(/\./g, '\\.')}`));
		await expect(evidence(page).locator('.passages a[href^="/read/"]').first()).toBeVisible();
		await expect(table(page).locator(`button[value="${value}"]`)).toHaveAttribute(
			'aria-pressed',
			'true'
		);
	});

	test('filters by the form', async ({ page, isMobile }) => {
		await page.goto(isMobile ? '/graph#filters' : '/graph');
		await page.getByRole('checkbox', { name: /Places/ }).uncheck();
		await page.getByRole('button', { name: 'Show' }).first().click();
		await expect(table(page).locator('.kind-place')).toHaveCount(0);
		await expect(rows(page).first()).toBeVisible();
	});

	test('is asked for around another by the form, and the way there is a trail', async ({
		page,
		isMobile
	}) => {
		const steps = page.getByRole('navigation', { name: 'The way here' }).getByRole('listitem');
		const ask = async (name: string) => {
			if (isMobile) await page.goto(`${page.url()}#filters`);
			await page.getByRole('combobox', { name: 'Whom the picture is about' }).fill(name);
			await page.getByRole('button', { name: 'Show' }).first().click();
		};
		await page.goto('/graph?center=Sergei_Molotov');
		await ask('Viktor');
		await expect(steps).toHaveText(['Sergei Molotov', 'Viktor']);
		await ask('Viktor');
		await expect(steps).toHaveText(['Sergei Molotov', 'Viktor']);
		await ask('Miri');
		await expect(steps).toHaveText(['Sergei Molotov', 'Viktor', 'Miri']);
	});
});
