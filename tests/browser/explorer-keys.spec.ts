import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

interface Drawn {
	nodes(): { id(): string; position(): { x: number; y: number }; hasClass(c: string): boolean }[];
	zoom(): number;
}

const picture = (page: Page) => page.getByRole('application');
const said = (page: Page) => page.locator('p[data-at]');
const at = (page: Page) => said(page).getAttribute('data-at');
const rows = (page: Page) => page.getByRole('table', { name: /relation/i }).locator('tbody tr');

const drawn = (page: Page) =>
	page.locator('.canvas').evaluate((host) => {
		const { cy } = (host as unknown as { _cyreg: { cy: Drawn } })._cyreg;
		return {
			zoom: cy.zoom(),
			places: Object.fromEntries(cy.nodes().map((n) => [n.id(), n.position()])),
			pointed: cy
				.nodes()
				.filter((n) => n.hasClass('pointed'))
				.map((n) => n.id())
		};
	});

async function ready(page: Page, address = '/graph') {
	await page.goto(address);
	await expect(page.locator('.canvas.drawn')).toBeVisible();
	await picture(page).focus();
}

test.beforeEach(async ({ context, baseURL }) => {
	await context.addCookies([{ name: 'position', value: 'end', url: baseURL! }]);
});

test.describe('the picture by keys', () => {
	test('is one stop of the Tab key, says where one is, and has no barriers', async ({ page }) => {
		await page.goto('/graph');
		await expect(page.locator('.canvas.drawn')).toBeVisible();
		await page.getByRole('link', { name: 'Table', exact: true }).last().focus();
		const focused = () => picture(page).evaluate((e) => e === document.activeElement);
		for (let i = 0; i < 60 && !(await focused()); i++) await page.keyboard.press('Tab');
		await expect(picture(page)).toBeFocused();
		await expect(said(page)).toHaveText(/, character, \d+ ties drawn, in the middle/);
		await expect.poll(async () => (await drawn(page)).pointed).toEqual([await at(page)]);
		const { violations } = await new AxeBuilder({ page }).analyze();
		expect(violations.map((v) => `${v.id} ${v.nodes.map((n) => n.html).join(' ')}`)).toEqual(
			[]
		);
	});

	test('arrows lead where they point, and move nobody', async ({ page }) => {
		await ready(page);
		const before = (await drawn(page)).places;
		const start = (await at(page))!;
		const met = new Set([start]);
		for (const [key, axis, sign] of [
			['ArrowRight', 'x', 1],
			['ArrowLeft', 'x', -1],
			['ArrowUp', 'y', -1],
			['ArrowDown', 'y', 1]
		] as const) {
			const from = (await at(page))!;
			await page.keyboard.press(key);
			const to = (await at(page))!;
			met.add(to);
			if (to !== from)
				expect((before[to]![axis] - before[from]![axis]) * sign, key).toBeGreaterThan(0);
		}
		expect(met.size).toBeGreaterThan(2);
		const all = Object.keys(before).length;
		for (let i = 0; i < all; i++) {
			met.add((await at(page))!);
			await page.keyboard.press('PageDown');
		}
		expect(met.size).toBe(all);
		expect((await drawn(page)).places).toEqual(before);
	});

	test('Enter chooses, and again expands; H hides, P pins, F fades', async ({ page }) => {
		await ready(page);
		await page.keyboard.press('PageDown');
		const id = (await at(page))!;
		await page.keyboard.press('Enter');
		await expect(page).toHaveURL(new RegExp(`node=${id}`));
		await expect(said(page)).toHaveText(/chosen/);
		await expect(picture(page)).toBeFocused();
		const before = (await drawn(page)).places;
		await page.keyboard.press('Enter');
		await expect(page).toHaveURL(new RegExp(`expand=${id}`));
		await page.keyboard.press('e');
		await expect(page).not.toHaveURL(/expand=/);
		await page.keyboard.press('p');
		await expect(page).toHaveURL(new RegExp(`pin=${id}`));
		await expect(said(page)).toHaveText(/pinned/);
		await page.keyboard.press('f');
		await expect(page).toHaveURL(new RegExp(`fade=${id}`));
		await page.keyboard.press('h');
		await expect(page).toHaveURL(new RegExp(`hide=${id}`));
		await expect.poll(async () => Object.keys((await drawn(page)).places)).not.toContain(id);
		const after = (await drawn(page)).places;
		for (const [other, place] of Object.entries(after)) expect(place).toEqual(before[other]);
		await expect(picture(page)).toBeFocused();
	});

	test('T goes through the ties, Enter opens one, Escape leads back', async ({ page }) => {
		await ready(page);
		await page.keyboard.press('t');
		await expect(said(page)).toHaveText(/tie 1 of \d+$/);
		await page.keyboard.press('t');
		await expect(said(page)).toHaveText(/tie 2 of \d+$/);
		await page.keyboard.press('Shift+T');
		await page.keyboard.press('Shift+T');
		const words = (await said(page).textContent())!;
		const [, last, of] = /tie (\d+) of (\d+)$/.exec(words)!;
		expect(last).toBe(of);
		await page.keyboard.press('Enter');
		await expect(page).toHaveURL(/[?&]edge=/);
		const title = words.split(',')[0]!;
		await expect(
			page.getByRole('region', { name: /evidence/i }).getByRole('heading', { level: 2 })
		).toHaveText(new RegExp(title.split(' ').join('\\s+')));
		await expect(rows(page).locator('button[aria-pressed="true"]')).toHaveCount(1);
		await page.keyboard.press('Escape');
		await expect(said(page)).toHaveText(/ties drawn/);
		await page.keyboard.press('Escape');
		await expect(page).not.toHaveURL(/[?&]edge=/);
	});

	test('Escape closes the panel after a click, too, and first the card before it', async ({
		page
	}) => {
		await page.goto('/graph');
		await rows(page).first().getByRole('button').click();
		await expect(page).toHaveURL(/[?&]edge=/);
		const panel = page.getByRole('region', { name: /evidence/i });
		await panel.locator('a.mark').first().focus();
		// The focus came by a script: as by the Tab key it opens the card.
		await page.keyboard.press('Shift+Tab');
		await page.keyboard.press('Tab');
		const card = page.getByRole('dialog');
		await expect(card).toBeVisible();
		await page.keyboard.press('Escape');
		await expect(card).toBeHidden();
		await expect(page).toHaveURL(/[?&]edge=/);
		await page.keyboard.press('Escape');
		await expect(page).not.toHaveURL(/[?&]edge=/);
		await page.goto(
			`/graph?node=${(await rows(page).first().getByRole('button').getAttribute('value'))!.split('.')[0]}`
		);
		await expect(panel.getByRole('link', { name: 'Pin' })).toBeVisible();
		await expect(page.locator('.canvas.drawn')).toBeVisible();
		await page.keyboard.press('Escape');
		await expect(page).not.toHaveURL(/[?&]node=/);
		await expect(page.getByRole('status').first()).toHaveText('Closed');
	});

	test('a panel that is closed by a key leaves the focus in its place', async ({ page }) => {
		await ready(page);
		await page.keyboard.press('Enter');
		const panel = page.getByRole('region', { name: /evidence/i });
		await panel.getByRole('link', { name: 'Close' }).focus();
		await page.keyboard.press('Enter');
		await expect(page).not.toHaveURL(/[?&]node=/);
		await expect(panel).toBeFocused();
	});

	test('whoever was not led from a row is not led to it', async ({ page }) => {
		await page.goto('/graph');
		const edge = await rows(page).first().getByRole('button').getAttribute('value');
		await page.goto(`/graph?edge=${edge}`);
		await expect(page.locator('.canvas.drawn')).toBeVisible();
		await page.getByRole('link', { name: 'Close the evidence' }).click();
		await expect(page).not.toHaveURL(/[?&]edge=/);
		await expect(page.getByRole('region', { name: /evidence/i })).toBeFocused();
		expect(await page.evaluate(() => scrollY)).toBe(0);
	});

	test('plus and minus zoom, nought shows all, and other keys are left to the page', async ({
		page
	}) => {
		await ready(page);
		const { zoom } = await drawn(page);
		await page.keyboard.press('+');
		await page.keyboard.press('+');
		await expect.poll(async () => (await drawn(page)).zoom).toBeGreaterThan(zoom * 1.5);
		await page.keyboard.press('-');
		await expect.poll(async () => (await drawn(page)).zoom).toBeLessThan(zoom * 1.5);
		await page.keyboard.press('0');
		await expect.poll(async () => (await drawn(page)).zoom).toBeCloseTo(zoom, 5);
		await page.keyboard.press('Tab');
		await expect(picture(page)).not.toBeFocused();
	});
});
