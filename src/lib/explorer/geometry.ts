/** Lines between two places: where a tie begins and ends, how it bends, where its label lies. */

export interface Point {
	x: number;
	y: number;
}

export interface Curve {
	start: Point;
	/** Of the quadratic Bézier curve. */
	control: Point;
	end: Point;
}

/** Room between a tie and the sign that it leads to, in pixels. */
const GAP = 4;

/**
 * The curve from one sign to another, cut where the signs begin. `bend` is the distance of its
 * control point from the straight line, to the right of the direction of travel where it is positive
 * (as Cytoscape has it).
 */
export function curveOf(
	source: Point & { size: number },
	target: Point & { size: number },
	bend: number
): Curve {
	const [dx, dy] = [target.x - source.x, target.y - source.y];
	const length = Math.hypot(dx, dy) || 1;
	const control = {
		x: (source.x + target.x) / 2 - (dy / length) * bend,
		y: (source.y + target.y) / 2 + (dx / length) * bend
	};
	const start = toward(source, control, Math.min(source.size / 2 + GAP, length / 3));
	const end = toward(target, control, Math.min(target.size / 2 + GAP, length / 3));
	return { start, control, end };
}

function toward(from: Point, to: Point, distance: number): Point {
	const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
	return {
		x: from.x + ((to.x - from.x) / length) * distance,
		y: from.y + ((to.y - from.y) / length) * distance
	};
}

/** The point at `t` (0 to 1) and the angle there in radians, turned so that text stands upright. */
export function pointOn({ start, control, end }: Curve, t: number): Point & { angle: number } {
	const u = 1 - t;
	const at = (a: number, b: number, c: number) => u * u * a + 2 * u * t * b + t * t * c;
	const slope = (a: number, b: number, c: number) => 2 * u * (b - a) + 2 * t * (c - b);
	const angle = Math.atan2(slope(start.y, control.y, end.y), slope(start.x, control.x, end.x));
	const upright =
		angle > Math.PI / 2 ? angle - Math.PI : angle < -Math.PI / 2 ? angle + Math.PI : angle;
	return {
		x: at(start.x, control.x, end.x),
		y: at(start.y, control.y, end.y),
		angle: upright
	};
}

export function lengthOf({ start, end }: Curve): number {
	return Math.hypot(end.x - start.x, end.y - start.y);
}

/** The way along a curve from its start to `t`, in pixels: the sum of short chords. */
export function wayTo(curve: Curve, t: number, chords = 16): number {
	let way = 0;
	let from: Point = curve.start;
	for (let i = 1; i <= chords; i++) {
		const to = pointOn(curve, (t * i) / chords);
		way += Math.hypot(to.x - from.x, to.y - from.y);
		from = to;
	}
	return way;
}

/** A rectangle by its middle, turned by an angle. */
export interface Box extends Point {
	width: number;
	height: number;
	angle: number;
}

/** Whether two turned rectangles overlap: they do unless a side of one parts them. */
export function overlap(a: Box, b: Box): boolean {
	const reach = (box: Box) => Math.hypot(box.width, box.height) / 2;
	if (Math.hypot(a.x - b.x, a.y - b.y) >= reach(a) + reach(b)) return false;
	const axes = [a.angle, a.angle + Math.PI / 2, b.angle, b.angle + Math.PI / 2];
	return axes.every((axis) => {
		const along = { x: Math.cos(axis), y: Math.sin(axis) };
		const half = (box: Box) =>
			(box.width / 2) * Math.abs(Math.cos(box.angle - axis)) +
			(box.height / 2) * Math.abs(Math.sin(box.angle - axis));
		const apart = Math.abs((a.x - b.x) * along.x + (a.y - b.y) * along.y);
		return apart < half(a) + half(b);
	});
}
