/** Search: entities by name, alias, small typo and without diacritics; passages by the words of gists. */
import { fold, foldedWords, fuzzyKeys } from '../model/search-keys';
import { represent } from '../model/represent';
import type { Entity, EntityId, Kind, Passage } from '../model/types';
import type { Story } from './story';
import { bestName, titlesOfEntities, type PageTitle } from './titles';

export type SearchHit =
	| { type: 'entity'; entity: Entity; title: PageTitle; matched: string }
	| { type: 'passage'; passage: Passage; matched: string };

/** Longer queries are cut: nobody types them. */
const MAX_WORDS = 8;
const PER_KEY = 200;

/** Ranked hits, entities first; `kind` keeps to entities of that kind. An empty query has none. */
export async function search(
	story: Story,
	query: string,
	options: { kind?: Kind; limit?: number } = {}
): Promise<SearchHit[]> {
	const words = foldedWords(query).slice(0, MAX_WORDS);
	if (words.length === 0) return [];
	const limit = options.limit ?? 100;
	const [entities, passages] = await Promise.all([
		searchEntities(story, words, fold(query).trim(), options.kind),
		options.kind ? [] : searchPassages(story, words)
	]);
	return [...entities, ...passages].slice(0, limit);
}

async function searchEntities(
	story: Story,
	words: string[],
	whole: string,
	kind: Kind | undefined
): Promise<SearchHit[]> {
	const { store, at } = story;
	const keys = words.flatMap((w) => fuzzyKeys(w));
	const [prefix, fuzzy] = await Promise.all([
		store.lookUp('name', words, 'prefix', at, PER_KEY),
		store.lookUp('name', keys, 'exact', at, PER_KEY)
	]);
	const identity = await story.identity();
	const ids = [...prefix, ...fuzzy].map((h) => represent(identity, h.id as EntityId));
	const entities = await store.elements('entity', [...new Set(ids)], at);
	const fitting = entities.filter((e) => !kind || e.kind === kind);
	const titles = await titlesOfEntities(story, fitting);
	const ranked = fitting
		.map((entity) => ({
			entity,
			...bestMatch(entity, titles.get(entity.id)!.title, words, whole)
		}))
		.filter((r) => r.score > 0)
		.sort((a, b) => b.score - a.score || (a.entity.sort < b.entity.sort ? -1 : 1));
	return ranked.map(({ entity, matched }) => ({
		type: 'entity',
		entity,
		title: titles.get(entity.id)!,
		matched
	}));
}

/**
 * The name that fits best, and how well: every word of the query must fit some word of it. The best
 * name has the words of the page's title, by which namesakes are told apart.
 */
function bestMatch(
	entity: Entity,
	pageTitle: string,
	words: string[],
	whole: string
): { score: number; matched: string } {
	let best = { score: 0, matched: '' };
	const title = bestName(entity);
	for (const name of entity.names) {
		const text = name === title ? pageTitle : name.text;
		const own = foldedWords(text);
		const fits = words.map((w) => Math.max(0, ...own.map((o) => wordFit(w, o))));
		if (fits.some((f) => f === 0)) continue;
		const score =
			fits.reduce((sum, f) => sum + f, 0) / words.length +
			([text, name.text].some((t) => fold(t) === whole) ? 2 : 0) +
			(fold(text).startsWith(whole) ? 1 : 0) +
			(name === title ? 0.5 : 0) +
			1 / (1 + own.length);
		if (score > best.score) best = { score, matched: name.text };
	}
	return best;
}

/** 3 equal, 2 a beginning, 1 within one edit (they share a key), 0 else. */
function wordFit(asked: string, own: string): number {
	if (asked === own) return 3;
	if (own.startsWith(asked)) return 2;
	const keys = new Set(fuzzyKeys(own));
	return asked.length >= 4 && fuzzyKeys(asked).some((k) => keys.has(k)) ? 1 : 0;
}

async function searchPassages(story: Story, words: string[]): Promise<SearchHit[]> {
	const { store, at } = story;
	const hits = await Promise.all(
		words.map((w) => store.lookUp('gist', [w], w.length > 2 ? 'prefix' : 'exact', at))
	);
	const sets = hits.map((list) => new Set(list.map((h) => h.id)));
	const ids = [...(sets[0] ?? [])].filter((id) => sets.every((s) => s.has(id)));
	const passages = await store.elements('passage', ids, at);
	return passages
		.filter((p) => !p.removed)
		.sort((a, b) => (a.sort < b.sort ? -1 : 1))
		.map((passage) => ({
			type: 'passage',
			passage,
			matched:
				passage.gist
					.match(/[\p{L}\p{N}'’]+/gu)
					?.find((w) => words.some((q) => fold(w).startsWith(q))) ?? ''
		}));
}

/** The visible titles nearest to an address that opens nothing; at most five. */
export async function nearestTitles(story: Story, slug: string): Promise<PageTitle[]> {
	const words = foldedWords(slug.replace(/_/g, ' ')).slice(0, MAX_WORDS);
	if (words.length === 0) return [];
	const { store, at } = story;
	const keys = words.flatMap((w) => [w, ...fuzzyKeys(w)]);
	const hits = await store.lookUp('name', keys, 'exact', at, PER_KEY);
	const identity = await story.identity();
	const count = new Map<EntityId, number>();
	for (const hit of hits) {
		const id = represent(identity, hit.id as EntityId);
		count.set(id, (count.get(id) ?? 0) + 1);
	}
	const entities = await store.elements('entity', [...count.keys()], at);
	const titles = await titlesOfEntities(story, entities);
	return entities
		.sort((a, b) => count.get(b.id)! - count.get(a.id)! || (a.sort < b.sort ? -1 : 1))
		.slice(0, 5)
		.map((e) => titles.get(e.id)!);
}
