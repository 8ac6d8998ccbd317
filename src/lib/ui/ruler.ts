/** Where the ticks of a ruler stand: one a passage, a gap between scenes. Pure. */
import type { RulerScene } from '$lib/view';

/** Between the last tick of a scene and the first of the next; a tick's distance is 1. */
const GAP = 2.75;

export interface Tick {
	/** Counts from 1 in the chapter. */
	ordinal: number;
	/** Per cent of the ruler's width. */
	x: number;
}

export interface SceneSpan {
	scene: number;
	title?: string;
	/** Of its first tick; per cent. */
	x: number;
	/** To the first tick of the next scene, or the end; per cent. */
	width: number;
	first: number;
	last: number;
}

/** Ticks and scenes over the ruler's width. A scene without passages has no place on it. */
export function layRuler(scenes: readonly RulerScene[]): { ticks: Tick[]; spans: SceneSpan[] } {
	const shown = scenes.filter((s) => s.passages > 0);
	const passages = shown.reduce((sum, s) => sum + s.passages, 0);
	const length = Math.max(1, passages - shown.length + GAP * (shown.length - 1));
	const percent = (at: number) => Math.round((at / length) * 100_000) / 1000;
	const ticks: Tick[] = [];
	const spans: SceneSpan[] = [];
	let at = 0;
	for (const { scene, title, passages: count } of shown) {
		const first = ticks.length + 1;
		const begin = at;
		for (let i = 0; i < count; i++) ticks.push({ ordinal: first + i, x: percent(begin + i) });
		at += count - 1 + GAP;
		const end = Math.min(at, length);
		spans.push({
			scene,
			...(title !== undefined && { title }),
			x: percent(begin),
			width: percent(end) - percent(begin),
			first,
			last: ticks.length
		});
	}
	return { ticks, spans };
}
