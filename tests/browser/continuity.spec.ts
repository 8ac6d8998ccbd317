import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { json, passagesOf, readTo } from './story';

interface Finding {
	id: string;
	rule: string;
	severity: string;
	sides: { claims: string[]; passages: string[] }[];
}

test.describe('the continuity desk', () => {
	test('shows each finding with both sides', async ({ page, request }) => {
		const items = (await json(request, '/api/v1/findings?limit=1000&at=end'))
			.items as Finding[];
		expect(items.length).toBeGreaterThan(0);
		await page.goto('/continuity?tab=findings');
		await expect(page.locator('.list .row')).toHaveCount(items.length);
		for (const finding of items.slice(0, 4)) {
			await page.goto(`/continuity?finding=${finding.id}`);
			const shown = await page
				.locator('.facing .place')
				.evaluateAll((all) => all.map((a) => (a as HTMLElement).dataset['passages']));
			const told = finding.sides.flatMap((s) => s.passages);
			expect([...new Set(shown)].sort()).toEqual([...new Set(told)].sort());
			await expect(page.locator('.facing .claim').first()).toBeVisible();
		}
	});

	test('opens what is chosen from the list, by links alone', async ({ page, isMobile }) => {
		await page.goto('/continuity');
		const second = page.locator('.list .row').nth(1);
		const sentence = await second.locator('.sentence').textContent();
		await second.locator('.sentence').click();
		await expect(page).toHaveURL(/(finding|premise)=/);
		await expect(page.getByRole('heading', { level: 2 })).toHaveText(sentence!.trim());
		if (!isMobile) return;
		await expect(page.locator('.list .row').first()).toBeHidden();
		await page.getByRole('link', { name: 'The whole desk' }).click();
		await expect(page.locator('.list .row').first()).toBeVisible();
	});

	test('begins with what needs an author: premises to check before false reports', async ({
		page,
		request
	}) => {
		const all = async (call: string) =>
			(await json(request, `/api/v1/${call}?limit=1000&at=end`)).items as {
				severity?: string;
				status?: string;
			}[];
		const [findings, premises] = [await all('findings'), await all('premises')];
		await page.goto('/continuity');
		await expect(page.locator('.list .row')).toHaveCount(findings.length + premises.length);
		const group = (name: RegExp) => page.getByRole('list', { name }).locator('.row');
		await expect(group(/^Not yet checked/)).toHaveCount(
			premises.filter((p) => p.status === 'unchecked').length
		);
		await expect(group(/^The parent agrees/)).toHaveCount(
			premises.filter((p) => p.status === 'agrees').length
		);
		const titles = await page.locator('.list .group').allTextContents();
		const at = (word: string) => titles.findIndex((t) => t.includes(word));
		expect(at('Not yet checked')).toBeGreaterThanOrEqual(0);
		expect(at('Not yet checked')).toBeLessThan(at('False reports'));
		expect(at('False reports')).toBeLessThan(at('The parent agrees'));
	});

	test('gives an author the lines to settle or declare a premise, to copy', async ({
		page,
		request,
		context
	}) => {
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		const items = (await json(request, '/api/v1/premises?limit=1000&at=end')).items as {
			id: string;
			claim: string;
			status: string;
		}[];
		const premise = items.find((p) => p.status === 'unchecked')!;
		await page.goto(`/continuity?premise=${premise.id}`);
		const lines = page.locator('article details pre');
		await expect(lines.first()).toBeHidden();
		await page.getByText(/^For authors/).click();
		const declared = lines.filter({ hasText: `premise: ${premise.claim}` });
		await expect(declared).toBeVisible();
		await page.getByRole('button', { name: 'Copy' }).last().click();
		await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
		const copied = await page.evaluate(() => navigator.clipboard.readText());
		expect(copied).toBe(`${await declared.textContent()}\n`);
		const { violations } = await new AxeBuilder({ page }).include('article').analyze();
		expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
	});

	test('lists premises with a blank page until the parent is cited', async ({ page }) => {
		await page.goto('/continuity?tab=premises');
		await page.locator('.list .row .sentence').first().click();
		await expect(page).toHaveURL(/premise=/);
		await expect(page.locator('.facing .blank')).toBeVisible();
		await expect(page.getByText('What would settle it')).toBeVisible();
	});

	test('keeps to a rule, a severity, somebody; all in the address', async ({ page, request }) => {
		const items = (await json(request, '/api/v1/findings?limit=1000&at=end'))
			.items as Finding[];
		const { rule } = items[0]!;
		await page.goto('/continuity?tab=rules');
		await page.locator(`[id="${rule}"] .count a`).click();
		await expect(page).toHaveURL(new RegExp(`rule=${rule}`));
		await expect(page.locator('.list .row')).toHaveCount(
			items.filter((f) => f.rule === rule).length
		);
		await page.getByLabel('Severity').selectOption('note');
		await page.getByRole('button', { name: 'Show', exact: true }).click();
		await expect(page).toHaveURL(/severity=note/);
		await page.goto('/continuity?severity=error');
		await expect(page.locator('.list .row')).toHaveCount(
			items.filter((f) => f.severity === 'error').length
		);
		const [premise] = (await json(request, '/api/v1/premises?at=end')).items as {
			about: string;
		}[];
		await page.goto('/continuity');
		await page.getByText('Filter', { exact: true }).click();
		await page.getByLabel('Work').selectOption(premise!.about);
		await page.getByRole('button', { name: 'Show', exact: true }).click();
		await expect(page).toHaveURL(new RegExp(`work=${premise!.about}`));
		await expect(page.locator('.list .row').first()).toBeVisible();
		await page.goto('/continuity?verdict=agrees');
		const verdicts = await page.locator('.list .row b').allTextContents();
		expect([...new Set(verdicts)]).toEqual(['agrees']);
		await page.goto('/continuity?entity=nobody1');
		await expect(page.locator('.list .row')).toHaveCount(0);
		await expect(page.getByRole('link', { name: 'Show all' }).first()).toBeVisible();
	});

	test('knows nothing past the reader’s place', async ({ page, request, baseURL }) => {
		const items = (await json(request, '/api/v1/findings?limit=1000&at=end'))
			.items as Finding[];
		const passages = await passagesOf(request);
		await readTo(page, `${passages[0]!.work}:${passages[3]!.id}`, baseURL);
		const get = async (id: string) => {
			const html = await (await page.request.get(`/continuity?finding=${id}`)).text();
			return html.replaceAll(id, 'ID');
		};
		const late = items.find((f) => f.sides.some((s) => s.passages.includes(passages[24]!.id)));
		const hidden = (late ?? items.at(-1)!).id;
		expect(await get(hidden)).toBe(await get('fzzzzzz1'));
	});

	for (const colorScheme of ['light', 'dark'] as const)
		test(`has no barriers, ${colorScheme}`, async ({ page }) => {
			await page.emulateMedia({ colorScheme });
			for (const path of [
				'/continuity',
				'/continuity?tab=premises',
				'/continuity?tab=rules'
			]) {
				await page.goto(path);
				const { violations } = await new AxeBuilder({ page }).analyze();
				expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
			}
		});

	test('fits 320 px', async ({ page, request }) => {
		const [first] = (await json(request, '/api/v1/findings?at=end')).items as Finding[];
		await page.setViewportSize({ width: 320, height: 640 });
		for (const path of [
			'/continuity',
			`/continuity?finding=${first!.id}`,
			'/continuity?tab=rules'
		]) {
			await page.goto(path);
			const wide = await page.evaluate(() => document.documentElement.scrollWidth);
			expect(wide).toBeLessThanOrEqual(320);
		}
	});
});
