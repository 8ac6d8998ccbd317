/**
 * Which elements of a page are not the story: what the standard says of them, what makers of archives
 * and book sites call them, and, where one container holds the text, all that is outside it.
 */
import { attribute, isElement, type Element, type Node } from './html-tree';

/** `out`: nothing of it is read; `meta`: its headings alone; `note`: the author speaks. */
export type HtmlRole = 'out' | 'meta' | 'note';

const list = (words: string) => new Set(words.split(' '));

const OUT_TAGS = list(
	'head script style template noscript nav form button select textarea svg math iframe audio video canvas object img rt rp aside dialog'
);
const OUT_NAMES = list(
	'nav navigation navbar menu sidebar comment comments breadcrumb breadcrumbs toc share sharing social kudos feedback related cookie cookies login search advert adverts ads pagenum pagenumber pageno pagebreak noteref fnanchor footnote footnotes boilerplate pgheader pgfooter landmark tags stats skip skiplink banner contentinfo complementary toolbar pagination pager disqus respond replies colophon imprint halftitlepage titlepage copyright license licence transnote'
);
const META_NAMES = list('byline summary dateline metadata');
const NOTE_NAMES = list('notes note authornote authornotes authorsnote endnote endnotes afterword');
/** What archives and blogs call the element that holds the text, and nothing else. */
const STORY =
	/^(?:story-?(?:text|content|body)|chapter-?(?:text|content|body)|(?:entry|post|article|reading)-(?:content|body|text)|userstuff)$/iu;

const LABEL = /^(?:(summary)|(?:(?:chapter|work|end|author'?s'?) )*notes?)\s*:?$/iu;

/** The roles of the elements that have one. */
export function rolesOf(tree: Node): Map<Element, HtmlRole> {
	const sizes = new Map<Node, number>();
	const all = sizeOf(tree, sizes);
	const roles = new Map<Element, HtmlRole>();
	const stories: Element[] = [];
	const walk = (node: Node, parents: readonly string[]) => {
		if (!('childNodes' in node)) return;
		let inside = parents;
		if (isElement(node)) {
			const size = sizes.get(node)!;
			if (roles.has(node)) return;
			const role = roleOf(node, parents);
			// A name on what holds nearly all of the page says nothing.
			if (role === 'out' && (size < all * 0.6 || OUT_TAGS.has(node.tagName))) {
				roles.set(node, role);
				return;
			}
			if (role && role !== 'out' && size < all * 0.6) roles.set(node, role);
			if (
				roles.get(node) === undefined &&
				!isIn(roles, node) &&
				classes(node).some((name) => STORY.test(name))
			)
				stories.push(node);
			inside = [...parents, node.tagName];
		}
		markLabelled(node, roles);
		for (const child of node.childNodes) walk(child, inside);
	};
	walk(tree, []);
	restrict(tree, stories, roles, sizes, all);
	return roles;
}

function roleOf(element: Element, parents: readonly string[]): HtmlRole | undefined {
	const name = element.tagName;
	if (OUT_TAGS.has(name) || isHidden(element)) return 'out';
	const inStory = parents.some((parent) => /^(?:article|section|main)$/u.test(parent));
	if (name === 'header') return inStory ? 'meta' : 'out';
	if (name === 'footer') return 'out';
	const names = namesOf(element);
	if (names.some((word) => OUT_NAMES.has(word))) return 'out';
	if (name === 'html' || name === 'body') return undefined;
	if (names.some((word) => NOTE_NAMES.has(word))) return 'note';
	return names.some((word) => META_NAMES.has(word)) ? 'meta' : undefined;
}

/** A quotation below a line "Notes" or "Summary" is that, and so is the line. */
function markLabelled(node: Node, roles: Map<Element, HtmlRole>): void {
	const below = children(node).filter(isElement);
	below.forEach((label, at) => {
		const next = below[at + 1];
		if (next?.tagName !== 'blockquote') return;
		const found = LABEL.exec(textIn(label).trim());
		if (!found) return;
		for (const element of [label, next]) roles.set(element, found[1] ? 'meta' : 'note');
	});
}

const textIn = (node: Node): string =>
	node.nodeName === '#text' && 'value' in node ? node.value : children(node).map(textIn).join('');

const classes = (element: Element) =>
	`${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`.split(/\s+/u);

/** The words of what an element is called: class, id, role and kind. */
function namesOf(element: Element): string[] {
	const called = ['class', 'id', 'role', 'epub:type'].map(
		(name) => attribute(element, name) ?? ''
	);
	return called
		.join(' ')
		.toLowerCase()
		.split(/[^a-z]+/u);
}

function isHidden(element: Element): boolean {
	return (
		attribute(element, 'hidden') !== undefined ||
		/display\s*:\s*none/iu.test(attribute(element, 'style') ?? '')
	);
}

function isIn(roles: ReadonlyMap<Element, HtmlRole>, element: Element): boolean {
	for (let at: Node | null = element.parentNode; at && isElement(at); at = at.parentNode)
		if (roles.has(at)) return true;
	return false;
}

/** Where containers of the story hold most of the text, what is outside them is not it. */
function restrict(
	tree: Node,
	stories: readonly Element[],
	roles: Map<Element, HtmlRole>,
	sizes: ReadonlyMap<Node, number>,
	all: number
): void {
	const outermost = stories.filter(
		(story) => !stories.some((other) => other !== story && contains(other, story))
	);
	const held = outermost.reduce((sum, story) => sum + sizes.get(story)!, 0);
	if (held < all * 0.4) return;
	const walk = (node: Node) => {
		if (!isElement(node) || !node.parentNode) return void children(node).forEach(walk);
		if (outermost.includes(node) || roles.has(node)) return;
		if (outermost.some((story) => contains(node, story)))
			return void children(node).forEach(walk);
		roles.set(node, 'meta');
	};
	walk(tree);
}

const children = (node: Node): Node[] => ('childNodes' in node ? node.childNodes : []);

function contains(outer: Node, inner: Element): boolean {
	for (let at: Node | null = inner.parentNode; at; at = 'parentNode' in at ? at.parentNode : null)
		if (at === outer) return true;
	return false;
}

/** How many characters of text are below each node. */
function sizeOf(node: Node, sizes: Map<Node, number>): number {
	const own = node.nodeName === '#text' && 'value' in node ? node.value.trim().length : 0;
	const skipped = isElement(node) && /^(?:head|script|style|template)$/u.test(node.tagName);
	const size = skipped
		? 0
		: children(node).reduce((sum, child) => sum + sizeOf(child, sizes), own);
	sizes.set(node, size);
	return size;
}
