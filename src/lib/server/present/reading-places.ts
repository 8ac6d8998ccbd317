/** Places of the reader: addresses, and the ways from where one has read to. Shapes are public. */
import { chapterLength, placeAtCount, placeLabel } from '$graph/model/places';
import type { ChapterShape, SceneShape, Work } from '$graph/model/types';
import type { ReadOn } from '$lib/ui/reader/view';

export const workHref = (work: Pick<Work, 'id'>) => `/read/${work.id}`;
export const chapterHref = (work: Pick<Work, 'id'>, chapter: number) =>
	`/read/${work.id}/${chapter}`;

export function sceneLabel(scene: number): string {
	return scene === 0 ? 'Front matter' : `Scene ${scene}`;
}

/** `passages 2.1 to 2.32`. */
export function sceneRange(work: Work, chapter: ChapterShape, scene: SceneShape): string {
	const label = (paragraph: number) =>
		placeLabel(work, { chapter: chapter.number, scene: scene.number, paragraph });
	if (scene.passages === 1) return `passage ${label(1)}`;
	return `passages ${label(1)} to ${label(scene.passages)}`;
}

/** The anchor of a place in the reader: for those who have no id of the passage yet. */
export function placeAnchor(place: { scene: number; paragraph: number }): string {
	return `at-${place.scene}.${place.paragraph}`;
}

/**
 * The ways on from `count` passages read, in a chapter that is not read to its end: the next
 * paragraph, the end of its scene, the end of the chapter. Where the chapter is not begun and others
 * lie between, one way: to have read all that is before it.
 */
export function readOnFrom(
	work: Work,
	count: number,
	chapter: ChapterShape,
	href = chapterHref(work, chapter.number)
): ReadOn[] {
	const end = chapter.offset + chapterLength(chapter);
	if (count >= end) return [];
	if (count < chapter.offset) {
		const before = wayTo(work, chapter.offset, 'I have read all that comes before');
		return before ? [{ ...before, back: href }] : [];
	}
	const next = placeAtCount(work, count + 1)!;
	let sceneEnd = chapter.offset;
	for (const scene of chapter.scenes) {
		sceneEnd += scene.passages;
		if (sceneEnd > count) break;
	}
	const back = `${href}#${placeAnchor(next)}`;
	const ways: [number, string][] = [
		[count + 1, 'The next paragraph'],
		[
			sceneEnd,
			next.scene === 0
				? 'To the end of the front matter'
				: `To the end of scene ${next.scene}`
		],
		[end, 'To the end of the chapter']
	];
	// Two ways to one place are one: the first says it best.
	return ways
		.filter(([to], i) => ways.findIndex((way) => way[0] === to) === i)
		.flatMap(([to, label]) => {
			const way = wayTo(work, to, label);
			return way ? [{ ...way, back }] : [];
		});
}

function wayTo(work: Work, count: number, label: string): Omit<ReadOn, 'back'> | undefined {
	const place = placeAtCount(work, count);
	if (!place) return undefined;
	return { label, at: `${work.id}:${place.chapter}.${place.scene}.${place.paragraph}` };
}
