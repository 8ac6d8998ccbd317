/** The ruler: the public shape of a chapter, and which of its passages are cited on a page. */
import { chapterLength } from '$graph/model/places';
import type { Passage, Work } from '$graph/model/types';
import type { RulerView } from '$lib/view';

/** Over so many passages the ruler shows chapters, and no single passage. */
export const RULER_LONGEST = 150;

/** The ruler of one chapter; none where only places are told in words. Titles of scenes are given by who knows that they are reached. */
export function presentRuler(
	work: Work,
	chapter: number,
	cited: Iterable<Passage> = [],
	titles: ReadonlyMap<number, string> = new Map()
): RulerView | undefined {
	const shape = work.chapters.find((c) => c.number === chapter);
	if (!shape || work.locatorsOnly || chapterLength(shape) > RULER_LONGEST) return undefined;
	const ordinals = new Set<number>();
	for (const p of cited)
		if (p.work === work.id && p.chapter === chapter && !p.removed) ordinals.add(p.ordinal);
	return {
		work: work.id,
		chapter,
		scenes: shape.scenes.map(({ number, passages }) => {
			const title = titles.get(number);
			return { scene: number, passages, ...(title !== undefined && { title }) };
		}),
		cited: [...ordinals].sort((a, b) => a - b)
	};
}
