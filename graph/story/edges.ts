/** Drawn claims as edges: one for each property and direction between two. */
import { represent, type Identity } from '../model/represent';
import type { Claim, ClaimId, EdgeGroup, EntityId, PropertyId, WorldKind } from '../model/types';
import type { Story } from './story';

/** One relation between two: all claims with the same property and direction. */
export interface GraphEdge {
	/** `<source>.<property>.<target>` */
	id: string;
	source: EntityId;
	target: EntityId;
	property: PropertyId;
	group: EdgeGroup | undefined;
	/** The world nearest to fact among its claims. */
	world: WorldKind;
	claims: ClaimId[];
}

/** Edges of claims that have objects, in the order of their first claims; ids are read as primaries. */
export function edgesOf(story: Story, identity: Identity, claims: readonly Claim[]): GraphEdge[] {
	const edges = new Map<string, GraphEdge>();
	for (const { id: claim, subject, property, object, worlds } of claims) {
		const [source, target] = [represent(identity, subject), represent(identity, object!)];
		const id = `${source}.${property}.${target}`;
		const world = worlds[0]?.kind ?? 'actual';
		const edge = edges.get(id);
		if (edge) {
			edge.claims.push(claim);
			if (world === 'actual') edge.world = world;
		} else {
			const group = story.vocabulary.property(property)?.group;
			edges.set(id, { id, source, target, property, group, world, claims: [claim] });
		}
	}
	return [...edges.values()];
}
