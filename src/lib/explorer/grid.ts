/** Things by where they are, so that a look around a place costs as much as lies there. */
import { overlap, type Box, type Point } from './geometry';

/** Side of a square, in the units of what is kept. */
const SQUARE = 64;
/** Squares are numbered row by row: more columns than any picture has. */
const COLUMNS = 1 << 15;

export class Grid<T extends Point> {
	private readonly squares = new Map<number, T[]>();

	add(thing: T): void {
		const square = Math.floor(thing.y / SQUARE) * COLUMNS + Math.floor(thing.x / SQUARE);
		const others = this.squares.get(square);
		if (others) others.push(thing);
		else this.squares.set(square, [thing]);
	}

	/** Whatever lies in a rectangle around a middle, and perhaps some that lie near it; each once. */
	*within({ x, y }: Point, halfWidth: number, halfHeight: number): Generator<T> {
		const [left, right] = [x - halfWidth, x + halfWidth].map((n) => Math.floor(n / SQUARE));
		const [top, bottom] = [y - halfHeight, y + halfHeight].map((n) => Math.floor(n / SQUARE));
		for (let row = top!; row <= bottom!; row++)
			for (let column = left!; column <= right!; column++)
				yield* this.squares.get(row * COLUMNS + column) ?? [];
	}
}

/** Boxes that others may overlap. */
export class Boxes {
	private readonly boxes = new Grid<Box>();
	/** From the middle of the greatest to its corner. */
	private reach = 0;

	add(box: Box): void {
		this.boxes.add(box);
		this.reach = Math.max(this.reach, Math.hypot(box.width, box.height) / 2);
	}

	/** How many a box overlaps. */
	clashes(box: Box): number {
		const reach = this.reach + Math.hypot(box.width, box.height) / 2;
		let clashes = 0;
		for (const other of this.boxes.within(box, reach, reach))
			if (overlap(box, other)) clashes++;
		return clashes;
	}
}
