/**
 * A story that notes what is read of it, so that whoever builds a page of it knows between which
 * positions that page is one and the same. It follows from the reads alone: a page that reads more
 * some day needs to say so nowhere.
 */
import { CLAIM_ENTITY_ROLES } from '../model/links';
import type { ElementType, Position, WorkId } from '../model/types';
import type { At, Generation, GraphStore, PageRequest } from '../store/interface';
import { ask, knownsIn, type Changes, type Numbers } from './changes';
import { openStory, type Anchors, type Story } from './story';

type Filter<M extends 'entities' | 'claims' | 'passages' | 'blocks' | 'findings' | 'premises'> =
	Parameters<GraphStore[M]>[0];

/** Positions between which nothing changes, work by work: from `from`, and short of `to`. */
export interface Span {
	from: number[];
	/** Infinity where nothing more is to come. */
	to: number[];
}

export function isWithin({ from, to }: Span, position: Position): boolean {
	return position.every((n, work) => from[work]! <= n && n < to[work]!);
}

/**
 * Opens a story as `openStory` does. Once a page is built of it, `span` tells where else it is the
 * same; to look at the position itself ends it there and then.
 */
export function watchStory(
	store: GraphStore,
	changes: Changes,
	generation: Generation,
	position: Position,
	anchors?: Anchors
): { story: Story; span: Span } {
	const watch = new Watch(changes, position);
	const plain: At = { generation: generation.id, position };
	const at: At = {
		generation: generation.id,
		get position() {
			watch.here();
			return position;
		}
	};
	const story = openStory(
		new WatchedStore(store, watch, plain, at),
		generation,
		position,
		anchors
	);
	watch.note(ask.site);
	const trim = <T>(value: T) => {
		for (const known of knownsIn(value)) watch.changing(known.map((n) => [n]));
		return story.trim(value);
	};
	return { story: { ...story, at, trim }, span: watch.span };
}

class Watch {
	readonly span: Span;

	constructor(
		private readonly changes: Changes,
		private readonly position: Position
	) {
		this.span = { from: position.map(() => 0), to: position.map(() => Infinity) };
	}

	/** A read: what it asked for. */
	note(...asked: string[]): void {
		for (const one of asked) this.changing(this.changes.at(one) ?? []);
	}

	/** An element by its id; of one that no read of the whole has shown, nothing is known. */
	one(type: ElementType, id: string): void {
		const known = this.changes.at(ask.one(type, id));
		if (known) this.changing(known);
		else this.here();
	}

	/** The page is this position's alone. */
	here(): void {
		this.changing(this.position.map((n) => [n, n + 1]));
	}

	/** Numbers at which something changes. */
	changing(numbers: Numbers): void {
		const { from, to } = this.span;
		numbers.forEach((list, work) => {
			const read = this.position[work]!;
			for (const n of list)
				if (n > read) to[work] = Math.min(to[work]!, n);
				else from[work] = Math.max(from[work]!, n);
		});
	}
}

/** Every read at the watched position is noted; one at another position depends on nothing here. */
class WatchedStore implements GraphStore {
	readonly kind: GraphStore['kind'];

	constructor(
		private readonly store: GraphStore,
		private readonly watch: Watch,
		private readonly plain: At,
		private readonly watched: At
	) {
		this.kind = store.kind;
	}

	current() {
		return this.store.current();
	}

	elements<T extends ElementType>(type: T, ids: readonly string[], at: At) {
		return this.store.elements(
			type,
			ids,
			this.read(at, () => ids.forEach((id) => this.watch.one(type, id)))
		);
	}

	entities(filter: Filter<'entities'>, at: At, page?: PageRequest) {
		const asked = filter.kinds?.map((kind) => ask.having('entity', 'kind', kind));
		return this.store.entities(filter, this.noting(at, asked ?? [ask.all('entity')]), page);
	}

	claims(filter: Filter<'claims'>, at: At, page?: PageRequest) {
		return this.store.claims(filter, this.noting(at, askedOf(filter)), page);
	}

	passages(filter: Filter<'passages'>, at: At, page?: PageRequest) {
		const { entities, work, chapter } = filter;
		const asked = entities
			? entities.map((id) => ask.pointing('passage', 'features', id))
			: work === undefined
				? [ask.all('passage')]
				: [
						chapter === undefined
							? ask.having('passage', 'work', work)
							: ask.chapter(work, chapter)
					];
		return this.store.passages(filter, this.noting(at, asked), page);
	}

	blocks(filter: Filter<'blocks'>, at: At, page?: PageRequest) {
		const { pages, mentions, passages } = filter;
		const asked =
			pages?.map((id) => ask.pointing('block', 'page', id)) ??
			mentions?.map((id) => ask.pointing('block', 'mentions', id)) ??
			passages?.map((id) => ask.pointing('block', 'cites', id));
		return this.store.blocks(filter, this.noting(at, asked ?? [ask.all('block')]), page);
	}

	findings(filter: Filter<'findings'>, at: At, page?: PageRequest) {
		const asked = (filter.entities ?? filter.claims)?.map((id) =>
			ask.pointing('finding', 'involves', id)
		);
		return this.store.findings(filter, this.noting(at, asked ?? [ask.all('finding')]), page);
	}

	premises(filter: Filter<'premises'>, at: At, page?: PageRequest) {
		const asked = filter.claims?.map((id) => ask.pointing('premise', 'involves', id));
		return this.store.premises(filter, this.noting(at, asked ?? [ask.all('premise')]), page);
	}

	scenes(work: WorkId, at: At) {
		return this.store.scenes(work, this.noting(at, [ask.having('scene', 'work', work)]));
	}

	lookUp(...[field, keys, how, at, limit]: Parameters<GraphStore['lookUp']>) {
		const asked = how === 'exact' ? keys.map((k) => ask.lookUp(field, k)) : [ask.field(field)];
		return this.store.lookUp(field, keys, how, this.noting(at, asked), limit);
	}

	counts(at: At) {
		const asked = (['passage', 'entity', 'claim'] as const).map(ask.all);
		return this.store.counts(this.noting(at, asked));
	}

	close() {
		return this.store.close();
	}

	private noting(at: At, asked: readonly string[]): At {
		return this.read(at, () => this.watch.note(...asked));
	}

	/** The position to hand on. Whoever asks at `story.at` has not looked at the position by that. */
	private read(at: At, note: () => void): At {
		const { generation, position } = at === this.watched ? this.plain : at;
		if (generation !== this.plain.generation) return at;
		if (position.some((n, work) => n !== this.plain.position[work])) return at;
		note();
		return this.plain;
	}
}

/** Pairs beyond so many are no cheaper to look up than all that touches either. */
const MOST_PAIRS = 10_000;

/** All conditions must hold, so what one of them selects is enough: the narrowest. */
function askedOf(filter: Filter<'claims'>): string[] {
	const { subjects, objects, entities, passages, content, properties, drawn = false } = filter;
	if (subjects && objects && subjects.length * objects.length <= MOST_PAIRS)
		return subjects.flatMap((s) => objects.map((o) => ask.between(s, o, drawn)));
	if (subjects) return subjects.map((id) => ask.pointing('claim', 'subject', id, drawn));
	if (objects) return objects.map((id) => ask.pointing('claim', 'object', id, drawn));
	if (entities)
		return entities.flatMap((id) =>
			CLAIM_ENTITY_ROLES.map((role) => ask.pointing('claim', role, id))
		);
	if (passages) return passages.map((id) => ask.pointing('claim', 'cites', id));
	if (content) return content.map((id) => ask.pointing('claim', 'content', id));
	if (properties) return properties.map((p) => ask.having('claim', 'property', p));
	return [drawn ? ask.drawn : ask.all('claim')];
}
