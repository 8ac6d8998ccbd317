/** Claims of two works about one figure: what R27 and R34 hold against each other. */
import type { Claim, EntityId } from '../model/types';
import type { RuleGraph } from './graph';

/**
 * Figures that are told in more than one work: of each the primary that comes first by id, so that each
 * figure is named once.
 */
export function* figuresAcross(graph: RuleGraph): Iterable<EntityId> {
	for (const id of graph.subjects()) {
		const figure = [...graph.figure(id).keys()];
		if (figure.length > 1 && figure.every((other) => id <= other)) yield id;
	}
}

/** Facts about a figure, in all works, in the order of telling within each. */
export function factsOfFigure(graph: RuleGraph, figure: EntityId): Claim[] {
	return [...graph.figure(figure).keys()]
		.flatMap((id) => graph.about(id))
		.filter((c) => c.worlds.length === 0);
}

/** Which of two claims is the parent's, told to bind the other's work; undefined where none is. */
export function parentFirst(
	graph: RuleGraph,
	a: Claim,
	b: Claim
): [parent: Claim, own: Claim] | undefined {
	if (a.work === b.work) return undefined;
	if (graph.binds(a, b)) return [a, b];
	return graph.binds(b, a) ? [b, a] : undefined;
}
