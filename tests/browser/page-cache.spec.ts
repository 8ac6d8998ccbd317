/**
 * A page from the cache is the page that would have been made: to the byte, with its headers, at each
 * position. A sample of positions and addresses in each run; all of them with CACHE_POSITIONS=all.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { CHAPTER_1 } from '../fixtures/lamp/text';
import { lampFiles } from '../fixtures/lamp/wiki';
import { startSite, type Site } from './site';

const ALL = process.env['CACHE_POSITIONS'] === 'all';
/** Of a run that takes a sample: so many neighbours, at so many places; one address in so many. */
const STRETCH = 4;
const STRETCHES = 4;
const SHARE = 9;

const env = { CONTENT_DIR: 'content', SOURCE_DIR: process.env['SOURCE_DIR'] ?? '' };
const HEADERS = ['cache-control', 'content-security-policy', 'content-type', 'etag', 'vary'];

let cached: Site;
let plain: Site;

test.skip(({ isMobile }) => isMobile, 'a phone gets the same answers');
test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
	test.setTimeout(120_000);
	cached = await startSite(env, 4600);
	plain = await startSite({ ...env, PAGE_CACHE_MB: '0' }, 4650);
	// The first request only begins to read at which positions what changes.
	await fetch(cached.origin);
	await new Promise((resolve) => setTimeout(resolve, 2_000));
});
test.afterAll(() => {
	cached?.stop();
	plain?.stop();
});

interface Answer {
	status: number;
	headers: Record<string, string | null>;
	text: string;
	/** Milliseconds until it was there. */
	took: number;
}

async function ask(
	{ origin }: Site,
	path: string,
	cookie = '',
	more: Record<string, string> = {}
): Promise<Answer> {
	const began = performance.now();
	const response = await fetch(origin + path, {
		headers: { 'Accept-Encoding': 'identity', ...(cookie && { Cookie: cookie }), ...more },
		redirect: 'manual'
	});
	const text = (await response.text()).replaceAll(origin, 'http://site');
	return {
		status: response.status,
		headers: Object.fromEntries(HEADERS.map((name) => [name, response.headers.get(name)])),
		text,
		took: performance.now() - began
	};
}

const without = ({ took: _, ...answer }: Answer) => answer;

async function placesOf(work: string): Promise<string[]> {
	const { text } = await ask(plain, `/api/v1/passages?work=${work}&limit=1000&at=end`);
	const { items } = JSON.parse(text) as { items: { place: string }[] };
	return items.map((p) => `${work}:${p.place}`);
}

async function addressesAt(cookie: string): Promise<string[]> {
	const { text } = await ask(plain, '/sitemap.xml', cookie);
	return [...text.matchAll(/<loc>http:\/\/site([^<]*)<\/loc>/g)].map(([, path]) =>
		path!.replace(/&apos;/g, "'").replace(/&amp;/g, '&')
	);
}

/** Positions in an order in which pages made for later ones meet who has read less, and the reverse. */
function orderOf(places: string[]): string[] {
	const all = ['start', ...places];
	if (ALL) return leaping(all);
	return Array.from({ length: STRETCHES }, (_, i) => {
		const from = Math.floor((i * (all.length - STRETCH)) / (STRETCHES - 1));
		return leaping(all.slice(from, from + STRETCH));
	}).flat();
}

/** The same places, each far from the one before: every second, then those between, and so on. */
function leaping<T>(list: T[]): T[] {
	if (list.length < 3) return [...list].reverse();
	const odd = list.filter((_, i) => i % 2 === 1);
	const even = list.filter((_, i) => i % 2 === 0);
	return [...leaping(odd), ...leaping(even)];
}

test('each page is the same with the cache and without', async () => {
	test.setTimeout(ALL ? 3 * 3_600_000 : 300_000);
	let compared = 0;
	let quick = 0;
	for (const [turn, place] of orderOf(await placesOf('sergei')).entries()) {
		const cookie = `position=${place}`;
		const addresses = (await addressesAt(cookie)).filter(
			// The same share for a whole stretch: neighbours are what may be taken for each other.
			(path, i) => ALL || i % SHARE === Math.floor(turn / STRETCH) || path === '/wiki/Viktor'
		);
		for (const path of [...addresses, '/wiki/Viktor', '/wiki/Nobody_of_that_name']) {
			const made = await ask(plain, path, cookie);
			const first = await ask(cached, path, cookie);
			const again = await ask(cached, path, cookie);
			const at = `${path} at ${place}`;
			expect(without(first), at).toEqual(without(made));
			expect(without(again), at).toEqual(without(made));
			compared++;
			if (first.took < made.took / 3) quick++;
		}
	}
	process.stdout.write(
		`${compared} pages with the cache and without; ${quick} came at once at the first asking.\n`
	);
	// Some were kept from a neighbour, or nothing was compared.
	expect(quick).toBeGreaterThan(compared / 50);
});

test('a page is private, named, and answered by 304 where it is had', async () => {
	for (const site of [cached, plain])
		for (const path of ['/', '/wiki/Viktor', '/read/sergei/1', '/passage/p3d2ky36'])
			for (const cookie of ['', 'position=sergei:1.4.2']) {
				await ask(site, path, cookie);
				const { headers } = await ask(site, path, cookie);
				expect(headers['cache-control']).toBe('private, no-cache');
				expect(headers['vary']?.toLowerCase().split(/, */)).toContain('cookie');
				const tag = headers['etag']!;
				expect(tag).toMatch(/^"[\w-]{22}"$/);
				const again = await ask(site, path, cookie, { 'If-None-Match': tag });
				expect([again.status, again.text]).toEqual([304, '']);
				expect(again.headers['etag']).toBe(tag);
			}
});

test('the name of a page at one position is not that of another', async () => {
	for (const site of [cached, plain]) {
		const { headers } = await ask(site, '/wiki/Viktor', 'position=sergei:1.4.2');
		const had = { 'If-None-Match': headers['etag']! };
		const other = await ask(site, '/wiki/Viktor', 'position=sergei:1.3.2', had);
		expect(other.status).toBe(200);
	}
});

test('compressed it is the same page, under a name of its own', async () => {
	const bodies = new Map<string, string>();
	for (const encoding of ['identity', 'gzip', 'br', 'br'])
		for (const site of [cached, plain]) {
			const answer = await ask(site, '/wiki/Viktor', '', { 'Accept-Encoding': encoding });
			bodies.set(answer.headers['etag']!, answer.text);
		}
	expect([...bodies.keys()].map((tag) => tag.replace(/^"[\w-]{22}/, '"'))).toEqual([
		...['""', '"-gzip"', '"-br"']
	]);
	expect(new Set(bodies.values()).size).toBe(1);
});

test('who came by a link, or whose cookie is broken, is told so; the next one is not', async () => {
	const bar = 'You are shown the wiki as it is at';
	const usual = await ask(cached, '/wiki/Viktor');
	expect((await ask(cached, '/wiki/Viktor?at=1.3.9')).text).toContain(bar);
	expect((await ask(cached, '/wiki/Viktor', 'at=1.3.9')).text).toContain(bar);
	expect((await ask(cached, '/', 'position=nonsense')).text).toContain('could not be read');
	expect((await ask(cached, '/wiki/Viktor')).text).toBe(usual.text);
	expect((await ask(cached, '/')).text).not.toContain('could not be read');
});

test('a copy that is put into its folder is seen', async () => {
	test.setTimeout(60_000);
	const dir = mkdtempSync(join(tmpdir(), 'canonry-cache-'));
	const source = join(dir, 'copies');
	mkdirSync(source);
	for (const [name, text] of lampFiles().texts) {
		const path = join(dir, 'content', name);
		mkdirSync(dirname(path), { recursive: true });
		writeFileSync(path, text);
	}
	const site = await startSite({ CONTENT_DIR: join(dir, 'content'), SOURCE_DIR: source }, 4700);
	try {
		const read = async () => (await ask(site, '/read/lamp/1')).text;
		await expect.poll(async () => (await read()) === (await read())).toBe(true);
		expect(await read()).not.toContain('harbour stories, after the third');
		writeFileSync(join(source, 'one.txt'), CHAPTER_1);
		await expect.poll(read, { timeout: 20_000 }).toContain('harbour stories, after the third');
	} finally {
		site.stop();
		rmSync(dir, { recursive: true, force: true });
	}
});
