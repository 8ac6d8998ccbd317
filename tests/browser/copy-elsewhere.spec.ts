import { asText, CHAPTERS } from '../fixtures/ferry/text';
import { gistOf } from '../fixtures/ferry/wiki';
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
});
