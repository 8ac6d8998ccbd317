/** What rules read: a StoryGraph with look-ups made once. Pure; nothing here knows a database. */
import { identityOf, represent, type Identity } from '../model/represent';
import { Space } from '../model/space';
import { constraintsOf, isFact, type Constraint } from '../model/time';
import { consistentPart, type StoryTime } from '../model/time-conflict';
import { compareTold } from '../model/told';
import { indexVocabulary, type VocabularyIndex } from '../model/vocabulary';
import type {
	Claim,
	ClaimId,
	Entity,
	EntityId,
	Known,
	Passage,
	PassageId,
	StoryGraph,
	WorkId
} from '../model/types';
import { ancestry, type Ancestry, type Told } from './ancestry';
import { lifeConstraints } from './lives';

/** The part of a StoryGraph that rules speak about. */
export type RuleInput = Pick<StoryGraph, 'site' | 'passages' | 'entities' | 'claims'>;

export class RuleGraph {
	readonly vocabulary: VocabularyIndex;
	/** In the order of telling. */
	readonly claims: readonly Claim[];
	private readonly byId: Map<ClaimId, Claim>;
	private readonly passages: Map<PassageId, Passage>;
	private readonly entities: Map<EntityId, Entity>;
	private readonly identity: Identity;
	private readonly sameAs = new Map<EntityId, Claim>();
	private readonly bySubject = new Map<EntityId, Claim[]>();
	private readonly joined = new Map<EntityId, Claim[]>();
	private readonly tellings = new Map<ClaimId, Claim[]>();
	private readonly versions = new Map<EntityId, { of: EntityId; by: Claim }[]>();
	private readonly ancestry: Ancestry;
	private toldTime: StoryTime | undefined;
	private toldSpace: Space | undefined;
	private contested: Set<Claim> | undefined;

	constructor(input: RuleInput) {
		this.vocabulary = indexVocabulary(input.site.vocabulary);
		this.claims = [...input.claims].sort(compareTold);
		this.byId = new Map(input.claims.map((c) => [c.id, c]));
		this.passages = new Map(input.passages.map((p) => [p.id, p]));
		this.entities = new Map(input.entities.map((e) => [e.id, e]));
		this.ancestry = ancestry(input.site.works, (id) => this.passages.get(id));
		const identity = new Set<string>(this.vocabulary.withTrait('identity'));
		this.identity = identityOf(this.claims, identity);
		for (const claim of this.claims) {
			if (identity.has(claim.property) && isFact(claim))
				this.sameAs.set(claim.subject, claim);
			push(this.bySubject, this.primary(claim.subject), claim);
			if (claim.object && this.vocabulary.has(claim.property, 'participation'))
				push(this.joined, this.primary(claim.object), claim);
			for (const said of claim.content ?? []) push(this.tellings, said.claim, claim);
			if (claim.object && isFact(claim) && this.vocabulary.has(claim.property, 'version')) {
				const [one, other] = [this.primary(claim.subject), this.primary(claim.object)];
				push(this.versions, one, { of: other, by: claim });
				push(this.versions, other, { of: one, by: claim });
			}
		}
	}

	/** The one that an id stands for, see `represent`. */
	primary(id: EntityId): EntityId {
		return represent(this.identity, id);
	}

	claim(id: ClaimId): Claim | undefined {
		return this.byId.get(id);
	}

	entity(id: EntityId): Entity | undefined {
		return this.entities.get(id);
	}

	allEntities(): Iterable<Entity> {
		return this.entities.values();
	}

	allPassages(): Iterable<Passage> {
		return this.passages.values();
	}

	passage(id: PassageId): Passage | undefined {
		return this.passages.get(id);
	}

	/** Those of whom something is told, as primaries. */
	subjects(): Iterable<EntityId> {
		return this.bySubject.keys();
	}

	/** Claims whose subject is read as this primary, in the order of telling. */
	about(primary: EntityId): readonly Claim[] {
		return this.bySubject.get(primary) ?? [];
	}

	/** Claims of taking part in an event, in any world. */
	participations(event: EntityId): readonly Claim[] {
		return this.joined.get(this.primary(event)) ?? [];
	}

	/** Claims in whose content a claim stands: the telling, promising, learning of it. */
	tellingsOf(claim: Claim): readonly Claim[] {
		return this.tellings.get(claim.id) ?? [];
	}

	has(claim: Claim, trait: string): boolean {
		return this.vocabulary.has(claim.property, trait);
	}

	/** Story time without what cannot hold in it, made when first asked for. */
	get time(): StoryTime {
		this.toldTime ??= this.timeOf(this.claims);
		return this.toldTime;
	}

	/**
	 * Whether any of these claims stands in a conflict of told times. That is one finding; others would
	 * only say it again.
	 */
	isContested(claims: readonly Claim[]): boolean {
		this.contested ??= new Set(this.time.conflicts.flatMap((c) => [c.claim, ...c.against]));
		return claims.some((c) => this.contested!.has(c));
	}

	/** The story time that some of the claims tell. */
	timeOf(claims: readonly Claim[]): StoryTime {
		return consistentPart(this.constraints(claims));
	}

	/** What claims tell of story time, the lives of beings included. */
	constraints(claims: readonly Claim[]): Constraint[] {
		return [...constraintsOf(claims, this.vocabulary), ...lifeConstraints(this, claims)];
	}

	/** What is told of places. */
	get space(): Space {
		this.toldSpace ??= new Space(this.claims, this.vocabulary, {
			primary: (id) => this.primary(id),
			isPlace: (id) => this.entity(id)?.kind === 'place'
		});
		return this.toldSpace;
	}

	/**
	 * The claims by which two ids are one figure: none for one id; those of identity; or, where they
	 * are of different works, those that tell versions of one figure. Undefined where they are two.
	 */
	tie(a: EntityId, b: EntityId): Claim[] | undefined {
		const [x, y] = [this.primary(a), this.primary(b)];
		if (x === y) return this.sameness(a, b);
		if (this.entity(x)?.work === this.entity(y)?.work) return undefined;
		const way = this.figure(x).get(y);
		return way && [...this.sameness(a, x), ...way, ...this.sameness(y, b)];
	}

	/**
	 * The claims by which two ids are two: none where they are of one work; of two works, those that
	 * tell another version of the one in the work of the other. Undefined where they are one, or where
	 * nobody said that they are not.
	 */
	twoBy(a: EntityId, b: EntityId): Claim[] | undefined {
		const [x, y] = [this.primary(a), this.primary(b)];
		if (this.tie(x, y)) return undefined;
		const workOf = (id: EntityId) => this.entity(id)?.work;
		if (workOf(x) === workOf(y)) return [];
		const versionIn = (id: EntityId, work: WorkId | undefined) =>
			[...this.figure(id)].find(([other]) => workOf(other) === work)?.[1];
		return versionIn(x, workOf(y)) ?? versionIn(y, workOf(x));
	}

	/** Primaries that are versions of one figure, in any work, each with the claims that tell it. */
	figure(primary: EntityId): Map<EntityId, Claim[]> {
		const ways = new Map<EntityId, Claim[]>([[primary, []]]);
		for (const [id, way] of ways)
			for (const { of, by } of this.versions.get(id) ?? [])
				if (!ways.has(of)) ways.set(of, [...way, by]);
		return ways;
	}

	private sameness(a: EntityId, b: EntityId): Claim[] {
		if (a === b) return [];
		const [ofA, ofB] = [this.chain(a), this.chain(b)];
		return [...ofA.filter((c) => !ofB.includes(c)), ...ofB.filter((c) => !ofA.includes(c))];
	}

	private chain(id: EntityId): Claim[] {
		const claims: Claim[] = [];
		for (let next = this.sameAs.get(id); next; next = this.sameAs.get(next.object!)) {
			if (claims.includes(next)) break;
			claims.push(next);
		}
		return claims;
	}

	/**
	 * What a comparison of two claims rests on besides them, or undefined where they may not be
	 * compared: those of one work always, those of another where its telling binds.
	 */
	comparable(a: Told, b: Told): Known[] | undefined {
		if (a.work === b.work) return [];
		return this.ancestry(a, b.work) ?? this.ancestry(b, a.work);
	}

	/** Whether what one work tells binds the work that tells the other: it is of a parent. */
	binds(parent: Told, own: Told): boolean {
		return this.ancestry(parent, own.work) !== undefined;
	}
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
	const list = map.get(key);
	if (list) list.push(value);
	else map.set(key, [value]);
}
