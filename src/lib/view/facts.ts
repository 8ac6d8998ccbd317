/** Prose with its slots filled, and the rows of a register. */
import type { MarkView, PageLink } from './claims';

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
