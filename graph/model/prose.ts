/**
 * The syntax tree of wiki prose: an allow-list of nodes, turned to HTML by a component that knows
 * only these. Nothing in it is evaluated, for prose may come from strangers.
 */
import type { EntityId, PassageId } from './types';

export type InlineNode =
	| { type: 'text'; text: string }
	| { type: 'emphasis'; children: InlineNode[] }
	| { type: 'strong'; children: InlineNode[] }
	| { type: 'code'; text: string }
	| { type: 'break' }
	/** http(s) and mailto only; wiki pages are references. */
	| { type: 'link'; href: string; children: InlineNode[] }
	/** A slot: address and label are filled with the best name known, or its own words. */
	| { type: 'reference'; entity: EntityId; text?: string }
	/** A citation mark; `world` is said in the mark unless told as fact. */
	| { type: 'cite'; passages: PassageId[]; joint?: true; world?: string };

export type BlockNode =
	| { type: 'paragraph'; children: InlineNode[] }
	| { type: 'quote'; children: BlockNode[] }
	| { type: 'list'; ordered: boolean; items: BlockNode[][] }
	| { type: 'table'; head: InlineNode[][]; rows: InlineNode[][][] };
