/** What the reader is made of; see `src/lib/server/present/reader.ts`. */
import type { MarkView, PageLink, PassageView } from '$lib/view';

/** A claim made at a passage, as a short line in the margin. */
export interface GlossView {
	id: string;
	subject: PageLink;
	relation: string;
	object?: PageLink;
	value?: string;
	/** Said unless told as fact. */
	world?: string;
	href: string;
}

export interface ReaderPassage extends PassageView {
	/** Its place with its work, as the position control reads it: `sergei:1.2.4`. */
	at?: string;
	/** `two claims`; absent where there is none. */
	count?: string;
	/** The most telling: as many as stand beside the passage without pushing the next one down. */
	glosses: GlossView[];
	/** `three more`: on the passage's own page. */
	more?: string;
	/** Who else is there or spoken of, where a line is left for it. */
	who?: { pages: PageLink[]; more?: string };
}

export interface ReaderScene {
	/** Of the anchor `#scene-2`; in an entire work `#scene-3-2`. */
	id: string;
	/** Absent for front matter, and where no title was given. */
	title?: string;
	/** `Scene 2`, `Front matter`. */
	label: string;
	/** `passages 2.1 to 2.32`: of the whole scene, which is public. */
	range: string;
	passages: ReaderPassage[];
}

export interface ReaderChapter {
	number: number;
	href: string;
	/** `Chapter 2`; the title is given once it is reached. */
	label: string;
	title?: string;
	scenes: ReaderScene[];
}

/** What a card shows of a page: `/wiki/<title>/card`. */
export interface PageCardView extends PageLink {
	/** "Character", "Event, rescue". */
	kindWord: string;
	/** The best that is known so far. */
	summary?: string;
}

/** A way to move the reader's own place forward: a form that sets it. */
export interface ReadOn {
	label: string;
	/** A place, with its work: `sergei:1.2.5`. */
	at: string;
	/** Where the reader is taken. */
	back: string;
}

export interface ChapterLink {
	label: string;
	href: string;
}

/** Whose words are shown. */
export type Wording = 'gists' | 'copy' | 'both' | 'locators';

export interface ReaderView {
	work: { title: string; href: string };
	chapters: ReaderChapter[];
	wording: Wording;
	/** Whether a gist is shown that a reader's own copy could take the place of. */
	comparable: boolean;
	/** The scenes of the chapter by number, whether reached or not. */
	scenes: { label: string; href: string; reached: boolean }[];
	previous?: ChapterLink;
	next?: ChapterLink;
	/** Where the page stops short of the chapter's end. */
	readOn: ReadOn[];
}

/** The title page of a work. */
export interface WorkView {
	title: string;
	author: string;
	url?: string;
	tier: string;
	derivedFrom: {
		/** `A spin-off of`. */
		how: string;
		title: string;
		href: string;
		/** `chapter 32`. */
		after?: string;
		marks: MarkView[];
	}[];
	/** Every chapter and scene; titles where they are reached. */
	contents: { label: string; title?: string; href: string; scenes: ContentsScene[] }[];
}

export interface ContentsScene {
	label: string;
	title?: string;
	href: string;
	passages: string;
}
