/** The nodes of Markdown's syntax tree as they are read here, and those that are refused. */
import { findUnsafe } from './characters';
import { LIKE_HTML } from './prose-marks';
import type { RawInline } from './raw-prose';

/** A node as remark gives it (mdast), as far as it is read here. */
export interface MarkdownNode {
	type: string;
	value?: string;
	url?: string;
	title?: string | null;
	depth?: number;
	ordered?: boolean;
	start?: number | null;
	checked?: boolean | null;
	children?: MarkdownNode[];
	position?: { start: { offset?: number }; end: { offset?: number } };
}

export type Fault = [code: string, message: string, mend?: string];

export const HTML: Fault = [
	'raw-html',
	'HTML and components are not read.',
	'Write "&lt;" for the character "<".'
];
const IMAGE: Fault = ['image', 'Images do not stand in prose.', 'Use "image:" in the front matter.'];

/** Codes and messages of nodes that have no place in prose. */
export const REFUSED_NODES: Record<string, Fault> = {
	html: HTML,
	svelteBlock: HTML,
	svelteTag: HTML,
	code: ['code-block', 'Blocks of code are not read.', 'Delete it, or write `words` in a line.'],
	image: IMAGE,
	imageReference: IMAGE,
	definition: ['link-definition', 'Definitions of links are not read.', 'Write [words](address).'],
	yaml: ['front-matter-in-prose', 'A page has one front matter only.', 'Delete this one.'],
	thematicBreak: ['thematic-break', 'Lines across are not used.', 'Write a "##" heading.'],
	linkReference: [
		'stray-brackets',
		'These brackets name nothing.',
		'Keep a mark in one line, and write "\\[" for a bracket.'
	]
};

export function offsetOf(node: MarkdownNode): number {
	return node.position?.start.offset ?? 0;
}

/** White space joined, Unicode composed. */
export function clean(value: string): string {
	return value.replace(/[ \t\r\n]+/g, ' ').normalize('NFC');
}

/** A mark's begin or end that is none. */
const UNCLOSED = /\[\[|\]\]|\[\^/;

/** What may not stand in words, once entities are decoded. */
export function faultOf(text: string): Fault | undefined {
	const unsafe = findUnsafe(text);
	if (unsafe) return ['unsafe-character', `There is a character here that does not show (${unsafe.name}).`];
	if (/[{}]/.test(text)) return ['brace', 'Braces have no use in prose.', 'Delete them.'];
	if (LIKE_HTML.test(text)) return HTML;
	if (UNCLOSED.test(text))
		return ['stray-brackets', 'This mark is not closed.', 'Keep [[Page_Name|words]] in one line.'];
	return undefined;
}

const PLACES: Record<string, RegExp> = {
	'raw-html': LIKE_HTML,
	'stray-brackets': UNCLOSED
};

/** Where in a node's source a fault of its words lies; where that cannot be told, its beginning. */
export function faultOffset(node: MarkdownNode, code: string, source: string): number {
	const start = offsetOf(node);
	const place = node.type === 'text' ? PLACES[code] : undefined;
	if (!place) return start;
	return start + Math.max(0, source.slice(start, node.position?.end.offset).search(place));
}

/** An address as words, so that a name in it is found. */
export function readable(href: string): string {
	try {
		return decodeURI(href).replaceAll('_', ' ');
	} catch {
		return href.replaceAll('_', ' ');
	}
}

/** Adjacent texts as one. */
export function joinTexts(nodes: RawInline[]): RawInline[] {
	const joined: RawInline[] = [];
	for (const node of nodes) {
		const last = joined.at(-1);
		if (node.type === 'text' && last?.type === 'text') last.text += node.text;
		else joined.push(node.type === 'text' ? { ...node } : node);
	}
	return joined;
}
