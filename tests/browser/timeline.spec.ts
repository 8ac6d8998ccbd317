import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { filterButton, openFilter } from './filter';

const steps = (page: Page) => page.locator('.events ol > li');

async function barriers(page: Page): Promise<string[]> {
	const { violations } = await new AxeBuilder({ page }).analyze();
	return violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.html).join(' ')}`);
}

test.beforeEach(async ({ context, baseURL }) => {
	await context.addCookies([{ name: 'position', value: 'end', url: baseURL! }]);
});

test.describe('the timeline', () => {
	for (const view of ['', '?view=told', '?view=table'])
		test(`has no barriers: ${view || 'as it happened'}`, async ({ page }) => {
			await page.goto(`/timeline${view}`);
			await expect(page.getByRole('heading', { level: 1 })).toHaveText('Timeline');
			await openFilter(page);
			expect(await barriers(page)).toEqual([]);
		});

	test('threads lead from each event to the tick that tells it; none on a phone', async ({
		page,
		isMobile
	}) => {
		await page.goto('/timeline');
		const number = await steps(page).count();
		expect(number).toBeGreaterThan(10);
		const threads = page.locator('svg.threads');
		if (isMobile) await expect(threads).toBeHidden();
		else await expect(threads.locator('path:not(.knot)')).toHaveCount(number);
	});

	test('signs stand where their lines end', async ({ page, isMobile }) => {
		test.skip(isMobile, 'no lines on a phone');
		await page.goto('/timeline');
		const off = await page.evaluate(() => {
			const rows = [...document.querySelectorAll('.events ol > li')];
			const frame = document.querySelector('.events ol')!.getBoundingClientRect();
			return rows.map((row, i) => {
				const sign = row.querySelector('.sign svg')!.getBoundingClientRect();
				const middle = sign.top + sign.height * 0.6;
				return Math.abs(middle - (frame.top + (frame.height * (i + 0.3)) / rows.length));
			});
		});
		expect(Math.max(...off)).toBeLessThan(3);
	});
});

test.describe('the timeline without a script', () => {
	test.use({ javaScriptEnabled: false });

	test('each event leads to its page, and its mark to the passage', async ({ page }) => {
		await page.goto('/timeline');
		const event = steps(page).nth(1);
		const link = event.locator('.name a.page');
		const name = await link.innerText();
		const mark = (await event.locator('a.mark').getAttribute('href'))!;
		await link.click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
		await page.goto(mark);
		await expect(
			page.locator('main').locator('[aria-current], mark, :target').first()
		).toBeVisible();
	});

	test('the same events in another order, by the address', async ({ page }) => {
		await page.goto('/timeline');
		const happened = await steps(page).locator('.name a.page').allInnerTexts();
		await page.getByRole('link', { name: 'As told', exact: true }).click();
		await expect(page).toHaveURL(/view=told/);
		const told = await steps(page).locator('.name a.page').allInnerTexts();
		expect(told).not.toEqual(happened);
		expect([...told].sort()).toEqual([...happened].sort());
		await page.getByRole('link', { name: 'Table', exact: true }).click();
		const cells = page.getByRole('table').locator('tbody tr td:nth-child(2)');
		expect((await cells.allInnerTexts()).slice(0, happened.length)).toEqual(happened);
	});

	test('what nobody tells as fact stands apart, with who holds it', async ({ page }) => {
		await page.goto('/timeline');
		const held = page.getByRole('region', { name: 'Only said or believed' });
		await expect(held.getByRole('listitem').first()).toContainText(
			/(Reported|Believed|Planned) by/
		);
		const name = await held.locator('.name a.page').first().innerText();
		await expect(steps(page).locator('.name').filter({ hasText: name })).toHaveCount(0);
	});

	test("shows one being's events alone", async ({ page }) => {
		await page.goto('/timeline');
		const number = await steps(page).count();
		await openFilter(page);
		await page.getByRole('combobox', { name: 'Events with' }).selectOption({ label: 'Viktor' });
		await page.getByRole('button', { name: 'Show' }).click();
		await expect(page.getByText(/events with Viktor/)).toBeVisible();
		expect(await steps(page).count()).toBeLessThan(number);
		expect((await page.goto('/timeline?with=Nobody_At_All'))!.status()).toBe(404);
	});

	test('the form stands open where there is room for it; on a phone its button says what it does', async ({
		page,
		isMobile
	}) => {
		await page.goto('/timeline');
		const field = page.getByRole('combobox', { name: 'Events with' });
		const button = filterButton(page);
		await expect(field).toBeVisible({ visible: !isMobile });
		await expect(button).toBeVisible({ visible: isMobile });
		const top = (await steps(page).first().boundingBox())!.y;
		expect(top).toBeLessThan(isMobile ? 380 : 340);
		// By keys: Enter opens it, and the next stop is its first field.
		if (isMobile) {
			await button.focus();
			await page.keyboard.press('Enter');
		} else await page.getByRole('link', { name: 'Table', exact: true }).focus();
		await page.keyboard.press('Tab');
		await expect(field).toBeFocused();
		await field.selectOption({ label: 'Viktor' });
		await page.getByRole('button', { name: 'Show' }).click();
		const number = await steps(page).count();
		await expect(button).toHaveText(new RegExp(`Filtered, ${number} events`));
		await expect(button).toBeVisible({ visible: isMobile });
	});

	test('a reader at the start sees nothing of it', async ({ page }) => {
		await page.goto('/timeline?at=start');
		await expect(steps(page)).toHaveCount(0);
		await expect(page.getByText('Nothing that happens is told yet.')).toBeVisible();
	});
});
