/** Positions and the one predicate of the whole site: what is known at a position. */
import type { Known, Position } from './types';

/** True when every number is reached; both have one number a work, in the order of `site.yaml`. */
export function isKnown(knownFrom: Known, at: Position): boolean {
	return knownFrom.every((n, i) => n <= (at[i] ?? 0));
}

/** "Later": the maximum by work. With no argument: known from the start, over `works` works. */
export function later(works: number, ...knowns: readonly Known[]): Known {
	return Array.from({ length: works }, (_, i) => Math.max(0, ...knowns.map((k) => k[i] ?? 0)));
}

/**
 * "Earliest" among alternatives, which lie in one work: the one with the least total. Ties keep the
 * first. Throws on an empty list, for what nothing carries is not in the graph.
 */
export function earliest(knowns: readonly Known[]): Known {
	const total = (k: Known) => k.reduce((sum, n) => sum + n, 0);
	if (!knowns[0]) throw new RangeError('earliest of nothing');
	return knowns.reduce((best, k) => (total(k) < total(best) ? k : best), knowns[0]);
}

/** The lesser of two positions, work by work. */
export function lesser(a: Position, b: Position): Position {
	return a.map((n, i) => Math.min(n, b[i] ?? 0));
}

/** Orders by how much has been read: for sorting by first reveal. */
export function compareKnown(a: Known, b: Known): number {
	for (let i = 0; i < Math.max(a.length, b.length); i++) {
		const d = (a[i] ?? 0) - (b[i] ?? 0);
		if (d !== 0) return d;
	}
	return 0;
}
