/** Passages and rulers. */
import type { Sketch } from '$graph/model/types';

/** A tick of the ruler: one passage; the shape is public, what is read and cited is not in it. */
export interface RulerScene {
	/** 0 is front matter: it has ticks, and no label. */
	scene: number;
	title?: string;
	passages: number;
}

export interface RulerView {
	work: string;
	chapter: number;
	scenes: RulerScene[];
	/** Places in the chapter, counted from 1 over all its passages, that are cited here. */
	cited: number[];
}

/** A passage as it is shown: the text of a copy, or its gist. */
export interface PassageView {
	id: string;
	/** `2.4`, or of a locator its place in words. */
	label: string;
	/** `Scene 2, paragraph 4`. */
	spoken: string;
	/** Its permanent address. */
	href: string;
	/** In the reader. */
	readerHref: string;
	text: string;
	source: 'copy' | 'gist';
	/** Spans of its words that are asked for: `p1a:4-9`, offsets in its normal form. */
	words?: string[];
	/** What of the text is marked: characters, first inclusive, last exclusive, in order. */
	marked?: [number, number][];
	/** The copy has other words than those that were cited. */
	edited?: true;
	/** The site's copy has no such passage, or nothing that is certainly it: its gist is shown. */
	lost?: 'gone' | 'in doubt';
	/** Where it can be compared with a copy: its chapter as addresses have it, `sergei/1`. */
	comparedIn?: string;
	kind: 'note' | 'narration' | 'speech';
	scene: number;
	ordinal: number;
}

/** What a reader's own copy is compared with in the browser: `/read/<work>/<chapter>/sketches.json`. */
export interface ChapterSketches {
	/** The passages that are reached, in reading order; those without words have no sketch. */
	passages: { id: string; sketch: Sketch }[];
	/** Whether they are all that the chapter has. */
	complete: boolean;
}
