/** What whole pages are made of. */
import type { Kind, Severity, Verdict } from '$graph/model/types';
import type { ClaimView, MarkView, PageLink, ToldView } from './claims';
import type { FactView, InlineView, SectionView } from './facts';
import type { PassageView, RulerView } from './passages';

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

/** How far one work is read. */
export interface WorkPlace {
	work: { id: string; title: string };
	/** Passages read, and all. */
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
	chapters: { chapter: number; offset: number; title?: string; scenes: PositionScene[] }[];
}

export interface PositionView {
	/** The works that can be read here, in the wiki's order: never empty. */
	works: WorkPlace[];
	/** Whether the reader has said how far they have read, or came by a link that says it. */
	chosen: boolean;
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
