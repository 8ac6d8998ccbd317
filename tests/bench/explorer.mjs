// How the explorer keeps up with a picture's size: node tests/bench/explorer.mjs [size …]
// Opens the explorer's canvas in a browser, with the chapter's own graph and with made-up stories of
// 200, 1,000 and 5,000 nodes, and in the same run a bare canvas that draws the same circles, lines and
// names and nothing else. Prints for each the time to the first picture, the frames (median, and the
// slowest of twenty) while it is dragged and while it is zoomed for some seconds, and the time to
// answer a filter and a step of story time; and by how much the explorer is slower. Asserts nothing.
// Times depend on the machine and what else runs on it: compare ratios.
import { createServer } from 'node:http';
import { chromium } from '@playwright/test';
import { findBrowser, noBrowser } from '../../scripts/browser.mjs';
import { bundle } from '../../scripts/lib/bundle.mjs';
import { root } from '../../scripts/lib/stamp.mjs';

/** Milliseconds of dragging, and of zooming. */
const FOR = 3000;
const SIZE = { width: 1000, height: 700 };
const TOKENS =
	'--paper:#f4f6f5;--leaf:#fff;--ink:#13202a;--soft:#4b5a64;--rule:#75828a;--hair:#cdd4d4;' +
	'--rubric:#ae2a12;--character:#2a4fa3;--place:#23683f;--faction:#7a5600;--item:#00667a;' +
	"--event:#7c3a86;--serif:'Georgia',serif";
const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>bench</title>
<style>:root{${TOKENS}}body{margin:0}#host{position:relative;width:${SIZE.width}px;height:${SIZE.height}px}</style>
<div id="frame"><div id="host"></div></div><script type="module" src="/page.js"></script></html>`;

const browser = await findBrowser();
if (!browser) throw new Error(noBrowser);
const [url] = Object.values(
	await bundle('bench-explorer', { data: 'tests/bench/explorer/data.ts' }, [
		'graph',
		'src/lib',
		'tests/bench'
	])
);
const { pictures } = await import(/** @type {string} */ (url));
/** @type {Map<string, import('../../src/lib/explorer/data').ExplorerData>} */
const shown = await pictures('content', process.argv.slice(2).map(Number));

const files = await pageFiles();
const server = createServer((request, response) => {
	const file = request.url === '/' ? PAGE : files.get(request.url ?? '');
	const type = request.url === '/' ? 'text/html' : 'text/javascript';
	response.writeHead(file ? 200 : 404, { 'content-type': type }).end(file);
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
const address = server.address();
const port = typeof address === 'object' && address ? address.port : 0;

const started = await chromium.launch({ executablePath: browser.path, args: browser.args });
try {
	console.log(
		'| picture | nodes | lines | | first picture | drag: median, p95 | zoom: median, p95 | filter | step |'
	);
	console.log('| --- | --- | --- | --- | --- | --- | --- | --- | --- |');
	for (const [name, data] of shown) {
		const bare = await measure('bare', data);
		const explorer = await measure('explorer', data);
		const { nodes, edges } = data;
		const row = (/** @type {string} */ what, /** @type {string[]} */ cells) =>
			console.log(`| ${[name, nodes.length, edges.length, what, ...cells].join(' | ')} |`);
		row('bare canvas', cellsOf(bare, ms));
		row('explorer', cellsOf(explorer, ms));
		row(
			'explorer / bare',
			cellsOf(explorer, (value, key) => ratio(value, bare[key]))
		);
	}
} finally {
	await started.close();
	server.close();
}

/** @typedef {Record<'first' | 'drag' | 'drag95' | 'zoom' | 'zoom95' | 'filter' | 'step' | 'decide', number>} Times */

/**
 * @param {'bare' | 'explorer'} which
 * @param {import('../../src/lib/explorer/data').ExplorerData} data
 * @returns {Promise<Times>}
 */
async function measure(which, data) {
	const page = await started.newPage({ viewport: { width: 1280, height: 800 } });
	try {
		page.on('pageerror', (error) => console.error(error));
		await page.goto(`http://127.0.0.1:${port}/`);
		await page.waitForFunction('globalThis.bench');
		/** @param {string} code */
		const ask = (code) => page.evaluate(code);
		await ask(`bench.load(${JSON.stringify(data)})`);
		await ask(`bench.open('${which}').then(() => bench.close())`);
		const first = Number(await ask(`bench.open('${which}')`));
		await page.waitForTimeout(500);
		await page.mouse.move(500, 350);
		await page.mouse.down();
		const drag = await frames(page, async (elapsed) => {
			// To and fro, so that there is always something to be seen.
			const angle = elapsed / 400;
			await page.mouse.move(500 + 220 * Math.sin(angle), 350 + 120 * Math.sin(angle * 1.3));
		});
		await page.mouse.up();
		await page.keyboard.down('Control');
		const zoom = await frames(page, async (elapsed) => {
			await page.mouse.wheel(0, Math.sin(elapsed / 300) > 0 ? -40 : 40);
		});
		await page.keyboard.up('Control');
		await page.waitForTimeout(500);
		const kinds = `{ kinds: ['character', 'place', 'faction'] }`;
		const filter = Number(await ask(`bench.change(${kinds})`));
		await ask('bench.change({ kinds: undefined })');
		const [a, b] = [data.steps.at(-8)?.id, data.steps.at(-9)?.id];
		await ask(`bench.change({ until: '${a}' })`);
		const step = Number(await ask(`bench.change({ until: '${b}' })`));
		const decide = Number(await ask(`bench.decide({ until: '${a}' })`));
		return {
			...{ first, drag: quantile(drag, 0.5), drag95: quantile(drag, 0.95) },
			...{ zoom: quantile(zoom, 0.5), zoom95: quantile(zoom, 0.95), filter, step, decide }
		};
	} finally {
		await page.close();
	}
}

/**
 * Lengths of frames while something is done again and again.
 * @param {import('@playwright/test').Page} page
 * @param {(elapsed: number) => Promise<void>} act
 * @returns {Promise<number[]>}
 */
async function frames(page, act) {
	await page.evaluate('bench.record()');
	const from = Date.now();
	while (Date.now() - from < FOR) await act(Date.now() - from);
	const lengths = await page.evaluate('bench.stop()');
	return /** @type {number[]} */ (lengths);
}

/**
 * The page's script, bundled with all that it needs, by path.
 * @returns {Promise<Map<string, string>>}
 */
async function pageFiles() {
	const { rolldown } = await import('rolldown');
	const build = await rolldown({
		cwd: root,
		input: { page: 'tests/bench/explorer/page.ts' },
		platform: 'browser',
		resolve: { alias: { $graph: `${root}/graph`, $lib: `${root}/src/lib` } },
		transform: { define: { 'process.env.NODE_ENV': '"production"' } }
	});
	const { output } = await build.generate({ format: 'esm', minify: true });
	await build.close();
	return new Map(
		output.map((file) => [`/${file.fileName}`, file.type === 'chunk' ? file.code : ''])
	);
}

/**
 * @param {number[]} values
 * @param {number} share
 */
function quantile(values, share) {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}

/**
 * @param {Times} times
 * @param {(value: number, key: keyof Times) => string} show
 * @returns {string[]}
 */
function cellsOf(times, show) {
	/** @param {(keyof Times)[]} keys */
	const cell = (...keys) => keys.map((key) => show(times[key], key)).join(', ');
	return [
		cell('first'),
		cell('drag', 'drag95'),
		cell('zoom', 'zoom95'),
		cell('filter'),
		cell('step')
	];
}

/** @param {number} value */
function ms(value) {
	return `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`;
}

/**
 * @param {number} value
 * @param {number} by
 */
function ratio(value, by) {
	return (value / by).toFixed(1);
}
