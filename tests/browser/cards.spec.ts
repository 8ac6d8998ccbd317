import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './lamp';

/** A claim that cites the words "keeper climbed" of 1.1.1, and all of 1.1.2. */
const CITED = 'a.mark[data-words="psteps:1-3"]';
const READER = '/read/lamp/1?words=psteps:1-3#psteps';

const card = (page: Page) => page.getByRole('dialog', { name: /^Passage/ });

test.describe('the card of a mark', () => {
	test.skip(({ isMobile }) => isMobile, 'phones have the sheet');

	test('shows the cited words in their passage, what is around it, and who is there', async ({
		page
	}) => {
		await page.goto('/wiki/Ines_Marr');
		await page.locator(CITED).first().hover();
		await expect(card(page).locator('mark')).toHaveText(['keeper climbed']);
		await expect(card(page).locator('.text').first()).toHaveText(/^The keeper climbed the/);
		await expect(card(page)).toContainText('Chapter 1, scene 1, paragraph 1');
		await expect(card(page).locator('.near')).toHaveText([/^Author's note/, /^The glass was/]);
		await expect(card(page).locator('.who')).toHaveText('Present: Ines Marr.');
		await expect(card(page)).toContainText('From the site’s copy.');
		await expect(card(page).getByRole('link', { name: 'Open in the reader' })).toHaveAttribute(
			'href',
			READER
		);
	});

	test('goes by Escape until its mark is left, and has no barriers', async ({ page }) => {
		await page.goto('/wiki/Ada_Brandt');
		const mark = page.locator('a.mark', { has: page.locator('i') }).first();
		await mark.hover({ position: { x: 6, y: 10 } });
		await expect(card(page)).toBeVisible();
		const { violations } = await new AxeBuilder({ page }).analyze();
		expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
		await page.keyboard.press('Escape');
		await expect(card(page)).toHaveCount(0);
		// On to another part of the same mark.
		await mark.locator('i').hover();
		await page.waitForTimeout(500);
		await expect(card(page)).toHaveCount(0);
		await page.mouse.move(5, 5);
		await mark.hover();
		await expect(card(page)).toBeVisible();
	});

	test('stays while its mark has the focus, and does not come back by itself', async ({
		page
	}) => {
		await page.goto('/wiki/Ines_Marr');
		await page.getByRole('link', { name: 'the lamp', exact: true }).first().focus();
		await page.keyboard.press('Tab');
		await expect(card(page)).toBeVisible();
		const box = (await card(page).boundingBox())!;
		await page.mouse.move(box.x + 20, box.y + 20);
		await page.mouse.move(5, 5);
		await page.waitForTimeout(500);
		await expect(card(page)).toBeVisible();
		await page.keyboard.press('Tab');
		await expect(card(page).locator(':focus')).toHaveCount(1);
		await page.keyboard.press('Escape');
		await expect(page.locator(`${CITED}:focus`)).toHaveCount(1);
		await page.waitForTimeout(600);
		await expect(card(page)).toHaveCount(0);
	});

	test('marks all of a passage that was edited, and says so', async ({ page }) => {
		await page.goto('/wiki/Ada_Brandt');
		await page.locator('a.mark[data-words^="pbook:"]').first().hover();
		await expect(card(page).locator('mark')).toHaveText([/^Down at the quay .* letters\.$/]);
		await expect(card(page)).toContainText('other words than those cited');
	});
});

test('by keyboard into the reader and back to where one was', async ({ page, isMobile }) => {
	test.skip(isMobile, 'phones have no Tab');
	await page.setViewportSize({ width: 1280, height: 500 });
	await page.goto('/wiki/Ines_Marr');
	const mark = page.locator(`.rows ${CITED}`);
	await mark.focus();
	await mark.evaluate((e) => scrollTo(0, e.getBoundingClientRect().top + scrollY - 200));
	const before = await page.evaluate(() => scrollY);
	expect(before).toBeGreaterThan(100);
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(new RegExp(`${READER.replace('?', '\\?')}$`));
	const marked = page.locator('main [aria-current]');
	await expect(marked).toHaveCount(1);
	await expect(marked).toHaveId('psteps');
	await expect(marked.locator('mark')).toHaveText(['keeper climbed']);
	await expect(marked.locator('mark')).toBeInViewport();
	await page.goBack();
	await expect.poll(() => page.evaluate(() => scrollY)).toBe(before);
});

test('a long press shows the cited words in a sheet', async ({ page, isMobile }) => {
	test.skip(!isMobile, 'a long press is a touch');
	await page.goto('/wiki/Ines_Marr');
	const mark = page.locator(`.rows ${CITED}`);
	await mark.scrollIntoViewIfNeeded();
	const point = { bubbles: true, pointerType: 'touch', pointerId: 1, isPrimary: true };
	await mark.dispatchEvent('pointerdown', point);
	await expect(card(page).locator('mark')).toHaveText(['keeper climbed']);
	await mark.dispatchEvent('pointerup', point);
	const { violations } = await new AxeBuilder({ page }).analyze();
	expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
	await card(page).getByRole('button', { name: 'Close' }).click();
	await expect(card(page)).toHaveCount(0);
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('a mark leads to its passage, in view, with the cited words marked', async ({ page }) => {
		await page.goto('/wiki/Ines_Marr');
		await page.locator(`.rows ${CITED}`).click();
		const row = page.locator('.passage:target');
		await expect(row).toHaveId('psteps');
		await expect(row).toBeInViewport();
		await expect(page.locator('main mark')).toHaveText(['keeper climbed']);
	});

	test('the page of a passage marks the words that its address asks for', async ({ page }) => {
		await page.goto('/passage/psteps?words=1-3');
		await expect(page.locator('main mark')).toHaveText(['keeper climbed']);
		await page.goto('/passage/pbook?words=1-3');
		await expect(page.locator('main mark')).toHaveText([/^Down at the quay .* letters\.$/]);
		for (const words of ['90-93', '3-1', 'x', '']) {
			await page.goto(`/passage/psteps?words=${words}`);
			await expect(page.locator('main mark')).toHaveCount(0);
		}
	});
});

test.describe('the card of a name, in the reader', () => {
	test.skip(({ isMobile }) => isMobile, 'phones open the page');
	const of = (page: Page, name: string) => page.getByRole('dialog', { name, exact: true });
	const select = (page: Page, passage: string, words: string) =>
		page.locator(`[id="${passage}"] .text`).evaluate((text, words) => {
			const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
			for (let node = walker.nextNode(); node; node = walker.nextNode()) {
				const at = node.textContent?.indexOf(words) ?? -1;
				if (at >= 0) getSelection()?.setBaseAndExtent(node, at, node, at + words.length);
			}
		}, words);

	test('comes by pointing at a name in the margin, and by Tab', async ({ page }) => {
		await page.goto('/read/lamp/1');
		const name = page.locator('[id="psteps"] .glosses a[data-page]').first();
		await name.hover();
		await expect(of(page, 'Ines Marr')).toContainText('She keeps the light.');
		await expect(of(page, 'Ines Marr')).toContainText('Character');
		await page.keyboard.press('Escape');
		await page.mouse.move(5, 5);
		await page.locator('[id="psteps"] .permalink').focus();
		await page.keyboard.press('Tab');
		await expect(name).toBeFocused();
		await expect(of(page, 'Ines Marr')).toBeVisible();
	});

	test('comes by selecting it, as far as one has read', async ({ page, baseURL }) => {
		await page.goto('/read/lamp/1');
		await select(page, 'psteps', 'keeper');
		await expect(of(page, 'Ines Marr')).toBeVisible();
		await page.keyboard.press('Escape');
		await expect(of(page, 'Ines Marr')).toHaveCount(0);
		await page
			.context()
			.addCookies([{ name: 'position', value: 'lamp:psteps', url: baseURL! }]);
		await page.reload();
		await select(page, 'psteps', 'keeper');
		await expect(of(page, 'the keeper')).toContainText('She keeps the light.');
	});

	test('selected words that are no name have a link, and no card', async ({ page }) => {
		await page.goto('/read/lamp/1');
		await select(page, 'psteps', 'ninety steps');
		const tool = page.getByRole('dialog', { name: 'The words you selected' });
		await expect(tool.getByRole('link')).toHaveText(['Copy link to these words']);
		await page.mouse.click(5, 5);
		await expect(tool).toHaveCount(0);
	});
});
