/** One edge of the graph, opened: its claims, and what else ties the two. */
import { represent, type Identity } from '../model/represent';
import type { Claim, EntityId } from '../model/types';
import { bundle, type Bundle } from './bundle';
import { edgesOf, type GraphEdge } from './edges';
import { drawnAt } from './graph';
import type { Story } from './story';

export interface Tie {
	edge: GraphEdge;
	claims: Claim[];
	/** The other edges between the two, in either direction. */
	others: GraphEdge[];
	/** For the claims of all of them. */
	bundle: Bundle;
}

/**
 * By an edge's id, which may name ids that have since proved to be one; undefined: none is visible.
 * @param drawnAs of a picture that is folded: then an edge is what all that is folded into its ends tells
 */
export async function tieOf(
	story: Story,
	id: string,
	drawnAs?: Identity
): Promise<Tie | undefined> {
	const [from, property, to] = id.split('.');
	if (!from || !property || !to) return undefined;
	const identity = drawnAs ?? (await story.identity());
	const map = (one: string) => represent(identity, one as EntityId);
	const [source, target] = [map(from), map(to)];
	const claims = (await drawnAt(story, [source], identity)).filter((c) => {
		const ends = [map(c.subject), map(c.object!)];
		return ends.includes(target) && ends[0] !== ends[1];
	});
	const edges = edgesOf(story, identity, claims);
	const edge = edges.find((e) => e.id === `${source}.${property}.${target}`);
	if (!edge) return undefined;
	return {
		edge,
		claims: claims.filter((c) => edge.claims.includes(c.id)),
		others: edges.filter((e) => e !== edge),
		bundle: await bundle(story, { claims, entities: [source, target] })
	};
}
