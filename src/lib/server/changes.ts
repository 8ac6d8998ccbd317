/** At which positions what changes, of the generation that is served: read once, and sent to nobody. */
import type { Generation, GraphStore } from '$graph/store/interface';
import { changesOf, type Changes } from '$graph/story/changes';

let held: { generation: string; changes?: Changes } | undefined;

/** Undefined while it is being read, which the first request of a generation begins. */
export function changesOnceRead(store: GraphStore, generation: Generation): Changes | undefined {
	if (held?.generation !== generation.id) {
		const mine: NonNullable<typeof held> = { generation: generation.id };
		held = mine;
		changesOf(store, generation).then(
			(changes) => (mine.changes = changes),
			// Tried again by the next request.
			() => {
				if (held === mine) held = undefined;
			}
		);
	}
	return held.changes;
}
