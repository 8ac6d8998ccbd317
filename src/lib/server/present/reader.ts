/** Chapters passage by passage, each with the claims made there. */
import type { ChapterShape, Claim, Passage, Work } from '$graph/model/types';
import type { ChapterReading } from '$graph/story/reading';
import type { Story } from '$graph/story/story';
import type {
	ReaderChapter,
	ReaderPassage,
	ReaderScene,
	ReaderView,
	Wording
} from '$lib/ui/reader/view';
import type { Copies } from '../copies';
import { fitting, presentGloss, whoElse } from './glosses';
import { presentPassage } from './passages';
import type { Spans } from './spans';
import { chapterHref, sceneLabel, sceneRange } from './reading-places';
import { counted, more } from './counts';

/** How a chapter is shown. */
export interface Shown {
	/** It stands among others on one page. */
	entire?: boolean;
	/** Spans of words that the address asks for. */
	spans?: Spans;
}

/** A chapter as far as it is read. */
export function presentChapter(
	story: Story,
	copies: Copies,
	reading: ChapterReading,
	shape: ChapterShape,
	{ entire = false, spans }: Shown = {}
): ReaderChapter {
	const { work, passages, titles } = reading;
	const title = titles.get(-1)?.title;
	const scenes = shape.scenes.flatMap((scene): ReaderScene[] => {
		const here = passages.filter((p) => p.scene === scene.number);
		if (here.length === 0) return [];
		const own = titles.get(scene.number)?.title;
		return [
			{
				id: entire ? `scene-${shape.number}-${scene.number}` : `scene-${scene.number}`,
				...(own !== undefined && { title: own }),
				label: sceneLabel(scene.number),
				range: work.locatorsOnly ? '' : sceneRange(work, shape, scene),
				passages: here.map((p) => presentReaderPassage(story, copies, reading, p, spans))
			}
		];
	});
	return {
		number: shape.number,
		href: chapterHref(work, shape.number),
		label: `Chapter ${shape.number}`,
		...(title !== undefined && { title }),
		scenes
	};
}

function presentReaderPassage(
	story: Story,
	copies: Copies,
	{ claims, bundle }: ChapterReading,
	passage: Passage,
	spans?: Spans
): ReaderPassage {
	const view = presentPassage(story, passage, copies, spans);
	const made = mostTelling(story, claims.get(passage.id) ?? []);
	const { glosses, left } = fitting(
		view.text,
		made.map((claim) => presentGloss(story, bundle, claim))
	);
	const who = left > 0 ? whoElse(bundle, passage, glosses) : undefined;
	return {
		...view,
		...(!passage.locator && { at: `${passage.work}:${passage.place}` }),
		...(made.length > 0 && { count: counted(made.length, 'claim') }),
		glosses,
		...(made.length > glosses.length && { more: more(made.length - glosses.length) }),
		...(who && { who })
	};
}

/** Claims in the order in which a margin has room for them: what ties one to another first, then fixed facts, who took part, and the small print. */
export function mostTelling(story: Story, claims: readonly Claim[]): Claim[] {
	const rank = (claim: Claim) => {
		const property = story.vocabulary.property(claim.property);
		if (property?.traits.includes('participation')) return 2;
		if (claim.content) return 3;
		return claim.drawn ? 0 : property?.infobox ? 1 : 3;
	};
	return [...claims].sort((a, b) => rank(a) - rank(b));
}

const passagesIn = (chapters: readonly ReaderChapter[]) =>
	chapters.flatMap((c) => c.scenes.flatMap((s) => s.passages));

/** Whether a gist is among them that a reader's own copy could take the place of. */
export function isComparable(chapters: readonly ReaderChapter[]): boolean {
	return passagesIn(chapters).some((p) => p.source === 'gist' && p.comparedIn);
}

export function wordingOf(work: Work, chapters: readonly ReaderChapter[]): Wording {
	if (work.locatorsOnly) return 'locators';
	const passages = passagesIn(chapters);
	const copied = passages.filter((p) => p.source === 'copy').length;
	return copied === 0 ? 'gists' : copied === passages.length ? 'copy' : 'both';
}

/** The scenes of a chapter, front matter left out, whether reached or not. */
export function sceneLinks(shape: ChapterShape, chapter: ReaderChapter): ReaderView['scenes'] {
	return shape.scenes
		.filter((scene) => scene.number > 0)
		.map(({ number }) => ({
			label: String(number),
			href: `#scene-${number}`,
			reached: chapter.scenes.some((s) => s.id === `scene-${number}`)
		}));
}
