import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

const sheet = (page: Page) => page.getByRole('region', { name: /evidence/i });
const grip = (page: Page) => sheet(page).getByRole('button', { name: 'All of the panel' });
const height = async (page: Page) => (await sheet(page).boundingBox())!.height;
const screen = (page: Page) => page.viewportSize()!.height;

async function ready(page: Page, address: string) {
	await page.goto(address);
	await expect(page.locator('.canvas.drawn')).toBeVisible();
}

/** An address with somebody chosen, or with the tie open that most is told of: more than half a sheet. */
async function addressWith(page: Page, what: 'node' | 'edge'): Promise<string> {
	await page.goto('/graph?center=Viktor&sort=-claims');
	const rows = page.getByRole('table', { name: /relation/i }).locator('tbody tr button');
	const edge = (await rows.first().getAttribute('value'))!;
	const id = what === 'edge' ? edge : edge.split('.')[0];
	return `/graph?center=Viktor&${what}=${id}`;
}

test.beforeEach(async ({ context, baseURL }) => {
	await context.addCookies([{ name: 'position', value: 'end', url: baseURL! }]);
});

test.describe('the sheet of a phone', () => {
	test.beforeEach(({ isMobile }) => test.skip(!isMobile, 'beside the picture on a desk'));

	test('nothing chosen: it stands in the page and covers nothing', async ({ page }) => {
		await ready(page, '/graph');
		await expect(grip(page)).toHaveCount(0);
		const picture = (await page.locator('.canvas').boundingBox())!;
		expect((await sheet(page).boundingBox())!.y).toBeGreaterThan(picture.y + picture.height);
	});

	for (const what of ['node', 'edge'] as const)
		test(`a chosen ${what} is half a sheet, and all of it by the grip`, async ({ page }) => {
			await ready(page, await addressWith(page, what));
			const box = (await sheet(page).boundingBox())!;
			expect(box.y + box.height).toBeCloseTo(screen(page), -1);
			expect(box.height).toBeLessThanOrEqual(screen(page) * 0.41);
			expect(box.width).toBe(page.viewportSize()!.width);
			await expect(grip(page)).toHaveAttribute('aria-expanded', 'false');
			const { violations } = await new AxeBuilder({ page }).analyze();
			expect(violations.map((v) => v.id)).toEqual([]);

			await grip(page).tap();
			await expect(grip(page)).toHaveAttribute('aria-expanded', 'true');
			await expect.poll(() => height(page)).toBeGreaterThan(box.height + 40);
			await grip(page).tap();
			await expect(grip(page)).toHaveAttribute('aria-expanded', 'false');
			await expect.poll(() => height(page)).toBeCloseTo(box.height, 0);

			await page.getByRole('link', { name: /^Close/ }).tap();
			await expect(grip(page)).toHaveCount(0);
		});

	test('it is drawn up and down, and the page still scrolls past it', async ({ page }) => {
		await ready(page, await addressWith(page, 'edge'));
		const half = await height(page);
		const box = (await grip(page).boundingBox())!;
		const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
		const session = await page.context().newCDPSession(page);
		const draw = async (from: number, to: number) => {
			const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: number) =>
				session.send('Input.dispatchTouchEvent', {
					type,
					touchPoints: at === undefined ? [] : [{ x, y: at }]
				});
			await touch('touchStart', from);
			for (let step = 1; step <= 8; step++)
				await touch('touchMove', from + ((to - from) * step) / 8);
			await touch('touchEnd');
		};
		await draw(y, y - 160);
		await expect(grip(page)).toHaveAttribute('aria-expanded', 'true');
		await expect.poll(() => height(page)).toBeGreaterThan(half + 100);
		const up = (await grip(page).boundingBox())!;
		await draw(up.y + up.height / 2, up.y + up.height / 2 + 160);
		await expect(grip(page)).toHaveAttribute('aria-expanded', 'false');
		await expect.poll(() => height(page)).toBeCloseTo(half, 0);

		await page.getByRole('heading', { name: 'The same as a table' }).scrollIntoViewIfNeeded();
		await page.evaluate(() => scrollBy(0, innerHeight));
		await expect(sheet(page)).not.toBeInViewport();
	});
});
