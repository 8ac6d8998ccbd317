/** What the page of coverage is made of; see `src/lib/server/pages/coverage.ts`. */
import type { PageLink, RulerScene } from '$lib/view';

export interface Figure {
	covered: number;
	all: number;
	/** `99 %`. */
	percent: string;
}

/** Claims that rest on so many passages. */
export interface SupportRow {
	word: string;
	count: number;
	/** Of all claims, 0 to 100. */
	share: number;
}

export interface ChapterCoverageView {
	label: string;
	href: string;
	passages: Figure;
	/** In a sentence: `7 claims a passage, 31 at most`. */
	claims: string;
	/** Absent where the chapter is too long to be drawn. */
	scenes?: RulerScene[];
	/** Claims on each passage, in order. */
	carried: number[];
	/** Passages that carry none. */
	bare: { label: string; href: string }[];
}

export interface PageCoverageRow {
	page: PageLink;
	sentences: Figure;
	claims: number;
}

export interface WorkCoverageView {
	title: string;
	href: string;
	passages: Figure;
	sentences: Figure;
	support: SupportRow[];
	chapters: ChapterCoverageView[];
	/** Those with sentences that have no mark, most of them first. */
	pages: PageCoverageRow[];
	/** Of all pages with prose those of which every sentence has a mark: `37 of 121 pages`. */
	whole: string;
}
