/**
 * Copies of chapters: the wording, which stays with the site's keeper and belongs to no generation.
 * Each file in `SOURCE_DIR` is matched to the chapter that it is a copy of and aligned with it; a
 * passage that is certain to stand in it has its words shown. Nothing of it enters a store.
 */
import { existsSync } from 'node:fs';
import { folderStamp, readCopies } from '$graph/content/disk';
import { endOf } from '$graph/model/places';
import type { Finding, Passage, PassageId, Work } from '$graph/model/types';
import type { Generation, GraphStore } from '$graph/store/interface';
import { anchorFindings } from '$graph/rules/anchors';
import { anchor } from '$graph/rules/r32-anchor';
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
	/** Of R32, on the whole: what the copies say of the passages that claims cite. */
	findings: readonly Finding[];
	/** Undefined where the passage's chapter has no copy. Ask only for passages that are visible. */
	of(passage: string): CopiedPassage | undefined;
	statusOf(passages: readonly string[]): QuoteStatus;
	/** The words of a visible passage, where they are certain. */
	wording(passage: Passage): string | undefined;
}

/** Makes look-ups of what alignment found. */
export function copiesFrom(
	found: ReadonlyMap<string, CopiedPassage>,
	findings: readonly Finding[] = []
): Copies {
	return {
		findings,
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
	const sketched = await Promise.all(
		generation.site.works
			.filter((work) => !work.locatorsOnly)
			.map((work) => chaptersOf(store, generation, work))
	);
	const found = alignCopies(
		sketched.flat(),
		files.flatMap((file) => file.parts)
	);
	// Tombstones are gone whatever the copies hold; those that claims cite stand in stored findings.
	const at = { generation: generation.id, position: endOf(generation.site.works) };
	const stored = await store.findings({ rules: [anchor.id] }, at);
	for (const id of stored.items.flatMap((f) => f.sides.flatMap((s) => s.passages)))
		found.set(id, { verdict: 'missing' });
	return copiesFrom(found, await anchorsOver(store, generation, found));
}

/** R32 over the claims that cite what the copies do not have as it was. */
async function anchorsOver(
	store: GraphStore,
	{ id, site }: Generation,
	found: ReadonlyMap<string, CopiedPassage>
): Promise<Finding[]> {
	const broken = [...found].flatMap(([passage, { verdict }]) =>
		verdict === 'exact' || verdict === 'moved' ? [] : [passage as PassageId]
	);
	if (broken.length === 0) return [];
	const at = { generation: id, position: endOf(site.works) };
	const [{ items: claims }, passages] = await Promise.all([
		store.claims({ passages: broken }, at),
		store.elements('passage', broken, at)
	]);
	const input = { site, passages, entities: [], claims };
	return anchorFindings(input, (passage) => found.get(passage)?.verdict);
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
