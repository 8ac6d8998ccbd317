/** What runs in the browser: either of the two canvases, and the clock. */
import { startCanvas, type Canvas } from '../../../src/lib/explorer/canvas';
import type { ExplorerData } from '../../../src/lib/explorer/data';
import { WHOLE, type ExplorerQuery } from '../../../src/lib/explorer/query';
import { viewOf } from '../../../src/lib/explorer/view-model';
import { Bare } from './bare';

let data: ExplorerData;
let canvas: Pick<Canvas, 'draw' | 'look' | 'destroy'>;
let query: ExplorerQuery;

const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
/** Until what was asked for before is on the screen: the second frame after it begins thereafter. */
async function painted(): Promise<void> {
	await frame();
	await frame();
	await new Promise((resolve) => setTimeout(resolve));
}

const ignored = () => undefined;
const gestures = { onedge: ignored, onnode: ignored, onground: ignored };

const bench = {
	load(given: ExplorerData) {
		data = given;
		query = { center: data.center ?? WHOLE, depth: data.depth, view: 'graph' };
	},

	/** @returns milliseconds until the first picture is there */
	async open(which: 'explorer' | 'bare'): Promise<number> {
		const host = document.getElementById('host')!;
		host.replaceChildren();
		const from = performance.now();
		const view = viewOf(data, query);
		canvas = which === 'bare' ? new Bare(host) : await startCanvas(host, gestures);
		canvas.draw(view);
		canvas.look();
		await painted();
		return performance.now() - from;
	},

	/** @returns milliseconds until the picture answers a change of the query, without that of deciding it */
	async change(change: Partial<ExplorerQuery>): Promise<number> {
		query = { ...query, ...change };
		const view = viewOf(data, query);
		await painted();
		const from = performance.now();
		canvas.draw(view);
		await painted();
		return performance.now() - from;
	},

	/** @returns milliseconds in which it is decided what is drawn */
	decide(change: Partial<ExplorerQuery>): number {
		const from = performance.now();
		viewOf(data, { ...query, ...change });
		return performance.now() - from;
	},

	close() {
		canvas.destroy();
	},

	/** Lengths of frames, in milliseconds, from now until `stop`. */
	record(): void {
		lengths = [];
		running = true;
		let last = performance.now();
		const next = (now: number) => {
			lengths.push(now - last);
			last = now;
			if (running) requestAnimationFrame(next);
		};
		requestAnimationFrame((now) => {
			last = now;
			requestAnimationFrame(next);
		});
	},

	stop(): number[] {
		running = false;
		return lengths;
	}
};

let lengths: number[] = [];
let running = false;

export type Bench = typeof bench;
Object.assign(globalThis, { bench });
