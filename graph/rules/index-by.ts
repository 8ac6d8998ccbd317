/** Claims grouped once a graph: what a rule speaks about, found by its key without a search. */
import type { Claim } from '../model/types';
import type { RuleGraph } from './graph';

/**
 * An index of all claims by the keys that `keysOf` gives, each list in the order of telling. Made when
 * first asked for; a graph that is let go takes it along.
 */
export function indexBy(
	keysOf: (graph: RuleGraph, claim: Claim) => readonly string[]
): (graph: RuleGraph) => ReadonlyMap<string, readonly Claim[]> {
	const made = new WeakMap<RuleGraph, Map<string, Claim[]>>();
	return (graph) => {
		let index = made.get(graph);
		if (!index) {
			index = new Map();
			for (const claim of graph.claims)
				for (const key of keysOf(graph, claim)) {
					const list = index.get(key);
					if (list) list.push(claim);
					else index.set(key, [claim]);
				}
			made.set(graph, index);
		}
		return index;
	};
}

/** Keys under which more than one claim stands: elsewhere nothing can clash. */
export function* sharedKeys(index: ReadonlyMap<string, readonly Claim[]>): Iterable<string> {
	for (const [key, claims] of index) if (claims.length > 1) yield key;
}
