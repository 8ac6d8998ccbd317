/* eslint-disable max-lines -- one schema, read as a whole */
/**
 * The StoryGraph: every element of a wiki as one canonical document.
 *
 * Invariant: whatever can be hidden from a reader carries its own `knownFrom`, also inside another
 * element (a name of an entity, a citation of a claim, an appearance in a passage). `trim` therefore
 * needs no knowledge of the types: see `trim.ts`. Whoever adds a field that can be known later than
 * its element wraps it in an object with `knownFrom`.
 */
import type { BlockNode } from './prose';

declare const brand: unique symbol;
type Branded<B extends string> = string & { readonly [brand]: B };

export type WorkId = Branded<'work'>;
export type PassageId = Branded<'passage'>;
export type EntityId = Branded<'entity'>;
export type ClaimId = Branded<'claim'>;
export type PropertyId = Branded<'property'>;

/** Per work, in the order of `site.yaml`: how many passages must have been read. 0: does not depend. */
export type Known = readonly number[];
/** Per work, in the order of `site.yaml`: how many passages have been read. */
export type Position = readonly number[];

export interface Knowable {
	knownFrom: Known;
}

export const KINDS = ['character', 'place', 'event', 'faction', 'item'] as const;
export type Kind = (typeof KINDS)[number];

export const WORLDS = ['actual', 'report', 'belief', 'plan', 'dream'] as const;
export type WorldKind = (typeof WORLDS)[number];

export const NAME_KINDS = ['name', 'alias', 'title', 'description'] as const;
export type NameKind = (typeof NAME_KINDS)[number];

/** What can recognise a passage and cannot be unrolled into it; see `graph/text/sketch.ts`. */
export interface Sketch {
	words: number;
	simhash?: string;
	hash: string;
}

export type AlignVerdict = 'exact' | 'edited' | 'moved' | 'missing' | 'ambiguous';

/**
 * What carries something. `passages` has more than one id where only together they carry it (joint).
 * `words` is a span of word offsets, first inclusive, last exclusive, in the normalised passage.
 */
export interface Citation extends Knowable {
	passages: PassageId[];
	words?: [number, number];
}

// ---- the shape of a work: public at every position ----

export interface SceneShape {
	/** 0 is front matter. */
	number: number;
	/** Passages that count, tombstones left out. */
	passages: number;
}

export interface ChapterShape {
	number: number;
	/** Passages of the work before this chapter: the position of a reader who is about to begin it. */
	offset: number;
	scenes: SceneShape[];
}

export type DerivationMode =
	'sequel' | 'prequel' | 'spin-off' | 'retelling' | 'crossover' | 'edition';

export interface Derivation extends Knowable {
	work: WorkId;
	mode: DerivationMode;
	/** The divergence, told in words ("chapter 32"), and as a locator where there is one. */
	after?: string;
	afterPassage?: PassageId;
	citations: Citation[];
}

/** Title page and shape: public at every position, except what has its own `knownFrom`. */
export interface Work {
	id: WorkId;
	/** Index in positions. */
	index: number;
	title: string;
	author: string;
	/** How near to canon: e.g. "original", "fan-fiction"; the wiki's own word. */
	tier: string;
	language: string;
	url?: string;
	derivedFrom: Derivation[];
	/** True where the wiki holds no text or sketch of it, only places told in words. */
	locatorsOnly: boolean;
	/** All passages that count: the position `end`. */
	passages: number;
	chapters: ChapterShape[];
}

// ---- elements ----

/*
 * `id` is unique within its type. `sort` is, too, and never empty: lists come in its order and pages
 * go on after it. It is printable ASCII, which every store compares alike.
 */

export interface Scene extends Knowable {
	type: 'scene';
	/** `<work>/<chapter>/<scene>`; scene -1 stands for the chapter's own title. */
	id: string;
	sort: string;
	work: WorkId;
	chapter: number;
	scene: number;
	title: string;
}

export const APPEARANCE_MODES = ['pov', 'present', 'mentioned'] as const;
export type AppearanceMode = (typeof APPEARANCE_MODES)[number];

/** An entity in a passage; known from the passage, the entity and, where given, from a later passage. */
export interface Appearance extends Knowable {
	entity: EntityId;
	mode: AppearanceMode;
}

export interface Passage extends Knowable {
	type: 'passage';
	id: PassageId;
	sort: string;
	work: WorkId;
	chapter: number;
	scene: number;
	/** Counts from 1 in its scene; of a tombstone the old one. */
	paragraph: number;
	/** Counts from 1 in its chapter; of a tombstone that of the passage before it (0 at the start). */
	ordinal: number;
	/** `chapter.scene.paragraph`, or of a locator its place told in words. */
	place: string;
	kind: 'note' | 'narration' | 'speech';
	gist: string;
	/** Absent for locators and tombstones. */
	sketch?: Sketch;
	locator?: true;
	removed?: true;
	appearances: Appearance[];
	/** Folded words of the gist, for search. */
	keys: SearchKey[];
}

/** A key under which an element is found: see `graph/content/search-keys.ts`. */
export interface SearchKey extends Knowable {
	key: string;
}

export interface Name extends Knowable {
	text: string;
	kind: NameKind;
	citations: Citation[];
	/** The address it makes, in MediaWiki's title form: `Sergei_Molotov`. */
	slug: string;
	keys: SearchKey[];
}

/** A string of the author that waits for its element, its own citations and the names it prints. */
export interface Text extends Knowable {
	text: string;
}

export interface Image extends Knowable {
	/** Content hash: the address is `/media/<hash>`. */
	hash: string;
	mediaType: string;
	alt: string;
	credit: string;
	licence: string;
}

export interface Entity extends Knowable {
	type: 'entity';
	id: EntityId;
	sort: string;
	kind: Kind;
	work: WorkId;
	/** From least to best: the title is the last that is known. Never empty. */
	names: Name[];
	/** Event type or faction type, an id of the vocabulary. */
	entityType?: string;
	/** From least to best: the last known is shown. */
	summaries: Text[];
	image?: Image;
	/** A fixed place in its work's picture, computed in order of first reveal; units are arbitrary. */
	x: number;
	y: number;
}

export type Edge = 'start' | 'end';

/** ISO 8601 durations, [least, most]; null where untold. */
export type Offset = [string | null, string | null];

/** One end of an interval of story time: an edge of an event, offset from it where told. */
export interface TimePoint extends Knowable {
	event: EntityId;
	edge: Edge;
	offset?: Offset;
	citations: Citation[];
}

export interface PlaceQualifier extends Knowable {
	entity: EntityId;
	citations: Citation[];
}

export interface RoleQualifier extends Knowable {
	text: string;
	citations: Citation[];
}

export interface Amount extends Knowable {
	least: number | null;
	most: number | null;
	unit: string;
	citations: Citation[];
}

export interface ClaimRef extends Knowable {
	claim: ClaimId;
}

/** One step of a world: "X reports" is {report, X}; nested worlds list the outermost first. */
export interface WorldStep {
	kind: Exclude<WorldKind, 'actual'>;
	/** None where nobody is told to hold it (a plan that nobody is named for). */
	holder?: EntityId;
}

export interface Claim extends Knowable {
	type: 'claim';
	id: ClaimId;
	sort: string;
	work: WorkId;
	subject: EntityId;
	property: PropertyId;
	object?: EntityId;
	value?: string | number | boolean;
	/** Claims that an event of telling, promising, ordering or learning is about. */
	content?: ClaimRef[];
	polarity: 'asserted' | 'denied';
	/** Empty: actual. Outermost first; rules look at the first only. */
	worlds: WorldStep[];
	citations: Citation[];
	role?: RoleQualifier;
	from?: TimePoint;
	until?: TimePoint;
	/** When the holder of a non-actual claim holds it. */
	heldFrom?: TimePoint;
	heldUntil?: TimePoint;
	place?: PlaceQualifier;
	amount?: Amount;
	/** Of a claim about time: which edge of the subject lies how far from which edge of the object. */
	constraint?: { edge: Edge; objectEdge: Edge; offset?: Offset };
	presupposes?: WorkId;
	/** True where the vocabulary draws the property as an edge and the object is an entity. */
	drawn: boolean;
}

/** A paragraph (or list, quotation, table) of a page, as a syntax tree with slots for references. */
export interface Block extends Knowable {
	type: 'block';
	id: string;
	sort: string;
	entity: EntityId;
	/** Section (h2) and side-head (h3); shown with its first visible block. Empty section: the lead. */
	section: string;
	sideHead?: string;
	tree: BlockNode[];
	citations: Citation[];
	/** References to other entities: what links here. */
	mentions: EntityId[];
	/** The passage from which on this block is superseded. */
	until?: { passage: PassageId } & Knowable;
}

export type Severity = 'error' | 'warning' | 'note';
export type Verdict = 'agrees' | 'contradicts' | 'extends' | 'intended' | 'unchecked';

/** A sentence with slots: the presenter fills in the best name known. */
export type Message = (string | { entity: EntityId })[];

export interface Side {
	claims: ClaimId[];
	passages: PassageId[];
}

/** What an author says of a finding or a premise: that it is meant, or goes on from its parent. */
export interface Declared {
	verdict: 'intended' | 'extends';
	reason: string;
	/** Passages that show it to be meant; may be none. */
	citations: Citation[];
}

export interface Finding extends Knowable {
	type: 'finding';
	id: string;
	sort: string;
	rule: string;
	severity: Severity;
	/** Notes have none, unless it is declared. */
	verdict?: Verdict;
	message: Message;
	sides: [Side, Side];
	entities: EntityId[];
	/** Declared to be meant: it is a note, and its verdict is the author's. */
	declared?: Declared;
}

export interface Premise extends Knowable {
	type: 'premise';
	id: string;
	sort: string;
	claim: ClaimId;
	about: WorkId;
	status: Verdict;
	evidence: Side[];
	/** What a reader of the parent would have to find to settle it; in the author's words. */
	settle?: Text;
	/** Its status is the author's. */
	declared?: Declared;
}

export interface ElementTypes {
	scene: Scene;
	passage: Passage;
	entity: Entity;
	claim: Claim;
	block: Block;
	finding: Finding;
	premise: Premise;
}
export type ElementType = keyof ElementTypes;
export type Element = ElementTypes[ElementType];
export const ELEMENT_TYPES: readonly ElementType[] = [
	'scene',
	'passage',
	'entity',
	'claim',
	'block',
	'finding',
	'premise'
];

// ---- vocabulary ----

export type EdgeGroup =
	'kinship' | 'allegiance' | 'help' | 'harm' | 'knowledge' | 'presence' | 'time' | 'possession';

export interface Property {
	id: PropertyId;
	label: string;
	inverseLabel: string;
	sentence: string;
	domain: Kind[];
	/** Kinds of entities, or the type of a value, or `claims` (an event's content). */
	range: (Kind | 'text' | 'number' | 'date' | 'claims')[];
	/** Bound to by rules: one-valued, immutable, exclusive, symmetric, transitive, time.before, … */
	traits: string[];
	/** The group of relations that it belongs to in the legend, where it is drawn. */
	group?: EdgeGroup;
	/** Whether drawn as an edge and shown in the infobox. */
	edge: boolean;
	infobox: boolean;
}

export interface EventType {
	id: string;
	label: string;
	sentence: string;
	/** Effects on beings that take part: `ends.life`, `begins.custody`, … */
	traits: string[];
}

export interface FactionType {
	id: string;
	label: string;
	sentence: string;
}

export interface Vocabulary {
	properties: Property[];
	eventTypes: EventType[];
	factionTypes: FactionType[];
}

// ---- the whole ----

export interface Site {
	name: string;
	/** One sentence, without names of the story: shown to readers who have not begun. */
	tagline: string;
	/** `start` or `end`, or any position as it is written in an address. */
	defaultPosition: string;
	works: Work[];
	vocabulary: Vocabulary;
}

export interface StoryGraph {
	/** Hash of content and compiler version: names the generation. */
	generation: string;
	site: Site;
	scenes: Scene[];
	passages: Passage[];
	entities: Entity[];
	claims: Claim[];
	blocks: Block[];
	findings: Finding[];
	premises: Premise[];
}
