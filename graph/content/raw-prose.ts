/** Prose as authors wrote it: the tree of `model/prose` with page names and places still in words. */
import type { BlockNode, InlineNode } from '../model/prose';
import type { EntityId, PassageId } from '../model/types';

export type RawInline =
	| Extract<InlineNode, { type: 'text' | 'code' | 'break' }>
	| { type: 'emphasis'; children: RawInline[] }
	| { type: 'strong'; children: RawInline[] }
	| { type: 'link'; href: string; children: RawInline[] }
	| { type: 'reference'; page: string; text?: string }
	| { type: 'cite'; places: string[]; joint?: true; world?: ProseWorld };

export type RawBlockNode =
	| { type: 'paragraph'; children: RawInline[] }
	| { type: 'quote'; children: RawBlockNode[] }
	| { type: 'list'; ordered: boolean; items: RawBlockNode[][] }
	| { type: 'table'; head: RawInline[][]; rows: RawInline[][][] };

export const PROSE_WORLDS = ['report', 'belief', 'plan', 'dream'] as const;
export type ProseWorld = (typeof PROSE_WORLDS)[number];

/** A word of a mark with its place: what diagnostics and `--fix` need. */
export interface MarkWord {
	text: string;
	file: string;
	/** From 1. */
	line: number;
	/** From 1. */
	column: number;
	/** Characters in the file (UTF-16, end exclusive): a fix replaces these. */
	range: [number, number];
	/** Marks are text: a place in one keeps its zeros. */
	quoted: true;
}

export interface RawReference {
	/** The page name. */
	page: MarkWord;
	/** The words after `|`. */
	text?: string;
}

export interface RawCite {
	/** Ids or places, as written. More than one and not joint: so many citations. */
	places: MarkWord[];
	joint: boolean;
	world?: ProseWorld;
}

/** A paragraph, list, quotation or table that stands by itself: shown and hidden as one. */
export interface RawBlock {
	/** The words of the `##` heading above it; empty for the lead. */
	section: string;
	/** The words of the `###` heading above it. */
	sideHead?: string;
	file: string;
	line: number;
	column: number;
	/** One node. */
	tree: RawBlockNode[];
	references: RawReference[];
	/** At least one. */
	cites: RawCite[];
	/** From this passage on the block is superseded. */
	until?: MarkWord;
	/**
	 * What it prints, for finding literal names: words after `|` and targets of links count; a slot is
	 * U+FFFC, parts are lines, characters that do not show are left out.
	 */
	text: string;
}

/**
 * The tree with entities and passages in place of page names and places. What does not resolve (and
 * was reported by who resolves) becomes its own words, or nothing.
 */
export function resolveTree(
	raw: readonly RawBlockNode[],
	resolvePage: (page: string) => EntityId | undefined,
	resolvePassage: (place: string) => PassageId | undefined
): BlockNode[] {
	const inlines = (nodes: readonly RawInline[]): InlineNode[] => nodes.flatMap(inline);
	const inline = (node: RawInline): InlineNode[] => {
		switch (node.type) {
			case 'text':
			case 'code':
			case 'break':
				return [node];
			case 'emphasis':
			case 'strong':
			case 'link':
				return [{ ...node, children: inlines(node.children) }];
			case 'reference': {
				const { page, text } = node;
				const entity = resolvePage(page);
				if (entity === undefined) return text === undefined ? [] : [{ type: 'text', text }];
				return [{ type: 'reference', entity, ...(text !== undefined && { text }) }];
			}
			case 'cite': {
				const { places, ...rest } = node;
				const passages = places.flatMap((place) => resolvePassage(place) ?? []);
				return passages.length > 0 ? [{ ...rest, passages }] : [];
			}
		}
	};
	const block = (node: RawBlockNode): BlockNode => {
		switch (node.type) {
			case 'paragraph':
				return { type: 'paragraph', children: inlines(node.children) };
			case 'quote':
				return { type: 'quote', children: node.children.map(block) };
			case 'list':
				return { ...node, items: node.items.map((item) => item.map(block)) };
			case 'table':
				return {
					type: 'table',
					head: node.head.map(inlines),
					rows: node.rows.map((row) => row.map(inlines))
				};
		}
	};
	return raw.map(block);
}
