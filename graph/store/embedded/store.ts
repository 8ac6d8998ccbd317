/** The embedded store: plain maps over a StoryGraph, in memory, so that a wiki runs everywhere. */
import { CLAIM_ENTITY_ROLES, type KeyField, type LinkRole } from '../../model/links';
import { isKnown } from '../../model/position';
import { trim } from '../../model/trim';
import {
	KINDS,
	type Claim,
	type Element,
	type ElementType,
	type ElementTypes,
	type StoryGraph,
	type WorkId
} from '../../model/types';
import {
	limitOf,
	StoreUnavailable,
	type At,
	type Counts,
	type GraphStore,
	type KeyHit,
	type Page,
	type PageRequest
} from '../interface';
import { bySort, index, lowerBound, type Indexed } from './indexed';

/**
 * A store over one or more generations of a wiki. `publish` makes a new generation the current one;
 * the one before it stays readable for requests that began with it, older ones are dropped.
 */
export class EmbeddedStore implements GraphStore {
	readonly kind = 'embedded';
	private generations: Indexed[] = [];

	constructor(graph?: StoryGraph) {
		if (graph) this.publish(graph);
	}

	publish(graph: StoryGraph): void {
		const others = this.generations.filter((g) => g.graph.generation !== graph.generation);
		this.generations = [index(graph), ...others].slice(0, 2);
	}

	async current() {
		const graph = this.generations[0]?.graph;
		if (!graph) throw new StoreUnavailable('The store holds no generation yet.');
		return { id: graph.generation, site: graph.site };
	}

	async elements<T extends ElementType>(type: T, ids: readonly string[], at: At) {
		const byId = this.at(at).byId.get(type)!;
		return [...new Set(ids)]
			.map((id) => byId.get(id))
			.map((e) => e && trim(e, at.position))
			.filter((e): e is ElementTypes[T] => e !== undefined);
	}

	async entities(filter: Parameters<GraphStore['entities']>[0], at: At, page?: PageRequest) {
		return this.page('entity', at, page, (e) =>
			all(allows(filter.kinds, e.kind), allows(filter.works, e.work))
		);
	}

	async claims(filter: Parameters<GraphStore['claims']>[0], at: At, page?: PageRequest) {
		const sources = [
			filter.subjects && this.pointing('claim', ['subject'], 'entity', filter.subjects, at),
			filter.objects && this.pointing('claim', ['object'], 'entity', filter.objects, at),
			filter.entities &&
				this.pointing('claim', CLAIM_ENTITY_ROLES, 'entity', filter.entities, at),
			filter.passages && this.pointing('claim', ['cites'], 'passage', filter.passages, at),
			filter.content && this.pointing('claim', ['content'], 'claim', filter.content, at)
		];
		const test = (c: Claim) =>
			all(
				allows(filter.properties, c.property),
				allows(filter.worlds, c.worlds[0]?.kind ?? 'actual'),
				filter.drawn === undefined || c.drawn === filter.drawn
			);
		return this.page('claim', at, page, test, sources);
	}

	async passages(filter: Parameters<GraphStore['passages']>[0], at: At, page?: PageRequest) {
		const test = (p: ElementTypes['passage']) =>
			all(
				!p.removed,
				filter.work === undefined || p.work === filter.work,
				filter.chapter === undefined || p.chapter === filter.chapter,
				filter.scene === undefined || p.scene === filter.scene
			);
		const sources = [
			filter.entities && this.pointing('passage', ['features'], 'entity', filter.entities, at)
		];
		return this.page('passage', at, page, test, sources);
	}

	async blocks(filter: Parameters<GraphStore['blocks']>[0], at: At, page?: PageRequest) {
		const sources = [
			filter.pages && this.pointing('block', ['page'], 'entity', filter.pages, at),
			filter.mentions && this.pointing('block', ['mentions'], 'entity', filter.mentions, at),
			filter.passages && this.pointing('block', ['cites'], 'passage', filter.passages, at)
		];
		return this.page('block', at, page, () => true, sources);
	}

	async findings(filter: Parameters<GraphStore['findings']>[0], at: At, page?: PageRequest) {
		const test = (f: ElementTypes['finding']) =>
			all(
				allows(filter.rules, f.rule),
				allows(filter.severities, f.severity),
				filter.verdicts === undefined ||
					(!!f.verdict && filter.verdicts.includes(f.verdict))
			);
		const sources = [
			filter.entities &&
				this.pointing('finding', ['involves'], 'entity', filter.entities, at),
			filter.claims && this.pointing('finding', ['involves'], 'claim', filter.claims, at)
		];
		return this.page('finding', at, page, test, sources);
	}

	async premises(filter: Parameters<GraphStore['premises']>[0], at: At, page?: PageRequest) {
		const sources = [
			filter.claims && this.pointing('premise', ['involves'], 'claim', filter.claims, at)
		];
		return this.page('premise', at, page, () => true, sources);
	}

	async scenes(work: WorkId, at: At) {
		return (await this.page('scene', at, undefined, (s) => s.work === work)).items;
	}

	async lookUp(
		field: KeyField,
		keys: readonly string[],
		how: 'exact' | 'prefix',
		at: At,
		limit?: number
	) {
		const most = limitOf(limit);
		const list = this.at(at).keys.get(field) ?? [];
		const hits: KeyHit[] = [];
		const seen = new Set<string>();
		for (const key of [...new Set(keys)].sort()) {
			for (let i = lowerBound(list, key); i < list.length && hits.length < most; i++) {
				const entry = list[i]!;
				if (how === 'exact' ? entry.key !== key : !entry.key.startsWith(key)) break;
				const once = `${entry.key}\n${entry.element.id}`;
				if (seen.has(once) || !isKnown(entry.knownFrom, at.position)) continue;
				seen.add(once);
				const type = entry.element.type as KeyHit['type'];
				hits.push({ type, id: entry.element.id, key: entry.key });
			}
		}
		return hits;
	}

	async counts(at: At): Promise<Counts> {
		const { graph } = this.at(at);
		const known = <T extends Element>(list: T[]) =>
			list.filter((e) => isKnown(e.knownFrom, at.position));
		const entities = known(graph.entities);
		const claims = known(graph.claims);
		return {
			passages: known(graph.passages).filter((p) => !p.removed).length,
			entities: Object.fromEntries(
				KINDS.map((kind) => [kind, entities.filter((e) => e.kind === kind).length])
			) as Counts['entities'],
			claims: claims.length,
			citations: claims.reduce(
				(sum, c) =>
					sum + c.citations.filter((x) => isKnown(x.knownFrom, at.position)).length,
				0
			)
		};
	}

	async close() {}

	private at(at: At): Indexed {
		const found = this.generations.find((g) => g.graph.generation === at.generation);
		if (!found) throw new StoreUnavailable(`Generation ${at.generation} is no longer held.`);
		return found;
	}

	/** Ids of the elements of a type that point to one of the ids, in one of the roles, as known. */
	private pointing(
		type: ElementType,
		roles: readonly LinkRole[],
		target: ElementType,
		ids: readonly string[],
		at: At
	): Set<string> {
		const { links } = this.at(at);
		const found = new Set<string>();
		for (const role of roles)
			for (const id of ids)
				for (const r of links.get(`${type}:${role}:${target}:${id}`) ?? [])
					if (isKnown(r.knownFrom, at.position)) found.add(r.from);
		return found;
	}

	/** One page of the elements that are in every given set of ids and pass the test. */
	private page<T extends ElementType>(
		type: T,
		at: At,
		{ limit, after }: PageRequest = {},
		test: (element: ElementTypes[T]) => boolean,
		sources: (Set<string> | undefined)[] = []
	): Page<ElementTypes[T]> {
		const sets = sources.filter((s): s is Set<string> => s !== undefined);
		const { byId, sorted } = this.at(at);
		const smallest = sets.sort((a, b) => a.size - b.size)[0];
		const candidates = smallest
			? [...smallest].map((id) => byId.get(type)!.get(id)!).sort(bySort)
			: sorted.get(type)!;
		const most = limitOf(limit);
		const items: ElementTypes[T][] = [];
		for (const element of candidates as ElementTypes[T][]) {
			if (after !== undefined && element.sort <= after) continue;
			if (!sets.every((s) => s.has(element.id)) || !isKnown(element.knownFrom, at.position))
				continue;
			if (!test(element)) continue;
			if (items.length === most) return { items, next: items[items.length - 1]!.sort };
			items.push(trim(element, at.position)!);
		}
		return { items };
	}
}

function all(...conditions: boolean[]): boolean {
	return conditions.every(Boolean);
}

function allows<T>(values: readonly T[] | undefined, value: T): boolean {
	return values === undefined || values.includes(value);
}
