/**
 * Copies of chapters: the wording, which stays with the site's keeper and belongs to no generation.
 * Each text in `SOURCE_DIR` is matched to the chapter that it is a copy of and aligned with it; a
 * passage that is certain to stand in it has its words shown. Nothing of it enters a store.
 */
import { existsSync } from 'node:fs';
import { folderStamp, readCopies } from '$graph/content/disk';
import { endOf } from '$graph/model/places';
import type { AlignVerdict, Passage, Sketch, Work } from '$graph/model/types';
import type { Generation, GraphStore } from '$graph/store/interface';
import { align } from '$graph/text/align';
import { bestChapter, type Chapter } from '$graph/text/match-chapter';
import { segment } from '$graph/text/segment';
import { env } from './env';

/** Of a citation: that of its worst passage; `unverified` where a passage has no copy to ask. */
export type QuoteStatus = AlignVerdict | 'unverified';

export interface CopiedPassage {
	verdict: AlignVerdict;
	/** Absent where it is missing or ambiguous: then only its gist is shown. */
	text?: string;
}

export interface Copies {
	/** Undefined where the passage's chapter has no copy. Ask only for passages that are visible. */
	of(passage: string): CopiedPassage | undefined;
	statusOf(passages: readonly string[]): QuoteStatus;
	/** The words of a visible passage, where they are certain. */
	wording(passage: Passage): string | undefined;
}

const WORST_FIRST: readonly AlignVerdict[] = ['missing', 'ambiguous', 'edited', 'moved', 'exact'];

/** Makes look-ups of what alignment found. */
export function copiesFrom(found: ReadonlyMap<string, CopiedPassage>): Copies {
	return {
		of: (id) => found.get(id),
		statusOf(ids) {
			const verdicts = ids.map((id) => found.get(id)?.verdict);
			if (verdicts.some((verdict) => verdict === undefined)) return 'unverified';
			return WORST_FIRST.find((verdict) => verdicts.includes(verdict)) ?? 'unverified';
		},
		wording: (passage) => found.get(passage.id)?.text
	};
}

type Sketched = Passage & { sketch: Sketch };

/** Aligns texts with the chapters that they are copies of; of two of one the more exact counts. */
export function alignCopies(
	chapters: readonly Chapter<readonly Sketched[]>[],
	texts: Iterable<string>
): Map<string, CopiedPassage> {
	const nearest = new Map<
		readonly Sketched[],
		{ exact: number; found: [string, CopiedPassage][] }
	>();
	for (const text of texts) {
		const paragraphs = segment(text).map((s) => s.text);
		const { key } = bestChapter(paragraphs, chapters);
		if (!key) continue;
		const found = align(key, paragraphs).matches.map(
			({ id, verdict, paragraph }): [string, CopiedPassage] => {
				const certain =
					paragraph !== null && verdict !== 'missing' && verdict !== 'ambiguous';
				return [id, { verdict, ...(certain && { text: paragraphs[paragraph]! }) }];
			}
		);
		const exact = found.filter(([, { verdict }]) => verdict === 'exact').length;
		if (exact > (nearest.get(key)?.exact ?? -1)) nearest.set(key, { exact, found });
	}
	return new Map([...nearest.values()].flatMap(({ found }) => found));
}

/** The folder is looked at so often, in milliseconds. */
const LOOK_EVERY = 2_000;

let held: { key: string; copies: Promise<Copies> } | undefined;
let stamp = '';
let looked = -Infinity;

/** The copies of a generation's chapters; made anew when the generation or the folder changes. */
export function copiesOf(store: GraphStore, generation: Generation): Promise<Copies> {
	if (performance.now() - looked > LOOK_EVERY) {
		looked = performance.now();
		stamp = existsSync(env.SOURCE_DIR) ? folderStamp(env.SOURCE_DIR) : '';
	}
	const key = `${generation.id} ${stamp}`;
	if (held?.key !== key) {
		const copies = readAll(store, generation);
		held = { key, copies };
		// One that failed is tried again; who asked is told.
		copies.catch(() => {
			if (held?.copies === copies) held = undefined;
		});
	}
	return held.copies;
}

async function readAll(store: GraphStore, generation: Generation): Promise<Copies> {
	const texts = readCopies(env.SOURCE_DIR);
	if (texts.size === 0) return copiesFrom(new Map());
	const sketched = await Promise.all(
		generation.site.works
			.filter((work) => !work.locatorsOnly)
			.map((work) => chaptersOf(store, generation, work))
	);
	return copiesFrom(alignCopies(sketched.flat(), texts.values()));
}

/** The chapters of a work as a copy is compared with them: all passages, whoever reads. */
async function chaptersOf(
	store: GraphStore,
	{ id, site }: Generation,
	work: Work
): Promise<Chapter<readonly Sketched[]>[]> {
	const at = { generation: id, position: endOf(site.works) };
	const { items } = await store.passages({ work: work.id }, at);
	const sketched = items.filter((p): p is Sketched => p.sketch !== undefined);
	return work.chapters.map(({ number }) => {
		const key = sketched.filter((p) => p.chapter === number);
		return { key, sketches: key.map((p) => p.sketch) };
	});
}
