/** Links, marks and claims in words. */
import type { Kind, WorldKind } from '$graph/model/types';

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
	/** Spans of words that are cited of them: `p1a:4-9`, offsets in the normal form of a passage. */
	words?: string[];
	/** Of joint passages: each with its own link, for only together they carry it. */
	parts?: { label: string; href: string; spoken: string }[];
	/** Said in the mark unless told as fact: `report`. */
	world?: string;
	/** Said in the mark, too, where the passage does not stand as it did. */
	state?: 'gone' | 'changed' | 'in doubt';
	/** For assistive technology: "Scene 2, paragraph 4". */
	spoken: string;
	/** Its anchor on a page of which the notes lead back to it. */
	id?: string;
}

/** How a claim is told. */
export interface ToldView {
	/** The outermost. */
	world: WorldKind;
	/** "told as fact"; or "reported by" and its holder, then what stands in that, outermost first. */
	steps: { words: string; holder?: PageLink }[];
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
	/** It is told here, so it has the address `#claim-<id>`: once a page. */
	anchor?: true;
}
