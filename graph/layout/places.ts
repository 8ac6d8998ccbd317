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
		for (const id of [edge.source, edge.target]) {
			const known = neighbours.get(id);
			if (known) known.push(edge);
			else neighbours.set(id, [edge]);
		}
	const works = [...new Set(nodes.map((n) => n.work))];
	for (const work of works) {
		const boxes = new Boxes();
		const own = nodes.filter((n) => n.work === work);
		const inWork = new Set(own.map((n) => n.id));
		const known = (n: LayoutNode) =>
			(neighbours.get(n.id) ?? []).filter((e) => isKnown(e.knownFrom, n.knownFrom)).length;
		const degrees = new Map(own.map((n) => [n.id, known(n)]));
		const order = [...own].sort(
			(a, b) =>
				compareKnown(a.knownFrom, b.knownFrom) ||
				degrees.get(b.id)! - degrees.get(a.id)! ||
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
		const x = Math.round(middle.x + across(i));
		const y = Math.round(middle.y + down(i));
		if (boxes.isTaken(x, y, size.small)) continue;
		const spot = { x, y };
		if (!boxes.isFree({ ...spot, ...size })) continue;
		found++;
		if (!best || cost(spot) < cost(best)) best = spot;
	}
	return best!;
}

/** From the middle of the spiral to its i-th spot; asked for again and again, so kept. */
const across = kept((i) => STEP * Math.sqrt(i) * Math.cos(i * ANGLE));
const down = kept((i) => STEP * Math.sqrt(i) * Math.sin(i * ANGLE));

function kept(f: (i: number) => number): (i: number) => number {
	const values: number[] = [];
	return (i) => {
		while (values.length <= i) values.push(f(values.length));
		return values[i]!;
	};
}

function mean(places: readonly Place[]): Place {
	const sum = places.reduce((s, p) => ({ x: s.x + p.x, y: s.y + p.y }), { x: 0, y: 0 });
	return { x: sum.x / places.length, y: sum.y / places.length };
}

/** No two boxes whose middles lie farther apart than a cell's sides are in each other's way. */
const CELL = { width: LINE * LETTER + LARGE.gap, height: LARGE.height };
/** Cells are numbered row by row: more columns than any picture has. */
const COLUMNS = 1 << 12;
/** A cell and those around it, the nearest first. */
const AROUND = [0, -1, 1, -COLUMNS, COLUMNS, -COLUMNS - 1, -COLUMNS + 1, COLUMNS - 1, COLUMNS + 1];

/**
 * Boxes in cells of a grid by their middles, so that a look at a spot costs a few comparisons; and the
 * tiles that they take, so that it mostly costs one, for most spots of a crowded place are taken.
 */
class Boxes {
	private readonly all: Box[] = [];
	private readonly cells = new Map<number, Box[]>();
	private readonly tiles = new Tiles();
	private sum: Place = { x: 0, y: 0 };

	middle(): Place {
		const count = this.all.length;
		return count ? { x: this.sum.x / count, y: this.sum.y / count } : this.sum;
	}

	/** How many signs of others the line between two places passes too near. */
	passed(a: Place, b: Place): number {
		if (this.all.length > LOOK) return 0;
		return this.all.filter((box) => !box.small && isNear(box, a, b)).length;
	}

	add(box: Box): void {
		const cell = cellOf(box);
		const others = this.cells.get(cell);
		if (others) others.push(box);
		else this.cells.set(cell, [box]);
		this.all.push(box);
		this.sum = { x: this.sum.x + box.x, y: this.sum.y + box.y };
		this.tiles.add(box);
	}

	isTaken(x: number, y: number, small: boolean): boolean {
		return this.tiles.has(x, y, small);
	}

	isFree(box: Box): boolean {
		const cell = cellOf(box);
		for (const way of AROUND) {
			const others = this.cells.get(cell + way);
			if (others) for (const other of others) if (collide(box, other)) return false;
		}
		return true;
	}
}

function cellOf({ x, y }: Place): number {
	return Math.floor(y / CELL.height) * COLUMNS + Math.floor(x / CELL.width);
}

/**
 * Where surely no middle of a box is free, however narrow: most spots of a crowded place are taken,
 * and cost one look. What lies beyond the tiles is not known here.
 */
class Tiles {
	private static readonly size = 16;
	private static readonly across = 2048;
	private static readonly half = Tiles.across / 2;
	/** 1: taken for small ones, 2: for large ones. */
	private readonly marks = new Uint8Array(Tiles.across ** 2);

	has(x: number, y: number, small: boolean): boolean {
		const column = Math.floor(x / Tiles.size) + Tiles.half;
		const row = Math.floor(y / Tiles.size) + Tiles.half;
		if (column < 0 || row < 0 || column >= Tiles.across || row >= Tiles.across) return false;
		return (this.marks[row * Tiles.across + column]! & (small ? 1 : 2)) !== 0;
	}

	add(box: Box): void {
		this.mark(box, 1, SMALL);
		this.mark(box, 2, box.small ? SMALL : LARGE);
	}

	/** The tiles that lie wholly within reach. */
	private mark(box: Box, bit: number, { height, gap }: { height: number; gap: number }): void {
		const [left, right] = Tiles.inner(box.x, (box.width + SIGN) / 2 + gap);
		const [top, bottom] = Tiles.inner(box.y, height);
		for (let row = top; row < bottom; row++)
			for (let column = left; column < right; column++)
				this.marks[row * Tiles.across + column]! |= bit;
	}

	private static inner(middle: number, reach: number): [number, number] {
		const clamp = (tile: number) => Math.max(0, Math.min(Tiles.across, tile + Tiles.half));
		return [
			clamp(Math.floor((middle - reach) / Tiles.size) + 1),
			clamp(Math.ceil((middle + reach) / Tiles.size) - 1)
		];
	}
}

function collide(a: Box, b: Box): boolean {
	const { height, gap } = a.small || b.small ? SMALL : LARGE;
	return Math.abs(a.y - b.y) < height && Math.abs(a.x - b.x) < (a.width + b.width) / 2 + gap;
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
