/** The sketches of a chapter as far as it is read: what a copy in the browser is compared with. */
import { chapterLength } from '$graph/model/places';
import type { WorkId } from '$graph/model/types';
import type { Story } from '$graph/story/story';
import type { ChapterSketches } from '$lib/view';

/** Undefined where the work has no chapter of that number. */
export async function chapterSketches(
	story: Story,
	workId: string,
	number: number
): Promise<ChapterSketches | undefined> {
	const work = story.site.works.find((w) => w.id === workId);
	const shape = work?.chapters.find((c) => c.number === number);
	if (!work || !shape) return undefined;
	const filter = { work: workId as WorkId, chapter: number };
	const { items } = await story.store.passages(filter, story.at);
	const standing = items.filter((p) => !p.removed);
	return {
		passages: standing.flatMap(({ id, sketch }) => (sketch ? [{ id, sketch }] : [])),
		complete: standing.length === chapterLength(shape)
	};
}
