/**
 * A plain text cut into paragraphs and scenes.
 *
 * - Blank lines part paragraphs, unless the file shows that it parts them otherwise (`layout.ts`); the
 *   hard-wrapped lines inside one are joined.
 * - More blank lines than stand between paragraphs, a line of marks (`***`, `* * *`, `---`, `xXx`) or a
 *   heading part scenes. Several breaks in a row are one.
 * - What stands before the first break is scene 0, front matter, only if it opens as a note does; else
 *   it is scene 1. A text without any break is one scene.
 */
import { linesOf } from './lines';
import { joinParts, partsOf, type Part, type Segment } from './parts';

export { opensNote } from './labels';
export type { Segment } from './parts';

/** The chapters of a plain text: one, or, where its headings count several, as many. */
export function readText(text: string): Part[] {
	return partsOf(linesOf(text));
}

/** The paragraphs of a text in order, each with its scene and first line; of several chapters all. */
export function segment(text: string): Segment[] {
	return joinParts(readText(text));
}
