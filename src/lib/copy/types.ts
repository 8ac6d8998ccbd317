/** What a reader's own copy is, kept in the browser and nowhere else. */
import type { CopiedPassage } from '$graph/text/copies';
import type { Part } from '$graph/text/read-file';
import type { ChapterSketches } from '$lib/view';

/** A file that a reader has opened for a work. */
export interface KeptFile {
	id: number;
	work: string;
	/** As the reader's own folder names it. */
	name: string;
	/** When it was opened, in milliseconds since 1970. */
	opened: number;
	parts: Part[];
}

/** A passage as the copy has it. */
export type OwnPassage = CopiedPassage;

/**
 * How a file and a chapter go together. `fits`: it is a copy of it. `early`: too little of the chapter
 * is reached to tell, and nothing of the file is shown. `other`: it is no copy of it.
 */
export type Fit =
	| { kind: 'fits'; share: number; found: [id: string, passage: OwnPassage][] }
	| { kind: 'early' | 'other' };

/** What the worker is asked. */
export type Ask =
	| { kind: 'read'; bytes: Uint8Array; name: string }
	| { kind: 'fit'; chapters: ChapterSketches[]; files: Part[][] };

/** Of each chapter, how it goes with each file. */
export type Fits = Fit[][];
