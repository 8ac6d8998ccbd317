/** Lines of the timeline in units of its rows; see `Timeline.svelte`. Pure. */
import { layRuler } from '../ruler';
import type { RulerScene } from '$lib/view';
import type { BranchView } from './view';

/** Where in its row an event's name stands, from the top. */
export const NAME_AT = 0.3;
/** Width of a lane, in pixels. */
export const LANE = 22;

/** A row's name on the scale of all rows. */
export function rowAt(row: number): number {
	return row + NAME_AT;
}

/** Middle of a lane, in pixels, where `lanes` stand side by side. */
export function laneAt(lane: number): number {
	return lane * LANE + LANE / 2;
}

/** Rows that a line takes to go from one lane into another: no sign stands in the gap between rows. */
const BEND = 0.5;

/** From sign to sign: leaves its lane at once, runs along `via`, and enters the other at the end. */
export function branchPath({ from, to, via }: BranchView): string {
	const [top, bottom] = [rowAt(from.row) + 0.22, rowAt(to.row) - 0.22];
	const [x1, x2] = [laneAt(from.lane), laneAt(to.lane)];
	if (to.row === from.row + 1)
		return x1 === x2
			? `M${x1} ${y(top)}V${y(bottom)}`
			: `M${x1} ${y(top)}${across(x1, x2, top, bottom - top)}`;
	const x = laneAt(via);
	const leaves = x1 === x ? '' : across(x1, x, top, BEND);
	const enters = x === x2 ? '' : `V${y(bottom - BEND)}${across(x, x2, bottom - BEND, BEND)}`;
	return `M${x1} ${y(top)}${leaves}${enters || `V${y(bottom)}`}`;
}

function across(from: number, to: number, top: number, height: number): string {
	const at = (share: number) => y(top + share * height);
	return `C${from} ${at(0.6)} ${to} ${at(0.4)} ${to} ${at(1)}`;
}

export interface UprightTick {
	ordinal: number;
	y: number;
}

/** The chapter as an upright ruler over so many rows. */
export function upright(
	scenes: readonly RulerScene[],
	rows: number
): { ticks: UprightTick[]; labels: { words: string; y: number }[] } {
	const { ticks, spans } = layRuler(scenes);
	const at = (percent: number) => NAME_AT + (percent / 100) * Math.max(rows - 1, 1);
	return {
		ticks: ticks.map(({ ordinal, x }) => ({ ordinal, y: at(x) })),
		labels: spans
			.filter((s) => s.scene > 0)
			.map((s) => ({ words: `Scene ${s.scene}`, y: at(s.x) }))
	};
}

/** A thread from a row to the tick that first tells it, over a width of 100. */
export function threadPath(row: number, tick: number): string {
	const from = rowAt(row);
	return `M0 ${y(from)}C45 ${y(from)} 55 ${y(tick)} 100 ${y(tick)}`;
}

function y(value: number): number {
	return Math.round(value * 1000) / 1000;
}
