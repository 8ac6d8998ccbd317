import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './small';

const at = (place: string) => [{ name: 'position', value: `skerrow:${place}` }];

test.describe('an entity’s page', () => {
	test('stands in the order that readers of wikis know, without empty sections', async ({
		page
	}) => {
		await page.goto('/wiki/Tobias_Marr');
		await expect(page).toHaveTitle('Tobias Marr · Canonry');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tobias Marr');
		const heads = await page.getByRole('heading', { level: 2 }).allTextContents();
		expect(heads).toEqual([
			'Biography',
			'Relationships',
			'Events',
			'Appearances',
			'Notes and references'
		]);
		await expect(page.getByRole('complementary', { name: 'Facts' })).toBeVisible();
		for (const section of await page.locator('section.section').all())
			expect((await section.innerText()).split('\n').length).toBeGreaterThan(1);
	});

	test('tells a report as a report, beside what is told as fact', async ({ page }) => {
		await page.goto('/wiki/Tobias_Marr');
		const state = page.locator('.register .row', { hasText: 'State' });
		await expect(state.locator('dd', { hasText: 'drowned' })).toContainText('[1.5 report]');
		await expect(state.locator('dd', { hasText: 'alive' })).toContainText('[2.3]');
		const part = page.locator('#Events li', { hasText: 'the drowning' });
		await expect(part).toContainText('reported by the Harbour Watch');
	});

	test('cites in its prose, with links into the reader and notes that lead back', async ({
		page
	}) => {
		await page.goto('/wiki/Ines_Marr');
		const mark = page.locator('article p a.mark').first();
		await expect(mark).toHaveText('[1.1]');
		await expect(mark).toHaveAttribute('href', '/read/skerrow/1#psk101');
		const note = page.locator('#note-psk101');
		await expect(note).toContainText('carries an oil can');
		const back = note.getByRole('link', { name: 'Back to mark a of 1.1' });
		const target = (await back.getAttribute('href'))!;
		await expect(page.locator(target)).toHaveCount(1);
		await expect(page.locator(target)).toHaveText('[1.1]');
		const ids = await page.locator('[id]').evaluateAll((list) => list.map((e) => e.id));
		expect(new Set(ids).size).toBe(ids.length);
	});

	test('has a place for each claim of its own', async ({ page, request }) => {
		const answer = await request.get('/api/v1/claims?limit=1000');
		const { items } = (await answer.json()) as { items: { id: string; subject: string }[] };
		const entities = (await (await request.get('/api/v1/entities?limit=100')).json()) as {
			items: { id: string; url: string }[];
		};
		for (const { id, url } of entities.items) {
			const own = items.filter((c) => c.subject === id);
			await page.goto(url);
			for (const claim of own)
				await expect(page.locator(`[id="claim-${claim.id}"]`)).toHaveCount(1);
		}
	});

	test('is found by other names, which are told, and by none that is not reached', async ({
		page,
		context,
		small
	}) => {
		await page.goto('/wiki/The_keeper');
		await expect(page).toHaveURL(/\/wiki\/Tobias_Marr\?from=/);
		await expect(page.getByRole('note').first()).toHaveText('Redirected from “the keeper”.');

		await context.addCookies(at('1.1.6').map((c) => ({ ...c, url: small })));
		await page.goto('/wiki/The_keeper');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('The keeper');
		await expect(page.getByText('Redirected')).toHaveCount(0);
		const unreached = await page.goto('/wiki/Tobias_Marr');
		const nobody = await page.request.get('/wiki/Tobias_Nobody');
		expect(unreached!.status()).toBe(404);
		expect(nobody.status()).toBe(404);
	});

	test('keeps its preview to what is known at its first passage', async ({ page }) => {
		await page.goto('/wiki/Ines_Marr');
		const preview = page.locator('meta[property="og:title"]');
		await expect(preview).toHaveAttribute('content', 'The girl at the light');
	});
});

test.describe('the wiki', () => {
	test('lists kinds and pages, and what links to one', async ({ page }) => {
		await page.goto('/wiki/Category:Characters');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Characters');
		await page.getByRole('link', { name: 'Captain Hale' }).click();
		await page.getByRole('link', { name: 'What links here' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toContainText('What links to');
		await expect(page.locator('main')).toContainText('Ines Marr');
		await page.goto('/wiki/Special:AllPages');
		await expect(page.locator('main .page')).toHaveCount(15);
	});

	test('keeps the habits of MediaWiki’s readers', async ({ request }) => {
		const to = async (path: string) => {
			const answer = await request.get(path, { maxRedirects: 0 });
			return [answer.status(), answer.headers()['location']] as const;
		};
		expect(await to('/wiki/Special:Search?search=lamp')).toEqual([302, '/search?q=lamp']);
		expect(await to('/wiki/Category:characters')).toEqual([302, '/wiki/Category:Characters']);
		expect(await to('/wiki/tobias_Marr?x=1')).toEqual([302, '/wiki/Tobias_Marr?x=1']);
		const [status, location] = await to('/wiki/Special:Random');
		expect(status).toBe(302);
		expect((await request.get(location!)).status()).toBe(200);
	});

	test('answers a wrong name with the nearest visible ones', async ({ page, context, small }) => {
		const answer = await page.goto('/wiki/Captain_Hail');
		expect(answer!.status()).toBe(404);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('404');
		await page.locator('main').getByRole('link', { name: 'Captain Hale' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Captain Hale');

		await context.addCookies(at('1.1.2').map((c) => ({ ...c, url: small })));
		await page.goto('/wiki/Captain_Hail');
		await expect(page.locator('main')).not.toContainText('Captain Hale');
	});

	test('lists in its sitemap what is visible, and nothing else', async ({ request }) => {
		const paths = async (query: string) =>
			[
				...(await (await request.get(`/sitemap.xml${query}`)).text()).matchAll(
					/<loc>([^<]*)/g
				)
			].map((m) => new URL(m[1]!).pathname);
		const all = await paths('');
		expect(all).toContain('/wiki/Tobias_Marr');
		const early = await paths('?at=1.1.3');
		expect(early).toContain('/wiki/The_keeper');
		expect(early.some((path) => /Marr|Hale|Category:Events|psk2/.test(path))).toBe(false);
	});
});

const PAGES = [
	'/',
	'/wiki/Ines_Marr',
	'/wiki/The_drowning',
	'/wiki/Category:Events',
	'/wiki/Special:AllPages',
	'/wiki/No_such_page',
	'/position',
	'/about',
	'/about/coverage',
	'/about/rules',
	'/about/rules/R01',
	'/about/format'
];

test.describe('every page', () => {
	for (const path of PAGES)
		test(`${path} is without barriers and holds its width`, async ({ page }) => {
			const faults: string[] = [];
			page.on('pageerror', (error) => faults.push(error.message));
			page.on('console', (m) => {
				if (m.type() === 'error' && !m.text().includes('404')) faults.push(m.text());
			});
			await page.goto(path);
			await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
			for (const scheme of ['light', 'dark'] as const) {
				await page.emulateMedia({ colorScheme: scheme });
				const { violations } = await new AxeBuilder({ page }).analyze();
				expect(violations.map(({ id, help }) => `${scheme} ${id}: ${help}`)).toEqual([]);
			}
			await page.setViewportSize({ width: 320, height: 700 });
			const over = await page.evaluate(
				() => document.documentElement.scrollWidth - document.documentElement.clientWidth
			);
			expect(over).toBe(0);
			expect(faults).toEqual([]);
		});

	test('has the skip link as its first Tab stop', async ({ page }) => {
		await page.goto('/wiki/Ines_Marr');
		await page.keyboard.press('Tab');
		await expect(page.getByRole('link', { name: 'Skip to the page' })).toBeFocused();
		await page.keyboard.press('Enter');
		await expect(page.locator('#main')).toBeFocused();
	});
});
