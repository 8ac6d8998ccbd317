import { expect, test } from './small';

const button = /^(Your place|Read to|Not started|All read)/;

test.describe('the position control', () => {
	test('asks once, and keeps what is said', async ({ page }) => {
		await page.goto('/wiki/Tobias_Marr');
		const question = page.getByRole('complementary', { name: 'How far have you read?' });
		await expect(question).toBeVisible();
		await question.getByRole('button', { name: 'Say how far' }).click();
		const panel = page.getByRole('dialog', { name: 'How far have you read?' });
		await expect(panel).toBeVisible();
		// The question tells nothing of what lies ahead, though the page behind it shows all.
		await expect(panel.getByText('An empty lamp room')).toHaveCount(0);
		await panel.getByRole('radio', { name: 'Scene 1' }).check();
		await panel.getByRole('button', { name: 'One passage back' }).click();
		await panel.getByRole('button', { name: 'Set to 1.7' }).click();

		// The page that is not there yet under that name: a plain 404.
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('404');
		await page.goto('/wiki/The_keeper');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('The keeper');
		await expect(page.getByRole('button', { name: button })).toContainText('Read to 1.7');
		await expect(page.getByText('This page stops at 1.7, because you do.')).toBeVisible();
		await expect(page.locator('header .tick[data-unread]')).toHaveCount(8);
		await expect(question).toHaveCount(0);

		const cookies = await page.context().cookies();
		const kept = cookies.find((c) => c.name === 'position');
		expect(decodeURIComponent(kept!.value)).toContain('skerrow:psk107');
		expect(kept!.expires).toBeGreaterThan(Date.now() / 1000 + 300 * 86_400);
	});

	test('tells a scene by its number alone until it is reached', async ({
		page,
		context,
		small
	}) => {
		await context.addCookies([{ name: 'position', value: 'skerrow:1.1.2', url: small }]);
		await page.goto('/wiki/The_keeper');
		await page.getByRole('button', { name: button }).click();
		const panel = page.getByRole('dialog', { name: 'How far have you read?' });
		await expect(panel.getByRole('radio', { name: 'Scene 2' })).toBeVisible();
		await expect(panel.getByText('What the tide brings')).toHaveCount(0);
		await expect(panel.getByRole('radio', { name: 'An empty lamp room' })).toBeChecked();
		await expect(panel.getByRole('spinbutton')).toHaveValue('2');
	});

	test('is worked by keyboard, and goes away without a trace', async ({ page }) => {
		await page.goto('/wiki/Captain_Hale');
		const opener = page.getByRole('button', { name: button });
		await opener.focus();
		await page.keyboard.press('Space');
		const panel = page.getByRole('dialog', { name: 'How far have you read?' });
		await expect(panel).toBeVisible();
		await expect(opener).toHaveAttribute('aria-expanded', 'true');
		await page.keyboard.press('Escape');
		await expect(panel).toBeHidden();
		await expect(opener).toBeFocused();
		await expect(opener).toHaveAttribute('aria-expanded', 'false');
	});

	test('follows the ribbon, and asks before it keeps', async ({ page, context, small }) => {
		await context.addCookies([{ name: 'position', value: 'skerrow:1.1.2', url: small }]);
		await page.goto('/wiki/The_keeper');
		const ribbon = page.locator('header .ribbon path');
		await expect(ribbon).toHaveCount(1);
		const from = (await ribbon.boundingBox())!;
		const to = (await page.locator('header .tick').nth(5).boundingBox())!;
		await page.mouse.move(from.x + from.width / 2, from.y + 4);
		await page.mouse.down();
		await page.mouse.move(to.x, to.y, { steps: 6 });
		await page.mouse.up();
		const panel = page.getByRole('dialog', { name: 'How far have you read?' });
		await expect(panel.getByRole('button', { name: 'Set to 1.5' })).toBeVisible();
		await panel.getByRole('button', { name: 'Cancel' }).click();
		await expect(page.getByRole('button', { name: button })).toContainText('Read to 1.2');
	});

	test('“I have read it all” keeps the last passage, not the end', async ({ page }) => {
		await page.goto('/wiki/Captain_Hale');
		await page.getByRole('button', { name: button }).click();
		const panel = page.getByRole('dialog', { name: 'How far have you read?' });
		await panel.getByRole('button', { name: 'I have read it all' }).click();
		await expect(page.getByRole('button', { name: button })).toContainText('All read');
		await expect(page).toHaveURL(/Captain_Hale$/);
		const kept = (await page.context().cookies()).find((c) => c.name === 'position');
		expect(decodeURIComponent(kept!.value)).toContain('skerrow:psk207');
		await expect(page.getByText('This page stops')).toHaveCount(0);
	});
});

test.describe('a link to a place', () => {
	test('is copied from the panel, at the place that it shows', async ({ page, context, small }, {
		project
	}) => {
		test.skip(project.name !== 'desktop', 'the same on a phone');
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		await context.addCookies([{ name: 'position', value: 'skerrow:1.2.3', url: small }]);
		await page.goto('/wiki/The_keeper');
		await page.getByRole('button', { name: button }).click();
		const panel = page.getByRole('dialog', { name: 'How far have you read?' });
		await expect(panel.locator('.now')).toContainText('Read to 2.3, scene 2: ');
		await panel.getByRole('button', { name: 'One passage back' }).click();
		await panel.getByRole('link', { name: 'copy a link to this page' }).click();
		await expect(panel.getByText('Link copied')).toBeAttached();
		const copied = await page.evaluate(() => navigator.clipboard.readText());
		expect(copied).toBe(`${small}/wiki/The_keeper?at=skerrow%3A1.2.2`);
		await page.goto(copied);
		await expect(page.getByText('You are shown the wiki as it is at 2.2.')).toBeVisible();
	});

	test('holds for the visit, says so, and leads back', async ({ page }) => {
		await page.goto('/wiki/The_keeper?at=1.1.3');
		await expect(page.getByText('You are shown the wiki as it is at 1.3.')).toBeVisible();
		await page.goto('/wiki/Special:AllPages');
		await expect(page.locator('main')).not.toContainText('Tobias Marr');
		await page.getByRole('button', { name: 'Back to mine' }).click();
		await expect(page.locator('main')).toContainText('Tobias Marr');
		await expect(page.getByText('You are shown the wiki')).toHaveCount(0);
	});

	test('takes nobody past their own place unasked', async ({ page, context, small }) => {
		await context.addCookies([{ name: 'position', value: 'skerrow:1.1.3', url: small }]);
		await page.goto('/wiki/Special:AllPages?at=1.2.5');
		await expect(page.locator('main')).not.toContainText('Tobias Marr');
		await page.getByRole('button', { name: 'I have read to 2.5' }).click();
		await expect(page.locator('main')).toContainText('Tobias Marr');
		await expect(page.getByRole('button', { name: button })).toContainText('Read to 2.5');
	});
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('the place is a page: set, refused with a sentence, set to all', async ({ page }) => {
		await page.goto('/wiki/Captain_Hale');
		await page.getByRole('link', { name: 'Your place' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('How far have you read?');
		await page.getByLabel('Or up to one passage').fill('9.9');
		await page.getByRole('button', { name: 'Set my place' }).click();
		await expect(page.getByRole('alert')).toContainText('There is no passage 9.9.');
		await page.getByLabel('Or up to one passage').fill('1.4');
		await page.getByRole('button', { name: 'Set my place' }).click();
		await expect(page).toHaveURL(/\/wiki\/Captain_Hale$/);
		await expect(page.getByText('This page stops where you do.')).toBeVisible();
		await page.goto('/position');
		await page.getByRole('button', { name: 'I have read it all' }).click();
		await page.goto('/wiki/Tobias_Marr');
		await expect(page.getByText('This page stops')).toHaveCount(0);
	});

	test('leads nowhere but within the site', async ({ request, small }) => {
		const answer = await request.post('/position', {
			form: { value: '1.1.4', back: '//elsewhere.example/' },
			headers: { Accept: 'text/html', Origin: small },
			maxRedirects: 0
		});
		expect(answer.status()).toBe(303);
		expect(answer.headers()['location']).toBe('/');
	});

	test('a place that cannot be read counts as the start, with a sentence', async ({
		page,
		context,
		small
	}) => {
		await context.addCookies([{ name: 'position', value: 'nonsense!', url: small }]);
		await page.goto('/wiki/Special:AllPages');
		await expect(page.getByText('Your place could not be read')).toBeVisible();
		await expect(page.locator('main')).toContainText('Nothing is known yet.');
	});
});
