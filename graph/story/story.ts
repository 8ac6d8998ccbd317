/**
 * One request's view of the story: a generation, a position, and the reads that every page needs.
 * Everything in `graph/story` takes a Story; nothing in it filters by position, the store does.
 */
import { indexVocabulary, type VocabularyIndex } from '../model/vocabulary';
import { identityOf, type Identity } from '../model/represent';
import { trim } from '../model/trim';
import type { Position, PropertyId, Site, Work, WorkId } from '../model/types';
import type { At, Generation, GraphStore } from '../store/interface';

export interface Story {
	store: GraphStore;
	at: At;
	/** Trimmed to the position. */
	site: Site;
	vocabulary: VocabularyIndex;
	work(id: WorkId): Work;
	/** Whether everything is read, in all works. */
	atEnd: boolean;
	/** Who stands for whom at this position; read once. */
	identity(): Promise<Identity>;
}

/** Opens a generation at a position (one number a work, as `generation.site.works` has them). */
export function openStory(store: GraphStore, generation: Generation, position: Position): Story {
	const at: At = { generation: generation.id, position };
	const site = trim(generation.site, position) ?? generation.site;
	const vocabulary = indexVocabulary(site.vocabulary);
	let identity: Promise<Identity> | undefined;
	return {
		store,
		at,
		site,
		vocabulary,
		work(id) {
			const work = site.works.find((w) => w.id === id);
			if (!work) throw new RangeError(`no work ${id}`);
			return work;
		},
		atEnd: site.works.every((w, i) => (position[i] ?? 0) >= w.passages),
		identity() {
			identity ??= readIdentity(store, at, vocabulary.withTrait('identity'));
			return identity;
		}
	};
}

async function readIdentity(store: GraphStore, at: At, properties: PropertyId[]) {
	if (properties.length === 0) return new Map();
	const { items } = await store.claims({ properties }, at);
	return identityOf(items, new Set(properties));
}
