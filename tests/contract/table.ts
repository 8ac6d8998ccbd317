/**
 * The table of what is known from where, computed here once more and apart from the compiler: the
 * oracle of the random graphs. All numbers are maxima; "earliest" is the least of alternatives that
 * lie in one work.
 */
import type { Known } from '../../graph/model/types';

/** Known when all of these are. */
export function all(...parts: (Known | undefined)[]): number[] {
	const given = parts.filter((part): part is Known => part !== undefined);
	const works = Math.max(0, ...given.map((part) => part.length));
	return Array.from({ length: works }, (_, w) =>
		Math.max(0, ...given.map((part) => part[w] ?? 0))
	);
}

const total = (known: Known) => known.reduce((sum, n) => sum + n, 0);

/** Known when the least of these is. */
export function first(alternatives: readonly Known[]): number[] {
	const [least] = [...alternatives].sort((a, b) => total(a) - total(b));
	if (!least) throw new RangeError('nothing to choose from');
	return [...least];
}
