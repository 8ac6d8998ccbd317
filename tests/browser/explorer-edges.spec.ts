/** Ties of the explorer: as rows, as evidence, and in story time. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { placesIn, pointOfCrowd } from './picture';

const table = (page: Page) => page.getByRole('table', { name: /relation/i });
const rows = (page: Page) => table(page).locator('tbody').getByRole('row');
const head = (page: Page, name: string) => table(page).getByRole('columnheader', { name });
const evidence = (page: Page) => page.getByRole('region', { name: /evidence/i });
const time = (page: Page) => page.getByRole('region', { name: 'Story time' });
const handles = (page: Page) => page.getByRole('slider', { name: /story time/i });
const status = (page: Page) => page.getByRole('status').first();

async function ready(page: Page, address = '/graph') {
	await page.goto(address);
	await expect(page.locator('.canvas.drawn')).toBeVisible();
}

async function barriers(page: Page): Promise<string[]> {
	const { violations } = await new AxeBuilder({ page }).analyze();
	return violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.html).join(' ')}`);
}

const names = (page: Page) => rows(page).locator('td.from a').allInnerTexts();
const inOrder = (list: readonly string[]) =>
	[...list].sort(new Intl.Collator('en', { numeric: true }).compare);

test.beforeEach(async ({ context, baseURL }) => {
	await context.addCookies([{ name: 'position', value: 'end', url: baseURL! }]);
});

test.describe('the table', () => {
	test('is sorted by its heads, up, down and back, and the address says so', async ({ page }) => {
		await ready(page);
		const told = await names(page);
		await expect(head(page, 'Passages')).toHaveAttribute('aria-sort', 'ascending');
		await head(page, 'From').getByRole('link').click();
		await expect(head(page, 'From')).toHaveAttribute('aria-sort', 'ascending');
		await expect(page).toHaveURL(/[?&]sort=from\b/);
		expect(await names(page)).toEqual(inOrder(told));
		await expect(status(page)).toContainText('by from');
		await head(page, 'From').getByRole('link').press('Enter');
		await expect(head(page, 'From')).toHaveAttribute('aria-sort', 'descending');
		const down = await names(page);
		expect(inOrder(down)).toEqual(inOrder(told));
		expect(down[0]).toBe(inOrder(told).at(-1));
		await page.reload();
		expect(await names(page)).toEqual(down);
		await head(page, 'From').getByRole('link').click();
		await expect(page).not.toHaveURL(/sort=/);
		expect(await names(page)).toEqual(told);
	});

	test('finds words in names and relations', async ({ page }) => {
		await ready(page);
		const all = await rows(page).count();
		await page.getByRole('searchbox', { name: 'Find' }).fill('viktor rescues');
		await expect(rows(page)).toHaveCount(1);
		await expect(page).toHaveURL(/[?&]find=viktor%20rescues/);
		await expect(status(page)).toContainText(`1 of ${all} relations`);
		await page.getByRole('searchbox', { name: 'Find' }).fill('nothing like it');
		await expect(page.getByText('No relation here holds')).toBeVisible();
		await page.getByRole('link', { name: /^Show all/ }).click();
		await expect(rows(page)).toHaveCount(all);
		await expect(page.getByRole('searchbox', { name: 'Find' })).toHaveValue('');
	});

	test('says from where to where a tie is told, how often and as what', async ({ page }) => {
		await ready(page);
		const row = rows(page)
			.filter({ has: page.locator('.until') })
			.filter({ hasText: 'plan' })
			.first();
		const marks = await row.locator('a.mark').allInnerTexts();
		expect(marks).toHaveLength(2);
		const claims = parseInt(await row.locator('td.claims').innerText());
		await row.getByRole('button').click();
		await expect(evidence(page).locator('.sum')).toContainText(
			new RegExp(`^\\s*${claims} claims?, .*planned`)
		);
		expect(await evidence(page).locator('.sum a.mark').allInnerTexts()).toEqual(marks);
		const told = evidence(page).locator('.told-claim');
		await expect(told).toHaveCount(claims);
		await expect(told.filter({ has: page.locator('.passages a.place') })).toHaveCount(claims);
	});
});

test('who is in the picture is a list, from which one is chosen', async ({ page }) => {
	await ready(page);
	const list = page.locator('.who');
	await list.locator('summary').click();
	const nodes = Object.keys(await placesIn(page)).length;
	await expect(list.getByRole('listitem')).toHaveCount(nodes);
	await list.getByRole('link', { name: /^Viktor, / }).click();
	await expect(evidence(page).getByRole('heading', { level: 2 })).toContainText('Viktor');
	await expect(list.locator('[aria-current]')).toHaveText('Viktor');
});

test.describe('ties between the same two', () => {
	test('are one line until it is chosen, and then each can be', async ({ page, isMobile }) => {
		await ready(page);
		await page.evaluate(() => document.fonts.ready);
		// A finger wants more room than a small screen has at first.
		if (isMobile)
			for (let i = 0; i < 3; i++) await page.getByRole('button', { name: 'Zoom in' }).tap();
		const { ends, x, y } = await pointOfCrowd(page);
		const [a, b] = ends as [string, string];
		const members = await table(page)
			.locator(
				`button[value^="${a}."][value$=".${b}"], button[value^="${b}."][value$=".${a}"]`
			)
			.count();
		expect(members).toBeGreaterThan(2);
		if (isMobile) await page.touchscreen.tap(x, y);
		else await page.mouse.click(x, y);
		const also = evidence(page).locator('.also');
		await expect(also.locator('li')).toHaveCount(members - 1);
		// The choice comes before the passages.
		const [choice, passages] = await Promise.all(
			[also, evidence(page).locator('.passages').first()].map((l) => l.boundingBox())
		);
		expect(choice!.y).toBeLessThan(passages!.y);
		const first = new URL(page.url()).searchParams.get('edge');
		const link = also.locator('li a').first();
		await link.focus();
		await page.keyboard.press('Enter');
		await expect(page).not.toHaveURL(new RegExp(`edge=${first!.replace(/\./g, '\\.')}(&|$)`));
		const second = new URL(page.url()).searchParams.get('edge');
		await expect(table(page).locator(`button[value="${second}"]`)).toHaveAttribute(
			'aria-pressed',
			'true'
		);
		await expect(status(page)).toContainText('Open: ');
		// In the picture they are told apart now, and the open one is one of them.
		const drawn = await page.locator('.canvas').evaluate(
			(host, ids) => {
				interface Drawn {
					getElementById(id: string): {
						nonempty(): boolean;
						hasClass(name: string): boolean;
					};
				}
				const { cy } = (host as unknown as { _cyreg: { cy: Drawn } })._cyreg;
				return ids.map((id) => cy.getElementById(id).nonempty());
			},
			[first!, second!]
		);
		expect(drawn).toEqual([true, true]);
	});
});

test.describe('story time', () => {
	test('names the event under each handle with its passage', async ({ page }) => {
		await ready(page);
		const until = handles(page).last();
		await until.focus();
		await page.keyboard.press('PageDown');
		await expect(page).toHaveURL(/until=/);
		const title = (await until.getAttribute('aria-valuetext'))!;
		const at = time(page).locator('.at').last();
		await expect(at.locator('i')).toHaveText(title, { ignoreCase: true });
		const href = (await at.locator('a.mark').getAttribute('href'))!;
		await page.goto(href);
		await expect(page.locator(href.slice(href.indexOf('#')))).toBeInViewport();
	});

	test('is moved by every key, moves no node, and stops at the other handle', async ({
		page
	}) => {
		await ready(page, '/graph?center=Viktor&kinds=character,place,faction,item,event');
		const [since, until] = [handles(page).first(), handles(page).last()];
		const before = await placesIn(page);
		const end = Number(await until.inputValue());
		await since.focus();
		await page.keyboard.press('End');
		expect(Number(await since.inputValue())).toBe(end);
		await page.keyboard.press('PageDown');
		expect(Number(await since.inputValue())).toBeLessThan(end);
		await page.keyboard.press('Home');
		expect(Number(await since.inputValue())).toBe(0);
		await page.keyboard.press('ArrowRight');
		expect(Number(await since.inputValue())).toBe(1);
		await until.focus();
		await page.keyboard.press('Home');
		expect(Number(await until.inputValue())).toBe(1);
		await expect(time(page).locator('.at')).toHaveCount(1);
		const after = await placesIn(page);
		expect(Object.keys(after).length).toBeLessThan(Object.keys(before).length);
		for (const [id, place] of Object.entries(after)) expect(place).toEqual(before[id]);
		await expect(status(page)).toContainText('fewer');
		expect(await barriers(page)).toEqual([]);
	});

	test('has handles that stand side by side at one event', async ({ page }) => {
		await ready(page);
		const since = handles(page).first();
		await since.focus();
		await page.keyboard.press('End');
		const [a, b] = await page.evaluate(() => {
			const track = document.querySelector('.slider .track')!.getBoundingClientRect();
			return [...document.querySelectorAll<HTMLInputElement>('.slider input')].map(
				(input) => {
					const box = input.getBoundingClientRect();
					return { left: box.left - track.left, right: box.right - track.right };
				}
			);
		});
		// One ends where its step is, the other begins there.
		expect(a!.right).toBeCloseTo(0, 0);
		expect(b!.left).toBeCloseTo(0, 0);
	});

	test('draws as uncertain what is not told to hold then', async ({ page }) => {
		await ready(page);
		await handles(page).last().focus();
		await page.keyboard.press('ArrowLeft');
		const unsure = rows(page).getByRole('button', { name: /not certain to hold/ });
		expect(await unsure.count()).toBeGreaterThan(0);
		await expect(unsure.first()).toHaveText(/\?$/);
		await expect(page.getByText('not certain to hold then')).toBeAttached();
	});
});

test.describe('without a script', () => {
	test.use({ javaScriptEnabled: false });

	test('heads sort, words find, rows open, and nothing is lost on the way', async ({ page }) => {
		await page.goto('/graph?view=table');
		await head(page, 'From').getByRole('link').click();
		await expect(head(page, 'From')).toHaveAttribute('aria-sort', 'ascending');
		await page.getByRole('searchbox', { name: 'Find' }).fill('viktor');
		await page.getByRole('button', { name: 'Find' }).click();
		await expect(page).toHaveURL(/find=viktor/);
		await expect(head(page, 'From')).toHaveAttribute('aria-sort', 'ascending');
		for (const text of await rows(page).allInnerTexts()) expect(text).toMatch(/Viktor/);
		await rows(page).first().getByRole('button').click();
		await expect(page).toHaveURL(/edge=/);
		await expect(page).toHaveURL(/find=viktor/);
		await expect(rows(page).locator('[aria-pressed="true"]')).toHaveCount(1);
		await expect(evidence(page).locator('.sum')).toBeVisible();
	});

	test('story time is asked by name', async ({ page }) => {
		await page.goto('/graph');
		const number = await rows(page).count();
		const until = time(page).getByRole('combobox', { name: 'Until' });
		await until.selectOption({ index: 3 });
		const title = await until.locator('option').nth(3).innerText();
		await time(page).getByRole('button', { name: 'Show' }).click();
		await expect(time(page).locator('.at i').first()).toHaveText(title, { ignoreCase: true });
		expect(await rows(page).count()).toBeLessThan(number);
	});
});
