/** The reader's side: chapters passage by passage, and one passage with all that rests on it. */
import type { Block, Claim, Passage, PassageId, Scene, Work, WorkId } from '../model/types';
import { bundle, passagesOf, type Bundle } from './bundle';
import type { Story } from './story';

export interface ChapterReading {
	work: Work;
	chapter: number;
	/** Titles that are known, by scene; -1 is the chapter's own. */
	titles: Map<number, Scene>;
	/** In reading order, up to the position. */
	passages: Passage[];
	/** Claims by the passage that carries them. */
	claims: Map<PassageId, Claim[]>;
	bundle: Bundle;
	/** Whether passages of the chapter lie past the position. */
	cut: boolean;
}

/** One chapter, or undefined where the work has none of that number. */
export async function readChapterOf(
	story: Story,
	workId: WorkId,
	chapter: number
): Promise<ChapterReading | undefined> {
	const work = story.site.works.find((w) => w.id === workId);
	const shape = work?.chapters.find((c) => c.number === chapter);
	if (!work || !shape) return undefined;
	const { store, at } = story;
	const [{ items: passages }, scenes] = await Promise.all([
		store.passages({ work: workId, chapter }, at),
		store.scenes(workId, at)
	]);
	const claims = await claimsOn(story, passages);
	const all = [...new Set([...claims.values()].flat())];
	const entities = passages.flatMap((p) => p.appearances.map((a) => a.entity));
	return {
		work,
		chapter,
		titles: new Map(scenes.filter((s) => s.chapter === chapter).map((s) => [s.scene, s])),
		passages,
		claims,
		bundle: await bundle(story, { claims: all, entities }),
		cut: passages.length < shape.scenes.reduce((sum, s) => sum + s.passages, 0)
	};
}

/** Claims by the passages that carry them: those of the claim itself, not of its qualifiers. */
async function claimsOn(
	story: Story,
	passages: readonly Passage[]
): Promise<Map<PassageId, Claim[]>> {
	const ids = passages.map((p) => p.id);
	const { items } = await story.store.claims({ passages: ids }, story.at);
	const here = new Map(ids.map((id): [PassageId, Claim[]] => [id, []]));
	for (const claim of items) for (const id of passagesOf(claim)) here.get(id)?.push(claim);
	return here;
}

export interface PassageReading {
	passage: Passage;
	work: Work;
	scene?: Scene;
	previous?: Passage;
	next?: Passage;
	/** Claims that it carries, alone or with others. */
	claims: Claim[];
	/** Blocks of prose that cite it. */
	blocks: Block[];
	bundle: Bundle;
}

/**
 * One passage, its neighbours and all that cites it; undefined where it is unknown or unreached.
 * A removed passage is read too: whoever shows it says that it is gone.
 */
export async function readPassage(
	story: Story,
	id: PassageId
): Promise<PassageReading | undefined> {
	const { store, at } = story;
	const [passage] = await store.elements('passage', [id], at);
	if (!passage) return undefined;
	const { work: workId, chapter } = passage;
	const [around, scenes, claims, blocks] = await Promise.all([
		neighbourhood(story, passage),
		store.scenes(workId, at),
		store.claims({ passages: [id] }, at),
		store.blocks({ passages: [id] }, at)
	]);
	const i = around.findIndex((p) => p.id === id);
	const visible = blocks.items.filter((b) => !b.until);
	const scene = scenes.find((s) => s.chapter === chapter && s.scene === passage.scene);
	const [previous, next] = i < 0 ? [] : [around[i - 1], around[i + 1]];
	return {
		passage,
		work: story.work(workId),
		...(scene && { scene }),
		...(previous && { previous }),
		...(next && { next }),
		claims: claims.items,
		blocks: visible,
		bundle: await bundle(story, {
			claims: claims.items,
			blocks: visible,
			entities: [
				...passage.appearances.map((a) => a.entity),
				...visible.map((b) => b.entity)
			],
			passages: [id]
		})
	};
}

/** The passages of its chapter and, where it is the first or last of it, of the one next to it. */
async function neighbourhood(story: Story, passage: Passage): Promise<Passage[]> {
	const { chapters } = story.work(passage.work);
	const read = async (index: number) => {
		const chapter = chapters[index];
		if (!chapter) return [];
		const filter = { work: passage.work, chapter: chapter.number };
		return (await story.store.passages(filter, story.at)).items;
	};
	const index = chapters.findIndex((c) => c.number === passage.chapter);
	const own = await read(index);
	const before = own[0]?.id === passage.id ? await read(index - 1) : [];
	const after = own[own.length - 1]?.id === passage.id ? await read(index + 1) : [];
	return [...before, ...own, ...after];
}
