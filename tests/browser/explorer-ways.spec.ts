/** What connects two: ways from the one to the other, in words and in the picture. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { placesIn } from './picture';

const ways = (page: Page) => page.getByRole('region', { name: 'What connects these two?' });

async function barriers(page: Page): Promise<string[]> {
	const { violations } = await new AxeBuilder({ page }).analyze();
	return violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.html).join(' ')}`);
}

test.beforeEach(async ({ context, baseURL }) => {
	await context.addCookies([{ name: 'position', value: 'end', url: baseURL! }]);
});

test.describe('what connects two', () => {
	const question = '/graph?center=all&from=Miri&to=Sephiroth';

	test('is told in several sentences, the shortest first, and in more', async ({ page }) => {
		await page.goto(`${question}#connect`);
		const items = ways(page).getByRole('listitem');
		await expect(items).toHaveCount(5);
		const sentences = await items.locator('> p:first-child').allInnerTexts();
		for (const sentence of sentences) expect(sentence).toMatch(/^Miri .*Sephiroth .*\.$/);
		const steps = sentences.map((s) => s.split(/, wh(?:o|ich) /).length);
		expect(steps).toEqual([...steps].sort((a, b) => a - b));
		const proved = items.filter({ has: page.locator(':scope > p:first-child a.mark') });
		await expect(proved).toHaveCount(5);
		await ways(page).getByRole('link', { name: 'Show more ways' }).click();
		await expect(items).toHaveCount(10);
		expect(await barriers(page)).toEqual([]);
	});

	test('names whom an address asks about by an id', async ({ page }) => {
		await page.goto('/graph?from=Miri&to=Sephiroth');
		const [from, to] = await Promise.all(
			['Miri', 'Sephiroth'].map(async (name) => {
				const answer = await page.request.get(`/graph.json?center=${name}&kinds=`);
				return ((await answer.json()) as { nodes: { id: string }[] }).nodes[0]!.id;
			})
		);
		await page.goto(`/graph?from=${from}&to=${to}`);
		await expect(ways(page).getByLabel('From')).toHaveValue('Miri');
		await expect(ways(page).getByLabel('to', { exact: true })).toHaveValue('Sephiroth');
	});

	test('keeps to the filters, says so, and lifts them', async ({ page }) => {
		await page.goto('/graph?center=all&relations=kinship&from=Miri&to=Sephiroth');
		await expect(ways(page)).toContainText('under these filters');
		await ways(page).getByRole('link', { name: 'Ask without the filters' }).click();
		await expect(ways(page).getByRole('listitem').first()).toBeVisible();
		await expect(page).toHaveURL(/from=Miri/);
	});

	test('is shown in the picture, whatever the picture shows else', async ({ page }) => {
		await page.goto('/graph?kinds=character&from=Miri&to=Sephiroth');
		const way = ways(page).getByRole('listitem').first();
		const on = await way.locator('> p:first-child a.page').allInnerTexts();
		await way.getByRole('link', { name: 'Show this way' }).click();
		await expect(page).toHaveURL(/[?&]pin=/);
		await expect(page.locator('.canvas.drawn')).toBeVisible();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Graph around ${on[0]}`);
		const shown = new URL(page.url()).searchParams.get('pin')!.split(',');
		const drawn = await placesIn(page);
		for (const id of shown) expect(drawn[id], id).toBeDefined();
		expect(shown).toHaveLength(on.length);
		await expect(ways(page).getByRole('listitem').first()).toBeVisible();
	});
});

test.describe('without a script', () => {
	test.use({ javaScriptEnabled: false });

	test('what connects two is a form, and a way is shown in the drawing', async ({ page }) => {
		await page.goto('/graph?view=table');
		await ways(page).getByRole('combobox', { name: 'From' }).fill('Miri');
		await ways(page).getByRole('combobox', { name: 'to', exact: true }).fill('Sephiroth');
		await ways(page).getByRole('button', { name: 'Show' }).click();
		await expect(ways(page).getByRole('listitem').first()).toContainText('Miri');
		// The picture is as it was.
		await expect(page).toHaveURL(/view=table/);
		const way = ways(page).getByRole('listitem').first();
		const on = await way.locator('> p:first-child a.page').allInnerTexts();
		expect(on.length).toBeGreaterThan(1);
		await way.getByRole('link', { name: 'Show this way' }).click();
		await expect(page).toHaveURL(/[?&]pin=/);
		for (const name of on)
			await expect(
				page.locator(`svg.picture a.sign[aria-label="${name}" i]`),
				name
			).toBeAttached();
	});
});
