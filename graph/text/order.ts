/**
 * The longest believable alignment in order: anchors first (passages whose words stand exactly once
 * on either side, the longest rising chain of them), then dynamic programming between them.
 */
import type { Sides } from './evidence';
import { alignStretch } from './stretch';

/** For each stored passage its paragraph of the copy, or -1; rising. */
export function alignInOrder(sides: Sides): Int32Array {
	const pairs = new Int32Array(sides.stored.size).fill(-1);
	let [i0, j0] = [0, 0];
	for (const [i, j] of [...anchors(sides), [sides.stored.size, sides.copy.size] as const]) {
		alignStretch(sides, { i0, i1: i, j0, j1: j }, pairs);
		if (i < pairs.length) pairs[i] = j;
		[i0, j0] = [i + 1, j + 1];
	}
	return pairs;
}

/** Pairs of equal words that are unique on both sides, thinned to the longest rising chain. */
function anchors({ stored, copy }: Sides): [number, number][] {
	const once = (column: Int32Array) => {
		const at = new Map<number, number>();
		column.forEach((key, row) => at.set(key, at.has(key) ? -1 : row));
		return at;
	};
	const [left, right] = [once(stored.key), once(copy.key)];
	const equal: [number, number][] = [];
	stored.key.forEach((key, i) => {
		const j = right.get(key);
		if (key >= 0 && left.get(key) === i && j !== undefined && j >= 0) equal.push([i, j]);
	});
	// Patience: tails[n] is the pair with the least j that ends a rising chain of n + 1 pairs.
	const tails: number[] = [];
	const before = new Int32Array(equal.length).fill(-1);
	equal.forEach(([, j], at) => {
		let [low, high] = [0, tails.length];
		while (low < high) {
			const middle = (low + high) >> 1;
			if (equal[tails[middle]!]![1] < j) low = middle + 1;
			else high = middle;
		}
		before[at] = low > 0 ? tails[low - 1]! : -1;
		tails[low] = at;
	});
	const chain: [number, number][] = [];
	for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at]!) chain.push(equal[at]!);
	return chain.reverse();
}
