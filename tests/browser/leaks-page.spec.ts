/**
 * Nobody is spoiled by a page that runs: what its scripts fetch, keep and draw, with a card open, the
 * control open, suggestions asked for and a tie opened. And nothing of the story is in what is served
 * to everybody: scripts, styles, source maps, files.
 */
import { expect, test, type Page, type Response } from '@playwright/test';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Asker } from '../leaks/ask';
import { placesOf } from '../leaks/crawl';
import { Finder } from '../leaks/finder';
import { secretsOf } from '../leaks/secrets';
import { finderFor, ownGraph, ownWords } from '../leaks/site';
import { cut } from '../../graph/model/cut';

const ALL = process.env['LEAK_POSITIONS'] === 'all';
/** Of the places where a reader may be, one in so many is tried in a real page. */
const EVERY = ALL ? 4 : 50;
/** Milliseconds for what comes of a gesture. */
const SOON = 5_000;

test('nothing of the story is in the files that everybody gets', () => {
	test.skip(test.info().project.name !== 'desktop', 'files are the same on a phone');
	const graph = ownGraph();
	const finder = new Finder(secretsOf(graph, new Map()), ownWords(graph));
	const files = readdirSync('build/client', { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && !/\.(?:br|gz)$/.test(entry.name))
		.map((entry) => join(entry.parentPath, entry.name));
	const leaks = files.flatMap((file) =>
		finder.find(readFileSync(file, 'latin1'), []).map((leak) => `${file}: ${leak}`)
	);
	expect(files.length).toBeGreaterThan(30);
	expect(leaks).toEqual([]);
});

test('nothing that is read later is in a page that runs, nor in what it asks for', async ({
	browser,
	baseURL
}, { project }) => {
	test.skip(!ALL && project.name !== 'desktop', 'a sample on a desktop will do');
	test.setTimeout(ALL ? 3_600_000 : 180_000);
	const asker = new Asker(baseURL!);
	const graph = ownGraph();
	const finder = await finderFor(graph, asker);
	asker.close();
	const work = graph.site.works[0]!.id;
	const faults: string[] = [];
	let searched = 0;
	const fetched = new Set<string>();
	for (const place of placesOf(graph).filter((_, i) => i % EVERY === (i > 0 ? EVERY - 1 : 0))) {
		const context = await browser.newContext({ ...(baseURL && { baseURL }) });
		await context.addCookies([{ name: 'position', value: place.text, url: baseURL! }]);
		const page = await context.newPage();
		page.setDefaultTimeout(4 * SOON);
		const bodies: Promise<void>[] = [];
		const look = (where: string, body: string) => {
			searched += 1;
			fetched.add(where.replace(/^.*\//, ''));
			for (const leak of finder.find(body, place.position))
				faults.push(`${place.text}, ${where}: gives away "${leak}"`);
		};
		page.on('response', (response) => bodies.push(bodyOf(response, look)));
		const first = cut(graph, place.position).entities.at(-1);
		const pages = [
			'/',
			`/read/${work}/1`,
			'/timeline',
			'/timeline?view=lanes',
			'/places',
			'/continuity',
			'/graph?kinds=character,event'
		];
		if (first) pages.push(`/wiki/${encodeURIComponent(first.names.at(-1)!.slug)}`);
		for (const path of pages) {
			await page.goto(path);
			await gestures(page);
			await Promise.all(bodies.splice(0));
			look(`${path} as drawn`, await drawn(page));
		}
		await context.close();
	}
	process.stdout.write(`Searched ${searched} answers and pages in a browser.\n`);
	expect(faults).toEqual([]);
	// Else a gesture has not been understood, and what it fetches was not searched.
	const wanted = ['card', 'suggest.json', 'position.json', '__data.json'];
	expect(wanted.filter((name) => !fetched.has(name))).toEqual([]);
});

/**
 * Looks into what was answered. Of a stream that a script read to its end the browser may say that it
 * was given up, and keeps nothing of it: then the same is asked for again, as whoever has the page.
 */
async function bodyOf(response: Response, look: (where: string, body: string) => void) {
	const request = response.request();
	// A redirect has no body, and what it leads to is looked at by itself.
	if (response.status() >= 300 && response.status() < 400) return;
	const body = await response.body().catch(async () => {
		expect(request.method(), `${response.url()} can be asked for twice`).toBe('GET');
		const again = await request.frame().page().context().request.get(response.url());
		return again.body();
	});
	look(new URL(response.url()).pathname, body.toString('utf8'));
}

/** Opens what can be opened: a card, the control, suggestions, a tie. */
async function gestures(page: Page): Promise<void> {
	const wait = (what: string) =>
		page
			.waitForResponse((r) => r.url().includes(what), { timeout: SOON })
			.catch(() => undefined);
	const mark = page.locator('a.mark[data-passages^="p"]:visible').first();
	if ((await mark.count()) > 0) {
		const card = wait('/card');
		await mark.hover();
		await card;
		// A page that moves under the pointer may put the card away; another page shows one.
		const shown = page.getByRole('dialog').first();
		await shown.waitFor({ timeout: SOON }).catch(() => undefined);
		await page.keyboard.press('Escape');
	}
	const row = page
		.getByRole('table', { name: /relation/i })
		.getByRole('row')
		.getByRole('button');
	if ((await row.count()) > 0) {
		await page.locator('.canvas.drawn').waitFor();
		const tie = wait('__data.json');
		await row.first().click();
		await tie;
	}
	const search = page.getByRole('combobox', { name: 'Search' });
	if (await search.isVisible()) {
		const suggestions = wait('/suggest.json');
		await search.pressSequentially('the');
		await suggestions;
	}
	const control = page.locator('header').getByRole('button', {
		name: /^(Your place|Read to|Not started|All read)/
	});
	await control.first().click();
	await page.getByRole('dialog').first().waitFor({ timeout: SOON });
}

/** Everything that the page holds by now: markup, fields, storage. */
function drawn(page: Page): Promise<string> {
	return page.evaluate(() =>
		[
			document.title,
			document.documentElement.outerHTML,
			...[...document.querySelectorAll('input, textarea')].map(
				(field) => (field as HTMLInputElement).value
			),
			JSON.stringify({ ...localStorage }),
			JSON.stringify({ ...sessionStorage })
		].join('\n')
	);
}
