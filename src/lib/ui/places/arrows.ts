/** Where the lines of journeys run over rows of places; units are pixels at the usual size of text. */
import type { ArrowView } from './view';

/** Height of a row, and of the room above for who travels. */
export const ROW = 34;
export const HEAD = 168;
/** Width of a journey. */
export const COLUMN = 34;
/** How far a line bends out, and how far from a row's middle its head stands. */
const BEND = 11;
const GAP = 5;

export function columnAt(index: number): number {
	return index * COLUMN + COLUMN / 2;
}

export function rowAt(row: number): number {
	return HEAD + row * ROW + ROW / 2;
}

/** From the dot at one row to just before the other. */
export function arrowPath({ from, to }: Pick<ArrowView, 'from' | 'to'>, index: number): string {
	const x = columnAt(index);
	const way = to > from ? 1 : -1;
	const [y1, y2] = [rowAt(from), rowAt(to) - way * GAP];
	return `M${x} ${y1}C${x + BEND} ${y1 + way * 12} ${x + BEND} ${y2 - way * 16} ${x} ${y2}`;
}

/** The head, open, pointing the way that the line comes in. */
export function headPath({ from, to }: Pick<ArrowView, 'from' | 'to'>, index: number): string {
	const x = columnAt(index);
	const way = to > from ? 1 : -1;
	const y = rowAt(to) - way * (GAP - 2);
	return `M${x - 2} ${y - way * 11}L${x} ${y}L${x + 9} ${y - way * 8}`;
}
