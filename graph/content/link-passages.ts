/** Links works, chapters and passages: shapes, positions, places, appearances. */
import { foldedWords } from '../model/search-keys';
import type {
	ChapterShape,
	Passage,
	PassageId,
	Scene,
	SceneShape,
	Work,
	WorkId
} from '../model/types';
import type { Knowns } from './known';
import type { LateNames } from './late-names';
import type { RawChapter, RawPassage, RawSite } from './raw';
import type { Tables } from './tables';

/** Public shapes of all works, in order; derivations are linked later. */
export function shapeWorks(site: RawSite): Work[] {
	return site.works.map((raw, index) => {
		let offset = 0;
		const chapters = raw.chapters.map((chapter): ChapterShape => {
			const scenes: SceneShape[] = [];
			for (const p of chapter.passages.filter((p) => !p.removed)) {
				const last = scenes[scenes.length - 1];
				if (last?.number === p.scene) last.passages++;
				else scenes.push({ number: p.scene, passages: 1 });
			}
			const shape = { number: chapter.number, offset, scenes };
			offset += scenes.reduce((sum, s) => sum + s.passages, 0);
			return shape;
		});
		return {
			id: raw.id as WorkId,
			index,
			title: raw.title,
			author: raw.author,
			tier: raw.tier,
			language: raw.language,
			...(raw.url && { url: raw.url }),
			derivedFrom: [],
			locatorsOnly: raw.locatorsOnly,
			passages: offset,
			chapters
		};
	});
}

/** Tells the position of each passage; a tombstone ranks with the passage before it. */
export function placePassages(site: RawSite, knowns: Knowns): void {
	site.works.forEach((work, index) => {
		let read = 0;
		for (const chapter of work.chapters)
			for (const p of chapter.passages) {
				if (!p.removed) read++;
				if (p.id) knowns.setPassage(p.id.text as PassageId, index, read);
			}
	});
}

/** Passages of a chapter as elements. Appearances wait for the entity, and for `from` where given. */
export function linkChapter(
	chapter: RawChapter,
	work: Work,
	tables: Tables,
	knowns: Knowns,
	late: LateNames
): { passages: Passage[]; scenes: Scene[] } {
	const passages: Passage[] = [];
	const first = new Map<number, PassageId>();
	let ordinal = 0;
	let scene = { number: -1, passages: 0, removed: 0 };
	chapter.passages.forEach((raw, i) => {
		if (raw.scene < scene.number)
			tables.report(raw, 'scene-order', `Scene ${raw.scene} stands after scene ${scene.number}.`);
		if (raw.scene !== scene.number) scene = { number: raw.scene, passages: 0, removed: 0 };
		if (raw.removed) scene.removed++;
		else {
			scene.passages++;
			scene.removed = 0;
			ordinal++;
		}
		const id = raw.id?.text as PassageId | undefined;
		if (!id) return;
		if (!raw.removed && !first.has(raw.scene)) first.set(raw.scene, id);
		checkGist(raw, id, tables, knowns);
		const knownFrom = knowns.passage(id);
		// A tombstone's place is the one that it had when it and those beside it were taken out.
		const paragraph = scene.passages + scene.removed;
		passages.push({
			type: 'passage',
			id,
			sort: [work.index, chapter.number, i].map((n) => String(n).padStart(6, '0')).join('.'),
			work: work.id,
			chapter: chapter.number,
			scene: raw.scene,
			paragraph,
			ordinal,
			place: raw.locator ?? `${chapter.number}.${raw.scene}.${paragraph}`,
			kind: raw.kind,
			gist: raw.gist,
			...(raw.sketch && { sketch: raw.sketch }),
			...(raw.locator && { locator: true as const }),
			...(raw.removed && { removed: true as const }),
			appearances: raw.appearances.flatMap((a) => {
				const entity = tables.page(work.id, a.entity);
				const from = a.from && tables.passage(work.id, a.from);
				if (!entity) return [];
				return [
					{
						entity: entity.id,
						mode: a.mode,
						knownFrom: knowns.later(
							knownFrom,
							knowns.entity(entity.id),
							from && knowns.passage(from)
						)
					}
				];
			}),
			keys: [...new Set(foldedWords(raw.gist))].sort().map((key) => ({ key, knownFrom })),
			knownFrom
		});
	});
	return { passages, scenes: linkScenes(chapter, work, first, passages[0], knowns, late) };
}

/** A gist stands at its own passage, so it prints no name that is told later. */
function checkGist(raw: RawPassage, id: PassageId, tables: Tables, knowns: Knowns): void {
	const own = knowns.passage(id);
	for (const hit of knowns.literalsIn(raw.gist)) {
		if (hit.names.some((name) => name.knownFrom.every((n, w) => n <= own[w]!))) continue;
		tables.report(
			raw.gistSpot,
			'gist-tells-name',
			`The gist prints "${hit.text}", which a reader does not know here.`,
			'Say it as a reader of this passage would.'
		);
	}
}

function linkScenes(
	chapter: RawChapter,
	work: Work,
	first: Map<number, PassageId>,
	opening: Passage | undefined,
	knowns: Knowns,
	late: LateNames
): Scene[] {
	const titles = chapter.scenes.map((s) => ({ ...s, passage: first.get(s.scene) }));
	if (chapter.title) {
		const { text, ...spot } = chapter.title;
		titles.unshift({ ...spot, scene: -1, title: text, passage: opening?.id });
	}
	return titles.flatMap(({ scene, title, passage, ...spot }): Scene[] => {
		if (passage === undefined) return [];
		const base = knowns.passage(passage);
		late.inString('This title', title, base, spot);
		return [
					{
						type: 'scene',
						id: `${work.id}/${chapter.number}/${scene}`,
						sort: [work.index, chapter.number, scene + 1]
							.map((n) => String(n).padStart(6, '0'))
							.join('.'),
						work: work.id,
						chapter: chapter.number,
						scene,
						title,
						knownFrom: knowns.printed(title, base)
					}
				];
	});
}
