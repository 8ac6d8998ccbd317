/** Random small story graphs and positions in them; see `recipe.ts` for what they hold. */
import fc from 'fast-check';
import type { Position, StoryGraph } from '../../graph/model/types';
import { build, type BuildOptions } from './build';
import { recipe } from './recipe';

/** A seed of one's own finds other graphs; a failure prints the one that it needs. */
export const SEED = Number(process.env['CONTRACT_SEED'] ?? 1905);

export interface Scenario {
	graph: StoryGraph;
	positions: Position[];
}

export function arbitraryGraph(options: BuildOptions = {}): fc.Arbitrary<StoryGraph> {
	return recipe.map((r) => build(r, options));
}

/** A graph and positions of its readers; the numbers are taken modulo what can be read. */
export function arbitraryScenario(
	positions: number,
	options: BuildOptions = {}
): fc.Arbitrary<Scenario> {
	const numbers = fc.array(fc.tuple(fc.nat(97), fc.nat(97)), {
		minLength: positions,
		maxLength: positions
	});
	return fc.tuple(arbitraryGraph(options), numbers).map(([graph, picks]) => ({
		graph,
		positions: picks.map((pick) => graph.site.works.map((w, i) => pick[i]! % (w.passages + 1)))
	}));
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
