/** Which chapter a file is a copy of. */
import type { AlignVerdict, Sketch } from '../model/types';
import { align } from './align';
import { readCopy, type ReadCopy } from './evidence';

export interface Chapter<Key> {
	key: Key;
	sketches: readonly Sketch[];
}

export interface ChapterMatch<Key> {
	/** Null: the file is a copy of none of them. */
	key: Key | null;
	/** The greatest share found, 0 to 1, also where it was too small. */
	share: number;
}

/**
 * From this share of its passages on a file is a copy of a chapter. Measured: another chapter of the same
 * words and names reaches 0.01; a chapter of 105 passages keeps 0.76 or more after 35 edits of all kinds.
 */
export const LEAST_SHARE = 0.3;

/** From this share of equal hashes on nothing is left to compare. */
const CERTAIN_SHARE = 0.6;

const FOUND: ReadonlySet<AlignVerdict> = new Set<AlignVerdict>(['exact', 'edited', 'moved']);

/** The share of passages, 0 to 1, that a copy has exactly, edited or moved. */
export function shareOf(sketches: readonly Sketch[], copy: ReadCopy): number {
	if (sketches.length === 0) return 0;
	const passages = sketches.map((sketch, index) => ({ id: String(index), sketch }));
	const found = align(passages, copy).matches.filter((match) => FOUND.has(match.verdict));
	return found.length / sketches.length;
}

/**
 * The chapter of which the copy has the greatest share of passages, exact, edited or moved; of equal
 * shares the first. A file that is another chapter altogether is refused: key null, with the share.
 */
export function bestChapter<Key>(
	copyParagraphs: readonly string[],
	chapters: readonly Chapter<Key>[]
): ChapterMatch<Key> {
	const copy = readCopy(copyParagraphs);
	const hashes = new Set(copy.hash);
	const equal = (chapter: Chapter<Key>) =>
		chapter.sketches.filter(({ hash }) => hash !== '' && hashes.has(hash)).length;
	const ranked = chapters
		.map((chapter) => ({ chapter, equal: equal(chapter) / (chapter.sketches.length || 1) }))
		.sort((a, b) => b.equal - a.equal);
	const certain = ranked.filter((one) => one.equal >= CERTAIN_SHARE);
	let best: ChapterMatch<Key> = { key: null, share: 0 };
	for (const { chapter } of certain.length > 0 ? certain : ranked) {
		const share = shareOf(chapter.sketches, copy);
		if (share > best.share) best = { key: chapter.key, share };
	}
	return best.share >= LEAST_SHARE ? best : { key: null, share: best.share };
}
