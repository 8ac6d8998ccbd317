/**
 * One request's view of the story: a generation, a position, and the reads that every page needs.
 * Everything in `graph/story` takes a Story; nothing in it filters by position, the store does.
 */
import { indexVocabulary, type VocabularyIndex } from '../model/vocabulary';
import { identityOf, type Identity } from '../model/represent';
import { trim } from '../model/trim';
import type {
	AlignVerdict,
	Finding,
	Position,
	PropertyId,
	Site,
	Work,
	WorkId
} from '../model/types';
import type { At, Generation, GraphStore } from '../store/interface';

/** What copies of the text say of the passages that are cited: of no generation, so in no store. */
export interface Anchors {
	/** Of R32, on the whole. */
	findings: readonly Finding[];
	/** The worst verdict among passages; `unverified` where one of them has no copy to ask. */
	statusOf(passages: readonly string[]): AlignVerdict | 'unverified';
}

export interface Story {
	store: GraphStore;
	at: At;
	/** Trimmed to the position. */
	site: Site;
	vocabulary: VocabularyIndex;
	work(id: WorkId): Work;
	/** What is left of something that no store cut: see `model/trim.ts`. */
	trim<T>(value: T): T | undefined;
	/** Whether everything is read, in all works. */
	atEnd: boolean;
	/** Who stands for whom at this position; read once. */
	identity(): Promise<Identity>;
	/**
	 * Absent where nobody asked the copies. Read findings by `findingsOf`, which puts these, cut, in
	 * place of the stored ones of R32.
	 */
	anchors?: Anchors;
}

/** Opens a generation at a position (one number a work, as `generation.site.works` has them). */
export function openStory(
	store: GraphStore,
	generation: Generation,
	position: Position,
	anchors?: Anchors
): Story {
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
		trim: (value) => trim(value, position),
		atEnd: site.works.every((w, i) => (position[i] ?? 0) >= w.passages),
		identity() {
			identity ??= readIdentity(store, at, vocabulary.withTrait('identity'));
			return identity;
		},
		...(anchors && { anchors })
	};
}

async function readIdentity(store: GraphStore, at: At, properties: PropertyId[]) {
	if (properties.length === 0) return new Map();
	const { items } = await store.claims({ properties }, at);
	return identityOf(items, new Set(properties));
}
