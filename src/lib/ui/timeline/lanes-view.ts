/** The timeline as lanes; see `src/lib/server/present/timeline-lanes.ts`. */
import type { MarkView, PageLink } from '$lib/view';

/** Something that lasts: a state with a told end, or an event that others lie within. */
export interface SpanView {
	/** Whose it is. */
	of: PageLink;
	/** "captive of", "state: unconscious", "lasts". */
	words: string;
	/** Whom or what it is about, after the words. */
	to?: PageLink;
	/** Absent: not told. */
	from?: SpanEndView;
	until?: SpanEndView;
	marks: MarkView[];
}

export interface SpanEndView {
	/** "the end of", "some time from the start of". */
	words: string;
	event: PageLink;
}

export interface ColumnView {
	/** Id of the event. */
	id: string;
	/** From 1, in the order of the story. */
	step: number;
	page: PageLink;
	mark?: MarkView;
	/** Whether the order of this and the column before is told. */
	told: boolean;
	/** Lengths that are told of the time before it; absent: no gap is drawn. */
	gap?: { words: string; than?: PageLink }[];
}

/** A part of a lane's row. Columns are two units wide, gaps one: an event stands between its halves. */
export interface LaneCellView {
	units: number;
	/** The line that joins an event's signs on several lanes: upward, downward, or both. */
	up?: boolean;
	down?: boolean;
	/** The lane goes on: it is not ended. */
	line?: boolean;
	event?: {
		page: PageLink;
		role?: string;
		/** For the live region. */
		say: string;
		/** Whoever the lane is of ends here. */
		ends?: boolean;
	};
}

export type BarEnd = 'told' | 'untold' | 'cut';

export interface BarView {
	span: SpanView;
	/** How it begins and ends: told, not told, or outside of what is shown. */
	from: BarEnd;
	until: BarEnd;
	/** An event and not a state. */
	event: boolean;
	/** The label hangs from the right end, where it would not fit to the left. */
	hangs: boolean;
}

/** A part of a row of bars: a bar, or what lies between two. */
export interface TrackCellView {
	units: number;
	/** A line that joins an event's signs runs along its right edge. */
	joins?: boolean;
	bar?: BarView;
}

export interface LaneView {
	/** Absent: whatever is on no lane. */
	page?: PageLink;
	words: string;
	/** Number of events, in words. */
	count: string;
	cells: LaneCellView[];
	tracks: TrackCellView[][];
}

export interface LanesView {
	columns: ColumnView[];
	lanes: LaneView[];
	/** "character", "place". */
	word: string;
	bys: { words: string; href: string; current: boolean }[];
	orders: { words: string; href: string; current: boolean }[];
	/** Whether lengths are drawn: in story order alone. */
	lengths: boolean;
	/** Lanes that are not shown. */
	more?: { words: string; href: string };
	/** Stretches of time before and after what is shown. */
	earlier?: string;
	later?: string;
}
