import { expect, test } from '@playwright/test';
import { json, passagesOf } from './story';

test.describe('the API over the wire', () => {
	test('is described, compressed, and open to other sites', async ({ request }) => {
		const response = await request.get('/api/v1/openapi.json', {
			headers: { 'Accept-Encoding': 'br' }
		});
		expect(response.headers()['content-encoding']).toBe('br');
		expect(response.headers()['access-control-allow-origin']).toBe('*');
		const { paths } = (await response.json()) as { paths: Record<string, unknown> };
		for (const path of Object.keys(paths).filter((p) => !p.includes('{'))) {
			const status = (await request.get(`/api/v1${path}`)).status();
			expect([path, [200, 400].includes(status)]).toEqual([path, true]);
		}
	});

	test('answers the same bytes to the same question', async ({ request }) => {
		const [a, b] = [await request.get('/api/v1/claims'), await request.get('/api/v1/claims')];
		expect(await b.text()).toBe(await a.text());
		expect(b.headers()['etag']).toBe(a.headers()['etag']);
	});

	test('obeys the position of the address before that of the cookie', async ({
		page,
		request,
		baseURL
	}) => {
		const passages = await passagesOf(request);
		const value = `${passages[0]!.work}:${passages[9]!.id}`;
		await page.context().addCookies([{ name: 'position', value, url: baseURL! }]);
		const count = async (query: string) =>
			(
				await json(
					page.request,
					`/api/v1/passages?work=${passages[0]!.work}&limit=1000${query}`
				)
			).items.length;
		expect(await count('')).toBe(10);
		expect(await count('&at=end')).toBe(passages.length);
		expect(await count('&at=start')).toBe(0);
		expect(await count(`&at=${passages[3]!.place}`)).toBe(4);
	});

	test('says what a position may be where one is none', async ({ request }) => {
		for (const at of ['later', '9.9.9', 'pzzzzzz1', 'nothing:end']) {
			const response = await request.get(`/api/v1/works?at=${at}`);
			expect([at, response.status()]).toEqual([at, 400]);
			expect(response.headers()['content-type']).toContain('application/problem+json');
			expect(await response.text()).toContain('start, end, a place');
		}
	});

	test('answers problems for what is not there', async ({ request }) => {
		for (const [path, status] of [
			['/api/v1/entities/zzzzzzz', 404],
			['/api/v1/nothing', 404],
			['/api/v1/claims?limit=0', 400]
		] as const) {
			const response = await request.get(path);
			expect([path, response.status()]).toEqual([path, status]);
			expect(response.headers()['content-type']).toContain('application/problem+json');
		}
		expect((await request.post('/api/v1/works', { data: {} })).status()).toBe(405);
	});
});
