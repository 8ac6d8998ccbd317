/** Fingers and wheels on the picture: two fingers are the picture's, one finger and the wheel the page's. */
import { expect, test, type CDPSession, type Page } from '@playwright/test';
import { pointOfTie } from './picture';

interface Point {
	x: number;
	y: number;
}

/** Where the picture is looked at, and how large the page is. */
interface Looks {
	zoom: number;
	pan: Point;
	scroll: number;
	/** Of the whole page, by a pinch. */
	page: number;
}

interface Drawn {
	zoom(): number;
	pan(): Point;
	width(): number;
	height(): number;
	nodes(): { map<T>(f: (node: { id(): string; renderedPosition(): Point }) => T): T[] };
}

const looks = (page: Page) =>
	page.locator('.canvas').evaluate((host): Looks => {
		const { cy } = (host as unknown as { _cyreg: { cy: Drawn } })._cyreg;
		const scale = visualViewport?.scale ?? 1;
		return { zoom: cy.zoom(), pan: { ...cy.pan() }, scroll: scrollY, page: scale };
	});

/** The picture, once it is drawn; its middle on the page. */
async function ready(page: Page): Promise<Point> {
	await page.goto('/graph');
	await expect(page.locator('.canvas.drawn')).toBeVisible();
	await page.evaluate(() => document.fonts.ready);
	await page.locator('.canvas').scrollIntoViewIfNeeded();
	const box = (await page.locator('.canvas').boundingBox())!;
	return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** The sign that is farthest from all others, within the sheet: on the page. */
async function pointOfSign(page: Page) {
	const box = (await page.locator('.canvas').boundingBox())!;
	const { id, x, y } = await page.locator('.canvas').evaluate((host) => {
		const { cy } = (host as unknown as { _cyreg: { cy: Drawn } })._cyreg;
		const signs = cy.nodes().map((node) => ({ id: node.id(), ...node.renderedPosition() }));
		const room = (at: Point & { id: string }) =>
			Math.min(
				...signs
					.filter((sign) => sign.id !== at.id)
					.map((sign) => Math.hypot(sign.x - at.x, sign.y - at.y))
			);
		const inside = signs.filter(
			({ x, y }) => x > 30 && y > 30 && x < cy.width() - 60 && y < cy.height() - 110
		);
		return inside.sort((a, b) => room(b) - room(a))[0]!;
	});
	return { id, x: box.x + x, y: box.y + y };
}

const session = (page: Page) => page.context().newCDPSession(page);

/** Fingers go down, along straight ways in steps of a frame, and up. */
async function fingers(cdp: CDPSession, page: Page, ways: readonly [Point, Point][]) {
	const steps = 12;
	const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: Point[]) =>
		cdp.send('Input.dispatchTouchEvent', {
			type,
			touchPoints: touchPoints.map((at, id) => ({ ...at, id }))
		});
	await touch(
		'touchStart',
		ways.map(([from]) => from)
	);
	for (let step = 1; step <= steps; step++) {
		const t = step / steps;
		await touch(
			'touchMove',
			ways.map(([a, b]) => ({ x: a.x + t * (b.x - a.x), y: a.y + t * (b.y - a.y) }))
		);
		await page.waitForTimeout(16);
	}
	await touch('touchEnd', []);
	await page.waitForTimeout(200);
	// Whoever scrolls, moves or zooms has chosen nothing.
	expect(page.url()).not.toMatch(/[?&](node|edge)=/);
}

test.beforeEach(async ({ context, baseURL }) => {
	await context.addCookies([{ name: 'position', value: 'end', url: baseURL! }]);
});

test.describe('fingers on the picture', () => {
	test.skip(({ isMobile }) => !isMobile, 'a screen that is touched');

	test('two that part zoom the picture, and not the page', async ({ page }) => {
		const { x, y } = await ready(page);
		const before = await looks(page);
		await fingers(await session(page), page, [
			[
				{ x: x - 25, y },
				{ x: x - 100, y }
			],
			[
				{ x: x + 25, y },
				{ x: x + 100, y }
			]
		]);
		const after = await looks(page);
		expect(after.zoom).toBeGreaterThan(before.zoom * 1.5);
		expect(after).toMatchObject({ scroll: before.scroll, page: 1 });
	});

	test('two that go together move the picture, and not the page', async ({ page }) => {
		const { x, y } = await ready(page);
		const before = await looks(page);
		await fingers(await session(page), page, [
			[
				{ x: x - 40, y },
				{ x: x - 10, y: y - 90 }
			],
			[
				{ x: x + 40, y },
				{ x: x + 70, y: y - 90 }
			]
		]);
		const after = await looks(page);
		expect(after.pan.y - before.pan.y).toBeLessThan(-50);
		expect(Math.abs(after.zoom / before.zoom - 1)).toBeLessThan(0.05);
		expect(after).toMatchObject({ scroll: before.scroll, page: 1 });
	});

	test('one scrolls the page, and leaves the picture as it is', async ({ page }) => {
		const { x, y } = await ready(page);
		const before = await looks(page);
		await fingers(await session(page), page, [
			[
				{ x, y },
				{ x, y: y - 160 }
			]
		]);
		await expect
			.poll(async () => (await looks(page)).scroll)
			.toBeGreaterThan(before.scroll + 80);
		expect(await looks(page)).toMatchObject({ zoom: before.zoom, pan: before.pan, page: 1 });
	});

	test('a tap chooses a sign, opens a tie, and on the ground closes', async ({ page }) => {
		await ready(page);
		const sign = await pointOfSign(page);
		await page.touchscreen.tap(sign.x, sign.y);
		await expect(page).toHaveURL(new RegExp(`[?&]node=${sign.id}`));
		await page.locator('.canvas').scrollIntoViewIfNeeded();
		const tie = await pointOfTie(page);
		await page.touchscreen.tap(tie.x, tie.y);
		await expect(page).toHaveURL(/[?&]edge=/);
		await page.locator('.canvas').scrollIntoViewIfNeeded();
		const box = (await page.locator('.canvas').boundingBox())!;
		// At the top: the sheet of what is open lies over the lower part.
		await page.touchscreen.tap(box.x + 6, box.y + 6);
		await expect(page).not.toHaveURL(/[?&](node|edge)=/);
	});
});

test.describe('a wheel on the picture', () => {
	test.skip(({ isMobile }) => isMobile, 'a screen with a wheel');

	test('scrolls the page, and leaves the picture as it is', async ({ page }) => {
		const { x, y } = await ready(page);
		const before = await looks(page);
		await page.mouse.move(x, y);
		await page.mouse.wheel(0, 240);
		await expect
			.poll(async () => (await looks(page)).scroll)
			.toBeGreaterThan(before.scroll + 80);
		expect(await looks(page)).toMatchObject({ zoom: before.zoom, pan: before.pan, page: 1 });
	});

	test('with Control zooms the picture, and leaves the page as it is', async ({ page }) => {
		const { x, y } = await ready(page);
		const before = await looks(page);
		await page.mouse.move(x, y);
		await page.keyboard.down('Control');
		for (let notch = 0; notch < 5; notch++) await page.mouse.wheel(0, -240);
		await page.keyboard.up('Control');
		await expect.poll(async () => (await looks(page)).zoom).toBeGreaterThan(before.zoom * 1.05);
		expect(await looks(page)).toMatchObject({ scroll: before.scroll, page: 1 });
	});
});
