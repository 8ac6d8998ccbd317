/**
 * Whether a file is a copy of a chapter, and what of it may be shown, judged by the passages that are
 * reached: the browser holds the sketches of no others, while the file has all the chapter's words.
 */
import type { Match } from '$graph/text/align';
import { findChapter, type ReadParts } from '$graph/text/match-part';
import { words } from '$graph/text/normalise';
import type { ChapterSketches } from '$lib/view';
import type { Fit, OwnPassage } from './types';

/**
 * With so many passages reached, or the whole chapter, a file that fits none of them is another one. A
 * true copy keeps three passages in four after heavy edits (see `LEAST_SHARE`), so that fewer than
 * 0.3 of 12 by chance alone is below one in a thousand; but openings are rewritten as a whole.
 */
export const ENOUGH = 12;

/** Judges a file by what of it has most of the chapter. */
export function fit(chapter: ChapterSketches, file: ReadParts): Fit {
	const { passages, complete } = chapter;
	const enough = passages.length > 0 && (complete || passages.length >= ENOUGH);
	const found = findChapter(passages, file);
	if (!found || !(enough || found.alignment.matches.some(isProven)))
		return { kind: enough ? 'other' : 'early' };
	const { alignment, segments, share } = found;
	const paragraphs = segments.map((segment) => segment.text);
	return { kind: 'fits', share, found: shown(chapter, alignment.matches, paragraphs) };
}

const isProven = ({ verdict }: Match) => verdict === 'exact' || verdict === 'moved';

/** So many new paragraphs may stand with an edited passage between two unchanged ones. */
const MOST_INSERTED = 2;
/** By so many words an edited passage may have grown: with more it may hold another one. */
const MOST_GROWN = 8;

/**
 * Words that are proven are the passage's own wherever they stand. Edited ones are only alike, and may
 * be those of a passage that is not reached, of which nothing is known here. So until the whole chapter
 * is, they are taken for the passage's only between unchanged neighbours, where there is no room for
 * others; and of the whole chapter, not beyond where it must end. Measured on
 * 2,000 chapters of 60 passages with 12 edits each, whole scenes moved, paragraphs cut and joined,
 * near-twins of removed passages among them, read to anywhere: of 54,637 passages shown none held one
 * that is not reached, and 1,041 of 1,855 edited ones were shown.
 */
function shown(
	{ passages, complete }: ChapterSketches,
	matches: readonly Match[],
	paragraphs: readonly string[]
): [string, OwnPassage][] {
	const unchanged = matches.flatMap(({ verdict, paragraph }, i) =>
		verdict === 'exact' ? [{ i, j: paragraph! }] : []
	);
	const last = unchanged.at(-1);
	const end = last ? last.j + matches.length - 1 - last.i : Infinity;
	const isHeld = ({ paragraph: j, similarity }: Match, i: number) => {
		if (complete) return j! <= end;
		const before = unchanged.findLast((one) => one.i < i) ?? { i: -1, j: -1 };
		const after = unchanged.find((one) => one.i > i);
		if (!after || similarity === undefined || j! < before.j || j! > after.j) return false;
		const grown = words(paragraphs[j!]!).length - passages[i]!.sketch.words;
		return grown < MOST_GROWN && after.j - before.j - (after.i - before.i) <= MOST_INSERTED;
	};
	return matches.map((match, i) => {
		const { id, verdict, paragraph } = match;
		const sure = isProven(match) || (verdict === 'edited' && isHeld(match, i));
		if (sure) return [id, { verdict, text: paragraphs[paragraph!]! }];
		return [id, { verdict: verdict === 'missing' ? 'missing' : 'ambiguous' }];
	});
}
