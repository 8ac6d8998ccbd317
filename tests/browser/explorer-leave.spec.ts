/** What leaves the explorer: files, the picture, the link. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { lookIsSaid } from './picture';

const ADDRESS = '/graph?center=Sephiroth&depth=2&kinds=character,faction&worlds=actual,report';
const FORMATS = ['GEXF', 'GraphML', 'JSON', 'Cypher'];

const leave = (page: Page) => page.getByRole('region', { name: 'Take it with you' });
const sliders = (page: Page) => page.getByRole('slider', { name: /story time/i });

async function ready(page: Page, address = ADDRESS) {
	await page.goto(address);
	await expect(page.locator('.canvas.drawn')).toBeVisible();
}

interface Drawn {
	nodes(): { id(): string }[];
	edges(): { id(): string }[];
	zoom(): number;
	pan(): { x: number; y: number };
}

/** What the canvas has drawn, and from where it is looked at. */
const drawn = (page: Page) =>
	page.locator('.canvas').evaluate((host) => {
		const { cy } = (host as unknown as { _cyreg: { cy: Drawn } })._cyreg;
		const ids = (list: { id(): string }[]) => list.map((x) => x.id()).sort();
		return { nodes: ids(cy.nodes()), edges: ids(cy.edges()), zoom: cy.zoom(), ...cy.pan() };
	});

async function downloaded(page: Page, role: 'link' | 'button', name: string) {
	const waiting = page.waitForEvent('download');
	await leave(page).getByRole(role, { name, exact: true }).click();
	const download = await waiting;
	return { name: download.suggestedFilename(), file: readFileSync(await download.path()) };
}

/** Read by the browser's own XML parser. */
const countsOf = (page: Page, xml: string) =>
	page.evaluate((text) => {
		const document = new DOMParser().parseFromString(text, 'application/xml');
		const count = (name: string) => document.getElementsByTagName(name).length;
		return { faults: count('parsererror'), nodes: count('node'), edges: count('edge') };
	}, xml);

test.beforeEach(async ({ context, baseURL }) => {
	await context.addCookies([{ name: 'position', value: 'end', url: baseURL! }]);
});

test('every file holds what the picture shows', async ({ page }) => {
	await ready(page);
	const { nodes } = await drawn(page);
	const json = await downloaded(page, 'link', 'JSON');
	expect(json.name).toBe('Sephiroth, 2 steps.json');
	const picture = JSON.parse(json.file.toString()) as {
		nodes: { id: string; kind: string }[];
		edges: { id: string; worlds: string[]; claims: string[] }[];
	};
	expect(picture.nodes.map((n) => n.id).sort()).toEqual(nodes);
	expect(new Set(picture.nodes.map((n) => n.kind))).toEqual(new Set(['character', 'faction']));
	expect(picture.edges.every((e) => !e.worlds.includes('belief'))).toBe(true);
	const counts = { faults: 0, nodes: nodes.length, edges: picture.edges.length };
	for (const [name, ending] of [
		['GEXF', 'gexf'],
		['GraphML', 'graphml']
	] as const) {
		const { name: file, file: bytes } = await downloaded(page, 'link', name);
		expect(file).toBe(`Sephiroth, 2 steps.${ending}`);
		expect(await countsOf(page, bytes.toString())).toEqual(counts);
	}
	const cypher = (await downloaded(page, 'link', 'Cypher')).file.toString();
	const list = (param: string) =>
		new RegExp(`^:param ${param} => \\[(.*)\\];$`, 'm')
			.exec(cypher)![1]!
			.split(', ')
			.map((id) => id.slice(1, -1));
	expect(list('entities').sort()).toEqual(nodes);
	expect(list('claims').sort()).toEqual(picture.edges.flatMap((e) => e.claims).sort());
});

test('files follow the filters and story time of the moment', async ({ page }) => {
	await ready(page);
	const before = JSON.parse((await downloaded(page, 'link', 'JSON')).file.toString());
	await sliders(page).last().focus();
	for (let i = 0; i < 12; i++) await page.keyboard.press('ArrowLeft');
	await expect(page).toHaveURL(/until=/);
	const { nodes } = await drawn(page);
	const after = JSON.parse((await downloaded(page, 'link', 'JSON')).file.toString());
	expect(after.nodes.map((n: { id: string }) => n.id).sort()).toEqual(nodes);
	expect(after.edges.length).toBeLessThan(before.edges.length);
	expect(after.storyTime.until.step).toBe(after.steps.length - 12);
});

test('the picture is saved as it is seen, with its caption', async ({ page }) => {
	await ready(page);
	const { name, file } = await downloaded(page, 'button', 'PNG');
	expect(name).toBe('Sephiroth, 2 steps.png');
	const box = (await page.locator('.canvas').boundingBox())!;
	const tall = Math.round(box.height) * 2;
	const look = async ({ base64, tall }: { base64: string; tall: number }) => {
		const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
		const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
		const sheet = document.createElement('canvas');
		Object.assign(sheet, { width: bitmap.width, height: bitmap.height });
		const ink = sheet.getContext('2d')!;
		ink.drawImage(bitmap, 0, 0);
		const colours = (top: number, height: number) => {
			const { data } = ink.getImageData(0, top, bitmap.width, height);
			return new Set(new Uint32Array(data.buffer)).size;
		};
		const corner = [...ink.getImageData(0, 0, 1, 1).data];
		return {
			...{ width: bitmap.width, height: bitmap.height, corner },
			drawn: colours(0, tall),
			// Below the line over it.
			caption: colours(tall + 8, bitmap.height - tall - 8)
		};
	};
	const image = await page.evaluate(look, { base64: file.toString('base64'), tall });
	expect(image.width).toBe(Math.round(box.width) * 2);
	expect(image.height).toBeGreaterThan(tall + 100);
	// Ground, signs of more than one kind, lines, letters.
	expect(image.drawn).toBeGreaterThan(20);
	expect(image.caption).toBeGreaterThan(8);
	expect(image.corner[3]).toBe(255);
	await expect(leave(page).getByRole('status')).toHaveText(`Picture saved as ${name}.`);
});

test('a copied link shows the same to somebody else', async ({ page, context, browser }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await ready(page);
	await sliders(page).last().focus();
	for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowLeft');
	await page.getByRole('button', { name: 'Zoom in' }).click();
	await lookIsSaid(page);
	await leave(page).getByRole('link', { name: 'Copy link' }).click();
	await expect(page.getByText('Link copied.')).toBeAttached();
	const link = await page.evaluate(() => navigator.clipboard.readText());
	const seen = await drawn(page);

	const fresh = await browser.newContext({ viewport: page.viewportSize()! });
	try {
		const other = await fresh.newPage();
		await fresh.addCookies([{ name: 'position', value: 'end', url: link }]);
		await ready(other, link);
		const same = async () => {
			const { nodes, edges, zoom, x, y } = await drawn(other);
			expect({ nodes, edges }).toEqual({ nodes: seen.nodes, edges: seen.edges });
			expect(zoom).toBeCloseTo(seen.zoom, 2);
			// An address says the middle to a unit of the layout.
			expect(Math.max(Math.abs(x - seen.x), Math.abs(y - seen.y))).toBeLessThan(3);
		};
		await expect(same).toPass({ timeout: 10_000 });
		expect(await sliders(other).last().getAttribute('aria-valuetext')).toBe(
			await sliders(page).last().getAttribute('aria-valuetext')
		);
	} finally {
		await fresh.close();
	}
});

test('has no barriers', async ({ page }) => {
	await ready(page);
	await leave(page).getByRole('button', { name: 'PNG' }).waitFor();
	const { violations } = await new AxeBuilder({ page })
		.include('section[aria-labelledby="leave"]')
		.analyze();
	expect(violations).toEqual([]);
});

test.describe('without a script', () => {
	test.use({ javaScriptEnabled: false });

	test('the files are there, and no picture', async ({ page }) => {
		await page.goto(ADDRESS);
		for (const name of FORMATS)
			await expect(leave(page).getByRole('link', { name, exact: true })).toHaveAttribute(
				'href',
				new RegExp(`^/graph\\.${name.toLowerCase()}\\?center=\\w+&depth=2&kinds=`)
			);
		const { file } = await downloaded(page, 'link', 'GEXF');
		expect(file.toString()).toContain('label="Sephiroth"');
		await expect(leave(page).getByRole('button')).toHaveCount(0);
	});
});
