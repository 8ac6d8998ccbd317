/** The desk over a story with two faults, one of which is meant. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, test as base } from '@playwright/test';
import { edited, pairFiles, readPlants, story, withIds } from '../pair/plant';
import { startSite } from './site';
import { json } from './story';

const REASON = 'The light of the foundry changes them.';

interface Finding {
	id: string;
	rule: string;
	sides: { claims: string[]; passages: string[] }[];
}

const test = base.extend<object, { planted: string }>({
	planted: [
		// eslint-disable-next-line no-empty-pattern -- Playwright wants the pattern
		async ({}, use) => {
			const plants = readPlants().filter((p) => ['R01', 'R16'].includes(p.rule));
			const files = withIds(
				plants.reduce((from, { plant }) => edited(from, plant), pairFiles())
			);
			const meant = story(files).findings.find((f) => f.rule === 'R16')!;
			const claims = meant.sides.map((side) => side.claims[0]).join(', ');
			files.texts.set(
				'works/ostrey/declarations.yaml',
				`- { rule: R16, claims: [${claims}], verdict: intended, reason: ${REASON} }\n`
			);
			const dir = mkdtempSync(join(tmpdir(), 'canonry-planted-'));
			for (const [name, text] of files.texts) {
				const path = join(dir, name);
				mkdirSync(dirname(path), { recursive: true });
				writeFileSync(path, text);
			}
			const site = await startSite({ CONTENT_DIR: dir }, 4700);
			await use(site.origin);
			site.stop();
			rmSync(dir, { recursive: true });
		},
		{ scope: 'worker', timeout: 90_000 }
	],
	baseURL: async ({ planted }, use) => use(planted)
});

test('shows the two claims at issue, and apart from them what they rest on', async ({
	page,
	request
}) => {
	const { items } = (await json(request, '/api/v1/findings?rule=R01')) as { items: Finding[] };
	const [one, other] = items[0]!.sides;
	await page.goto('/continuity');
	await expect(page.locator('.list .group').first()).toContainText('Errors');
	// What is first is open; a phone shows the list until one is chosen.
	if (test.info().project.use.isMobile) await page.locator('.list .sentence').first().click();
	await expect(page.locator('.rule')).toContainText('R01');
	const claims = page.locator('.facing .page .claim');
	await expect(claims).toHaveCount(2);
	const rests = page.getByRole('region', { name: 'What the two rest on besides' });
	await expect(rests.locator('.claim')).toHaveCount(
		one!.claims.length + other!.claims.length - 2
	);
	const shown = await page
		.locator('.facing .place')
		.evaluateAll((all) => all.map((a) => (a as HTMLElement).dataset['passages']!));
	expect(shown.sort()).toEqual([...new Set([...one!.passages, ...other!.passages])].sort());
	await page.getByText(/^For authors/).click();
	await expect(page.getByText('works/ostrey/declarations.yaml')).toBeVisible();
	await expect(page.locator('article details pre')).toContainText(
		`claims: [${one!.claims[0]}, ${other!.claims[0]}]`
	);
	const { violations } = await new AxeBuilder({ page }).analyze();
	expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});

test('shows what is meant with its reason, and offers nothing to mend', async ({ page }) => {
	await page.goto('/continuity?rule=R16&verdict=intended');
	await expect(page.locator('.list .row')).toHaveCount(1);
	await expect(page.locator('.list .group')).toContainText('Meant to be so');
	await expect(page.getByRole('note').filter({ hasText: REASON })).toBeVisible({
		visible: !test.info().project.use.isMobile
	});
	await page.locator('.list .sentence').click();
	await expect(page.getByRole('note').filter({ hasText: REASON })).toBeVisible();
	await expect(page.getByText(/^For authors/)).toHaveCount(0);
});
