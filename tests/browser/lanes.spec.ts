import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { openFilter } from './filter';

const lanes = (page: Page) => page.getByRole('region', { name: 'Events on lanes' });
const rows = (page: Page) => lanes(page).locator('tbody');
const eventsOn = (page: Page, lane: number) => rows(page).nth(lane).locator('a.event');
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim());

test.beforeEach(async ({ context, baseURL }) => {
	await context.addCookies([{ name: 'position', value: 'end', url: baseURL! }]);
});

test.describe('the lanes', () => {
	for (const query of ['', '&by=place', '&by=faction&order=told'])
		test(`have no barriers: ${query || 'by character'}`, async ({ page }) => {
			await page.goto(`/timeline?view=lanes${query}`);
			await expect(lanes(page)).toBeVisible();
			const { violations } = await new AxeBuilder({ page }).analyze();
			expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
		});

	test('an event stands in its column, on the lane of each who takes part', async ({ page }) => {
		await page.goto('/timeline?view=lanes&lanes=all');
		const off = await lanes(page).evaluate((region) => {
			const heads = new Map(
				[...region.querySelectorAll('thead th[scope="col"]')].map((head) => {
					const { left, width } = head.getBoundingClientRect();
					return [head.querySelector('a')!.getAttribute('href'), left + width / 2];
				})
			);
			return [...region.querySelectorAll('a.event')].map((event) => {
				const { left, width } = event.getBoundingClientRect();
				return Math.abs(left + width / 2 - heads.get(event.getAttribute('href'))!);
			});
		});
		expect(off.length).toBeGreaterThan(100);
		expect(Math.max(...off)).toBeLessThan(1.5);
	});

	test('arrow keys go along and between lanes, and what has the focus is said', async ({
		page,
		isMobile
	}) => {
		test.skip(isMobile, 'no keys on a phone');
		await page.goto('/timeline?view=lanes');
		await expect(lanes(page).locator('a.event[tabindex="0"]')).toHaveCount(1);
		const names = await eventsOn(page, 0).allInnerTexts();
		await eventsOn(page, 0).first().focus();
		await page.keyboard.press('ArrowRight');
		expect(await focused(page)).toBe(names[1]!.trim());
		const says = page.locator('[data-says]');
		await expect(says).toContainText(/step \d+ of \d+/);
		const lane = await rows(page).nth(0).locator('th a').innerText();
		await expect(says).toContainText(lane);
		await page.keyboard.press('End');
		expect(await focused(page)).toBe(names.at(-1)!.trim());
		const inSight = await page.evaluate(() => {
			const region = document.querySelector('[data-lanes]')!.getBoundingClientRect();
			const { left, right } = document.activeElement!.getBoundingClientRect();
			return left >= region.left && right <= region.right + 1;
		});
		expect(inSight).toBe(true);
		await page.keyboard.press('Home');
		expect(await focused(page)).toBe(names[0]!.trim());
		// Out from under the names of the lanes, where a browser takes it for being in sight.
		await page.keyboard.press('ArrowRight');
		await lanes(page).evaluate((region) => {
			const first = region.querySelector('tbody a.event')!.getBoundingClientRect();
			region.scrollLeft += first.left - region.getBoundingClientRect().left - 4;
		});
		await page.keyboard.press('ArrowLeft');
		expect(await focused(page)).toBe(names[0]!.trim());
		const covered = await page.evaluate(() => {
			const event = document.activeElement!;
			const name = event.closest('tbody')!.querySelector('th')!;
			return event.getBoundingClientRect().left < name.getBoundingClientRect().right - 1;
		});
		expect(covered).toBe(false);
		await page.keyboard.press('ArrowDown');
		const other = await rows(page).nth(1).locator('th a').innerText();
		await expect(says).toContainText(other);
		const href = await page.evaluate(() =>
			(document.activeElement as HTMLAnchorElement).getAttribute('href')
		);
		await page.keyboard.press('Enter');
		await expect(page).toHaveURL(new RegExp(`${href!.replace(/[?+.()]/g, '\\$&')}$`));
	});

	test('names stay in sight while the lanes are scrolled, and the page does not move', async ({
		page
	}) => {
		await page.goto('/timeline?view=lanes');
		const name = rows(page).nth(0).locator('th');
		const before = (await name.boundingBox())!.x;
		await lanes(page).evaluate((region) => (region.scrollLeft = 600));
		expect((await name.boundingBox())!.x).toBeCloseTo(before, 0);
		const wide = await page.evaluate(
			() => document.documentElement.scrollWidth - document.documentElement.clientWidth
		);
		expect(wide).toBeLessThanOrEqual(0);
	});

	test('a finger scrolls the page up and the lanes sideways', async ({ page, isMobile }) => {
		test.skip(!isMobile, 'fingers');
		await page.goto('/timeline?view=lanes');
		await lanes(page).evaluate((region) => region.scrollIntoView({ block: 'start' }));
		const at = { x: 250, y: 420 };
		const client = await page.context().newCDPSession(page);
		const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x: number, y: number) =>
			client.send('Input.dispatchTouchEvent', {
				type,
				touchPoints: type === 'touchEnd' ? [] : [{ x, y }]
			});
		const swipe = async (right: number, down: number) => {
			await touch('touchStart', at.x, at.y);
			for (let i = 1; i <= 10; i++)
				await touch('touchMove', at.x + (right * i) / 10, at.y + (down * i) / 10);
			await touch('touchEnd', 0, 0);
		};
		const down = await page.evaluate(() => scrollY);
		await swipe(0, -150);
		await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(down + 50);
		await swipe(-150, 0);
		const left = () => lanes(page).evaluate((region) => region.scrollLeft);
		await expect.poll(left).toBeGreaterThan(50);
	});

	test('an address restores what is seen, in another browser', async ({ browser, baseURL }) => {
		const see = async (address: string) => {
			const context = await browser.newContext({ baseURL: baseURL! });
			await context.addCookies([{ name: 'position', value: 'end', url: baseURL! }]);
			const page = await context.newPage();
			await page.goto(address);
			const seen = await lanes(page).innerText();
			return { page, seen, context };
		};
		const first = await see('/timeline?view=lanes');
		await first.page.getByRole('link', { name: 'By place' }).click();
		await openFilter(first.page);
		await first.page.getByRole('combobox', { name: 'Since' }).selectOption({ index: 12 });
		await first.page.getByRole('button', { name: 'Show' }).click();
		await expect(first.page).toHaveURL(/by=place.*since=/);
		const seen = await lanes(first.page).innerText();
		const again = await see(first.page.url());
		expect(again.seen).toBe(seen);
		expect(seen).not.toBe(first.seen);
		await first.context.close();
		await again.context.close();
	});
});

test.describe('the lanes without a script', () => {
	test.use({ javaScriptEnabled: false });

	test('every event leads to its page, and its mark to the passage', async ({ page }) => {
		await page.goto('/timeline?view=lanes');
		const event = eventsOn(page, 0).nth(2);
		await expect(event).not.toHaveAttribute('tabindex');
		const name = (await event.innerText()).split(', as ')[0]!.trim();
		await event.click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
		await page.goto('/timeline?view=lanes');
		await lanes(page).locator('thead a.mark').first().click();
		await expect(page).toHaveURL(/\/(read|passage)\//);
	});

	test('columns stand in story order or in the order told', async ({ page }) => {
		await page.goto('/timeline?view=lanes');
		const columns = lanes(page).locator('thead th[scope="col"]');
		const happened = await columns.allInnerTexts();
		await page.getByRole('link', { name: 'In the order told' }).click();
		const told = await columns.allInnerTexts();
		expect(told).not.toEqual(happened);
		expect([...told].sort()).toEqual([...happened].sort());
		await expect(lanes(page).locator('.bar')).toHaveCount(0);
	});

	test('bars show what lasts, and the table says it in words', async ({ page }) => {
		await page.goto('/timeline?view=lanes&lanes=all');
		const bars = lanes(page).locator('td.bar');
		expect(await bars.count()).toBeGreaterThan(10);
		await expect(lanes(page).locator('.until-untold').first()).toBeAttached();
		const words = await lanes(page)
			.locator('td.bar:not(:has(.event))')
			.first()
			.locator('p')
			.innerText();
		await page.getByRole('link', { name: 'Table', exact: true }).click();
		const table = page.getByRole('table', { name: 'What lasts' });
		await expect(table).toContainText(words.split(/[[,]/)[0]!.trim());
		expect(await table.getByRole('row').count()).toBeGreaterThan(10);
	});

	test("keep a story's end, a place, and who is asked for, in the address", async ({ page }) => {
		await page.goto('/timeline?view=lanes&lanes=all');
		const all = await lanes(page).locator('thead th[scope="col"]').count();
		await openFilter(page);
		await page.getByRole('combobox', { name: 'Until' }).selectOption({ index: 10 });
		await page.getByRole('button', { name: 'Show' }).click();
		await expect(page).toHaveURL(/view=lanes/);
		await expect(lanes(page).locator('thead th[scope="col"]')).toHaveCount(10);
		await openFilter(page);
		await page.getByRole('link', { name: 'All events' }).click();
		await expect(lanes(page).locator('thead th[scope="col"]')).toHaveCount(all);
	});

	test('a reader at the start sees no lane, and a hidden event bounds nothing', async ({
		page
	}) => {
		await page.goto('/timeline?view=lanes&at=start');
		await expect(lanes(page)).toHaveCount(0);
		await expect(page.getByText('Nothing that happens is told yet.')).toBeVisible();
		await page.goto('/timeline?view=lanes&since=nobody&at=end');
		await expect(page.getByRole('link', { name: 'All events' })).toHaveCount(0);
		expect(await page.content()).not.toContain('nobody&');
	});
});
