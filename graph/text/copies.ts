/**
 * What a copy says of each passage: its verdict and, where it is certain to stand there, its words. One
 * place for the site, the command line and the browser's worker.
 */
import type { AlignVerdict, Passage, Sketch } from '../model/types';
import { align } from './align';
import { bestChapter, type Chapter } from './match-chapter';
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
 * Aligns parts of files with the chapters that they are copies of, by passage id. A part that is a copy
 * of none is left out; of two copies of one chapter the one with more exact passages counts.
 */
export function alignCopies(
	chapters: readonly Chapter<readonly Sketched[]>[],
	parts: Iterable<Part>
): Map<string, CopiedPassage> {
	const nearest = new Map<
		readonly Sketched[],
		{ exact: number; found: [string, CopiedPassage][] }
	>();
	for (const { segments } of parts) {
		const paragraphs = segments.map((s) => s.text);
		const { key } = bestChapter(paragraphs, chapters);
		if (!key) continue;
		const found = align(key, paragraphs).matches.map(
			({ id, verdict, paragraph, similarity }): [string, CopiedPassage] => {
				const certain =
					paragraph !== null && verdict !== 'missing' && verdict !== 'ambiguous';
				return [
					id,
					{
						verdict,
						...(similarity !== undefined && { similarity }),
						...(certain && { text: paragraphs[paragraph]! })
					}
				];
			}
		);
		const exact = found.filter(([, { verdict }]) => verdict === 'exact').length;
		if (exact > (nearest.get(key)?.exact ?? -1)) nearest.set(key, { exact, found });
	}
	return new Map([...nearest.values()].flatMap(({ found }) => found));
}
