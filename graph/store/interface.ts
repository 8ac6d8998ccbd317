/**
 * GraphStore: thin reads, each of one generation at one position. A store only selects; what is left
 * of an element is decided by `trim` of the model, and everything that people see is built from these
 * reads in `graph/story`, once. There is no `run(cypher)`.
 */
import type { KeyField } from '../model/links';
import type {
	Claim,
	ClaimId,
	ElementType,
	ElementTypes,
	Entity,
	EntityId,
	Finding,
	Kind,
	Passage,
	PassageId,
	Position,
	Premise,
	PropertyId,
	Block,
	Severity,
	Site,
	Verdict,
	WorkId,
	WorldKind
} from '../model/types';

/** What every read is told: which generation, and how far the reader has read, work by work. */
export interface At {
	generation: string;
	position: Position;
}

/** Items come in the order of their stored sort key; `after` is the sort key of the last one seen. */
export interface PageRequest {
	/** At least 1 and at most `MAX_LIMIT`, which also holds where none is given: see `limitOf`. */
	limit?: number;
	after?: string;
}
export const MAX_LIMIT = 100_000;

/** The number of items that a request means. */
export function limitOf(limit: number = MAX_LIMIT): number {
	return Math.max(1, Math.min(Math.trunc(limit), MAX_LIMIT));
}

export interface Page<T> {
	items: T[];
	/** Sort key to go on after; absent at the end. */
	next?: string;
}

export interface EntityFilter {
	kinds?: readonly Kind[];
	works?: readonly WorkId[];
}

/** All given conditions must hold; within one, any of its values. An empty list matches nothing. */
export interface ClaimFilter {
	subjects?: readonly EntityId[];
	objects?: readonly EntityId[];
	/** Entities in any role: subject, object, holder, bound, place. */
	entities?: readonly EntityId[];
	properties?: readonly PropertyId[];
	/** Passages that a known citation of the claim, or of a known qualifier, names. */
	passages?: readonly PassageId[];
	/** The outermost world. */
	worlds?: readonly WorldKind[];
	/** Claims that say these claims. */
	content?: readonly ClaimId[];
	drawn?: boolean;
}

export interface PassageFilter {
	work?: WorkId;
	chapter?: number;
	scene?: number;
	/** Entities that a known appearance names. */
	entities?: readonly EntityId[];
}

export interface BlockFilter {
	/** The page that it stands on. */
	pages?: readonly EntityId[];
	/** Entities that it refers to. */
	mentions?: readonly EntityId[];
	passages?: readonly PassageId[];
}

export interface FindingFilter {
	rules?: readonly string[];
	severities?: readonly Severity[];
	verdicts?: readonly Verdict[];
	entities?: readonly EntityId[];
	claims?: readonly ClaimId[];
}

export interface KeyHit {
	type: 'entity' | 'passage';
	id: string;
	key: string;
}

/** The whole site, not cut: whoever shows what carries `knownFrom` in it trims it to a position. */
export interface Generation {
	id: string;
	site: Site;
}

export interface Counts {
	passages: number;
	entities: Record<Kind, number>;
	claims: number;
	citations: number;
}

/** Reads of a generation that the store does not hold, or no longer, throw `StoreUnavailable`. */
export interface GraphStore {
	readonly kind: 'embedded' | 'neo4j';
	/** The generation that new requests read. Throws `StoreUnavailable` where there is none. */
	current(): Promise<Generation>;
	/**
	 * Elements by id, in the order of the ids, one for an id however often it is asked for; unknown
	 * and unreached ones are left out alike.
	 */
	elements<T extends ElementType>(
		type: T,
		ids: readonly string[],
		at: At
	): Promise<ElementTypes[T][]>;
	entities(filter: EntityFilter, at: At, page?: PageRequest): Promise<Page<Entity>>;
	claims(filter: ClaimFilter, at: At, page?: PageRequest): Promise<Page<Claim>>;
	/** In reading order, tombstones left out (they are found by id alone). */
	passages(filter: PassageFilter, at: At, page?: PageRequest): Promise<Page<Passage>>;
	blocks(filter: BlockFilter, at: At, page?: PageRequest): Promise<Page<Block>>;
	findings(filter: FindingFilter, at: At, page?: PageRequest): Promise<Page<Finding>>;
	premises(
		filter: { claims?: readonly ClaimId[] },
		at: At,
		page?: PageRequest
	): Promise<Page<Premise>>;
	/** Titles of chapters (scene -1) and scenes of a work, in order. */
	scenes(work: WorkId, at: At): Promise<ElementTypes['scene'][]>;
	/**
	 * Elements that a key leads to, exactly or by prefix; in order of key (by UTF-16 code units, as
	 * JavaScript compares), then sort key.
	 */
	lookUp(
		field: KeyField,
		keys: readonly string[],
		how: 'exact' | 'prefix',
		at: At,
		limit?: number
	): Promise<KeyHit[]>;
	counts(at: At): Promise<Counts>;
	close(): Promise<void>;
}

/**
 * The store cannot be reached or does not hold the generation: a page answers 503 with Retry-After.
 * A state of the world and no fault of the program, so it has a message for people and no stack.
 */
export class StoreUnavailable extends Error {
	override readonly name = 'StoreUnavailable';

	constructor(message: string) {
		super(message);
		this.stack = `StoreUnavailable: ${message}`;
	}
}
