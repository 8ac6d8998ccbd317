/** The reader: a chapter, or an entire work, up to the position. */
import { chapterLength } from '$graph/model/places';
import type { ChapterShape, Work, WorkId } from '$graph/model/types';
import { readChapterOf } from '$graph/story/reading';
import type { Story } from '$graph/story/story';
import type { ReaderChapter, ReaderView } from '$lib/ui/reader/view';
import type { RulerView } from '$lib/view';
import type { Copies } from '../copies';
import { isComparable, presentChapter, sceneLinks, wordingOf } from '../present/reader';
import { chapterHref, readOnFrom, workHref } from '../present/reading-places';
import { presentRuler } from '../present/ruler';
import type { Spans } from '../present/spans';

export interface ReaderPage {
	view: ReaderView;
	ruler: RulerView | undefined;
}

/** One chapter; undefined where the work has none of that number. */
export async function readerPage(
	story: Story,
	copies: Copies,
	workId: string,
	number: number,
	spans: Spans
): Promise<ReaderPage | undefined> {
	const reading = await readChapterOf(story, workId as WorkId, number);
	if (!reading) return undefined;
	const { work } = reading;
	const i = work.chapters.findIndex((c) => c.number === number);
	const shape = work.chapters[i]!;
	const chapter = presentChapter(story, copies, reading, shape, { spans });
	const titles = new Map([...reading.titles].map(([scene, { title }]) => [scene, title]));
	const link = (to: ChapterShape | undefined) =>
		to && { label: `Chapter ${to.number}`, href: chapterHref(work, to.number) };
	const [previous, next] = [link(work.chapters[i - 1]), link(work.chapters[i + 1])];
	return {
		view: {
			work: { title: work.title, href: workHref(work) },
			chapters: [chapter],
			wording: wordingOf(work, [chapter]),
			comparable: isComparable([chapter]),
			scenes: sceneLinks(shape, chapter),
			...(previous && { previous }),
			...(next && { next }),
			readOn: readOnFrom(work, story.at.position[work.index] ?? 0, shape)
		},
		ruler: presentRuler(work, number, [], titles)
	};
}

/** All chapters of a work one below the other; the last one reached says how to read on. */
export async function entireWork(story: Story, copies: Copies, work: Work): Promise<ReaderView> {
	const count = story.at.position[work.index] ?? 0;
	const begun = work.chapters.filter((c) => c.offset < count || c === work.chapters[0]);
	const chapters: ReaderChapter[] = [];
	for (const shape of begun) {
		const reading = await readChapterOf(story, work.id, shape.number);
		if (reading) chapters.push(presentChapter(story, copies, reading, shape, { entire: true }));
	}
	const last = work.chapters.find((c) => c.offset + chapterLength(c) > count);
	return {
		work: { title: work.title, href: workHref(work) },
		chapters,
		wording: wordingOf(work, chapters),
		comparable: isComparable(chapters),
		scenes: [],
		readOn: last ? readOnFrom(work, count, last, workHref(work)) : []
	};
}

/** A longer work is read chapter by chapter; its own page then lists them. */
const READ_AT_ONCE = 500;
export const readableAtOnce = (work: Work) => work.passages <= READ_AT_ONCE;
