import {
	APPEARANCE_MODES,
	type Citation,
	type Entity,
	type Known,
	type Passage,
	type PassageId,
	type Scene,
	type Work,
	type WorkId
} from '../../graph/model/types';
import type { Kit } from './build';
import type { AppearanceRecipe, CitationRecipe, Recipe } from './recipe';
import { all } from './table';

/** Some are equal in part or differ as strings are compared by code units or by code points. */
export const KEYS = [
	'a',
	'ad',
	'ada',
	'adam',
	'zoë',
	'ω',
	'😀x',
	'\uFFFDx',
	'\uE000',
	'b_',
	'B',
	'~'
];

const WORKS = ['own', 'parent'] as WorkId[];

/** The passages of both works, with what the other builders ask of them. */
export class Told {
	readonly works: Work[] = [];
	readonly scenes: Scene[] = [];
	readonly passages: Passage[] = [];

	constructor(private readonly kit: Kit) {}

	/** Passages of a work, tombstones too. */
	of(work: number): Passage[] {
		return this.passages.filter((p) => p.work === WORKS[work]);
	}

	/** A citation of passages of one work, or of any where none is given. */
	citation(cites: CitationRecipe, work?: number): Citation {
		const among = work === undefined ? this.passages : this.of(work);
		const passages = [...new Set(cites.map((p) => this.kit.pick(among, p)))];
		return {
			passages: passages.map((p) => p.id),
			...(passages.length === 1 &&
				cites[0]! % 3 === 0 && { words: [1, 4] as [number, number] }),
			knownFrom: all(...passages.map((p) => p.knownFrom))
		};
	}

	addAppearances(recipes: readonly AppearanceRecipe[], entities: readonly Entity[], kit: Kit) {
		const present = this.passages.filter((p) => !p.removed);
		for (const { passage, entity, mode, from } of recipes) {
			const where = kit.pick(present, passage);
			const who = kit.pick(entities, entity);
			const learnt = from === undefined ? undefined : kit.pick(this.passages, from).knownFrom;
			where.appearances.push({
				entity: who.id,
				mode: kit.pick(APPEARANCE_MODES, mode),
				knownFrom: all(where.knownFrom, who.knownFrom, learnt)
			});
		}
	}
}

export function buildPassages(recipe: Recipe, kit: Kit): Told {
	const told = new Told(kit);
	const sizes = recipe.works.map((chapters) => chapters.flat().reduce((sum, n) => sum + n, 0));
	const everything = sizes.reduce((sum, n) => sum + n, 0);
	const firsts = [0, sizes[0]!];
	const removed = new Set(
		recipe.tombstones.map((t) => t % everything).filter((i) => !firsts.includes(i))
	);
	let index = 0;
	recipe.works.forEach((chapters, w) => {
		const work: Work = {
			id: WORKS[w]!,
			index: w,
			title: w === 0 ? 'Lamps' : 'Tides',
			author: 'nobody',
			tier: 'test',
			language: 'en',
			derivedFrom: [],
			locatorsOnly: w === 1,
			passages: 0,
			chapters: []
		};
		told.works.push(work);
		chapters.forEach((scenes, c) => {
			const chapter = {
				number: c + 1,
				offset: work.passages,
				scenes: [] as Work['chapters'][0]['scenes']
			};
			work.chapters.push(chapter);
			let ordinal = 0;
			scenes.forEach((size, s) => {
				const shape = { number: s, passages: 0 };
				chapter.scenes.push(shape);
				for (let i = 0; i < size; i++) {
					const gone = removed.has(index);
					if (!gone) {
						work.passages += 1;
						shape.passages += 1;
						ordinal += 1;
					}
					const read = w === 0 ? [work.passages, 0] : [0, work.passages];
					told.passages.push(
						passage(kit, index, work, [c + 1, s, i + 1], ordinal, gone, read)
					);
					if (!gone && shape.passages === 1) {
						if (ordinal === 1) told.scenes.push(title(work.id, c + 1, -1, read));
						told.scenes.push(title(work.id, c + 1, s, read));
					}
					index += 1;
				}
			});
		});
	});
	const present = told.passages.filter((p) => !p.removed);
	for (const { passage, key, later } of recipe.gists) {
		const where = kit.pick(present, passage);
		const waits = later === undefined ? undefined : kit.pick(told.passages, later).knownFrom;
		where.keys.push({ key: kit.pick(KEYS, key), knownFrom: all(where.knownFrom, waits) });
	}
	return told;
}

function passage(
	kit: Kit,
	index: number,
	work: Work,
	[chapter, scene, paragraph]: [number, number, number],
	ordinal: number,
	gone: boolean,
	knownFrom: Known
): Passage {
	const locator = work.locatorsOnly;
	return {
		type: 'passage',
		id: kit.id<PassageId>('passage', index),
		sort: `${work.index}.${String(index).padStart(3, '0')}`,
		work: work.id,
		...{ chapter, scene, paragraph, ordinal },
		place: locator ? `Tides, lamp ${index}` : `${chapter}.${scene}.${paragraph}`,
		kind: 'narration',
		gist: gone ? '' : `Lamp ${index} is lit.`,
		...(!gone && !locator && { sketch: { words: 4, hash: `hash${index}` } }),
		...(locator && { locator: true as const }),
		...(gone && { removed: true as const }),
		appearances: [],
		keys: [],
		knownFrom
	};
}

function title(work: WorkId, chapter: number, scene: number, knownFrom: Known): Scene {
	const id = `${work}/${chapter}/${scene}`;
	const sort = `${work}.${chapter}.${scene + 1}`;
	return { type: 'scene', id, sort, work, chapter, scene, title: `Title of ${id}`, knownFrom };
}
