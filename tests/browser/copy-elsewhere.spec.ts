import { asText, CHAPTERS } from '../fixtures/ferry/text';
import { gistOf, idOf } from '../fixtures/ferry/wiki';
import { expect, test } from './ferry';
import { file, open, READER, status } from './own-copy';

const [CHAPTER] = CHAPTERS;

test.describe('a reader’s own copy, outside the reader', () => {
	test.beforeEach(async ({ page }) => {
		await page.goto(READER);
		await open(page, file(asText(CHAPTER)));
		await expect(status(page)).toHaveText('22 of 22 passages found.');
	});

	test('has its words in the evidence of a tie, the cited ones marked', async ({ page }) => {
		await page.goto('/graph?center=ewenna&view=table');
		const tie = page
			.getByRole('table', { name: /relation/i })
			.locator('tbody')
			.getByRole('row');
		await tie.first().getByRole('button').click();
		const evidence = page.getByRole('region', { name: /evidence/i });
		await expect(evidence.locator('.passages p').first()).toHaveText(CHAPTER[0][1]!);
		await expect(evidence.locator('.passages p').last()).toHaveText(CHAPTER[1][0]!);
		await expect(evidence.locator('mark')).toHaveText('the toll clerk');
		await page.getByRole('link', { name: 'Close the evidence' }).click();
		await tie.first().getByRole('button').click();
		await expect(evidence.locator('.passages p').first()).toHaveText(CHAPTER[0][1]!);
		expect(await evidence.textContent()).not.toContain(gistOf(1, 1, 2));
	});

	test('has its words in cards of marks, the cited ones marked', async ({ page, isMobile }) => {
		await page.goto('/wiki/Wenna_Pell');
		const mark = page.locator('a.mark[data-words]').first();
		await mark.scrollIntoViewIfNeeded();
		if (isMobile)
			await mark.dispatchEvent('pointerdown', {
				...{ bubbles: true, pointerType: 'touch', pointerId: 1, isPrimary: true }
			});
		else await mark.hover();
		const card = page.getByRole('dialog', { name: /^Passage/ });
		await expect(card.locator('#card-text')).toHaveText(CHAPTER[0][1]!);
		await expect(card.locator('mark')).toHaveText('the toll clerk');
		await expect(card).toContainText('From your copy.');
		await expect(card.locator('.near').first()).toContainText(CHAPTER[0][0]!.slice(-30));
	});

	test('has a link to words that are selected', async ({ page, isMobile }) => {
		test.skip(isMobile, 'selecting is one with the system there');
		await page.goto(READER);
		const words = page.locator(`[id="${idOf(1, 1, 5)}"] .text`);
		await expect(words).toHaveText(CHAPTER[0][4]!);
		await words.evaluate((element) => {
			const node = element.querySelector('span')!.firstChild!;
			getSelection()!.setBaseAndExtent(node, 3, node, 11);
		});
		const link = page.getByRole('link', { name: 'Copy link to these words' });
		await expect(link).toHaveAttribute('href', /words=pa105:1-3#pa105$/);
	});
});
