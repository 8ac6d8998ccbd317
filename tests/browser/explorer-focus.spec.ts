import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { lookIsSaid, placesIn as places } from './picture';

interface Sign {
	id(): string;
	renderedPosition(): { x: number; y: number };
	hasClass(name: string): boolean;
}

/** What is asked of the drawing itself; nothing in the page tells where a canvas has drawn what. */
interface Drawn {
	zoom(): number;
	pan(): { x: number; y: number };
	panBy(by: { x: number; y: number }): void;
	width(): number;
	height(): number;
	nodes(): { map<T>(f: (sign: Sign) => T): T[] };
	emit(event: string): void;
}
type Host = { _cyreg: { cy: Drawn } };

const evidence = (page: Page) => page.getByRole('region', { name: 'Evidence' });
const chosen = (page: Page) => evidence(page).getByRole('heading', { level: 2 });
const action = (page: Page, name: string) =>
	evidence(page).getByRole('link', { name, exact: true });
const aside = (page: Page) => page.getByRole('group', { name: 'Set aside' });
const trail = (page: Page) => page.getByRole('navigation', { name: 'The way here' });

async function ready(page: Page, address: string) {
	await page.goto(address);
	await expect(page.locator('.canvas.drawn')).toBeVisible();
	await page.evaluate(() => document.fonts.ready);
}

/** What is seen: zoom, and the layout's origin on the screen, to a pixel. */
const seen = (page: Page) =>
	page.locator('.canvas').evaluate((host) => {
		const { cy } = (host as unknown as Host)._cyreg;
		const { x, y } = cy.pan();
		return { zoom: Number(cy.zoom().toPrecision(3)), x: Math.round(x), y: Math.round(y) };
	});

/** A sign well inside the picture and far from others, that is not the middle: it is hit. */
async function lone(page: Page) {
	const box = (await page.locator('.canvas').boundingBox())!;
	const { id, x, y } = await page.locator('.canvas').evaluate((host) => {
		const { cy } = (host as unknown as Host)._cyreg;
		const signs = cy.nodes().map((n) => ({
			...{ id: n.id(), center: n.hasClass('center'), at: n.renderedPosition() }
		}));
		const inside = signs.filter(
			({ center, at }) =>
				!center &&
				at.x > 40 &&
				at.y > 30 &&
				at.x < cy.width() - 80 &&
				at.y < cy.height() - 110
		);
		const room = (id: string, at: { x: number; y: number }) =>
			Math.min(
				...signs
					.filter((s) => s.id !== id)
					.map((s) => Math.hypot(s.at.x - at.x, s.at.y - at.y))
			);
		const [best] = inside.sort((a, b) => room(b.id, b.at) - room(a.id, a.at));
		return { id: best!.id, ...best!.at };
	});
	return { id, x: box.x + x, y: box.y + y };
}

async function tap(page: Page, at: { x: number; y: number }, isMobile: boolean) {
	if (isMobile) await page.touchscreen.tap(at.x, at.y);
	else await page.mouse.click(at.x, at.y);
}

/** The page as it opens, and then somebody chosen by a tap; with where all lay before. */
async function choose(page: Page, isMobile: boolean) {
	await ready(page, '/graph');
	const before = await places(page);
	const sign = await lone(page);
	await tap(page, sign, isMobile);
	return { sign, before };
}

async function barriers(page: Page): Promise<string[]> {
	const { violations } = await new AxeBuilder({ page }).analyze();
	return violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.html).join(' ')}`);
}

test.beforeEach(async ({ context, baseURL }) => {
	await context.addCookies([{ name: 'position', value: 'end', url: baseURL! }]);
});

test.describe('whoever is chosen', () => {
	test('is told of in a panel, without barriers, and let go by a tap on the ground', async ({
		page,
		isMobile
	}) => {
		const { sign, before } = await choose(page, isMobile);
		await expect(page).toHaveURL(new RegExp(`[?&]node=${sign.id}`));
		await expect(evidence(page)).toContainText(/first told of in/);
		await expect(evidence(page)).toContainText(/\d+ ties? drawn/);
		await expect(action(page, 'Look around it')).toBeVisible();
		expect(await places(page)).toEqual(before);
		expect(await barriers(page)).toEqual([]);
		await page.goBack();
		await expect(page).not.toHaveURL(/[?&]node=/);
		await page.goForward();
		await expect(chosen(page)).toBeVisible();
		// At the top: a phone's sheet lies over the lower part.
		await page.locator('.canvas')[isMobile ? 'tap' : 'click']({ position: { x: 6, y: 6 } });
		await expect(page).not.toHaveURL(/[?&]node=/);
		await page.goBack();
		await expect(chosen(page)).toBeVisible();
		await page.getByRole('link', { name: 'Close', exact: true }).click();
		await expect(page).not.toHaveURL(/[?&]node=/);
	});

	test('is hidden and shown again, and back takes it back, and nothing moves', async ({
		page,
		isMobile
	}) => {
		const { sign, before } = await choose(page, isMobile);
		const name = (await chosen(page).innerText()).trim();
		await page.evaluate(() => Object.assign(globalThis, { same: true }));
		await action(page, 'Hide').click();
		await expect(page).toHaveURL(new RegExp(`[?&]hide=${sign.id}`));
		await expect.poll(async () => Object.keys(await places(page))).not.toContain(sign.id);
		for (const [id, place] of Object.entries(await places(page)))
			expect(place).toEqual(before[id]);
		await expect(aside(page)).toContainText(`Hidden: ${name}`);
		expect(await page.evaluate(() => 'same' in globalThis)).toBe(true);
		await page.goBack();
		await expect.poll(async () => Object.keys(await places(page))).toContain(sign.id);
		await page.goForward();
		await aside(page).getByRole('link', { name: 'Show again', exact: true }).click();
		await expect.poll(() => places(page)).toEqual(before);
		await expect(aside(page)).toHaveCount(0);
	});

	test('stays under filters where it is pinned, and is pale where it is faded', async ({
		page,
		isMobile
	}) => {
		const { sign, before } = await choose(page, isMobile);
		await action(page, 'Pin').click();
		await expect(action(page, 'Unpin')).toBeVisible();
		await action(page, 'Fade').click();
		await expect(action(page, 'Show as before')).toBeVisible();
		const pale = () =>
			page.locator('.canvas').evaluate((host) => {
				const { cy } = (host as unknown as Host)._cyreg;
				return cy.nodes().map((n) => (n.hasClass('faded') ? n.id() : ''));
			}, undefined);
		await expect.poll(async () => (await pale()).filter(Boolean)).toEqual([sign.id]);
		if (isMobile) await page.getByRole('link', { name: /^(All kinds|Filtered), / }).click();
		const kinds = page.getByRole('group', { name: 'Kinds' }).getByRole('checkbox');
		for (const box of await kinds.all()) await box.uncheck();
		await expect.poll(async () => Object.keys(await places(page)).length).toBe(2);
		const left = await places(page);
		expect(left[sign.id]).toEqual(before[sign.id]);
	});

	test('expands in place by a double click, and folds back', async ({ page, isMobile }) => {
		test.skip(isMobile, 'a mouse has double clicks; the panel has the button everywhere');
		await ready(page, '/graph?center=Sergei_Molotov&kinds=character,place,faction,item,event');
		const before = await places(page);
		const viktor = await page.locator('.canvas').evaluate((host) => {
			const { cy } = (host as unknown as Host)._cyreg;
			const [first] = cy
				.nodes()
				.map((n) => ({ id: n.id(), center: n.hasClass('center'), ...n.renderedPosition() }))
				.filter((n) => !n.center && n.x > 60 && n.y > 60 && n.x < 500 && n.y < 400);
			return first!;
		});
		const box = (await page.locator('.canvas').boundingBox())!;
		await page.mouse.dblclick(box.x + viktor.x, box.y + viktor.y);
		await expect(page).toHaveURL(/[?&]expand=/);
		const drawn = async () => Object.keys(await places(page)).length;
		await expect.poll(drawn).toBeGreaterThan(Object.keys(before).length);
		const after = await places(page);
		for (const [id, place] of Object.entries(before)) expect(after[id]).toEqual(place);
		await action(page, 'Fold back').click();
		await expect(page).not.toHaveURL(/[?&]expand=/);
		await expect.poll(() => places(page)).toEqual(before);
	});

	test('can be looked around: the way here is a trail, and leads back', async ({
		page,
		isMobile
	}) => {
		await ready(page, '/graph');
		const heading = page.getByRole('heading', { level: 1 });
		const first = await heading.innerText();
		await tap(page, await lone(page), isMobile);
		const name = (await chosen(page).innerText()).trim();
		await action(page, 'Look around it').click();
		await expect(heading).toHaveText(`Graph around ${name}`);
		await expect(trail(page).getByRole('listitem')).toHaveText([
			first.replace('Graph around ', ''),
			name
		]);
		await trail(page).getByRole('link').first().click();
		await expect(heading).toHaveText(first);
		await expect(trail(page)).toHaveCount(0);
		await page.goBack();
		await expect(heading).toHaveText(`Graph around ${name}`);
	});

	test('can be asked what connects it with another', async ({ page }) => {
		await ready(page, '/graph?center=Sergei_Molotov');
		const address = await page.locator('.canvas').evaluate((host) => {
			const { cy } = (host as unknown as Host)._cyreg;
			return cy.nodes().map((n) => n.id())[1]!;
		});
		await ready(page, `/graph?center=Sergei_Molotov&node=${address}`);
		await evidence(page).getByRole('combobox', { name: 'What connects it with' }).fill('Miri');
		await page.keyboard.press('Enter');
		await expect(page).toHaveURL(new RegExp(`[?&]node=${address}.*[?&]to=Miri`));
		await expect(page.getByRole('region', { name: /What connects/ })).toContainText('Miri');
	});
});

test('a copied address restores the whole picture, with where it is looked at', async ({
	page,
	browser,
	isMobile,
	baseURL
}) => {
	await ready(page, '/graph?center=Sergei_Molotov');
	const sign = await lone(page);
	await tap(page, sign, isMobile);
	await action(page, 'Pin').click();
	await expect(action(page, 'Unpin')).toBeVisible();
	await page.getByRole('button', { name: 'Zoom in' }).click();
	await page.locator('.canvas').evaluate((host) => {
		const { cy } = (host as unknown as Host)._cyreg;
		cy.panBy({ x: 37, y: -21 });
		cy.emit('dragpan');
	});
	await lookIsSaid(page);
	const [places1, seen1] = [await places(page), await seen(page)];
	const fresh = await browser.newContext({
		viewport: page.viewportSize(),
		...(isMobile && { hasTouch: true, isMobile: true })
	});
	const copy = await fresh.newPage();
	await copy.context().addCookies([{ name: 'position', value: 'end', url: baseURL! }]);
	await ready(copy, page.url());
	expect(await places(copy)).toEqual(places1);
	const seen2 = await seen(copy);
	expect(seen2.zoom).toBeCloseTo(seen1.zoom, 2);
	expect(Math.abs(seen2.x - seen1.x)).toBeLessThanOrEqual(2);
	expect(Math.abs(seen2.y - seen1.y)).toBeLessThanOrEqual(2);
	expect(await evidence(copy).innerText()).toBe(await evidence(page).innerText());
	await fresh.close();
	await page.getByRole('button', { name: 'Show all' }).click();
	await expect(page).not.toHaveURL(/[?&]look=/);
});

test('factions are boxes of the legend', async ({ page, isMobile }) => {
	await ready(page, '/graph?center=Sergei_Molotov&depth=2');
	if (isMobile) await page.getByRole('link', { name: /^(All kinds|Filtered), / }).click();
	const before = await places(page);
	const factions = page.getByRole('group', { name: 'Factions' });
	await factions.getByRole('checkbox', { name: /in no faction/ }).uncheck();
	await expect(page).toHaveURL(/[?&]factions=/);
	const after = await places(page);
	expect(Object.keys(after).length).toBeLessThan(Object.keys(before).length);
	for (const [id, place] of Object.entries(after)) expect(place).toEqual(before[id]);
});

test.describe('without a script', () => {
	test.use({ javaScriptEnabled: false });

	test('a sign chooses, and the actions are links', async ({ page }) => {
		await page.goto('/graph');
		const sign = page.locator('svg.picture a.sign').last();
		const name = (await sign.getAttribute('aria-label'))!;
		await page.goto((await sign.getAttribute('href'))!);
		await expect(chosen(page)).toHaveText(name);
		await action(page, 'Hide').click();
		await expect(aside(page)).toContainText(`Hidden: ${name}`);
		await expect(page.locator(`svg.picture a.sign[aria-label="${name}"]`)).toHaveCount(0);
		await aside(page).getByRole('link', { name: 'Show again', exact: true }).click();
		await expect(page.locator(`svg.picture a.sign[aria-label="${name}"]`)).toHaveCount(1);
	});

	test('the form keeps what is set aside', async ({ page, isMobile }) => {
		await page.goto('/graph');
		await page.goto((await page.locator('svg.picture a.sign').last().getAttribute('href'))!);
		await action(page, 'Hide').click();
		if (isMobile) await page.goto(`${page.url()}#filters`);
		await page.getByRole('button', { name: 'Show' }).first().click();
		await expect(aside(page)).toContainText('Hidden:');
	});
});
