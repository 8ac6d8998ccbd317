/** What the timeline is made of; see `src/lib/server/pages/timeline.ts`. */
import type { ClaimView, MarkView, PageLink, RulerScene } from '$lib/view';
import type { LanesView, SpanView } from './lanes-view';

export type TimelineSort = 'happened' | 'told' | 'lanes' | 'table';

export interface EventView {
	id: string;
	page: PageLink;
	summary?: string;
	/** The first passage that tells it, with its world where nobody tells it as fact. */
	mark?: MarkView;
	/** All passages that tell it. */
	marks: MarkView[];
	place?: PageLink;
	participants: { page: PageLink; role?: string }[];
	/** Where the first passage stands on the ruler, counted from 1 in its chapter. */
	ordinal?: number;
	/** "Scene 2": said once, where the telling reaches it. */
	scene?: string;
}

export interface StepEventView extends EventView {
	/** From 1, in the order of the story. */
	step: number;
	/** "About a week later", and than what, where that is not the event above. */
	margin: { words: string; than?: PageLink }[];
	/** "3 hours", "at least 2 days": how long it is told to have lasted. */
	lasted?: string;
	/** The branch that it stands on, from 0. */
	lane: number;
}

/** A line of the tree of events, between rows and lanes. */
export interface BranchView {
	from: { row: number; lane: number };
	to: { row: number; lane: number };
	/** Whether the order is told; else it is only how they are shown. */
	told: boolean;
	/** The lane along which it runs, so that it meets no other sign; a half is the gap beside one. */
	via: number;
}

export interface HeldEventView extends EventView {
	/** "Reported by", "believed by". */
	holders: { words: string; page?: PageLink }[];
}

export interface TimelineView {
	/** In the order of the sort. */
	events: StepEventView[];
	branches: BranchView[];
	lanes: number;
	held: HeldEventView[];
	/** Claims of order that cannot hold beside what was told before them. */
	leftOut: ClaimView[];
	/** The chapter as a ruler, where it has one. */
	scenes?: RulerScene[];
	sort: TimelineSort;
	/** Views with their addresses. */
	sorts: { sort: TimelineSort; words: string; href: string }[];
	/** In the table: what lasts. */
	lasting?: SpanView[];
	/** As lanes. */
	grid?: LanesView;
	/** Whose events alone are shown. */
	of: PageLink[];
	fields: FieldView[];
	/** What the form sends besides. */
	state: [name: string, value: string][];
	/** The address without a filter, where one is set. */
	all?: string;
	/** The places, at the same time of the story. */
	places: string;
}

/** A field of the form: one of a few, or none of them. */
export interface FieldView {
	name: string;
	label: string;
	/** What it means to choose nothing; absent where something always is. */
	none?: string;
	choices: ChoiceView[];
}

export interface ChoiceView {
	value: string;
	title: string;
	chosen: boolean;
}
