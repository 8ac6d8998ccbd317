/**
 * Whether a file is a copy of a chapter, and what of it may be shown, judged by the passages that are
 * reached: the browser holds the sketches of no others, while the file has all the chapter's words.
 */
import { align, type Match } from '$graph/text/align';
import { readCopy, type ReadCopy } from '$graph/text/evidence';
import { LEAST_SHARE } from '$graph/text/match-chapter';
import type { ChapterSketches } from '$lib/view';
import type { Fit, OwnPassage, Parts } from './types';

/**
 * With so many passages reached, or the whole chapter, a file that fits none of them is another one. A
 * true copy keeps three passages in four after heavy edits (see `LEAST_SHARE`), so that fewer than
 * 0.3 of 12 by chance alone is below one in a thousand; but openings are rewritten as a whole.
 */
export const ENOUGH = 12;

/** From this share of equal hashes on no other part of the file can be a better one. */
const CERTAIN_SHARE = 0.6;

/** Judges a file by the part of it that has most of the chapter. */
export function fit(chapter: ChapterSketches, parts: Parts): Fit {
	const { passages, complete } = chapter;
	const enough = complete || passages.length >= ENOUGH;
	if (passages.length === 0) return { kind: 'early' };
	let best: Fit = { kind: enough ? 'other' : 'early' };
	for (const { paragraphs, copy } of likeliest(chapter, parts)) {
		const { matches } = align(passages, copy);
		const proven = matches.filter(isProven).length;
		const found = matches.filter((m) => isProven(m) || m.verdict === 'edited').length;
		const share = found / passages.length;
		if (share < LEAST_SHARE || (proven === 0 && !enough)) continue;
		if (best.kind === 'fits' && best.share >= share) continue;
		best = { kind: 'fits', share, found: shown(matches, paragraphs, complete) };
	}
	return best;
}

/** The parts with words, those with most equal hashes first; where one has nearly all, it alone. */
function likeliest({ passages }: ChapterSketches, parts: Parts) {
	const ranked = parts
		.filter((paragraphs) => paragraphs.length > 0)
		.map((paragraphs) => {
			const copy: ReadCopy = readCopy(paragraphs);
			const hashes = new Set(copy.hash);
			const equal = passages.filter(({ sketch: { hash } }) => hash && hashes.has(hash));
			return { paragraphs, copy, equal: equal.length / passages.length };
		})
		.sort((a, b) => b.equal - a.equal);
	const certain = ranked.filter((part) => part.equal >= CERTAIN_SHARE);
	return certain.length > 0 ? certain : ranked;
}

const isProven = ({ verdict }: Match) => verdict === 'exact' || verdict === 'moved';

/**
 * So many new paragraphs may stand with an edited passage between two unchanged ones. Measured on 3,000
 * chapters of 60 passages with 12 edits each, whole scenes moved and near-twins of removed passages among
 * them, read to anywhere: of 84,418 passages shown, one had the words of a passage that is not reached.
 */
const MOST_INSERTED = 2;

/**
 * Words that are proven are the passage's own wherever they stand. Edited ones are only alike, and may
 * be those of a passage that is not reached, of which nothing is known here. So until the whole chapter
 * is, they are taken for the passage's only between unchanged neighbours that leave no room for others;
 * and of the whole chapter, not beyond where it must end.
 */
function shown(
	matches: readonly Match[],
	paragraphs: readonly string[],
	complete: boolean
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
		return after.j - before.j - (after.i - before.i) <= MOST_INSERTED;
	};
	return matches.map((match, i) => {
		const { id, verdict, paragraph } = match;
		const sure = isProven(match) || (verdict === 'edited' && isHeld(match, i));
		if (sure) return [id, { verdict, text: paragraphs[paragraph!]! }];
		return [id, { verdict: verdict === 'missing' ? 'missing' : 'ambiguous' }];
	});
}
