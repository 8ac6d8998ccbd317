/** What the page of a passage is made of; see `src/lib/server/pages/passage.ts`. */
import type { ClaimView, PageLink, PassageView } from '$lib/view';

export interface PassagePageView {
	passage: PassageView;
	work: { title: string; href: string };
	/** `Scene 2`, and its title. */
	scene: string;
	sceneTitle?: string;
	/** `27 of 105`. */
	count?: string;
	before?: PassageView;
	after?: PassageView;
	pov: PageLink[];
	present: PageLink[];
	mentioned: PageLink[];
	claims: ClaimView[];
	/** Pages whose prose cites it. */
	citedOn: { page: PageLink; sections: string[] }[];
}

/** What a hover card shows of a passage: `/passage/<id>/card`. */
export interface CardView {
	id: string;
	label: string;
	/** `Scene 2, paragraph 4`. */
	spoken: string;
	/** Of its scene. */
	sceneTitle?: string;
	/** `27 of 105`, and where its tick stands. */
	count?: string;
	work: string;
	chapter: number;
	ordinal: number;
	text: string;
	source: 'copy' | 'gist';
	/** As of a `PassageView`. */
	marked?: [number, number][];
	edited?: true;
	lost?: 'gone' | 'in doubt';
	/** Texts of the passages next to it. */
	before?: string;
	after?: string;
	/** Names of those who are there: whose eyes first. */
	present: string[];
	/** How many pages cite it. */
	pages: number;
	href: string;
	readerHref: string;
}
