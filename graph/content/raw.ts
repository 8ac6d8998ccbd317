/** What the readers of files hand to the linker: content as written, with its places in the files. */
import type {
	Edge,
	Kind,
	NameKind,
	Offset,
	Property,
	EventType,
	FactionType,
	Sketch,
	WorldStep,
	DerivationMode
} from '../model/types';
import type { Edit as TextEdit } from './edit';
import type { RawBlock } from './raw-prose';

/** Where something stands in a file: for diagnostics. */
export interface Spot {
	file: string;
	line: number;
	column: number;
}

/** A word that names something else: a page, a passage, a property. */
export interface RawRef extends Spot {
	text: string;
	/** Whether it was written in quotes: an unquoted place is a number that lost its zeros. */
	quoted: boolean;
	/** What it takes in the file, quotes included: for edits by `--fix`. */
	range: [number, number];
}

export interface RawCitation extends Spot {
	passages: RawRef[];
	words?: [number, number];
	/** What it takes in the file: for edits. */
	range: [number, number];
}

export interface RawName extends Spot {
	text: string;
	kind: NameKind;
	cites: RawCitation[];
}

export interface RawText extends Spot {
	text: string;
	cites: RawCitation[];
}

export interface RawTimePoint extends Spot {
	event: RawRef;
	edge: Edge;
	offset?: Offset;
	cites?: RawCitation[];
}

export interface RawClaim extends Spot {
	id?: RawRef;
	/** The edit that gives the claim an id. */
	withId: (id: string) => TextEdit | undefined;
	subject?: RawRef;
	property: RawRef;
	object?: RawRef;
	value?: string | number | boolean;
	content?: (RawClaim | RawRef)[];
	denied: boolean;
	worlds: (Omit<WorldStep, 'holder'> & { holder?: RawRef })[];
	cites: RawCitation[];
	role?: RawText & { own: boolean };
	from?: RawTimePoint;
	until?: RawTimePoint;
	heldFrom?: RawTimePoint;
	heldUntil?: RawTimePoint;
	place?: { entity: RawRef; cites?: RawCitation[] };
	amount?: { least: number | null; most: number | null; unit: string; cites?: RawCitation[] };
	constraint?: { edge: Edge; objectEdge: Edge; offset?: Offset };
	presupposes?: RawRef;
	settle?: RawText;
}

export function isRawClaim(entry: RawClaim | RawRef): entry is RawClaim {
	return 'property' in entry;
}

export interface RawPage extends Spot {
	/** The file's name without `.md`. */
	name: string;
	work: string;
	kind: Kind;
	id?: RawRef;
	/** The edit that gives the page an id. */
	withId: (id: string) => TextEdit | undefined;
	type?: RawRef;
	names: RawName[];
	summaries: RawText[];
	claims: RawClaim[];
	blocks: RawBlock[];
	image?: Spot & { path: string; alt: string; credit: string; licence: string };
}

export interface RawAppearance extends Spot {
	entity: RawRef;
	mode: 'pov' | 'present' | 'mentioned';
	from?: RawRef;
}

export interface RawPassage extends Spot {
	id?: RawRef;
	scene: number;
	kind: 'note' | 'narration' | 'speech';
	gist: string;
	gistSpot: Spot;
	/** Place told in words: a work of which we hold no text. */
	locator?: string;
	removed: boolean;
	sketch?: Sketch;
	appearances: RawAppearance[];
}

export interface RawChapter extends Spot {
	number: number;
	title?: Spot & { text: string };
	scenes: (Spot & { scene: number; title: string })[];
	passages: RawPassage[];
}

/** What an author means to be so: of a finding, or of a premise. */
export interface RawDeclaration extends Spot {
	rule?: RawRef;
	claims: RawRef[];
	pages: RawRef[];
	premise?: RawRef;
	verdict: 'intended' | 'extends';
	reason: string;
	reasonSpot: Spot;
	cites: RawCitation[];
}

export interface RawWork extends Spot {
	id: string;
	title: string;
	author: string;
	tier: string;
	language: string;
	url?: string;
	locatorsOnly: boolean;
	derivedFrom: {
		work: RawRef;
		mode: DerivationMode;
		after?: string;
		afterPassage?: RawRef;
		cites: RawCitation[];
	}[];
	chapters: RawChapter[];
	pages: RawPage[];
	declarations: RawDeclaration[];
}

export interface RawVocabulary {
	properties: Property[];
	eventTypes: EventType[];
	factionTypes: FactionType[];
	phrases: Record<string, Offset>;
}

/** The least shares, 0 to 1, of what must be covered; left out: nothing is asked. */
export interface RawCoverage {
	passages?: RawShare;
	sentences?: RawShare;
}

export interface RawShare extends Spot {
	least: number;
}

export interface RawSite {
	name: string;
	tagline: string;
	defaultPosition: string;
	coverage: RawCoverage;
	works: RawWork[];
	vocabulary: RawVocabulary;
}
