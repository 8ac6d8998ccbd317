/**
 * Dynamic programming over one stretch: stored passages [i0, i1) against paragraphs [j0, j1), in order,
 * so that the sum of the evidence is greatest. Two states, after a pair and after a pass (Gotoh 1982,
 * with one gap state for both sides): a run of pairs along the diagonal pays nothing, leaving it pays
 * once. Time and memory are the cells of the table, at most `MAX_CELLS`; where there would be more,
 * a band along the diagonal.
 */
import { likeness, same, type Sides } from './evidence';
import * as margins from './margins';

export interface Stretch {
	i0: number;
	i1: number;
	j0: number;
	j1: number;
}

/** How the two states of a cell were reached. */
const PAIR_FROM_PASS = 1;
const PASS_OF_COPY = 2;
const PASS_FROM_PAIR = 4;

/** A pair below this could not be reported even between two neighbours in their places. */
const LEAST = margins.UNSURE - 2 * margins.NEIGHBOUR;

interface Band {
	width: number;
	/** First column of a row; rises with the row. */
	startOf(row: number): number;
}

function band(n: number, m: number, cells: number): Band {
	const width = Math.min(m + 1, Math.max(3, Math.floor(cells / (n + 1))));
	const last = m + 1 - width;
	return {
		width,
		startOf: (row) => Math.max(0, Math.min(last, Math.round((row * m) / n) - (width >> 1)))
	};
}

/** Writes the paragraph of each stored passage of the stretch that has one into `pairs`. */
export function alignStretch(
	sides: Sides,
	stretch: Stretch,
	pairs: Int32Array,
	cells = margins.MAX_CELLS
): void {
	const [n, m] = [stretch.i1 - stretch.i0, stretch.j1 - stretch.j0];
	if (n <= 0 || m <= 0) return;
	const { width, startOf } = band(n, m, cells);
	const { trace, inPair } = fill(sides, stretch, { width, startOf });
	let [row, column, paired] = [n, m, inPair];
	while (row > 0 || column > 0) {
		const how = trace[row * width + column - startOf(row)]!;
		if (paired) {
			pairs[stretch.i0 + --row] = stretch.j0 + --column;
			paired = (how & PAIR_FROM_PASS) === 0;
		} else {
			if (how & PASS_OF_COPY) column--;
			else row--;
			paired = (how & PASS_FROM_PAIR) !== 0;
		}
	}
}

function fill(
	sides: Sides,
	{ i0, i1, j0, j1 }: Stretch,
	{ width, startOf }: Band
): { trace: Uint8Array; inPair: boolean } {
	const [n, m] = [i1 - i0, j1 - j0];
	const trace = new Uint8Array((n + 1) * width);
	let pair = new Float64Array(width).fill(-Infinity);
	let pass = new Float64Array(width).fill(-Infinity);
	let abovePair = pair.slice();
	let abovePass = pass.slice();
	pair[0] = 0;
	for (let at = 1; at < width; at++) {
		pass[at] = -margins.LEAVE - at * margins.PASS;
		trace[at] = PASS_OF_COPY | (at === 1 ? PASS_FROM_PAIR : 0);
	}
	for (let row = 1; row <= n; row++) {
		[abovePair, pair, abovePass, pass] = [pair, abovePair, pass, abovePass];
		const start = startOf(row);
		const shift = start - startOf(row - 1);
		let [leftPair, leftPass] = [-Infinity, -Infinity];
		for (let at = 0; at < width; at++) {
			let how = 0;
			let here = -Infinity;
			const above = at + shift;
			if (start + at > 0 && above > 0 && above <= width) {
				const evidence = evidenceOf(sides, i0 + row - 1, j0 + start + at - 1);
				if (evidence >= LEAST) {
					const [p, q] = [abovePair[above - 1]!, abovePass[above - 1]!];
					here = evidence + (p >= q ? p : q);
					how = p >= q ? 0 : PAIR_FROM_PASS;
				}
			}
			let best = leftPass;
			let via = PASS_OF_COPY;
			if (leftPair - margins.LEAVE > best) {
				best = leftPair - margins.LEAVE;
				via = PASS_OF_COPY | PASS_FROM_PAIR;
			}
			if (above < width) {
				if (abovePass[above]! > best) {
					best = abovePass[above]!;
					via = 0;
				}
				if (abovePair[above]! - margins.LEAVE > best) {
					best = abovePair[above]! - margins.LEAVE;
					via = PASS_FROM_PAIR;
				}
			}
			leftPair = pair[at] = here;
			leftPass = pass[at] = best - margins.PASS;
			trace[row * width + at] = how | via;
		}
	}
	const end = m - startOf(n);
	return { trace, inPair: pair[end]! >= pass[end]! };
}

/**
 * What a pair adds to the sum. A passage or paragraph whose very words stand on the other side waits
 * for them, so that no likeness takes their place.
 */
function evidenceOf(sides: Sides, i: number, j: number): number {
	if (same(sides, i, j)) return margins.EXACT;
	return sides.storedTwin[i] || sides.copyTwin[j] ? -Infinity : likeness(sides, i, j);
}
