/**
 * Recipes of small stories. A recipe is plain numbers, so that fast-check can shrink it; whatever it
 * points to is picked by remainder, so that every recipe, also a shrunk one, makes a graph
 * (`build.ts`).
 */
import fc from 'fast-check';

/** Picks something: taken modulo how many there are. */
export type Pick = number;

/** One passage, or several that carry something only together. */
export type CitationRecipe = Pick[];

export interface NameRecipe {
	cites: CitationRecipe[];
	text: Pick;
	kind: Pick;
	/** An earlier entity's name that it prints. */
	prints?: Pick | undefined;
	keys: { key: Pick; later?: Pick | undefined }[];
}

export interface EntityRecipe {
	work: Pick;
	kind: Pick;
	/** An earlier entity whose work and kind it has, and which it may prove to be. */
	like?: Pick | undefined;
	/** It has the best name of the one that it is like, too. */
	namesake?: boolean;
	names: NameRecipe[];
	summaries: Pick[];
	/** A passage that its picture waits for. */
	image?: Pick | undefined;
}

export interface PointRecipe {
	event: Pick;
	end: boolean;
	/** Its own citations; without them the claim's hold. */
	cites?: CitationRecipe[] | undefined;
}

export interface QualifierRecipe {
	cites?: CitationRecipe[] | undefined;
	entity: Pick;
}

export interface ClaimRecipe {
	work: Pick;
	subject: Pick;
	object?: Pick | undefined;
	property: Pick;
	denied: boolean;
	drawn: boolean;
	presupposes: boolean;
	worlds: { kind: Pick; holder?: Pick | undefined }[];
	content: Pick[];
	cites: CitationRecipe[];
	from?: PointRecipe | undefined;
	until?: PointRecipe | undefined;
	heldFrom?: PointRecipe | undefined;
	heldUntil?: PointRecipe | undefined;
	place?: QualifierRecipe | undefined;
	role?: QualifierRecipe | undefined;
	amount?: QualifierRecipe | undefined;
}

/** Two that prove to be one: picked among the pairs that may. */
export interface IdentityRecipe {
	pair: Pick;
	cites: CitationRecipe[];
}

export interface BlockRecipe {
	entity: Pick;
	cites: CitationRecipe[];
	mentions: Pick[];
	until?: Pick | undefined;
}

export interface AppearanceRecipe {
	passage: Pick;
	entity: Pick;
	mode: Pick;
	/** Where a reader learns who it was. */
	from?: Pick | undefined;
}

export interface FindingRecipe {
	rule: Pick;
	severity: Pick;
	verdict?: Pick | undefined;
	claims: Pick[];
	entities: Pick[];
	passages: Pick[];
}

export interface PremiseRecipe {
	claim: Pick;
	evidence: Pick[];
	status: Pick;
	/** A passage that its text on how to settle it waits for. */
	settle?: Pick | undefined;
}

export interface Recipe {
	/** Work, chapter, scene: how many passages. */
	works: number[][][];
	/** Passages that were removed; the first of a work never is. */
	tombstones: Pick[];
	gists: { passage: Pick; key: Pick; later?: Pick | undefined }[];
	entities: EntityRecipe[];
	appearances: AppearanceRecipe[];
	claims: ClaimRecipe[];
	identities: IdentityRecipe[];
	blocks: BlockRecipe[];
	findings: FindingRecipe[];
	premises: PremiseRecipe[];
	/** Where the spin-off leaves its parent, as told in these citations. */
	divergence: CitationRecipe[];
	/** Seeds the order of sort keys, which is not that of ids. */
	order: Pick;
}

const pick = fc.nat(997);
const some = fc.option(pick, { nil: undefined });
const list = <T>(of: fc.Arbitrary<T>, minLength: number, maxLength: number) =>
	fc.array(of, { minLength, maxLength, size: 'max' });
/** Mostly one: of many, the earliest counts, and all would be known from the first passages on. */
const citations = fc.oneof(
	{ weight: 3, arbitrary: list(list(pick, 1, 2), 1, 1) },
	{ weight: 1, arbitrary: list(list(pick, 1, 2), 2, 3) }
);
const ownCitations = fc.option(citations, { nil: undefined });

const name: fc.Arbitrary<NameRecipe> = fc.record({
	cites: citations,
	text: pick,
	kind: pick,
	prints: some,
	keys: list(fc.record({ key: pick, later: some }), 0, 3)
});

const entity: fc.Arbitrary<EntityRecipe> = fc.record({
	work: pick,
	kind: pick,
	like: some,
	namesake: fc.boolean(),
	names: fc.oneof(
		{ weight: 2, arbitrary: list(name, 1, 1) },
		{ weight: 1, arbitrary: list(name, 2, 3) }
	),
	summaries: list(pick, 0, 2),
	image: some
});

const point = fc.option<PointRecipe, undefined>(
	fc.record({ event: pick, end: fc.boolean(), cites: ownCitations }),
	{ nil: undefined, freq: 2 }
);
const qualifier = fc.option<QualifierRecipe, undefined>(
	fc.record({ cites: ownCitations, entity: pick }),
	{ nil: undefined, freq: 2 }
);

const claim: fc.Arbitrary<ClaimRecipe> = fc.record({
	work: pick,
	subject: pick,
	object: some,
	property: pick,
	denied: fc.boolean(),
	drawn: fc.boolean(),
	presupposes: fc.boolean(),
	worlds: list(fc.record({ kind: pick, holder: some }), 0, 2),
	content: list(pick, 0, 3),
	cites: citations,
	from: point,
	until: point,
	heldFrom: point,
	heldUntil: point,
	place: qualifier,
	role: qualifier,
	amount: qualifier
});

export const recipe: fc.Arbitrary<Recipe> = fc.record({
	works: fc.tuple(
		list(list(fc.integer({ min: 1, max: 4 }), 1, 2), 1, 2),
		list(list(fc.integer({ min: 1, max: 3 }), 1, 2), 1, 1)
	) as fc.Arbitrary<number[][][]>,
	tombstones: list(pick, 0, 2),
	gists: list(fc.record({ passage: pick, key: pick, later: some }), 0, 5),
	entities: list(entity, 1, 5),
	appearances: list(fc.record({ passage: pick, entity: pick, mode: pick, from: some }), 0, 8),
	claims: list(claim, 0, 8),
	identities: list(fc.record({ pair: pick, cites: citations }), 0, 3),
	blocks: list(
		fc.record({ entity: pick, cites: citations, mentions: list(pick, 0, 2), until: some }),
		0,
		4
	),
	findings: list(
		fc.record({
			rule: pick,
			severity: pick,
			verdict: some,
			claims: list(pick, 0, 2),
			entities: list(pick, 0, 2),
			passages: list(pick, 0, 2)
		}),
		0,
		4
	),
	premises: list(
		fc.record({ claim: pick, evidence: list(pick, 0, 2), status: pick, settle: some }),
		0,
		3
	),
	divergence: citations,
	order: pick
});
