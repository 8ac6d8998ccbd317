/**
 * The k shortest simple paths between two, over ties of equal length: Yen's algorithm (J. Y. Yen,
 * "Finding the k shortest loopless paths in a network", Management Science 17, 1971), with a search
 * breadth first for each spur.
 */

/** Of each id those that it is tied to, each once; ties lead both ways. */
export type Neighbours = ReadonlyMap<string, readonly string[]>;

export interface PathsWanted {
	/** So many paths at most. */
	k: number;
	/** The longest path that counts, in steps. */
	longest: number;
}

/**
 * Paths as lists of ids from `start` to `goal`, none of which comes by one id twice; the shortest
 * first, of equal ones the first by its ids. Empty where `start` is `goal`.
 */
export function kShortestPaths(
	neighbours: Neighbours,
	start: string,
	goal: string,
	{ k, longest }: PathsWanted
): string[][] {
	if (start === goal) return [];
	const found: string[][] = [];
	const waiting = new Map<string, string[]>();
	const seen = new Set<string>();
	const add = (root: readonly string[], banned: ReadonlySet<string>) => {
		const spur = spurPath(neighbours, root, goal, banned, longest);
		const key = spur?.join(' ');
		if (!spur || key === undefined || seen.has(key)) return;
		seen.add(key);
		waiting.set(key, spur);
	};
	add([start], new Set());
	while (found.length < k && waiting.size > 0) {
		const [key, path] = [...waiting].reduce((a, b) => (before(b[1], a[1]) ? b : a));
		waiting.delete(key);
		found.push(path);
		for (let i = 1; i < path.length && found.length < k; i++) {
			const root = path.slice(0, i);
			// Whatever goes on from here has been found with the same beginning.
			const alike = found.filter((other) => root.every((id, n) => other[n] === id));
			add(root, new Set(alike.map((other) => other[i]!)));
		}
	}
	return found;
}

/**
 * The first of the shortest paths that begin with `root`, do not go on from its last id to a banned
 * one, and are no longer than asked.
 */
function spurPath(
	neighbours: Neighbours,
	root: readonly string[],
	goal: string,
	banned: ReadonlySet<string>,
	longest: number
): string[] | undefined {
	const path = [...root];
	const distance = distancesTo(neighbours, goal, new Set(root), longest - root.length);
	for (let excluded = banned; path[path.length - 1] !== goal; excluded = new Set<string>()) {
		const next = (neighbours.get(path[path.length - 1]!) ?? [])
			.filter((id) => distance.has(id) && !excluded.has(id))
			.reduce<string | undefined>((a, b) => {
				if (a === undefined) return b;
				const [x, y] = [distance.get(a)!, distance.get(b)!];
				return y < x || (y === x && b < a) ? b : a;
			}, undefined);
		if (next === undefined) return undefined;
		path.push(next);
	}
	return path;
}

/** Steps to the goal, up to `most`, of all from where it can be reached without `left`. */
function distancesTo(
	neighbours: Neighbours,
	goal: string,
	left: ReadonlySet<string>,
	most: number
): Map<string, number> {
	const distance = new Map<string, number>();
	if (most < 0 || left.has(goal)) return distance;
	distance.set(goal, 0);
	let frontier = [goal];
	for (let steps = 1; steps <= most && frontier.length > 0; steps++) {
		const next: string[] = [];
		for (const id of frontier)
			for (const other of neighbours.get(id) ?? []) {
				if (left.has(other) || distance.has(other)) continue;
				distance.set(other, steps);
				next.push(other);
			}
		frontier = next;
	}
	return distance;
}

function before(a: readonly string[], b: readonly string[]): boolean {
	if (a.length !== b.length) return a.length < b.length;
	const i = a.findIndex((id, n) => id !== b[n]);
	return i >= 0 && a[i]! < b[i]!;
}
