/** What the graph's page is made of beside the picture; see `src/lib/server/pages/graph.ts`. */
import type { Kind, Severity, WorldKind } from '$graph/model/types';
import type { ClaimView, FindingRow, MarkView, PageLink, PassageView, ToldView } from '$lib/view';

/** A story that can be shown whole. */
export interface StoryChoice {
	id: string;
	title: string;
	current: boolean;
}

/** Whom the picture is about. */
export interface AboutView {
	id: string;
	page: PageLink;
	summary?: string;
}

/** Somebody whom the address names, whether drawn or not. */
export interface NamedView extends PageLink {
	id: string;
}

/** Who is chosen in the picture. */
export interface NodeView extends AboutView {
	/** The passage at which a reader first knows of it. */
	since: MarkView[];
	/** Ties that are told of it, drawn or not. */
	ties: number;
}

/** The panel of whoever is chosen. */
export interface ChosenView {
	id: string;
	page: PageLink;
	/** In words. */
	kind: string;
	hollow: boolean;
	/** Whether it is in the picture as the filters have it. */
	shown: boolean;
	/** Ties that are drawn, and all that are told; absent until that is known. */
	drawn: number;
	ties: number | undefined;
	summary: string | undefined;
	since: MarkView[];
	/** Links. */
	actions: { words: string; href: string }[];
	/** Hidden fields of the question what connects it with another. */
	asks: [name: string, value: string][];
}

/** What a reader has set aside in one way, and the way back. */
export interface AsideView {
	words: string;
	back: string;
	items: { id: string; title: string; href: string }[];
	/** Back for all of them. */
	all: string;
}

/** A claim of the open tie with what carries it. */
export interface EvidenceClaim {
	claim: ClaimView;
	passages: PassageView[];
}

/** The open tie: who says so, and where. */
export interface EvidenceView {
	edge: string;
	source: PageLink;
	target: PageLink;
	/** From the source's side. */
	relation: string;
	claims: EvidenceClaim[];
	/** In which worlds they are told, the nearest to fact first. */
	worlds: WorldKind[];
	/** The first and the last passage that tell it; one where they are the same. */
	ends: MarkView[];
	/** What the continuity desk says of it, the gravest first. */
	findings: FindingRow[];
	/** What else ties the two. */
	others: OtherTie[];
}

export interface OtherTie {
	edge: string;
	/** Of which it is told. */
	subject: PageLink;
	relation: string;
	marks: MarkView[];
}

/** A way from one to another, in words. */
export interface PathView {
	/** Who stands on it, from end to end. */
	ids: string[];
	steps: PathStepView[];
}

export interface PathStepView {
	from: PageLink;
	to: PageLink;
	/** The tie that is told. */
	edge: string;
	/** The relation as a verb, from the side that the step begins at. */
	words: string;
	/** Absent where told as fact. */
	told?: ToldView;
	marks: MarkView[];
	/** What else ties the two, each told from its own subject. */
	others: OtherTie[];
}

export interface PathsView {
	from: PageLink;
	to: PageLink;
	paths: PathView[];
	/** There are more ways than these. */
	more: boolean;
	/** Only kinds, relations and worlds that the filters let through are ways. */
	filtered: boolean;
	/** No way is looked for that is longer, in steps. */
	longest: number;
}

/** A row of the table: one tie. */
export interface TieRow {
	id: string;
	from: PageLink;
	fromHollow: boolean;
	relation: string;
	to: PageLink;
	toHollow: boolean;
	/** The first and the last passage that tell it; one where they are the same. */
	marks: MarkView[];
	claims: number;
	/** Worlds in words, the nearest to fact first. */
	told: string[];
	open: boolean;
	/** Whether it certainly holds in the story time that is shown. */
	sure: boolean;
	/** The gravest finding that names one of its claims. */
	finding?: TieFinding;
}

export interface TieFinding {
	id: string;
	severity: Severity;
	/** Its sentence. */
	words: string;
}

/** Somebody or something in the picture. */
export interface WhoView {
	id: string;
	kind: Kind;
	title: string;
	hollow: boolean;
	/** Relations that are drawn. */
	ties: number;
	/** The page with it chosen. */
	href: string;
	chosen: boolean;
}

/** A link that answers at once where a script runs. */
export interface Step {
	href: string;
	onchoose: () => void;
}

export interface TableHead extends Step {
	/** Of the column. */
	name: string;
	words: string;
	/** Whether the rows stand in its order. */
	sorted?: 'ascending' | 'descending';
}

/** A page of the table. */
export interface TableView {
	/** How many rows, in what order. */
	words: string;
	/** Words that are looked for. */
	find: string;
	heads: TableHead[];
	rows: TieRow[];
	/** Absent where all rows stand on one page. */
	pages?: { words: string; steps: (Step & { words: string })[] };
	/** Where the open tie stands on another page: there. */
	elsewhere?: Step & { words: string };
	/** The table without words that are looked for. */
	unfound: Step & { words: string };
}

/** A box of the legend. */
export interface FacetView {
	value: string;
	words: string;
	checked: boolean;
	count: number;
}

export interface FacetsView {
	kinds: (FacetView & { value: Kind })[];
	relations: FacetView[];
	worlds: (FacetView & { value: WorldKind; line: 'solid' | 'dashed' | 'dotted' })[];
	/** None where nobody here is in one. */
	factions: FacetView[];
}

/** A step of story time: an event. */
export interface StepView {
	id: string;
	title: string;
	/** Whether it is told that it comes after the step before. */
	told: boolean;
	/** Where a reader first knows of it. */
	mark?: MarkView;
}

/** Steps, both ends inclusive. */
export interface StepRange {
	first: number;
	last: number;
}
