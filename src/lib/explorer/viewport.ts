/** Which part of the picture is looked at, at what scale. Pure. */
import type { ExplorerView } from './view-model';

export interface Viewport {
	/** Pixels of the screen for a unit of the layout. */
	scale: number;
	/** Where the layout's origin lies on the screen, in pixels. */
	x: number;
	y: number;
}

/** Below this the signs of neighbours run into each other. */
const SMALLEST = 0.28;
const LARGEST = 1.5;
/** Of a part, at most: something of what is around it is seen, too. */
const COMFORT = 0.5;
/** Room for labels at the rim, in pixels. */
const RIM = { x: 84, y: 36 };

/**
 * All of it, where that can be read; else the open tie (or the centre) in the middle, and as much
 * around it as there is room for. A narrow screen does not show all at once.
 * @param whole all of it, however small
 */
export function viewportFor(
	view: Pick<ExplorerView, 'nodes'>,
	width: number,
	height: number,
	whole = false
): Viewport {
	if (view.nodes.length === 0) return { scale: 1, x: width / 2, y: height / 2 };
	const room = {
		x: width - 2 * Math.min(RIM.x, width / 8),
		y: Math.max(height - 2 * RIM.y, height / 2)
	};
	const all = boundsOf(view.nodes);
	const fit = scaleFor(all, room);
	if (fit >= SMALLEST || whole) return around(all, Math.min(fit, LARGEST), width, height);
	const focus = view.nodes.filter((n) => n.emphasis === 'open');
	const middle = focus.length ? focus : view.nodes.filter((n) => n.center);
	const part = boundsOf(middle.length ? middle : view.nodes);
	const scale = Math.max(SMALLEST, Math.min(scaleFor(part, room), COMFORT));
	return around(part, scale, width, height);
}

interface Bounds {
	left: number;
	right: number;
	top: number;
	bottom: number;
}

function boundsOf(places: readonly { x: number; y: number }[]): Bounds {
	const [xs, ys] = [places.map((p) => p.x), places.map((p) => p.y)];
	return {
		left: Math.min(...xs),
		right: Math.max(...xs),
		top: Math.min(...ys),
		bottom: Math.max(...ys)
	};
}

function scaleFor({ left, right, top, bottom }: Bounds, room: { x: number; y: number }): number {
	return Math.min(room.x / Math.max(right - left, 1), room.y / Math.max(bottom - top, 1));
}

function around(bounds: Bounds, scale: number, width: number, height: number): Viewport {
	const [x, y] = [(bounds.left + bounds.right) / 2, (bounds.top + bounds.bottom) / 2];
	return { scale, x: width / 2 - x * scale, y: height / 2 - y * scale };
}
