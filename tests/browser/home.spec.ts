import { expect, test } from './small';

test.describe('the home page', () => {
	test('ties one claim to its passage, and lists the pages', async ({ page }) => {
		await page.goto('/');
		const proof = page.getByRole('region', { name: 'One claim and its passage' });
		const mark = proof.locator('a.mark');
		const label = (await mark.innerText()).replace(/[[\]]/g, '');
		await expect(proof.locator('figure .place')).toHaveText(label);
		const from = proof.locator('.from a');
		const name = (await from.innerText()).trim();
		await from.click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
		await page.goBack();
		await expect(page.locator('.index').getByRole('link', { name: 'Ines Marr' })).toBeVisible();
	});

	test('names nobody to who has read nothing', async ({ page, context, small }) => {
		await context.addCookies([{ name: 'position', value: 'start', url: small }]);
		await page.goto('/');
		const text = await page.locator('body').innerText();
		expect(text).not.toMatch(/Ines|Tobias|Hale|Skerrow Light|lamp room|tide/);
		expect(text).toContain('an example, from no story here');
		await expect(page.locator('.index')).toHaveCount(0);
	});

	test('asks how far one has read, and answers from there', async ({ page, context, small }) => {
		await context.addCookies([{ name: 'position', value: 'skerrow:1.1.4', url: small }]);
		await page.goto('/');
		const question = page.getByRole('region', { name: 'How far have you read?' });
		await expect(question.getByText('To 1.4, in scene 1.')).toBeVisible();
		await expect(question.getByRole('link', { name: 'Read on from 1.4' })).toHaveAttribute(
			'href',
			'/read/skerrow/1#psk104'
		);
		await expect(question.locator('.tick[data-unread]')).toHaveCount(11);
		await expect(question.locator('.ribbon path')).toHaveCount(1);
		await expect(page.getByText('What the tide brings')).toHaveCount(0);
	});

	test('says the same bytes twice', async ({ request }) => {
		const [a, b] = [await request.get('/'), await request.get('/')];
		expect(await a.text()).toBe(await b.text());
		expect(a.headers()['etag']).toBe(b.headers()['etag']);
	});
});
