import { expect, test } from '@playwright/test';
import { startSite, type Site } from './site';

/** The site on a real Neo4j, against the same site on the embedded store. */
const env = {
	NEO4J_URI: process.env['NEO4J_TEST_URI'] ?? '',
	NEO4J_USER: process.env['NEO4J_TEST_USER'] ?? '',
	NEO4J_PASSWORD: process.env['NEO4J_TEST_PASSWORD'] ?? '',
	CONTENT_DIR: 'content',
	// As the site that it is compared with has it: both show the wording, or both the gists.
	SOURCE_DIR: process.env['SOURCE_DIR'] ?? ''
};

test.describe('on Neo4j', () => {
	test.skip(({ isMobile }) => isMobile, 'a phone gets the same answers');
	test.describe.configure({ mode: 'serial' });
	let site: Site;

	test.beforeAll(async () => {
		test.skip(env.NEO4J_URI === '', 'no Neo4j: NEO4J_TEST_URI is not set');
		test.setTimeout(120_000);
		site = await startSite(env, 4900);
	});
	test.afterAll(() => site?.stop());

	test('the site loads the content by itself and counts alike', async ({ request }) => {
		const here = await (await request.get('/healthz')).json();
		const there = await (await request.get(`${site.origin}/healthz`)).json();
		expect(there).toEqual({ ...here, store: 'neo4j' });
	});

	const ADDRESSES = [
		...[
			'/',
			'/wiki/Sergei_Molotov',
			'/wiki/Viktor',
			'/wiki/The_blood_transfusion',
			'/wiki/Orn'
		],
		...[
			'/wiki/Category:Events',
			'/wiki/Special:AllPages',
			'/read/sergei/1',
			'/graph',
			'/timeline',
			'/timeline?view=lanes',
			'/places'
		],
		...['/continuity', '/continuity?tab=premises', '/search?q=fallonn', '/search?q=blood'],
		...['/graph?center=all', '/sitemap.xml', '/api/v1/entities?limit=1000'],
		...['/api/v1/claims?limit=1000', '/api/v1/passages?limit=1000', '/api/v1/graph'],
		...['/api/v1/timeline?limit=1000', '/api/v1/findings', '/api/v1/premises']
	];

	for (const at of ['start', '1.1.20', '1.2.24', 'end'])
		test(`every page is the same to the letter, read to ${at}`, async ({
			request,
			baseURL
		}) => {
			test.setTimeout(120_000);
			for (const address of ADDRESSES) {
				const path = `${address}${address.includes('?') ? '&' : '?'}at=${at}`;
				const [here, there] = await Promise.all([
					request.get(path),
					request.get(`${site.origin}${path}`)
				]);
				expect([path, there.status()]).toEqual([path, here.status()]);
				const own = (await there.text()).replaceAll(site.origin, baseURL!);
				expect([path, own === (await here.text())]).toEqual([path, true]);
			}
		});
});

test.describe('without its database', () => {
	test.skip(({ isMobile }) => isMobile, 'a phone gets the same answers');

	test('a page says that it will be back, and the operator gets one line', async ({
		request
	}) => {
		test.setTimeout(90_000);
		const uri = 'bolt://127.0.0.1:9';
		const password = 'not-to-be-shown';
		const site = await startSite(
			{ NEO4J_URI: uri, NEO4J_PASSWORD: password, CONTENT_DIR: 'content' },
			4950,
			(status) => status === 503
		);
		try {
			const page = await request.get(`${site.origin}/wiki/Viktor`);
			expect(page.status()).toBe(503);
			expect(Number(page.headers()['retry-after'])).toBeGreaterThan(0);
			const api = await request.get(`${site.origin}/api/v1/works`);
			expect(api.headers()['content-type']).toContain('application/problem+json');
			const lines = site.errors().trim().split('\n');
			for (const line of lines) {
				expect(line).toContain('Neo4j');
				expect(line).toContain(uri);
			}
			expect(site.errors()).not.toContain(password);
			expect(site.errors()).not.toMatch(/^\s+at /m);
		} finally {
			site.stop();
		}
	});
});
