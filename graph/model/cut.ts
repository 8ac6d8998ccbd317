/** `cut`: the specification of every read. What a store answers at P is what it holds of `cut(g, P)`. */
import { trim } from './trim';
import type { Position, StoryGraph } from './types';

/** The part of the graph that is known at a position, with nothing left behind. */
export function cut(graph: StoryGraph, at: Position): StoryGraph {
	const keep = <T>(elements: T[]) => trim(elements, at) ?? [];
	return {
		...graph,
		site: trim(graph.site, at) ?? graph.site,
		scenes: keep(graph.scenes),
		passages: keep(graph.passages),
		entities: keep(graph.entities),
		claims: keep(graph.claims),
		blocks: keep(graph.blocks),
		findings: keep(graph.findings),
		premises: keep(graph.premises)
	};
}
