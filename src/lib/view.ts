/**
 * What pages are made of: props of `src/lib/ui`, filled by `src/lib/server/present`. Everything here
 * is already cut at the reader's position; a component neither filters nor looks anything up.
 */
import type { Kind, Severity, Verdict, WorldKind } from '$graph/model/types';

/** A page to link to, under the best name known. */
export interface PageLink {
	kind: Kind;
	title: string;
	href: string;
}

/** A citation mark: a link to the reader at its first passage. */
export interface MarkView {
	/** `2.4`, `1.6–8`, or a locator's place in words. */
	label: string;
	href: string;
	/** Passage ids, for the card: joint ones together. */
	passages: string[];
	/** Said in the mark unless told as fact: `report`. */
	world?: string;
	/** For assistive technology: "Scene 2, paragraph 4". */
	spoken: string;
	/** Its anchor on a page of which the notes lead back to it. */
	id?: string;
}

/** How a claim is told. */
export interface ToldView {
	world: WorldKind;
	/** "told as fact", "reported by", "believed by", … */
	words: string;
	holders: PageLink[];
}

export interface ClaimView {
	id: string;
	subject: PageLink;
	/** The relation in words, from the subject's side, "not" included where denied. */
	relation: string;
	denied: boolean;
	object?: PageLink;
	value?: string;
	/** Claims that it says. */
	content: ClaimView[];
	role?: string;
	/** "until the desertion", "from the acceptance", …, with links. */
	when: { words: string; event: PageLink; marks: MarkView[] }[];
	/** When its holder holds it. */
	held: { words: string; event: PageLink; marks: MarkView[] }[];
	place?: PageLink;
	amount?: string;
	told: ToldView;
	marks: MarkView[];
	/** Where the claim stands: `/wiki/Page#claim-id`. */
	href: string;
}

export type InlineView =
	| { type: 'text'; text: string }
	| { type: 'emphasis' | 'strong'; children: InlineView[] }
	| { type: 'code'; text: string }
	| { type: 'break' }
	| { type: 'link'; href: string; children: InlineView[] }
	| { type: 'page'; href: string; text: string }
	| { type: 'mark'; mark: MarkView };

export type BlockView =
	| { type: 'paragraph'; children: InlineView[] }
	| { type: 'quote'; children: BlockView[] }
	| { type: 'list'; ordered: boolean; items: BlockView[][] }
	| { type: 'table'; head: InlineView[][]; rows: InlineView[][][] };

export interface FactValue {
	page?: PageLink;
	text?: string;
	/** Absent where told as fact. */
	world?: string;
	note?: string;
	marks: MarkView[];
	/** The claims that stand here: each is an anchor. */
	claims?: string[];
}

/** A row of the register (infobox): one property, one or more values. */
export interface FactView {
	label: string;
	values: FactValue[];
}

export interface SectionView {
	id: string;
	title: string;
	blocks: { sideHead?: string; tree: BlockView[] }[];
}

/** A tick of the ruler: one passage; the shape is public, what is read and cited is not in it. */
export interface RulerScene {
	/** 0 is front matter: it has ticks, and no label. */
	scene: number;
	title?: string;
	passages: number;
}

export interface RulerView {
	work: string;
	chapter: number;
	scenes: RulerScene[];
	/** Places in the chapter, counted from 1 over all its passages, that are cited here. */
	cited: number[];
}

/** A passage as it is shown: the text of a copy, or its gist. */
export interface PassageView {
	id: string;
	/** `2.4`, or of a locator its place in words. */
	label: string;
	/** `Scene 2, paragraph 4`. */
	spoken: string;
	/** Its permanent address. */
	href: string;
	/** In the reader. */
	readerHref: string;
	text: string;
	source: 'copy' | 'gist';
	kind: 'note' | 'narration' | 'speech';
	scene: number;
	ordinal: number;
}

export interface FindingView {
	id: string;
	rule: string;
	ruleName: string;
	ruleHref: string;
	severity: Severity;
	verdict?: Verdict;
	/** In words, with links. */
	message: InlineView[];
	sides: { claims: ClaimView[]; passages: PassageView[] }[];
	entities: PageLink[];
	href: string;
}

export interface PremiseView {
	id: string;
	claim: ClaimView;
	/** Title of the parent work. */
	about: string;
	status: Verdict;
	settle?: string;
	passages: PassageView[];
	href: string;
}

/** A picture of an entity, with what must be said of it. */
export interface ImageView {
	src: string;
	alt: string;
	credit: string;
	licence: string;
}

/** What every page stands in; holds no position, except where a bar must speak of one. */
export interface FrameView {
	/** The wiki's name. */
	name: string;
	tagline: string;
	generation: string;
	/** The first work: title, and its reader. */
	work: { title: string; readerHref: string };
	/** Shape of the chapter, nothing cited; a page may give its own. */
	ruler?: RulerView;
	/** Whether everything is read: else each page says that it stops somewhere. */
	atEnd: boolean;
	/** A position that came by a link, or a cookie that could not be read. */
	bar?: { kind: 'shared'; at: string; label: string; beyond: boolean } | { kind: 'broken' };
}

// ---- an entity's page ----

/** A relation to another page: one property and direction, with all claims that say it. */
export interface RelationRow {
	relation: string;
	page: PageLink;
	/** Role, time, place, amount: what qualifies it, in words. */
	note?: string;
	/** Absent where told as fact. */
	told?: ToldView;
	marks: MarkView[];
	/** Claims that stand here: each is an anchor. */
	claims: string[];
}

/** Rows under one heading in the margin. */
export interface RelationGroup {
	head: string;
	rows: RelationRow[];
}

/** Where an entity appears in a scene. */
export interface AppearanceRow {
	/** "Scene 2", "Front matter". */
	scene: string;
	title?: string;
	href: string;
	/** By mode, nearest first: point of view, present, mentioned. */
	modes: { word: string; marks: MarkView[] }[];
}

/** A passage cited on the page, with ways back to each mark that cites it. */
export interface NoteView {
	passage: PassageView;
	backs: { href: string; label: string }[];
}

export interface FindingRow {
	id: string;
	href: string;
	verdict?: Verdict;
	severity: Severity;
	message: InlineView[];
	marks: MarkView[];
}

export interface EntityView {
	kind: Kind;
	/** "Character", "Event, rescue". */
	kindWord: string;
	/** Dead or ended at this point of story time: its sign is hollow. */
	ended?: boolean;
	title: string;
	href: string;
	/** Another name of it, by which the reader came. */
	redirectedFrom?: string;
	/** One sentence, where it has one and no lead says more. */
	summary?: string;
	/** For link previews: what is known at its first passage, whoever asks. */
	preview: { title: string; description?: string };
	image?: ImageView;
	lead?: SectionView;
	facts: FactView[];
	sections: SectionView[];
	relationships: RelationGroup[];
	events: RelationGroup[];
	/** What was told, promised, ordered or learnt: of an event. */
	said: ClaimView[];
	/** Claims that stand nowhere else on the page. */
	further: { head: string; claims: ClaimView[] }[];
	/** Claims about others, held by this one. */
	held: ClaimView[];
	appearances: AppearanceRow[];
	findings: FindingRow[];
	notes: NoteView[];
	category: { href: string; word: string };
	whatLinksHere: string;
}

/** A list of pages of a kind. */
export interface IndexEntry {
	page: PageLink;
	summary?: string;
	/** Where its title falls. */
	mark?: MarkView;
}

// ---- position ----

export interface PositionScene {
	scene: number;
	/** Only where it is reached. */
	title?: string;
	passages: number;
	/** Places of its first and last passage, as in addresses, and as people see them. */
	from: string;
	to: string;
	fromLabel: string;
	toLabel: string;
}

export interface PositionView {
	work: { id: string; title: string };
	/** Passages read of the first work, and all. */
	read: number;
	passages: number;
	/** The last passage read: `1.4.4`; `start` where nothing is read. */
	place: string;
	/** `4.4`. */
	label?: string;
	/** "Read to 4.4", "Not started", "All read". */
	words: string;
	/** What happens there, in our words. */
	gist?: string;
	/** The last passage read, in the reader. */
	href?: string;
	/** The scene: "scene 4". */
	where?: string;
	chosen: boolean;
	atEnd: boolean;
	chapters: { chapter: number; offset: number; title?: string; scenes: PositionScene[] }[];
}

// ---- home and lists ----

export interface HomeView {
	name: string;
	tagline: string;
	/** One claim tied to its passage; where nothing is read an example from no story. */
	proof: {
		sentence: string;
		mark: MarkView;
		passage: PassageView;
		scene?: string;
		/** The page that says it. */
		page?: PageLink;
	};
	/** The large ruler, where the work is short enough for one. */
	ruler?: RulerView;
	/** Whether anything is read. */
	started: boolean;
	work: { title: string; author: string; readerHref: string; derived?: string };
	index: IndexGroup[];
}

/** Pages of a kind; `total` where there are more than are listed. */
export interface IndexGroup {
	kind: Kind;
	word: string;
	href: string;
	total: number;
	entries: IndexEntry[];
}
