/** A tie against which the continuity desk speaks, and a table of several pages. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, test as base, type Page } from '@playwright/test';
import { edited, pairFiles, readPlants, withIds } from '../pair/plant';
import { startSite } from './site';
import { json } from './story';

const rows = (page: Page) =>
	page
		.getByRole('table', { name: /relation/i })
		.locator('tbody')
		.getByRole('row');
const evidence = (page: Page) => page.getByRole('region', { name: /evidence/i });

interface Finding {
	id: string;
	message: string;
	sides: { claims: string[] }[];
}

const planted = base.extend<object, { origin: string }>({
	origin: [
		// eslint-disable-next-line no-empty-pattern -- Playwright wants the pattern
		async ({}, use) => {
			const { plant } = readPlants().find((p) => p.rule === 'R01')!;
			const { texts } = withIds(edited(pairFiles(), plant));
			const dir = mkdtempSync(join(tmpdir(), 'canonry-against-'));
			for (const [name, text] of texts) {
				mkdirSync(dirname(join(dir, name)), { recursive: true });
				writeFileSync(join(dir, name), text);
			}
			const site = await startSite({ CONTENT_DIR: dir }, 4820);
			await use(site.origin);
			site.stop();
			rmSync(dir, { recursive: true });
		},
		{ scope: 'worker', timeout: 90_000 }
	],
	baseURL: async ({ origin }, use) => use(origin)
});

planted('a tie carries what speaks against it', async ({ page, context, request, origin }) => {
	await context.addCookies([{ name: 'position', value: 'end', url: origin }]);
	const { items } = (await json(request, '/api/v1/findings?rule=R01&at=end')) as {
		items: Finding[];
	};
	const [finding] = items;
	const { items: claims } = await json(request, '/api/v1/claims?at=end&limit=1000');
	const claim = (
		claims as { id: string; subject: string; property: string; object?: string }[]
	).find((c) => c.property === 'takesPartIn' && c.id === finding!.sides[1]!.claims[0])!;
	const edge = `${claim.subject}.${claim.property}.${claim.object}`;
	await page.goto(`/graph?center=${claim.subject}&edge=${edge}`);
	await expect(page.locator('.canvas.drawn')).toBeVisible();

	// In the picture by a shape, in the row by severity, in the evidence in words.
	const bar = await page.locator('.canvas').evaluate((host, id) => {
		interface Drawn {
			getElementById(id: string): { style(name: string): string };
		}
		const { cy } = (host as unknown as { _cyreg: { cy: Drawn } })._cyreg;
		return cy.getElementById(id).style('mid-target-arrow-shape');
	}, edge);
	expect(bar).toBe('tee');
	const row = rows(page).filter({ has: page.locator(`button[value="${edge}"]`) });
	const link = row.getByRole('link', { name: /^error: / });
	await expect(link).toHaveAttribute('href', `/continuity?finding=${finding!.id}`);
	await expect(evidence(page).locator('.against')).toContainText('Error');
	await expect(evidence(page).locator('.against')).toContainText(finding!.message);
	const { violations } = await new AxeBuilder({ page }).analyze();
	expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
	await evidence(page).getByRole('link', { name: 'See both sides' }).click();
	await expect(page).toHaveURL(new RegExp(`/continuity\\?finding=${finding!.id}`));

	// Who has not read so far sees neither the tie nor what speaks against it.
	await context.clearCookies();
	await context.addCookies([{ name: 'position', value: 'ostrey:2.1.9', url: origin }]);
	await page.goto(`/graph?center=${claim.subject}&edge=${edge}`);
	await expect(page.locator('.canvas.drawn')).toBeVisible();
	await expect(evidence(page).locator('.against')).toHaveCount(0);
	await expect(page.getByRole('link', { name: /^error: / })).toHaveCount(0);
});

planted(
	'the drawing that no script makes has the bar, too',
	async ({ browser, request, origin }) => {
		const { items } = (await json(request, '/api/v1/findings?rule=R01&at=end')) as {
			items: Finding[];
		};
		const context = await browser.newContext({ javaScriptEnabled: false });
		await context.addCookies([{ name: 'position', value: 'end', url: origin }]);
		const page = await context.newPage();
		await page.goto(`${origin}/graph?center=Osric_Tarrow`);
		const tie = page.locator('svg.picture a.tie:has(path.bar)').first();
		await expect(tie).toBeAttached();
		expect(await tie.getAttribute('aria-label')).toContain(`error: ${items[0]!.message}`);
		await context.close();
	}
);

const great = base.extend<object, { origin: string }>({
	origin: [
		// eslint-disable-next-line no-empty-pattern -- Playwright wants the pattern
		async ({}, use) => {
			const dir = mkdtempSync(join(tmpdir(), 'canonry-great-'));
			const made = ['generate', '--entities', '300', '--chapters', '2', '--seed', '5'];
			execFileSync(process.execPath, ['scripts/canonry.mjs', ...made, '--out', dir], {
				stdio: 'ignore'
			});
			const site = await startSite({ CONTENT_DIR: dir }, 4850);
			await use(site.origin);
			site.stop();
			rmSync(dir, { recursive: true });
		},
		{ scope: 'worker', timeout: 90_000 }
	],
	baseURL: async ({ origin }, use) => use(origin)
});

great('a long table is read page by page', async ({ page, context, origin }) => {
	await context.addCookies([{ name: 'position', value: 'end', url: origin }]);
	await page.goto(
		'/graph?center=all&view=table&fold=none&kinds=character,place,faction,item,event'
	);
	const pager = page.getByRole('navigation', { name: 'Pages of the table' });
	await expect(rows(page)).toHaveCount(400);
	await expect(pager).toContainText(/Rows 1 to 400 of \d+/);
	const first = await rows(page).first().innerText();
	await pager.getByRole('link', { name: 'Rows after' }).click();
	await expect(page).toHaveURL(/[?&]page=2/);
	await expect(pager).toContainText('Rows 401 to');
	expect(await rows(page).first().innerText()).not.toBe(first);
	await rows(page).first().getByRole('button').click();
	await expect(page).toHaveURL(/edge=/);
	await pager.getByRole('link', { name: 'Rows before' }).click();
	await expect(page.getByText('The open relation stands on another page.')).toBeVisible();
	await page.getByRole('link', { name: 'Show page 2' }).click();
	await expect(rows(page).locator('[aria-pressed="true"]')).toHaveCount(1);
});
