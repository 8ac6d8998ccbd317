/** A site whose copy was edited after the wiki was made: what no longer holds says so. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { importInto, write, writePages, writeSkeleton, type Imported } from '../authoring/wiki';
import { edited, SCENES, textOf } from '../fixtures/orchard/text';
import { expect } from './small';
import { startSite } from './site';

/** Taken out, changed by a word, and rewritten. */
const [GONE, CHANGED] = ['2.3', '1.3'];

interface Orchard {
	origin: string;
	ids: Map<string, string>;
}

const test = base.extend<object, { orchard: Orchard }>({
	orchard: [
		// eslint-disable-next-line no-empty-pattern -- Playwright reads the names of what is used
		async ({}, use, { workerIndex }) => {
			const dir = mkdtempSync(join(tmpdir(), 'canonry-orchard-'));
			mkdirSync(join(dir, 'source'), { recursive: true });
			writeSkeleton(dir);
			write(dir, 'first.text', textOf(SCENES));
			const { stdout } = await importInto(dir, join(dir, 'first.text'), '--json');
			rmSync(join(dir, 'first.text'));
			const { passages } = JSON.parse(stdout) as Imported;
			const ids = new Map(passages.map((p) => [p.place, p.id]));
			writePages(dir, [...ids.values()]);
			write(
				dir,
				'source/chapter.txt',
				edited((scenes) => {
					scenes[0]![2] = scenes[0]![2]!.replace('holdin', 'holding');
					scenes[1]!.splice(2, 1);
				})
			);
			const env = { CONTENT_DIR: dir, SOURCE_DIR: join(dir, 'source') };
			const site = await startSite(env, 5100 + workerIndex * 7);
			try {
				await use({ origin: site.origin, ids });
			} finally {
				site.stop();
				rmSync(dir, { recursive: true, force: true });
			}
		},
		{ scope: 'worker' }
	],
	baseURL: async ({ orchard }, use) => use(orchard.origin)
});

test.describe('a copy that was edited', () => {
	test('marks say what has become of their passages', async ({ page }) => {
		await page.goto('/wiki/The_grower');
		const mark = (place: string) =>
			page
				.locator('article p')
				.getByRole('link', { name: `Passage ${place}` })
				.first();
		await expect(mark(GONE)).toHaveText(/\[2\.3\s+gone\]/);
		await expect(mark(CHANGED)).toHaveText(/\[1\.3\s+changed\]/);
		await expect(mark('1.2')).toHaveText('[1.2]');
		await expect(page.getByText('its passage is gone')).toBeVisible();
	});

	test('the desk sets the claim against what became of it', async ({ page, orchard }) => {
		const answer = await page.request.get('/api/v1/findings?rule=R32');
		const { items } = (await answer.json()) as {
			items: { id: string; severity: string; sides: { passages: string[] }[] }[];
		};
		expect(items.map((f) => [f.severity, f.sides[0]!.passages[0]])).toEqual([
			['error', orchard.ids.get(GONE)],
			['warning', orchard.ids.get(CHANGED)]
		]);
		await page.goto(`/continuity?rule=R32&finding=${items[0]!.id}`);
		await expect(page.getByRole('heading', { level: 2 }).first()).toContainText('is gone');
		await expect(page.getByText('The copy has no such passage.')).toBeVisible();
		// The passage that is gone is the eleventh: one before it, nothing is known of it.
		const before = await page.request.get('/api/v1/findings?rule=R32&at=1.2.2');
		expect(((await before.json()) as typeof answer & { items: unknown[] }).items).toHaveLength(
			1
		);
	});

	test('the reader shows nothing false', async ({ page, orchard }) => {
		await page.goto('/read/orchard/1');
		const passage = (place: string) => page.locator(`[id="${orchard.ids.get(place)}"]`);
		await expect(passage(GONE)).toContainText('A thing happens');
		await expect(passage(GONE)).not.toContainText('chair');
		await expect(passage(CHANGED)).toContainText('holding a ladder');
	});

	test('its page and its card say why there is but a gist', async ({ page, orchard }) => {
		await page.goto(`/passage/${orchard.ids.get(GONE)}`);
		await expect(page.getByText('The site’s copy has no such passage.')).toBeVisible();
		await page.goto('/wiki/The_grower');
		await page
			.locator('article p')
			.getByRole('link', { name: `Passage ${GONE}, gone` })
			.first()
			.focus();
		await expect(page.getByText('the site’s copy has no such passage')).toBeVisible();
		await page.goto(`/passage/${orchard.ids.get(CHANGED)}`);
		await expect(page.getByText('They are not the ones that were cited.')).toBeVisible();
	});
});
