/**
 * What a copy says of each passage: its verdict and, where it is certain to stand there, its words. One
 * place for the site, the command line and the browser's worker.
 */
import type { AlignVerdict, Passage, Sketch } from '../model/types';
import type { Chapter } from './match-chapter';
import { findChapter, readParts } from './match-part';
import type { Part } from './parts';

/** Of a citation: that of its worst passage; `unverified` where a passage has no copy to ask. */
export type QuoteStatus = AlignVerdict | 'unverified';

export interface CopiedPassage {
	verdict: AlignVerdict;
	/** Of an edited passage, 0 to below 1; absent where it is too short to tell. */
	similarity?: number;
	/** As the copy writes it. Absent where it is missing or ambiguous: then only its gist is shown. */
	text?: string;
}

/** What breaks a citation comes before what nobody can say, and that before what bears it out. */
const WORST_FIRST: readonly QuoteStatus[] = [
	...(['missing', 'ambiguous', 'edited', 'unverified', 'moved', 'exact'] as const)
];

/** The worst verdict among some passages; a passage without one is `unverified`. */
export function statusOf(
	found: ReadonlyMap<string, CopiedPassage>,
	passages: readonly string[]
): QuoteStatus {
	const verdicts = passages.map((id) => found.get(id)?.verdict ?? 'unverified');
	return WORST_FIRST.find((verdict) => verdicts.includes(verdict)) ?? 'unverified';
}

/** What alignment needs of a passage. */
export type Sketched = Pick<Passage, 'id'> & { sketch: Sketch };

/**
 * Aligns chapters with the parts of files that are copies of them, by passage id. A chapter of which the
 * files hold no copy is left out; of two copies of one chapter that with more exact passages counts.
 */
export function alignCopies(
	chapters: readonly Chapter<readonly Sketched[]>[],
	parts: Iterable<Part>
): Map<string, CopiedPassage> {
	const read = readParts(parts);
	const found = new Map<string, CopiedPassage>();
	for (const { key } of chapters) {
		const match = findChapter(key, read);
		for (const { id, verdict, paragraph, similarity } of match?.alignment.matches ?? []) {
			const certain = paragraph !== null && verdict !== 'missing' && verdict !== 'ambiguous';
			found.set(id, {
				verdict,
				...(similarity !== undefined && { similarity }),
				...(certain && { text: match!.segments[paragraph]!.text })
			});
		}
	}
	return found;
}
