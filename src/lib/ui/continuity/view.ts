/** What the continuity desk is made of; see `src/lib/server/pages/continuity.ts`. */
import type { Severity, Verdict } from '$graph/model/types';
import type { BlockView, ClaimView, InlineView, MarkView, PageLink, PassageView } from '$lib/view';

/** `all`: what needs an author first. */
export type Tab = 'all' | 'findings' | 'premises' | 'rules';

/** A row of the list: a finding or a premise. */
export interface DeskRow {
	id: string;
	href: string;
	current: boolean;
	/** The sign; of a note, which has no verdict, `note`. */
	sign: Verdict | 'note';
	sentence: string;
	/** `contradicts`, `unchecked`; of a note the rule. */
	word: string;
	severity?: Severity;
	marks: MarkView[];
}

/** One of the facing pages. */
export interface FacingPage {
	passages: { passage: PassageView; scene?: string }[];
	claims: ClaimView[];
	/** What a page that is still blank waits for. */
	blank?: string;
}

/** What is open on the right. */
export interface OpenView {
	id: string;
	sign: Verdict | 'note';
	/** `Contradicts`, `Note`. */
	word: string;
	severity?: Severity;
	rule?: { id: string; name: string; href: string; sentence: string };
	sentence: InlineView[];
	/** The two facing pages. */
	pages: [FacingPage, FacingPage];
	/** The claims that set the two against each other, and the passages that only they cite. */
	constraints?: FacingPage;
	/** What its author says of it. */
	declared?: { reason: string; marks: MarkView[] };
	/** What would settle it. */
	settle?: string;
	author?: AuthorView;
	entities: PageLink[];
	/** Ways to read the sides. */
	read: { label: string; href: string }[];
}

/** For authors: what to mend, and the lines to put into the content. */
export interface AuthorView {
	/** What can be done: `mend it`, `settle it`. */
	ways: string[];
	mend: BlockView[];
	declare: BlockView[];
	lines: LinesView[];
}

export interface LinesView {
	/** When they are wanted, and where they go; the page that they go onto, where there is one. */
	when: string;
	file: string;
	page?: PageLink;
	/** YAML. */
	text: string;
}

export interface RuleRow {
	id: string;
	name: string;
	/** What it finds. */
	sentence: string;
	/** Its own page. */
	href: string;
	/** How many findings of it there are here, and where they are listed. */
	count: string;
	findings?: string;
}

export interface Choice {
	value: string;
	word: string;
	current: boolean;
}

export interface DeskView {
	tab: Tab;
	tabs: { tab: Tab; word: string; count?: number; href: string }[];
	lede: string;
	filters: { name: string; label: string; choices: Choice[] }[];
	/** A link that takes all filters off; absent where there are none. */
	unfiltered?: string;
	/** What needs an author first; each group with its title and how many are in it. */
	groups: { id: string; title: string; rows: DeskRow[] }[];
	/** Whether the address names what is open: phones then show it in place of the list. */
	chosen: boolean;
	/** `1 of 7`, and the list without it. */
	place?: string;
	list: string;
	open?: OpenView;
	/** The address names a finding that is not here. */
	missing: boolean;
	rules: RuleRow[];
}
