/**
 * Every method of a store, asked about everything that a graph holds: with one id and with many, with
 * each filter and with pairs of them, in pages of each size. One id shows what many hide: of many, one
 * that is known may lead to the same answer as one that is not.
 */
import { ELEMENT_TYPES, KINDS, WORLDS, type StoryGraph } from '../../graph/model/types';
import type { At, GraphStore, Page, PageRequest } from '../../graph/store/interface';

export interface Question {
	label: string;
	ask: (store: GraphStore, at: At) => Promise<unknown>;
}

type Ids = readonly string[];
type ListMethod = 'entities' | 'claims' | 'passages' | 'blocks' | 'findings' | 'premises';
/** The filters are checked by the stores' own types; here they are data. */
type List = (filter: object, at: At, page?: PageRequest) => Promise<Page<{ sort: string }>>;

const UNKNOWN = 'nobody-and-nothing';

/** Each alone, all at once, in another order with one that does not exist and one twice, and none. */
function sets(ids: Ids): Ids[] {
	const mixed = [UNKNOWN, ...[...ids].reverse(), ...ids.slice(0, 1)];
	return [...ids.map((id) => [id]), ids, mixed, [UNKNOWN], []];
}

export function questions(graph: StoryGraph): Question[] {
	return [
		...byId(graph),
		...filters(graph).flatMap(({ method, filter }) => lists(method, filter)),
		...graph.site.works.map(({ id }): Question => ({
			label: `scenes of ${id}`,
			ask: (store, at) => store.scenes(id, at)
		})),
		...lookUps(graph),
		{ label: 'counts', ask: (store, at) => store.counts(at) }
	];
}

function byId(graph: StoryGraph): Question[] {
	const ids = {
		scene: graph.scenes,
		passage: graph.passages,
		entity: graph.entities,
		claim: graph.claims,
		block: graph.blocks,
		finding: graph.findings,
		premise: graph.premises
	};
	return ELEMENT_TYPES.flatMap((type) =>
		sets(ids[type].map((e) => e.id)).map((some): Question => ({
			label: `elements ${type} ${JSON.stringify(some)}`,
			ask: (store, at) => store.elements(type, some, at)
		}))
	);
}

interface Filtered {
	method: ListMethod;
	filter: object;
}

/** Each value of each condition, and each pair of conditions by a value of either. */
function filters(graph: StoryGraph): Filtered[] {
	const idsOf = (elements: readonly { id: string }[]) => elements.map((e) => e.id);
	const entities = sets(idsOf(graph.entities));
	const claims = sets(idsOf(graph.claims));
	const passages = sets(idsOf(graph.passages));
	const works = idsOf(graph.site.works);
	const properties = [...new Set(graph.claims.map((c) => c.property))];
	const conditions: Record<ListMethod, Record<string, readonly unknown[]>> = {
		entities: { kinds: sets(KINDS), works: sets(works) },
		claims: {
			subjects: entities,
			objects: entities,
			entities,
			properties: sets(properties),
			passages,
			worlds: sets(WORLDS),
			content: claims,
			drawn: [true, false]
		},
		passages: { work: [...works, UNKNOWN], chapter: [1, 2], scene: [0, 1], entities },
		blocks: { pages: entities, mentions: entities, passages },
		findings: {
			rules: sets(['R01', 'R08']),
			severities: sets(['error', 'warning', 'note']),
			verdicts: sets(['agrees', 'contradicts', 'extends', 'intended', 'unchecked']),
			entities,
			claims
		},
		premises: { claims }
	};
	return (Object.keys(conditions) as ListMethod[]).flatMap((method) => {
		const named = Object.entries(conditions[method]);
		const single = named.flatMap(([name, values]) =>
			values.map((value) => ({ [name]: value }))
		);
		const pairs = named.flatMap(([a, as], i) =>
			named.slice(i + 1).map(([b, bs], j) => ({
				// Which values meet is arbitrary, and the same for the same graph.
				[a]: as[(i + 3 * j) % as.length],
				[b]: bs[(j + 5 * i) % bs.length]
			}))
		);
		const many = Object.fromEntries(
			named
				.filter(([name]) => ['subjects', 'entities', 'passages'].includes(name))
				.map(([name, values]) => [name, values.at(-3)])
		);
		return [{}, ...single, ...pairs, many].map((filter) => ({ method, filter }));
	});
}

function lists(method: ListMethod, filter: object): Question[] {
	const named = `${method} ${JSON.stringify(filter)}`;
	const list = (store: GraphStore) => store[method].bind(store) as List;
	const whole: Question = { label: named, ask: (store, at) => list(store)(filter, at) };
	// Pages are walked where there is much to list, or a link to go through.
	if (Object.keys(filter).length !== 1 && named !== `${method} {}`) return [whole];
	const size = (named.length % 3) + 1;
	return [
		whole,
		{ label: `${named} by ${size}`, ask: (store, at) => walk(list(store), filter, at, size) }
	];
}

/** All pages one after another, each as it came. */
async function walk(list: List, filter: object, at: At, limit: number) {
	const pages: Page<{ sort: string }>[] = [];
	let after: string | undefined;
	do {
		const page = await list(filter, at, { limit, ...(after !== undefined && { after }) });
		pages.push(page);
		after = page.next;
	} while (after !== undefined);
	return pages;
}

function lookUps(graph: StoryGraph): Question[] {
	const names = graph.entities.flatMap((e) => e.names);
	const keys = {
		slug: names.map((n) => n.slug),
		name: names.flatMap((n) => n.keys.map((k) => k.key)),
		media: graph.entities.flatMap((e) => (e.image ? [e.image.hash] : [])),
		gist: graph.passages.flatMap((p) => p.keys.map((k) => k.key))
	};
	return (['slug', 'name', 'media', 'gist'] as const).flatMap((field) => {
		const all = [...new Set(keys[field])];
		const starts = [...new Set(all.flatMap((key) => [key.slice(0, 1), key.slice(0, 2)]))];
		const ask = (some: Ids, how: 'exact' | 'prefix', limit?: number): Question => ({
			label: `lookUp ${field} ${how} ${JSON.stringify(some)} ${limit ?? ''}`,
			ask: (store, at) => store.lookUp(field, some, how, at, limit)
		});
		return [
			...sets(all).map((some) => ask(some, 'exact')),
			...sets(starts).map((some) => ask(some, 'prefix')),
			ask([''], 'prefix'),
			...[1, 2, 3].flatMap((limit) => [ask(all, 'exact', limit), ask([''], 'prefix', limit)])
		];
	});
}
