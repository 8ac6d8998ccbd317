/** What makes an entity known: the citation, the passage. */
import { compareKnown } from '../model/position';
import type { Citation, Entity, EntityId, Passage } from '../model/types';
import type { Story } from './story';

/** The earliest citation of the earliest name; undefined only of what no passage names. */
export function firstCitation(entity: Entity): Citation | undefined {
	const name = [...entity.names].sort((a, b) => compareKnown(a.knownFrom, b.knownFrom))[0];
	return [...(name?.citations ?? [])].sort((a, b) => compareKnown(a.knownFrom, b.knownFrom))[0];
}

/** By entity: the passage that first tells of it; of a joint citation the last. One read in all. */
export async function firstPassages(
	story: Story,
	entities: readonly Entity[]
): Promise<Map<EntityId, Passage>> {
	const cited = new Map(entities.map((e) => [e.id, firstCitation(e)?.passages ?? []]));
	const ids = [...new Set([...cited.values()].flat())];
	const passages = await story.store.elements('passage', ids, story.at);
	const byId = new Map(passages.map((p) => [p.id, p]));
	return new Map(
		[...cited].flatMap(([id, joint]) => {
			const read = joint.flatMap((p) => byId.get(p) ?? []);
			const last = read.sort((a, b) => (a.sort < b.sort ? -1 : 1)).at(-1);
			return last ? [[id, last] as const] : [];
		})
	);
}
