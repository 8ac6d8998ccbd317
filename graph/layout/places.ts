/**
 * Places of nodes, computed in order of first reveal from what is known at that reveal, and never
 * moved: a later chapter adds nodes and leaves the others where they are, and no place hints at what
 * a reader has not reached. Each work is laid out by itself. Deterministic.
 *
 * Method: each new node takes the free spot of a spiral around the middle of its known neighbours
 * that lies nearest to them; a spot is free where its box (sign and label) overlaps no other box.
 */
import { compareKnown, isKnown } from '../model/position';
import type { EntityId, Known, WorkId } from '../model/types';

export interface LayoutNode {
	id: EntityId;
	work: WorkId;
	knownFrom: Known;
	/** The name at the first reveal: its length makes the box. */
	label: string;
	/** Events: so many that they take less room, between the others. */
	small: boolean;
}

export interface LayoutEdge {
	source: EntityId;
	target: EntityId;
	knownFrom: Known;
}

export interface Place {
	x: number;
	y: number;
}

/** Units are CSS pixels at zoom 1. */
const LETTER = 8;
/** Labels are broken into lines of about so many letters. */
const LINE = 16;
const SIGN = 40;
/** Heights and gaps of boxes: small ones, and those of figures, which have ties to show. */
const SMALL = { height: 56, gap: 16 };
const LARGE = { height: 132, gap: 92 };
const STEP = 30;
/** Golden angle: the spiral covers the plane evenly (H. Vogel 1979). */
const ANGLE = Math.PI * (3 - Math.sqrt(5));
/** Free spots that are weighed against each other. */
const CHOICES = 48;
/** A tie that would pass so near to a sign of others costs as much as it were so much longer. */
const CLEAR = 34;
const PASSING = 260;
/** Beyond so many nodes ties are not looked at: nobody sees them all at once. */
const LOOK = 400;

interface Box extends Place {
	width: number;
	small: boolean;
}

/** Places for all nodes; ids without a node in edges are passed over. */
export function placeNodes(
	nodes: readonly LayoutNode[],
	edges: readonly LayoutEdge[]
): Map<EntityId, Place> {
	const places = new Map<EntityId, Place>();
	const neighbours = new Map<EntityId, LayoutEdge[]>();
	for (const edge of edges)
		for (const id of [edge.source, edge.target])
			neighbours.set(id, [...(neighbours.get(id) ?? []), edge]);
	const works = [...new Set(nodes.map((n) => n.work))];
	for (const work of works) {
		const boxes = new Boxes();
		const own = nodes.filter((n) => n.work === work);
		const inWork = new Set(own.map((n) => n.id));
		const degree = (n: LayoutNode) =>
			(neighbours.get(n.id) ?? []).filter((e) => isKnown(e.knownFrom, n.knownFrom)).length;
		const order = [...own].sort(
			(a, b) =>
				compareKnown(a.knownFrom, b.knownFrom) ||
				degree(b) - degree(a) ||
				(a.id < b.id ? -1 : 1)
		);
		for (const node of order) {
			const near = (neighbours.get(node.id) ?? [])
				.filter((e) => isKnown(e.knownFrom, node.knownFrom))
				.map((e) => (e.source === node.id ? e.target : e.source))
				.filter((id) => inWork.has(id))
				.map((id) => places.get(id))
				.filter((p) => p !== undefined);
			const width = Math.max(SIGN, Math.min(LINE, node.label.length) * LETTER);
			const place = freeSpot(boxes, near, { width, small: node.small });
			boxes.add({ ...place, width, small: node.small });
			places.set(node.id, place);
		}
	}
	return places;
}

function freeSpot(boxes: Boxes, near: readonly Place[], size: Omit<Box, keyof Place>): Place {
	const middle = near.length ? mean(near) : boxes.middle();
	const cost = (p: Place) =>
		near.reduce(
			(sum, n) => sum + Math.hypot(p.x - n.x, p.y - n.y) + PASSING * boxes.passed(p, n),
			0
		) + Math.hypot(p.x - middle.x, p.y - middle.y);
	let best: Place | undefined;
	let found = 0;
	for (let i = 0; found < CHOICES; i++) {
		const radius = STEP * Math.sqrt(i);
		const spot = {
			x: Math.round(middle.x + radius * Math.cos(i * ANGLE)),
			y: Math.round(middle.y + radius * Math.sin(i * ANGLE))
		};
		if (!boxes.isFree({ ...spot, ...size })) continue;
		found++;
		if (!best || cost(spot) < cost(best)) best = spot;
	}
	return best!;
}

function mean(places: readonly Place[]): Place {
	const sum = places.reduce((s, p) => ({ x: s.x + p.x, y: s.y + p.y }), { x: 0, y: 0 });
	return { x: sum.x / places.length, y: sum.y / places.length };
}

/** Boxes in rows of a grid, so that a look at a spot costs a few comparisons. */
class Boxes {
	private readonly rows = new Map<number, Box[]>();
	private count = 0;
	private sum: Place = { x: 0, y: 0 };

	middle(): Place {
		return this.count ? { x: this.sum.x / this.count, y: this.sum.y / this.count } : this.sum;
	}

	/** How many signs of others the line between two places passes too near. */
	passed(a: Place, b: Place): number {
		if (this.count > LOOK) return 0;
		let passed = 0;
		for (const row of this.rows.values())
			for (const box of row) if (!box.small && isNear(box, a, b)) passed++;
		return passed;
	}

	add(box: Box): void {
		const row = Math.floor(box.y / SMALL.height);
		this.rows.set(row, [...(this.rows.get(row) ?? []), box]);
		this.count++;
		this.sum = { x: this.sum.x + box.x, y: this.sum.y + box.y };
	}

	isFree(box: Box): boolean {
		const row = Math.floor(box.y / SMALL.height);
		const reach = Math.ceil(LARGE.height / SMALL.height);
		for (let r = row - reach; r <= row + reach; r++)
			for (const other of this.rows.get(r) ?? []) {
				const { height, gap } = box.small || other.small ? SMALL : LARGE;
				if (
					Math.abs(other.y - box.y) < height &&
					Math.abs(other.x - box.x) < (other.width + box.width) / 2 + gap
				)
					return false;
			}
		return true;
	}
}

/** Whether a point lies near the inner part of a line; its ends are signs of their own. */
function isNear(p: Place, a: Place, b: Place): boolean {
	const [dx, dy] = [b.x - a.x, b.y - a.y];
	const length = dx * dx + dy * dy;
	if (length === 0) return false;
	const along = ((p.x - a.x) * dx + (p.y - a.y) * dy) / length;
	if (along <= 0.02 || along >= 0.98) return false;
	return Math.hypot(p.x - a.x - along * dx, p.y - a.y - along * dy) < CLEAR;
}
