import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { atRest, pointOfTie } from './picture';

/** What is asked of the drawing itself; nothing in the page tells where a canvas has drawn what. */
interface Drawn {
	zoom(): number;
	nodes(): { id(): string; position(): { x: number; y: number } }[];
}

async function ready(page: Page, address = '/graph') {
	await page.goto(address);
	await expect(page.locator('.canvas.drawn')).toBeVisible();
}

const table = (page: Page) => page.getByRole('table', { name: /relation/i });
const rows = (page: Page) => table(page).locator('tbody').getByRole('row');
const evidence = (page: Page) => page.getByRole('region', { name: /evidence/i });
const handles = (page: Page) => page.getByRole('slider', { name: /story time/i });

/** Filters wait behind a button on narrow screens. */
async function openFilters(page: Page) {
	const button = page.getByRole('link', { name: /^(All kinds|Filtered), / });
	if (await button.isVisible()) await button.click();
}

const places = (page: Page) =>
	page.locator('.canvas').evaluate((host) => {
		const { cy } = (host as unknown as { _cyreg: { cy: Drawn } })._cyreg;
		return Object.fromEntries(cy.nodes().map((n) => [n.id(), n.position()]));
	});

async function barriers(page: Page): Promise<string[]> {
	const { violations } = await new AxeBuilder({ page }).analyze();
	return violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.html).join(' ')}`);
}

test.beforeEach(async ({ context, baseURL }) => {
	await context.addCookies([{ name: 'position', value: 'end', url: baseURL! }]);
});

test.describe('the graph', () => {
	test('opens on the neighbours of one, quietly and without barriers', async ({ page }) => {
		const complaints: string[] = [];
		page.on('console', (m) => {
			if (['error', 'warning'].includes(m.type())) complaints.push(m.text());
		});
		page.on('pageerror', (error) => complaints.push(error.message));
		await ready(page);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Graph around \S/);
		const number = await rows(page).count();
		expect(number).toBeGreaterThan(0);
		await expect(page.getByRole('status').first()).toContainText(`${number} relation`);
		expect(await barriers(page)).toEqual([]);
		expect(complaints).toEqual([]);
	});

	test('a row opens its tie, and the address opens it again elsewhere', async ({
		page,
		browser
	}) => {
		await ready(page);
		const button = rows(page).nth(3).getByRole('button');
		const name = (await button.getAttribute('aria-label'))!.replace(/: evidence$/, '');
		await button.click();
		await expect(page).toHaveURL(/[?&]edge=/);
		await expect(evidence(page).getByRole('heading', { level: 2 })).toHaveText(
			new RegExp(name.split(' ').join('\\s+'))
		);
		await expect(button).toHaveAttribute('aria-pressed', 'true');
		const citation = evidence(page).locator('.passages a[href^="/read/"]').first();
		await expect(citation).toBeVisible();
		expect(await barriers(page)).toEqual([]);

		const text = await evidence(page).innerText();
		const fresh = await browser.newContext();
		const copy = await fresh.newPage();
		await copy.goto(page.url());
		await expect(evidence(copy)).toHaveText(await evidence(page).textContent().then(String));
		expect(await evidence(copy).innerText()).toBe(text);
		await fresh.close();

		await page.getByRole('link', { name: 'Close the evidence' }).click();
		await expect(page).not.toHaveURL(/[?&]edge=/);
		await page.goBack();
		await expect(evidence(page).getByRole('heading', { level: 2 })).toBeVisible();
		await expect(page).toHaveURL(/[?&]edge=/);
	});

	test('a tie in the picture opens it, and the row says so', async ({ page, isMobile }) => {
		await ready(page);
		await page.evaluate(() => document.fonts.ready);
		const { id, x, y } = await pointOfTie(page);
		if (isMobile) await page.touchscreen.tap(x, y);
		else await page.mouse.click(x, y);
		await expect(page).toHaveURL(new RegExp(`edge=${id.replace(/\./g, '\\.')}`));
		await expect(table(page).locator(`button[value="${id}"]`)).toHaveAttribute(
			'aria-pressed',
			'true'
		);
	});

	test('filters answer at once, move nothing, and are in the address', async ({ page }) => {
		await ready(page);
		const before = await places(page);
		const number = await rows(page).count();
		await openFilters(page);
		await page.getByRole('checkbox', { name: /Places/ }).uncheck();
		await expect(page).toHaveURL(/kinds=/);
		await expect(rows(page)).not.toHaveCount(number);
		await expect(table(page).locator('.kind-place')).toHaveCount(0);
		const after = await places(page);
		for (const [id, place] of Object.entries(after)) expect(place).toEqual(before[id]);
		expect(Object.keys(after).length).toBeLessThan(Object.keys(before).length);

		await page.reload();
		await expect(table(page).locator('.kind-place')).toHaveCount(0);
		await openFilters(page);
		await expect(page.getByRole('checkbox', { name: /Places/ })).not.toBeChecked();
	});

	test('story time is moved by arrow keys, and told in words', async ({ page }) => {
		await ready(page);
		await expect(handles(page)).toHaveCount(2);
		const until = handles(page).last();
		const number = await rows(page).count();
		const end = await until.getAttribute('aria-valuetext');
		await until.focus();
		await page.keyboard.press('ArrowLeft');
		await expect(until).not.toHaveAttribute('aria-valuetext', end!);
		await expect(page).toHaveURL(/until=/);
		const before = await places(page);
		// Dead or ended at the end of what is shown; nobody is at the first step of all.
		await expect(table(page).locator('.kind-sign.hollow').first()).toBeAttached();
		await page.keyboard.press('Home');
		await expect(table(page).locator('.kind-sign.hollow')).toHaveCount(0);
		await expect(until).toHaveAttribute(
			'aria-valuetext',
			(await handles(page).first().getAttribute('aria-valuetext'))!
		);
		expect(await rows(page).count()).toBeLessThan(number);
		for (const [id, place] of Object.entries(await places(page)))
			expect(place).toEqual(before[id]);
		const words = await until.getAttribute('aria-valuetext');
		await page.reload();
		await expect(handles(page).last()).toHaveAttribute('aria-valuetext', words!);
	});

	test('another depth and another middle are visits, and back leads back', async ({ page }) => {
		await ready(page);
		const number = await rows(page).count();
		const first = await page.getByRole('heading', { level: 1 }).innerText();
		await openFilters(page);
		await page.getByRole('combobox', { name: 'Depth' }).selectOption('2');
		await expect(page).toHaveURL(/depth=2/);
		await expect.poll(() => rows(page).count()).toBeGreaterThan(number);
		await page.getByRole('combobox', { name: 'Whom the picture is about' }).fill('Viktor');
		await page.keyboard.press('Enter');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Graph around Viktor');
		await page.goBack();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(first);
	});

	test('table and picture are two views of one state', async ({ page }) => {
		await ready(page);
		await page.getByRole('link', { name: 'Table', exact: true }).click();
		await expect(page).toHaveURL(/view=table/);
		await expect(page.locator('.canvas')).toHaveCount(0);
		await expect(table(page)).toHaveCount(1);
		expect(await barriers(page)).toEqual([]);
		await page.getByRole('link', { name: 'Graph', exact: true }).last().click();
		await expect(page.locator('.canvas.drawn')).toBeVisible();
	});

	test('whoever opens a row far down is led to what it rests on, and back', async ({ page }) => {
		await ready(page);
		const button = rows(page).last().getByRole('button');
		await button.focus();
		await page.keyboard.press('Enter');
		await expect(evidence(page).getByRole('heading', { level: 2 })).toBeInViewport();
		await expect(evidence(page)).toBeFocused();
		await page.keyboard.press('Tab');
		await page.getByRole('link', { name: 'Close the evidence' }).focus();
		await page.keyboard.press('Enter');
		await expect(button).toBeFocused();
	});

	test('names in the picture do not overlap', async ({ page }) => {
		for (const address of ['/graph', '/graph?center=Viktor', '/graph?center=all']) {
			await ready(page, address);
			await atRest(page);
			const boxes = await page.locator('.canvas').evaluate((host) => {
				interface Named {
					data(name: string): string;
					renderedBoundingBox(options: object): {
						x1: number;
						x2: number;
						y1: number;
						y2: number;
					};
				}
				const { cy } = (host as unknown as { _cyreg: { cy: { nodes(): Named[] } } })._cyreg;
				return cy
					.nodes()
					.filter((n) => n.data('label') !== '')
					.map((n) => ({
						name: n.data('label'),
						...n.renderedBoundingBox({ includeNodes: false, includeOverlays: false })
					}));
			});
			expect(boxes.length).toBeGreaterThan(2);
			const slack = 2;
			const clashes = boxes.flatMap((a, i) =>
				boxes
					.slice(i + 1)
					.filter(
						(b) =>
							a.x1 + slack < b.x2 &&
							b.x1 + slack < a.x2 &&
							a.y1 + slack < b.y2 &&
							b.y1 + slack < a.y2
					)
					.map((b) => `${a.name} / ${b.name}`)
			);
			expect(clashes).toEqual([]);
		}
	});

	test('the picture does not trap the scroll of the page', async ({ page, isMobile }) => {
		await ready(page);
		const button = rows(page).first().getByRole('button');
		await button.click();
		await expect(button).toHaveAttribute('aria-pressed', 'true');
		await page.evaluate(() => scrollTo(0, 0));
		const box = (await page.locator('.canvas').boundingBox())!;
		// At the rim of the ground, above the sheet of a phone: a tap there would close what is open.
		const [x, y] = [box.x + 12, box.y + 180];
		if (isMobile) {
			const session = await page.context().newCDPSession(page);
			const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: number) =>
				session.send('Input.dispatchTouchEvent', {
					type,
					touchPoints: at === undefined ? [] : [{ x, y: at }]
				});
			await touch('touchStart', y);
			for (let step = 1; step <= 10; step++) {
				await touch('touchMove', y - step * 15);
				await page.waitForTimeout(16);
			}
			await touch('touchEnd');
		} else {
			await page.mouse.move(x, y);
			await page.mouse.wheel(0, 200);
		}
		await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(80);
		// And whoever scrolls has not chosen: what was open still is.
		await expect(button).toHaveAttribute('aria-pressed', 'true');
	});

	test('says in words what connects two', async ({ page }) => {
		await page.goto('/graph?from=Miri&to=Sephiroth#connect');
		const answer = page.getByRole('region', { name: 'What connects these two?' });
		await expect(answer.getByRole('listitem').first()).toContainText('Miri');
		await expect(answer.getByRole('listitem').first()).toContainText('Sephiroth');
		await expect(answer.locator('a.mark').first()).toBeVisible();
		await page.goto('/graph?from=Miri&to=Nobody_At_All#connect');
		await expect(answer).toContainText('Nobody here is called');
	});

	test('says so where there is nobody to draw', async ({ page }) => {
		await page.goto('/graph?at=start');
		await page.locator('.canvas.drawn').waitFor();
		const words = page.getByText('Nothing is told yet, as far as you have read.');
		await expect(words.first()).toBeVisible();
		await page.goto('/graph?view=table&at=start');
		await expect(words.first()).toBeVisible();
	});

	test('whoever is not there is not there', async ({ page }) => {
		expect((await page.goto('/graph?center=Nobody_At_All'))!.status()).toBe(404);
		// Somebody may have been meant: from there one looks around them.
		expect((await page.goto('/graph?center=Viktr'))!.status()).toBe(404);
		await page.getByRole('main').getByRole('link', { name: 'Viktor', exact: true }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Graph around Viktor');
		const hidden = await page.goto('/graph?center=Miri&at=start');
		expect(hidden!.status()).toBe(404);
	});
});
