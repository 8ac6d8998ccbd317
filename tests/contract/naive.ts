/**
 * The oracle: a store that asks nothing about positions, because it holds what `cut` left, and that
 * reads each answer from the documents alone, without links or indexes.
 */
import type { KeyField } from '../../graph/model/links';
import { cut } from '../../graph/model/cut';
import {
	KINDS,
	type Claim,
	type Element,
	type ElementType,
	type ElementTypes,
	type Position,
	type StoryGraph
} from '../../graph/model/types';
import type {
	At,
	Counts,
	GraphStore,
	KeyHit,
	Page,
	PageRequest
} from '../../graph/store/interface';

type Filter<M extends 'entities' | 'claims' | 'passages' | 'blocks' | 'findings' | 'premises'> =
	Parameters<GraphStore[M]>[0];

/** No condition, or one of its values is among these. */
const meets = (wanted: readonly unknown[] | undefined, ...values: unknown[]) =>
	!wanted || values.some((value) => wanted.includes(value));

function inOrder<T extends Element>(elements: T[], page: PageRequest = {}): Page<T> {
	const { limit = Infinity, after } = page;
	const rest = [...elements]
		.sort((a, b) => (a.sort < b.sort ? -1 : 1))
		.filter((e) => after === undefined || e.sort > after);
	const items = rest.slice(0, limit);
	return rest.length > items.length ? { items, next: items.at(-1)!.sort } : { items };
}

/** Everything of a claim that cites or names something, as a list. */
function partsOf(claim: Claim) {
	const { from, until, heldFrom, heldUntil, place, role, amount } = claim;
	const bounds = [from, until, heldFrom, heldUntil].flatMap((p) => p ?? []);
	const cited = [claim, ...bounds, ...[place, role, amount].flatMap((q) => q ?? [])];
	return {
		entities: [
			claim.subject,
			claim.object,
			...claim.worlds.map((w) => w.holder),
			...bounds.map((p) => p.event),
			place?.entity
		],
		passages: cited.flatMap((part) => part.citations.flatMap((c) => c.passages))
	};
}

export class NaiveStore implements GraphStore {
	readonly kind = 'embedded';
	private readonly graph: StoryGraph;

	constructor(
		private readonly whole: StoryGraph,
		position: Position
	) {
		this.graph = cut(whole, position);
	}

	async current() {
		return { id: this.whole.generation, site: this.whole.site };
	}

	async elements<T extends ElementType>(type: T, ids: readonly string[]) {
		const { scenes, passages, entities, claims, blocks, findings, premises } = this.graph;
		const all = [
			scenes,
			passages,
			entities,
			claims,
			blocks,
			findings,
			premises
		].flat() as Element[];
		return [...new Set(ids)].flatMap((id) =>
			all.filter((e): e is ElementTypes[T] => e.type === type && e.id === id)
		);
	}

	async entities({ kinds, works }: Filter<'entities'>, _at: At, page?: PageRequest) {
		const found = this.graph.entities.filter(
			(e) => meets(kinds, e.kind) && meets(works, e.work)
		);
		return inOrder(found, page);
	}

	async claims(filter: Filter<'claims'>, _at: At, page?: PageRequest) {
		const found = this.graph.claims.filter((c) => {
			const { entities, passages } = partsOf(c);
			return (
				meets(filter.subjects, c.subject) &&
				meets(filter.objects, c.object) &&
				meets(filter.entities, ...entities) &&
				meets(filter.properties, c.property) &&
				meets(filter.passages, ...passages) &&
				meets(filter.worlds, c.worlds.length > 0 ? c.worlds[0]!.kind : 'actual') &&
				meets(filter.content, ...(c.content ?? []).map((ref) => ref.claim)) &&
				(filter.drawn === undefined || filter.drawn === c.drawn)
			);
		});
		return inOrder(found, page);
	}

	async passages(filter: Filter<'passages'>, _at: At, page?: PageRequest) {
		const found = this.graph.passages.filter(
			(p) =>
				!p.removed &&
				(filter.work === undefined || filter.work === p.work) &&
				(filter.chapter === undefined || filter.chapter === p.chapter) &&
				(filter.scene === undefined || filter.scene === p.scene) &&
				meets(filter.entities, ...p.appearances.map((a) => a.entity))
		);
		return inOrder(found, page);
	}

	async blocks({ pages, mentions, passages }: Filter<'blocks'>, _at: At, page?: PageRequest) {
		const found = this.graph.blocks.filter(
			(b) =>
				meets(pages, b.entity) &&
				meets(mentions, ...b.mentions) &&
				meets(passages, ...b.citations.flatMap((c) => c.passages))
		);
		return inOrder(found, page);
	}

	async findings(filter: Filter<'findings'>, _at: At, page?: PageRequest) {
		const found = this.graph.findings.filter(
			(f) =>
				meets(filter.rules, f.rule) &&
				meets(filter.severities, f.severity) &&
				meets(filter.verdicts, f.verdict) &&
				meets(filter.entities, ...f.entities) &&
				meets(filter.claims, ...f.sides.flatMap((side) => side.claims))
		);
		return inOrder(found, page);
	}

	async premises({ claims }: Filter<'premises'>, _at: At, page?: PageRequest) {
		const found = this.graph.premises.filter((p) =>
			meets(claims, p.claim, ...p.evidence.flatMap((side) => side.claims))
		);
		return inOrder(found, page);
	}

	async scenes(work: Parameters<GraphStore['scenes']>[0]) {
		return inOrder(this.graph.scenes.filter((s) => s.work === work)).items;
	}

	async lookUp(
		field: KeyField,
		keys: readonly string[],
		how: 'exact' | 'prefix',
		_at: At,
		limit = Infinity
	) {
		const names = this.graph.entities.flatMap((e) => e.names.map((name) => ({ e, name })));
		const all: { key: string; of: Element }[] = {
			slug: names.map(({ e, name }) => ({ key: name.slug, of: e })),
			name: names.flatMap(({ e, name }) => name.keys.map(({ key }) => ({ key, of: e }))),
			media: this.graph.entities.flatMap((e) =>
				e.image ? [{ key: e.image.hash, of: e }] : []
			),
			gist: this.graph.passages.flatMap((p) => p.keys.map(({ key }) => ({ key, of: p })))
		}[field];
		const hits = all
			.filter(({ key }) =>
				keys.some((k) => (how === 'exact' ? k === key : key.startsWith(k)))
			)
			.sort((a, b) =>
				a.key < b.key ? -1 : a.key > b.key ? 1 : a.of.sort < b.of.sort ? -1 : 1
			)
			.map(({ key, of }): KeyHit => ({ type: of.type as KeyHit['type'], id: of.id, key }));
		return hits
			.filter((hit, i) => hits.findIndex((h) => h.id === hit.id && h.key === hit.key) === i)
			.slice(0, limit);
	}

	async counts(): Promise<Counts> {
		const { passages, entities, claims } = this.graph;
		const count = (kind: string) => entities.filter((e) => e.kind === kind).length;
		return {
			passages: passages.filter((p) => !p.removed).length,
			entities: Object.fromEntries(KINDS.map((k) => [k, count(k)])) as Counts['entities'],
			claims: claims.length,
			citations: claims.flatMap((c) => c.citations).length
		};
	}

	async close() {}
}
