/** No label of a picture overlaps another: names and relations, on the canvas and in every SVG. */
import { expect, test, type Page } from '@playwright/test';
import {
	clashesOf,
	hiddenInSvg,
	hiddenOnCanvas,
	labelsOfCanvas,
	labelsOfSvg,
	type LabelBox
} from './label-boxes';
import { json } from './story';

const ALL_KINDS = 'kinds=character,place,faction,item,event';

/** Pages of the characters of the wiki's own work, as an address names them. */
async function characters(page: Page): Promise<string[]> {
	const { items: works } = await json(page.request, '/api/v1/works?at=end');
	const { id } = works[0] as { id: string };
	const { items } = await json(
		page.request,
		`/api/v1/entities?kind=character&work=${id}&limit=1000&at=end`
	);
	return (items as { url: string }[]).map(({ url }) => url.slice(url.lastIndexOf('/') + 1));
}

/** The labels of an address, once the canvas is at rest. */
async function drawn(page: Page, address: string) {
	await page.goto(address);
	await expect(page.locator('.canvas.drawn')).toBeVisible();
	await page.evaluate(
		() =>
			new Promise<void>((done) =>
				requestAnimationFrame(() =>
					requestAnimationFrame(() => requestAnimationFrame(() => done()))
				)
			)
	);
	return labelsOfCanvas(page);
}

test.beforeEach(async ({ context, baseURL }) => {
	await context.addCookies([{ name: 'position', value: 'end', url: baseURL! }]);
});

test.describe('labels', () => {
	test('around each character none overlaps another', async ({ page }) => {
		test.setTimeout(240_000);
		const clashes: string[] = [];
		let ties = 0;
		for (const name of await characters(page))
			for (const kinds of ['', `&${ALL_KINDS}`]) {
				const address = `/graph?center=${name}${kinds}`;
				const labels = await drawn(page, address);
				expect(labels.length, address).toBeGreaterThan(0);
				ties += labels.filter((label) => label.isTie).length;
				clashes.push(...clashesOf(labels).map((pair) => `${address}: ${pair}`));
			}
		expect(ties).toBeGreaterThan(10);
		expect(clashes).toEqual([]);
	});

	test('in the whole story none overlaps another', async ({ page }) => {
		for (const kinds of ['', `&${ALL_KINDS}`]) {
			const labels = await drawn(page, `/graph?center=all${kinds}`);
			expect(labels.length).toBeGreaterThan(5);
			expect(clashesOf(labels)).toEqual([]);
		}
	});

	test('in the whole story no name lies behind a sign', async ({ page }) => {
		for (const fold of ['', '&fold=faction', '&fold=place']) {
			const labels = await drawn(page, `/graph?center=all${fold}`);
			expect(labels.length).toBeGreaterThan(5);
			expect(await hiddenOnCanvas(page), fold).toEqual([]);
		}
	});

	test('none lies beneath what stands in the corners', async ({ page }) => {
		// As it opens, and where the lowest sign stands in the left corner.
		for (const address of ['/graph', '/graph?center=Viktor&kinds=character']) {
			const labels = await drawn(page, address);
			const box = (await page.locator('.canvas').boundingBox())!;
			const corners: LabelBox[] = [];
			for (const corner of await page.locator('[data-above]:visible').all()) {
				const { x, y, width, height } = (await corner.boundingBox())!;
				const [left, top] = [x - box.x, y - box.y];
				const at = (dx: number, dy: number) => ({ x: left + dx, y: top + dy });
				corners.push({
					text: 'corner',
					corners: [at(0, 0), at(width, 0), at(width, height), at(0, height)]
				});
			}
			expect(corners.length).toBeGreaterThan(0);
			expect(clashesOf([...labels, ...corners]), address).toEqual([]);
		}
	});

	test('and where they did, it would be seen', async ({ page }) => {
		await drawn(page, '/graph');
		await page.locator('.canvas').evaluate((host) => {
			interface Moved {
				data(name: string): string;
				position(at?: { x: number; y: number }): { x: number; y: number };
				boundingBox(options: object): { x1: number; y1: number };
			}
			const { cy } = (host as unknown as { _cyreg: { cy: { nodes(): Moved[] } } })._cyreg;
			const [one, other] = cy.nodes().filter((node) => node.data('label') !== '');
			const labelOf = (node: Moved) => node.boundingBox({ includeNodes: false });
			const [from, to, at] = [labelOf(one!), labelOf(other!), one!.position()];
			one!.position({ x: at.x + to.x1 - from.x1, y: at.y + to.y1 - from.y1 });
		});
		expect(clashesOf(await labelsOfCanvas(page))).not.toEqual([]);
	});

	test('in the small pictures of pages none overlaps another', async ({ page, isMobile }) => {
		test.setTimeout(120_000);
		// A phone's one column has none; its paper has.
		if (isMobile) await page.emulateMedia({ media: 'print' });
		const clashes: string[] = [];
		let pictures = 0;
		for (const name of await characters(page)) {
			await page.goto(`/wiki/${name}`);
			const picture = page.locator('.local-graph svg.picture');
			if ((await picture.count()) === 0) continue;
			await expect(picture).toBeVisible();
			pictures++;
			const found = clashesOf(await labelsOfSvg(picture));
			clashes.push(...found.map((pair) => `${name}: ${pair}`));
		}
		expect(pictures).toBeGreaterThan(3);
		expect(clashes).toEqual([]);
	});
});

test.describe('labels without a script', () => {
	test.use({ javaScriptEnabled: false });

	test('none overlaps another', async ({ page }) => {
		test.setTimeout(120_000);
		const centres = [...(await characters(page)).slice(0, 12), 'all'];
		const clashes: string[] = [];
		for (const centre of centres)
			for (const kinds of ['', `&${ALL_KINDS}`]) {
				const address = `/graph?center=${centre}${kinds}`;
				await page.goto(address);
				const labels = await labelsOfSvg(page.locator('svg.picture').first());
				expect(labels.length, address).toBeGreaterThan(0);
				clashes.push(...clashesOf(labels).map((pair) => `${address}: ${pair}`));
			}
		expect(clashes).toEqual([]);
	});

	test('no name of the whole story lies behind a sign', async ({ page }) => {
		for (const fold of ['', '&fold=faction', '&fold=place']) {
			await page.goto(`/graph?center=all${fold}`);
			const picture = page.locator('svg.picture').first();
			expect(await picture.locator('text').count()).toBeGreaterThan(5);
			expect(await hiddenInSvg(picture), fold).toEqual([]);
		}
	});
});
