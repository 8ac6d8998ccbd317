/** Random small story graphs and positions in them; see `recipe.ts` for what they hold. */
import fc from 'fast-check';
import type { Position, StoryGraph } from '../../graph/model/types';
import { build, type BuildOptions } from './build';
import { recipe } from './recipe';
import { all } from './table';

/** A seed of one's own finds other graphs; a failure prints the one that it needs. */
export const SEED = Number(process.env['CONTRACT_SEED'] ?? 1905);

/** Stops at the first failure as it was found: for `mutate.mjs`, which only asks whether there is one. */
export const NO_SHRINK = process.env['CONTRACT_NO_SHRINK'] === '1';

export interface Scenario {
	graph: StoryGraph;
	positions: Position[];
}

export function arbitraryGraph(options: BuildOptions = {}): fc.Arbitrary<StoryGraph> {
	return recipe.map((r) => build(r, options));
}

/**
 * A graph and positions of its readers: any, and those where one claim and one other element have just
 * become known, where much of a claim is still to come.
 */
export function arbitraryScenario(
	positions: number,
	options: BuildOptions = {}
): fc.Arbitrary<Scenario> {
	const picks = fc.array(fc.tuple(fc.nat(997), fc.nat(997), fc.boolean()), {
		minLength: positions,
		maxLength: positions
	});
	return fc.tuple(arbitraryGraph(options), picks).map(([graph, chosen]) => {
		const { claims, passages, entities } = graph;
		const others = [...entities, ...passages, ...claims];
		return {
			graph,
			positions: chosen.map(([a, b, edge]) =>
				edge
					? all(
							claims[a % claims.length]?.knownFrom,
							others[b % others.length]!.knownFrom
						)
					: end(graph).map((most, work) => [a, b][work]! % (most + 1))
			)
		};
	});
}

/** The position of a reader who has read all. */
export function end(graph: StoryGraph): Position {
	return graph.site.works.map((work) => work.passages);
}

/** Every position that differs from the others, up to the end. */
export function everyPosition(graph: StoryGraph): Position[] {
	const [own = 0, parent = 0] = end(graph);
	return Array.from({ length: own + 1 }, (_, a) =>
		Array.from({ length: parent + 1 }, (_, b) => [a, b])
	).flat();
}
