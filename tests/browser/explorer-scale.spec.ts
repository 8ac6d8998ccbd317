/** The explorer with 5,000 pages, and its places: it opens folded, and keeps up. */
import type { Page } from '@playwright/test';
import { expect, PAGES, test } from './crowded';

interface Box {
	x1: number;
	x2: number;
	y1: number;
	y2: number;
}

interface Named {
	id(): string;
	data(name: string): string;
	position(): { x: number; y: number };
	renderedPosition(): { x: number; y: number };
	renderedBoundingBox(options: object): Box;
}

const table = (page: Page) => page.getByRole('table', { name: /relation/i });
const rows = (page: Page) => table(page).locator('tbody').getByRole('row');
const evidence = (page: Page) => page.getByRole('region', { name: /evidence/i });
/** Behind a button on a phone, and there all the same. */
const grouped = (page: Page) => page.locator('nav[aria-label="Grouped by"]');

async function open(page: Page, address: string) {
	await page.goto(address);
	await expect(page.locator('.canvas.drawn')).toBeVisible({ timeout: 30_000 });
	// At rest.
	await page.waitForTimeout(500);
}

/** What is drawn in full. */
const drawn = (page: Page) =>
	page.locator('.canvas').evaluate((host) => {
		const { cy } = (host as unknown as { _cyreg: { cy: { nodes(): Named[] } } })._cyreg;
		return cy.nodes().map((n) => ({
			id: n.id(),
			label: n.data('label'),
			place: n.position(),
			seen: n.renderedPosition(),
			box: n.renderedBoundingBox({ includeNodes: false, includeOverlays: false })
		}));
	});

/** Frames that came while something was done for a second, and the longest of them in milliseconds. */
async function framesWhile(page: Page, act: (step: number) => Promise<void>) {
	await page.evaluate(() => {
		const state = Object.assign(globalThis, { frames: [] as number[] });
		let last = performance.now();
		const next = (now: number) => {
			state.frames.push(now - last);
			last = now;
			requestAnimationFrame(next);
		};
		requestAnimationFrame(next);
	});
	const from = Date.now();
	for (let step = 0; Date.now() - from < 1000; step++) await act(step);
	const frames = await page.evaluate(
		() => (globalThis as unknown as { frames: number[] }).frames
	);
	return { count: frames.length, longest: Math.max(...frames) };
}

test.beforeEach(async ({ context, baseURL }) => {
	test.setTimeout(120_000);
	await context.addCookies([{ name: 'position', value: 'end', url: baseURL! }]);
});

test.describe('the explorer with thousands of pages', () => {
	test('opens folded by faction, and a group that is expanded lets its members out', async ({
		page
	}) => {
		await open(page, '/graph?center=all');
		await expect(grouped(page).locator('[aria-current]')).toHaveText('faction');
		await expect(page.getByRole('status').first()).toContainText('among 200 pages');
		const before = await drawn(page);
		const [group] = before.filter((n) => /with \d+\smore/.test(n.label.replace(/\n/g, ' ')));
		expect(group).toBeDefined();
		await open(page, `/graph?center=all&expand=${group!.id}`);
		await expect(page.getByRole('status').first()).not.toContainText('among 200 pages');
		const after = new Map((await drawn(page)).map((n) => [n.id, n]));
		for (const { id, place } of before) {
			const same = after.get(id);
			if (same) expect(same.place.x).toBeCloseTo(place.x, 3);
		}
		await open(page, '/graph?center=all&fold=place');
		await expect(grouped(page).locator('[aria-current]')).toHaveText('place');
	});

	test('a joined tie opens with what each of the members does', async ({ page }) => {
		await open(page, '/graph?center=all');
		const joined = rows(page).filter({ hasText: /with \d+ more.*with \d+ more/s });
		const button = joined.first().getByRole('button').first();
		await button.click();
		await expect(page).toHaveURL(/[?&]edge=/);
		await expect(evidence(page).getByRole('heading', { level: 2 })).toBeVisible();
		await expect(evidence(page).locator('a[href^="/read/"]').first()).toBeVisible();
	});

	test('somebody is chosen in the picture, in the crowd as well', async ({ page, isMobile }) => {
		await open(page, '/graph?center=all&fold=none');
		const box = (await page.locator('.canvas').boundingBox())!;
		const full = await drawn(page);
		const [one] = full.filter(
			({ seen }) => seen.x > 80 && seen.y > 80 && seen.x < box.width - 120 && seen.y < 300
		);
		const at = { x: box.x + one!.seen.x, y: box.y + one!.seen.y };
		if (isMobile) await page.touchscreen.tap(at.x, at.y);
		else await page.mouse.click(at.x, at.y);
		await expect(page).toHaveURL(/[?&]node=/, { timeout: 20_000 });
	});

	test('draws thousands, and keeps up with a hand', async ({ page, isMobile }) => {
		test.skip(isMobile, 'a mouse');
		await open(page, '/graph?center=all&fold=none');
		await expect(page.getByRole('status').first()).toContainText(/among \d{4} pages/);
		expect((await drawn(page)).length).toBeLessThan(PAGES / 10);
		await expect(page.locator('.undrawn')).toContainText(/\d+\s+ties are not drawn/);
		const box = (await page.locator('.canvas').boundingBox())!;
		const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
		await page.mouse.move(x, y);
		await page.mouse.down();
		const drag = await framesWhile(page, (step) => page.mouse.move(x + step, y + step / 2));
		await page.mouse.up();
		await page.keyboard.down('Control');
		const zoom = await framesWhile(page, () => page.mouse.wheel(0, 20));
		await page.keyboard.up('Control');
		// Not a measure: elements of a library by the thousand gave one frame or two a second.
		for (const { count, longest } of [drag, zoom]) {
			expect(count).toBeGreaterThan(5);
			expect(longest).toBeLessThan(1000);
		}
	});

	test('names do not overlap, however far away they are looked at', async ({ page }) => {
		await open(page, '/graph?center=all');
		for (const zoom of ['Zoom in', 'Zoom out', 'Zoom out']) {
			await page.getByRole('button', { name: zoom }).click();
			await page.waitForTimeout(500);
			const named = (await drawn(page)).filter((n) => n.label !== '');
			expect(named.length).toBeGreaterThan(2);
			const slack = 2;
			const clashes = named.flatMap((a, i) =>
				named
					.slice(i + 1)
					.filter(
						(b) =>
							a.box.x1 + slack < b.box.x2 &&
							b.box.x1 + slack < a.box.x2 &&
							a.box.y1 + slack < b.box.y2 &&
							b.box.y1 + slack < a.box.y2
					)
					.map((b) => `${a.label} / ${b.label}`)
			);
			expect(clashes).toEqual([]);
		}
	});

	test('the table has pages, and without a script the picture has few names', async ({
		page,
		browser,
		baseURL
	}) => {
		await open(page, '/graph?center=all');
		const first = await rows(page).first().innerText();
		await page.getByRole('link', { name: 'Rows after' }).first().click();
		await expect(page).toHaveURL(/[?&]page=2/);
		expect(await rows(page).first().innerText()).not.toBe(first);
		const plain = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL! });
		const still = await plain.newPage();
		await still.goto('/graph?center=all&fold=none');
		const svg = still.locator('svg.picture');
		await expect(svg).toBeVisible();
		expect(await svg.locator('a.sign').count()).toBeLessThan(200);
		await expect(still.getByText(/with the most claims here/)).toBeVisible();
		await plain.close();
	});
});

test.describe('without a script', () => {
	test.use({ javaScriptEnabled: false });

	test('a joined tie with claims by the dozen shows the first, and the others on demand', async ({
		page
	}) => {
		await page.goto('/graph?center=all&view=table&sort=-claims');
		const claims = parseInt(await rows(page).first().locator('td.claims').innerText());
		expect(claims).toBeGreaterThan(12);
		await rows(page).first().getByRole('button').click();
		const told = evidence(page).locator('.told-claim');
		await expect(evidence(page).locator('.sum')).toContainText(`${claims} claims`);
		await expect(told).toHaveCount(claims);
		await expect(told.filter({ visible: true })).toHaveCount(5);
		await evidence(page)
			.getByText(`${claims - 5} more`)
			.click();
		await expect(told.filter({ visible: true })).toHaveCount(claims);
	});

	test('of hundreds of places those further in are folded, and of journeys the first are drawn', async ({
		page
	}) => {
		await page.goto('/places?at=end');
		const picture = page.getByRole('region', { name: 'Picture of the journeys' });
		await expect(picture.locator('svg a')).toHaveCount(40);
		const journeys = page.getByRole('table', { name: 'Who went where' });
		const all = await journeys.locator('tbody tr').count();
		await expect(page.getByText(`The first 40 of ${all}.`)).toBeVisible();
		// The one that lies deepest is folded away until a link leads to it, and pushes nothing aside.
		const places = page.locator('li[id^="place-"]');
		const deepest = await places.evaluateAll((list) => {
			const depth = (e: Element): number =>
				e.parentElement ? depth(e.parentElement) + Number(e.matches('li')) : 0;
			const most = Math.max(...list.map(depth));
			return list.find((e) => depth(e) === most)!.id;
		});
		const place = page.locator(`#${deepest}`);
		await expect(place).toBeHidden();
		await page.goto('/about');
		await page.goto(`/places?at=end#${deepest}`);
		await expect(place).toBeInViewport();
		const wide = await page.evaluate(
			() => document.documentElement.scrollWidth - document.documentElement.clientWidth
		);
		expect(wide).toBeLessThanOrEqual(0);
		await page.getByRole('link', { name: 'Later journeys' }).click();
		await expect(page).toHaveURL(/since=/);
		expect(await journeys.locator('tbody tr').count()).toBeLessThan(all);
	});
});
