/** Which part of the picture is looked at, at what scale. Pure. */
import type { Look } from './query';
import type { ExplorerView } from './view-model';

export interface Viewport {
	/** Pixels of the screen for a unit of the layout, across. */
	scale: number;
	/** Down, a unit of the layout is so many times as long: a picture fills a sheet of another shape. */
	stretch: number;
	/** Where the layout's origin lies on the screen, in pixels. */
	x: number;
	y: number;
}

/** Below this the signs of a whole picture run into each other. */
const SMALLEST = 0.28;
/** The same for one thing and what is around it: so little is drawn that it may stand closer. */
const SMALLEST_PART = 0.12;
const LARGEST = 1.5;
/** Of an open tie, at most: something of what is around it is seen, too. */
const COMFORT = 0.5;
/** More than this, and a layout would not be known again. */
const STRETCH = 1.6;
/** Room for labels at the rim, in pixels, and for what lies above the picture in its corners. */
const WIDE = { side: 70, top: 34, bottom: 52 };
const NARROW = { side: 44, top: 26, bottom: 94 };

/**
 * All of it, where that can be read; else what is around the open tie (or the centre); else the open
 * tie in the middle, and as much around it as there is room for. A narrow screen does not show all
 * at once.
 * @param whole all of it, however small
 */
export function viewportFor(
	view: Pick<ExplorerView, 'nodes'>,
	width: number,
	height: number,
	whole = false
): Viewport {
	if (view.nodes.length === 0) return { scale: 1, stretch: 1, x: width / 2, y: height / 2 };
	const rim = rimOf(width, height, whole);
	const sheet: Sheet = {
		left: rim.side,
		top: rim.top,
		width: width - 2 * rim.side,
		height: height - rim.top - rim.bottom
	};
	const all = fit(boundsOf(view.nodes), sheet);
	if (all.scale >= SMALLEST || whole) return all;
	const near = view.nodes.filter((n) => n.emphasis !== 'far');
	const around = fit(boundsOf(near.length ? near : view.nodes), sheet);
	if (near.length && around.scale >= SMALLEST_PART) return around;
	const focus = near.filter((n) => n.emphasis === 'open' || n.center);
	return fit(boundsOf(focus.length ? focus : view.nodes), sheet, SMALLEST, COMFORT);
}

/** A small picture has nothing in its corners. */
function rimOf(width: number, height: number, whole: boolean) {
	if (whole) return { side: Math.min(WIDE.side, width / 5.5), top: 26, bottom: 30 };
	const { side, top, bottom } = width < 500 ? NARROW : WIDE;
	return { side: Math.min(side, width / 6), top, bottom: Math.min(bottom, height / 4) };
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

interface Sheet {
	left: number;
	top: number;
	width: number;
	height: number;
}

/** Fills the sheet with what lies within the bounds, its middle in the middle. */
function fit(bounds: Bounds, sheet: Sheet, least = 0, most = LARGEST): Viewport {
	const { left, right, top, bottom } = bounds;
	const across = Math.min(sheet.width / Math.max(right - left, 1), most);
	const down = Math.min(sheet.height / Math.max(bottom - top, 1), most);
	// To as many figures as an address says, so that a copied one shows the same to the pixel.
	const stretch = short(clamp(down / across, 1 / STRETCH, STRETCH));
	const scale = Math.max(least, Math.min(across, down / stretch));
	return {
		scale,
		stretch,
		x: sheet.left + sheet.width / 2 - ((left + right) / 2) * scale,
		y: sheet.top + sheet.height / 2 - ((top + bottom) / 2) * scale * stretch
	};
}

const short = (n: number): number => Number(n.toPrecision(4));

function clamp(n: number, least: number, most: number): number {
	return Math.max(least, Math.min(most, n));
}

/** Where an address says that it is looked at. */
export function viewportAt(look: Look, width: number, height: number): Viewport {
	const { x, y, scale, stretch = 1 } = look;
	return { scale, stretch, x: width / 2 - x * scale, y: height / 2 - y * scale * stretch };
}

/** How an address says it: the middle to a unit of the layout, scales to four figures. */
export function lookOf({ scale, stretch, x, y }: Viewport, width: number, height: number): Look {
	const down = short(stretch);
	return {
		x: Math.round((width / 2 - x) / scale) || 0,
		y: Math.round((height / 2 - y) / scale / stretch) || 0,
		scale: short(scale),
		...(down !== 1 && { stretch: down })
	};
}

/** Whether two are the same: both absent, or alike in what an address says. */
export function sameLook(a: Look | undefined, b: Look | undefined): boolean {
	if (!a || !b) return a === b;
	const numbers = ({ x, y, scale, stretch = 1 }: Look) => [x, y, scale, stretch].join();
	return numbers(a) === numbers(b);
}

/** How an address says where a view is looked at; undefined: as it fits. */
export function awayFromFit(
	view: Pick<ExplorerView, 'nodes'>,
	now: Viewport,
	width: number,
	height: number
): Look | undefined {
	const look = lookOf(now, width, height);
	const fit = lookOf(viewportFor(view, width, height), width, height);
	return sameLook(look, fit) ? undefined : look;
}

/** A view as it is drawn at a stretch. */
export function stretched(view: ExplorerView, stretch: number): ExplorerView {
	return { ...view, nodes: view.nodes.map((n) => ({ ...n, y: n.y * stretch })) };
}
