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

/** From sign to sign: leaves its lane at once and enters the other at the end. */
export function branchPath({ from, to }: BranchView): string {
	const [x1, x2] = [laneAt(from.lane), laneAt(to.lane)];
	const [y1, y2] = [rowAt(from.row) + 0.22, rowAt(to.row) - 0.22];
	if (x1 === x2) return `M${x1} ${y(y1)}V${y(y2)}`;
	// Into a lane further out at the top, back to the trunk at the bottom.
	const bend = Math.min(0.5, y2 - y1);
	const across = (top: number) =>
		`C${x1} ${y(top + 0.6 * bend)} ${x2} ${y(top + 0.4 * bend)} ${x2} ${y(top + bend)}`;
	return x2 > x1
		? `M${x1} ${y(y1)}${across(y1)}V${y(y2)}`
		: `M${x1} ${y(y1)}V${y(y2 - bend)}${across(y2 - bend)}`;
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
