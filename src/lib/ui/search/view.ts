/** What the search is made of; see `src/lib/server/pages/search.ts`. */
import type { PageLink } from '$lib/view';

/** A run of text; `hit` where it answers the query. */
export interface Part {
	text: string;
	hit: boolean;
}

export interface PageHit {
	page: PageLink;
	/** `Character`. */
	kindWord: string;
	title: Part[];
	/** By which other name it was found, or one sentence about it. */
	note: Part[];
}

export interface PassageHit {
	/** `2.4`. */
	label: string;
	href: string;
	text: Part[];
}

export interface Hits {
	pages: PageHit[];
	passages: PassageHit[];
	/** `4.4`; absent where everything is read. */
	searchedTo?: string;
}

export interface SearchView extends Hits {
	q: string;
	kinds: { word: string; href: string; current: boolean }[];
}
