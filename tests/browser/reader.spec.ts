import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { passagesOf, readTo, short } from './story';

test.describe('the reader', () => {
	test('shows the chapter passage by passage, in order', async ({ page, request }) => {
		const passages = await passagesOf(request);
		const { work, chapter } = passages[0]!;
		await page.goto(`/read/${work}/${chapter}`);
		await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
		const ids = await page.locator('.passage').evaluateAll((all) => all.map((e) => e.id));
		expect(ids).toEqual(passages.filter((p) => p.chapter === chapter).map((p) => p.id));
		const empty = await page
			.locator('.passage .text')
			.evaluateAll((all) => all.filter((e) => !e.textContent?.trim()).length);
		expect(empty).toBe(0);
	});

	test('shows the entire work on one page, with its title page', async ({ page, request }) => {
		const passages = await passagesOf(request);
		await page.goto('/read');
		await expect(page).toHaveURL(/\/read\/[\w-]+$/);
		await expect(page.locator('.passage')).toHaveCount(passages.length);
		await expect(page.getByRole('navigation', { name: 'Contents' })).toBeVisible();
	});

	test('marks one passage, and it is in view', async ({ page, request }) => {
		const passages = await passagesOf(request);
		for (const passage of [passages[30]!, passages.at(-1)!]) {
			await page.goto(`/read/${passage.work}/${passage.chapter}#${passage.id}`);
			const marked = page.locator('main [aria-current]');
			await expect(marked).toHaveCount(1);
			await expect(marked).toHaveId(passage.id);
			await expect(marked).toBeInViewport();
		}
	});

	test('stops where the reader does, and tells nothing of what follows', async ({
		page,
		request,
		baseURL
	}) => {
		const passages = await passagesOf(request);
		const last = passages[40]!;
		await readTo(page, `${last.work}:${last.id}`, baseURL);
		await page.goto(`/read/${last.work}/${last.chapter}`);
		await expect(page.locator('.passage')).toHaveCount(41);
		const html = await page.content();
		for (const hidden of passages.slice(41)) {
			expect(html).not.toContain(hidden.id);
			expect(html).not.toContain(hidden.gist.slice(0, 30));
		}
	});

	test('says nothing but the shape of the work to those who have not begun', async ({
		page,
		request,
		baseURL
	}) => {
		const [first] = await passagesOf(request);
		await readTo(page, 'start', baseURL);
		await page.goto(`/read/${first!.work}/${first!.chapter}`);
		await expect(page.locator('.passage')).toHaveCount(0);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(
			`Chapter ${first!.chapter}`
		);
		await expect(page.getByRole('button', { name: 'The next paragraph' })).toBeVisible();
	});

	test('has no chapter that the work has not', async ({ page }) => {
		for (const path of ['/read/nothing', '/read/sergei/99', '/read/sergei/x']) {
			const response = await page.goto(path);
			expect(response?.status()).toBe(404);
		}
	});

	test('keeps size, width, leading and marks', async ({ page, request, isMobile }) => {
		const [first] = await passagesOf(request);
		const address = `/read/${first!.work}/${first!.chapter}`;
		await page.goto(address);
		const text = page.locator('.passage .text').first();
		const size = () => text.evaluate((e) => parseFloat(getComputedStyle(e).fontSize));
		const before = await size();
		if (isMobile) await page.getByRole('button', { name: 'Text' }).click();
		await page.getByRole('button', { name: 'Larger text' }).click();
		expect(await size()).toBeGreaterThan(before);
		const leading = () =>
			text.evaluate((e) => {
				const { lineHeight, fontSize } = getComputedStyle(e);
				return parseFloat(lineHeight) / parseFloat(fontSize);
			});
		const close = await leading();
		await page.getByLabel('Lines').selectOption('open');
		expect(await leading()).toBeGreaterThan(close + 0.15);
		await page.locator('label', { hasText: 'narrow' }).click();
		const glosses = page.locator('.place.proof').first();
		await expect(glosses).toBeVisible();
		if (isMobile) await page.getByRole('button', { name: 'Marks' }).click();
		else await page.locator('label', { hasText: 'Marks' }).click();
		await expect(glosses).toBeHidden();
		await page.reload();
		expect(await size()).toBeGreaterThan(before);
		expect(await leading()).toBeGreaterThan(close + 0.15);
		await expect(glosses).toBeHidden();
		const width = await text.evaluate((e) => e.getBoundingClientRect().width);
		expect(width).toBeLessThanOrEqual(500);
	});

	for (const colorScheme of ['light', 'dark'] as const)
		test(`has no barriers, ${colorScheme}`, async ({ page, request }) => {
			// Every passage of the chapter is looked at, twice.
			test.slow();
			const [first] = await passagesOf(request);
			await page.emulateMedia({ colorScheme });
			for (const path of [`/read/${first!.work}/${first!.chapter}#scene-2`, '/read']) {
				await page.goto(path);
				const { violations } = await new AxeBuilder({ page }).analyze();
				expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
			}
		});

	test('prints the words with their places, and no more', async ({ page, request }) => {
		const [first] = await passagesOf(request);
		await page.goto(`/read/${first!.work}/${first!.chapter}`);
		await page.emulateMedia({ media: 'print' });
		for (const part of ['.glosses', '.permalink', '.count', 'reader-controls', 'reader-foot'])
			await expect(page.locator(part).first()).toBeHidden();
		await expect(page.locator('header.header, .ask-bar, footer').first()).toBeHidden();
		await expect(page.locator('.passage .place').first()).toBeVisible();
		const [head, text] = await Promise.all(
			['.scene .head h2', '.passage .text'].map((part) =>
				page
					.locator(part)
					.first()
					.evaluate((e) => e.getBoundingClientRect().left)
			)
		);
		expect(Math.abs(head! - text!)).toBeLessThan(1);
		const size = await page
			.locator('.passage .text')
			.first()
			.evaluate((e) => parseFloat(getComputedStyle(e).fontSize));
		expect(size).toBeCloseTo((11.5 * 4) / 3, 1);
	});

	test('fits 320 px', async ({ page }) => {
		await page.setViewportSize({ width: 320, height: 640 });
		await page.goto('/read');
		const wide = await page.evaluate(() => document.documentElement.scrollWidth);
		expect(wide).toBeLessThanOrEqual(320);
	});
});

test.describe('the reader without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('reads on, a paragraph or a scene at a time', async ({ page, request, baseURL }) => {
		const passages = await passagesOf(request);
		const at = passages.findIndex((p) => p.scene === 2 && p.paragraph === 3);
		const next = passages[at + 1]!;
		await readTo(page, `${next.work}:${passages[at]!.id}`, baseURL);
		await page.goto(`/read/${next.work}/${next.chapter}`);
		await page.getByRole('button', { name: 'The next paragraph' }).click();
		await expect(page).toHaveURL(new RegExp(`/read/${next.work}/${next.chapter}#at-2\\.4$`));
		await expect(page.locator('.passage').last()).toHaveId(next.id);
		await page.getByRole('button', { name: 'To the end of scene 2' }).click();
		const scene = passages.filter((p) => p.scene === 2);
		await expect(page.locator('.passage').last()).toHaveId(scene.at(-1)!.id);
	});

	test('marks the passage that the address names, and opens its claims', async ({
		page,
		request,
		isMobile
	}) => {
		const passages = await passagesOf(request);
		const passage = passages.find((p) => p.scene === 2 && p.claims.length > 0)!;
		await page.goto(`/read/${passage.work}/${passage.chapter}#${passage.id}`);
		const row = page.locator('.passage:target');
		await expect(row).toHaveId(passage.id);
		await expect(row).toBeInViewport();
		const bar = await row
			.locator('.text')
			.evaluate((e) => getComputedStyle(e, '::before').borderLeftStyle);
		expect(bar).toBe('solid');
		await expect(row.locator('.glosses')).toBeVisible();
		await expect(row.locator('.place')).toHaveText(short(passage));
		if (isMobile) {
			const other = passages.find(
				(p) => p.scene === 2 && p.claims.length > 0 && p !== passage
			)!;
			await page.locator(`[id="${other.id}"] .place`).click();
			await expect(page.locator(`[id="${other.id}"] .glosses`)).toBeVisible();
			await expect(row).toHaveId(other.id);
		}
	});
});

test.describe('the reader on a phone', () => {
	test.use({ viewport: { width: 390, height: 844 } });

	test('takes the passage in view as the reader’s place', async ({ page, request }) => {
		const passages = await passagesOf(request);
		const passage = passages[50]!;
		await page.goto(`/read/${passage.work}/${passage.chapter}#${passage.id}`);
		await page.getByRole('button', { name: 'I am here' }).click();
		await expect(page.locator('.passage').last()).toBeInViewport();
		const shown = await page.locator('.passage').count();
		expect(shown).toBeGreaterThan(48);
		expect(shown).toBeLessThan(passages.length);
	});
});
