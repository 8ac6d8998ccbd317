import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';

test.describe('the house', () => {
	test('serves a home with a heading, quietly and without barriers', async ({ page }) => {
		const complaints: string[] = [];
		page.on('console', (message) => {
			if (message.type() === 'error') complaints.push(message.text());
		});
		page.on('pageerror', (error) => complaints.push(error.message));

		await page.goto('/');
		await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
		await expect(page).toHaveTitle(/\S/);

		const { violations } = await new AxeBuilder({ page }).analyze();
		expect(violations.map(({ id, help }) => `${id}: ${help}`)).toEqual([]);
		expect(complaints).toEqual([]);
	});

	test('allows no inline script, and answers the same bytes twice', async ({ request }) => {
		const first = await request.get('/');
		const second = await request.get('/');
		const policy = first.headers()['content-security-policy'] ?? '';
		expect(policy).toContain("script-src 'self'");
		expect(policy).not.toContain('unsafe-inline');
		expect(await second.text()).toBe(await first.text());
		expect(second.headers()['content-security-policy']).toBe(policy);
	});
});

test('a page that has not changed is not sent again, and is sent compressed', async ({
	request,
	baseURL
}) => {
	for (const encoding of ['br', 'gzip', 'identity']) {
		const asked = { 'Accept-Encoding': encoding };
		const first = await request.fetch('/', { headers: asked });
		const { etag = '', vary = '' } = first.headers();
		expect(first.headers()['content-encoding'] ?? 'identity').toBe(encoding);
		expect(first.headers()['cache-control']).toBe('private, no-cache');
		expect(vary).toContain('Cookie');
		const again = await fetch(baseURL!, { headers: { ...asked, 'If-None-Match': etag } });
		expect([encoding, again.status]).toEqual([encoding, 304]);
	}
});
