import { expect, test } from './small';

test.describe('a hover card', () => {
	test.skip(({ isMobile }) => isMobile, 'phones have the sheet');

	test('shows the passage on hover, stays while pointed at, goes by Escape', async ({ page }) => {
		await page.goto('/wiki/Ines_Marr');
		const mark = page.locator('article p a.mark', { hasText: '[1.2]' });
		await mark.hover();
		const card = page.getByRole('dialog', { name: 'Passage 1.2' });
		await expect(card).toContainText('The keeper is not at his desk.');
		await expect(card).toContainText('A gist, in our words.');
		await expect(card).toContainText('3 of 16');
		const box = (await card.boundingBox())!;
		await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 8 });
		await page.waitForTimeout(500);
		await expect(card).toBeVisible();
		await expect(page.locator('header .tick.open')).toHaveCount(1);
		await page.keyboard.press('Escape');
		await expect(card).toHaveCount(0);
		await expect(page.locator('header .tick.open')).toHaveCount(0);
	});

	test('shows on focus, and is reached by Tab', async ({ page }) => {
		// So high that nothing of the card scrolls, which would be a stop of its own.
		await page.setViewportSize({ width: 1280, height: 1100 });
		await page.goto('/wiki/Ines_Marr');
		await page
			.locator('article p')
			.getByRole('link', { name: 'the Harbour Watch' })
			.first()
			.focus();
		await page.keyboard.press('Tab');
		const card = page.getByRole('dialog', { name: /^Passage/ });
		await expect(card).toBeVisible();
		await page.keyboard.press('Tab');
		await expect(card.getByRole('link', { name: 'Open in the reader' })).toBeFocused();
		await page.keyboard.press('Escape');
		await expect(card).toHaveCount(0);
		await expect(page.locator('a.mark:focus')).toHaveCount(1);
	});

	test('shows all of a run, and leaves when pointed away from', async ({ page }) => {
		await page.goto('/wiki/Ines_Marr');
		await page.locator('article p a.mark', { hasText: '[1.7' }).first().hover();
		const card = page.getByRole('dialog', { name: /^Passage/ });
		await expect(card.locator('.text')).toHaveCount(2);
		await page.mouse.move(5, 5);
		await expect(card).toHaveCount(0);
	});
});

test.describe('on touch', () => {
	test.skip(({ isMobile }) => !isMobile, 'a long press is a touch');

	test('a long press opens a sheet, and a tap follows the mark', async ({ page }) => {
		await page.goto('/wiki/Ines_Marr');
		const mark = page.locator('article p a.mark', { hasText: '[1.2]' });
		await mark.scrollIntoViewIfNeeded();
		const point = { bubbles: true, pointerType: 'touch', pointerId: 1, isPrimary: true };
		await mark.dispatchEvent('pointerdown', point);
		const sheet = page.getByRole('dialog', { name: 'Passage 1.2' });
		await expect(sheet).toContainText('The keeper is not at his desk.');
		await mark.dispatchEvent('pointerup', point);
		await sheet.getByRole('button', { name: 'Close' }).click();
		await expect(sheet).toHaveCount(0);
		await mark.tap();
		await expect(page).toHaveURL(/\/read\/skerrow\/1#psk102$/);
	});

	test('the menu opens, leads on, and closes by Escape', async ({ page }) => {
		await page.goto('/');
		const menu = page.getByRole('navigation', { name: 'Menu' });
		await page.locator('summary', { hasText: 'Menu' }).tap();
		await expect(menu.getByRole('link', { name: 'Timeline' })).toBeVisible();
		await page.keyboard.press('Escape');
		await expect(menu).toBeHidden();
	});

	test('the search fills the window and suggests', async ({ page }) => {
		await page.goto('/');
		await page.locator('search-box').getByRole('link', { name: 'Search' }).tap();
		const sheet = page.getByRole('dialog', { name: 'Search' });
		await sheet.getByRole('combobox').pressSequentially('capt');
		await expect(sheet.getByRole('option', { name: /^Captain Hale/ })).toBeVisible();
		await sheet.getByRole('button', { name: 'Close' }).tap();
		await expect(sheet).toHaveCount(0);
	});
});

test.describe('suggestions', () => {
	test.skip(({ isMobile }) => isMobile, 'phones have the sheet');

	test('are worked by keyboard alone', async ({ page }) => {
		await page.goto('/');
		await page.keyboard.press('/');
		const field = page.getByRole('combobox', { name: 'Search' });
		await expect(field).toBeFocused();
		await field.pressSequentially('tobi');
		const option = page.getByRole('option', { name: /^Tobias Marr/ });
		await expect(option).toBeVisible();
		await expect(option.locator('u')).toHaveText('Tobi');
		await page.keyboard.press('ArrowDown');
		await expect(option).toHaveAttribute('aria-selected', 'true');
		await expect(field).toHaveAttribute(
			'aria-activedescendant',
			(await option.getAttribute('id'))!
		);
		await page.keyboard.press('Enter');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tobias Marr');
	});

	test('close by Escape and leave the words', async ({ page }) => {
		await page.goto('/wiki/Captain_Hale');
		const field = page.getByRole('combobox', { name: 'Search' });
		await field.click();
		await field.pressSequentially('lamp');
		await expect(page.getByRole('listbox')).toBeVisible();
		await page.keyboard.press('Escape');
		await expect(page.getByRole('listbox')).toBeHidden();
		await expect(field).toHaveValue('lamp');
	});
});

test.describe('the theme', () => {
	const paper = () => getComputedStyle(document.documentElement).backgroundColor;

	test('follows the system until one is chosen, then the choice, from the first paint', async ({
		page
	}) => {
		await page.emulateMedia({ colorScheme: 'dark' });
		await page.goto('/about');
		expect(await page.evaluate(paper)).toBe('rgb(14, 22, 28)');
		await page.getByRole('radio', { name: 'Sepia' }).check();
		expect(await page.evaluate(paper)).toBe('rgb(241, 229, 205)');
		await page.route('**/islands*.js', (route) => route.abort());
		await page.reload();
		expect(await page.evaluate(paper)).toBe('rgb(241, 229, 205)');
		await page.unroute('**/islands*.js');
		await page.reload();
		await page.getByRole('radio', { name: 'As the system' }).check();
		expect(await page.evaluate(paper)).toBe('rgb(14, 22, 28)');
	});

	test('of more contrast follows the system, too', async ({ page }) => {
		await page.emulateMedia({ contrast: 'more' });
		await page.goto('/about');
		expect(await page.evaluate(paper)).toBe('rgb(255, 255, 255)');
	});
});
