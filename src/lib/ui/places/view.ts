/** What the page of places is made of; see `src/lib/server/pages/places.ts`. */
import type { ClaimView, MarkView, PageLink } from '$lib/view';
import type { FieldView } from '../timeline/view';

export interface PlaceView {
	id: string;
	page: PageLink;
	summary?: string;
	/** What tells that it lies in the place above. */
	marks: MarkView[];
	/** What else is said of where it lies. */
	others: ClaimView[];
	/** "Six events", and the timeline of them. */
	events?: { words: string; href: string };
	/** Who and what is said to be there. */
	there: ClaimView[];
	children: PlaceView[];
	/** How many places lie in it, in those too. */
	inside: number;
}

export interface JourneyView {
	/** From 1, in story order. */
	number: number;
	who: PageLink[];
	/** Absent: not told. */
	from?: PageLink;
	to: PageLink;
	/** The event of the journey, or the two that it lies between. */
	event?: PageLink;
	between?: [PageLink, PageLink];
	/** Whether the order is told. */
	sure: boolean;
	marks: MarkView[];
}

/** A place in the picture of journeys, in the order of the tree. */
export interface StopView {
	page: PageLink;
	depth: number;
}

export interface ArrowView {
	number: number;
	/** "Ada and 2 more": short enough to stand above the arrow. */
	who: string;
	/** Rows of stops, from 0. */
	from: number;
	to: number;
	sure: boolean;
}

export interface PlacesView {
	fields: FieldView[];
	/** The address without a filter, where one is set. */
	all?: string;
	/** At the same time of the story. */
	timeline: string;
	number: number;
	/** Too many to be seen at once: what lies in a place within another is folded away. */
	folded: boolean;
	roots: PlaceView[];
	/** All of them, in story order. */
	journeys: JourneyView[];
	/** Of the first of them. */
	stops: StopView[];
	arrows: ArrowView[];
	/** "The first 40 of 120.", where not all are drawn, and from when on to draw further ones. */
	more?: { words: string; later?: string };
}
