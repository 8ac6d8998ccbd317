/**
 * Copies of chapters: the wording, which stays with the site's keeper and belongs to no generation.
 * Each file in `SOURCE_DIR` is matched to the chapter that it is a copy of and aligned with it; a
 * passage that is certain to stand in it has its words shown. Nothing of it enters a store.
 */
import { existsSync } from 'node:fs';
import { folderStamp, readCopies } from '$graph/content/disk';
import { endOf } from '$graph/model/places';
import type { Passage, Work } from '$graph/model/types';
import type { Generation, GraphStore } from '$graph/store/interface';
import {
	alignCopies,
	statusOf,
	type CopiedPassage,
	type QuoteStatus,
	type Sketched
} from '$graph/text/copies';
import type { Chapter } from '$graph/text/match-chapter';
import { env } from './env';

export interface Copies {
	/** Undefined where the passage's chapter has no copy. Ask only for passages that are visible. */
	of(passage: string): CopiedPassage | undefined;
	statusOf(passages: readonly string[]): QuoteStatus;
	/** The words of a visible passage, where they are certain. */
	wording(passage: Passage): string | undefined;
}

/** Makes look-ups of what alignment found. */
export function copiesFrom(found: ReadonlyMap<string, CopiedPassage>): Copies {
	return {
		of: (id) => found.get(id),
		statusOf: (ids) => statusOf(found, ids),
		wording: (passage) => found.get(passage.id)?.text
	};
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
	const files = [...readCopies(env.SOURCE_DIR).values()];
	if (files.length === 0) return copiesFrom(new Map());
	const sketched = await Promise.all(
		generation.site.works
			.filter((work) => !work.locatorsOnly)
			.map((work) => chaptersOf(store, generation, work))
	);
	return copiesFrom(
		alignCopies(
			sketched.flat(),
			files.flatMap((file) => file.parts)
		)
	);
}

/** The chapters of a work as a copy is compared with them: all passages, whoever reads. */
async function chaptersOf(
	store: GraphStore,
	{ id, site }: Generation,
	work: Work
): Promise<Chapter<readonly Sketched[]>[]> {
	const at = { generation: id, position: endOf(site.works) };
	const { items } = await store.passages({ work: work.id }, at);
	const sketched = items.filter((p): p is Passage & Sketched => p.sketch !== undefined);
	return work.chapters.map(({ number }) => {
		const key = sketched.filter((p) => p.chapter === number);
		return { key, sketches: key.map((p) => p.sketch) };
	});
}
