/**
 * An HTML page becomes lines, as if somebody had typed it: a block ends with a blank line, `<br>` ends a
 * line, `<hr>` is a rule. What is known not to be the story (`html-roles.ts`) is left out or marked.
 * From there on it is read as plain text is.
 */
import { parse } from 'parse5';
import { rolesOf, type HtmlRole } from './html-roles';
import { attribute, isElement, type Element, type Node } from './html-tree';
import { lineOf, type Line } from './lines';
import { partsOf, type Part } from './parts';

const BLOCK = new Set(
	'address article blockquote body center dd details div dl dt fieldset figure footer h1 h2 h3 h4 h5 h6 header hgroup html li main ol p pre section table tbody td th tr ul'.split(
		' '
	)
);
const VOID = 'area base br col embed hr img input link meta param source track wbr'.split(' ');

/** The parts of a page: one, or, where it holds several chapters, as many. */
export function readHtml(html: string): Part[] {
	const tree = parse(isXml(html) ? selfClosed(html) : html, { sourceCodeLocationInfo: true });
	return partsOf(new Lines(rolesOf(tree)).of(tree));
}

const isXml = (html: string) => /^\s*<\?xml|<html[^>]+xmlns/iu.test(html.slice(0, 1000));

/** XML's empty elements: to an HTML parser `<a id="x"/>` would swallow what follows. */
export function selfClosed(xml: string): string {
	return xml.replace(
		/<([\w:-]+)((?:\s[^<>]*?)?)\/>/gu,
		(whole, name: string, attributes: string) =>
			VOID.includes(name.toLowerCase()) ? whole : `<${name}${attributes}></${name}>`
	);
}

/** Where in the tree the walk stands. */
interface Place {
	role?: 'note' | 'meta';
	heading?: number;
	pre?: boolean;
	link?: boolean;
}

class Lines {
	private readonly made: Line[] = [];
	/** The lines of the block that is open. */
	private open: { text: string; line: number }[] = [];
	/** How many of its characters are a link's. */
	private linked = 0;
	private breaks = 0;
	private parted = false;
	private line = 1;

	constructor(private readonly roles: ReadonlyMap<Element, HtmlRole>) {}

	of(tree: Node): Line[] {
		this.walk(tree, {});
		this.close({});
		return this.made;
	}

	private walk(node: Node, place: Place): void {
		if (node.nodeName === '#text' && 'value' in node) {
			this.line = node.sourceCodeLocation?.startLine ?? this.line;
			this.add(node.value, place);
		}
		if (!('childNodes' in node)) return;
		if (!isElement(node))
			return void node.childNodes.forEach((child) => this.walk(child, place));
		const role = this.roles.get(node);
		if (role === 'out') return;
		const name = node.tagName;
		if (name === 'br') this.breakLine();
		if (name === 'hr') this.rule(place);
		const inside = placeIn(node, role, place);
		if (!BLOCK.has(name))
			return void node.childNodes.forEach((child) => this.walk(child, inside));
		this.close(place);
		node.childNodes.forEach((child) => this.walk(child, inside));
		if (name === 'p' && this.open.every(({ text }) => text.trim() === ''))
			this.emptyParagraph();
		this.close(inside);
	}

	private add(value: string, place: Place): void {
		const pieces = place.pre ? value.split('\n') : [value];
		pieces.forEach((piece, at) => {
			if (at > 0 || this.open.length === 0)
				this.open.push({ text: '', line: this.line + at });
			const last = this.open.at(-1)!;
			if (last.text.trim() === '') {
				const [before] = /^\s*/u.exec(piece)!;
				last.line = this.line + at + (before.split('\n').length - 1);
			}
			last.text += piece;
			if (place.link) this.linked += piece.trim().length;
		});
	}

	private breakLine(): void {
		this.breaks++;
		this.open.push({ text: '', line: this.line });
	}

	private rule(place: Place): void {
		this.close(place);
		this.made.push({ text: '***', line: this.line, indent: 0 });
	}

	/** An empty paragraph is one blank line more; several in a row are as many. */
	private emptyParagraph(): void {
		if (this.made.length > 0) this.made.push(lineOf('', this.line));
	}

	/** Ends a block. */
	private close(place: Place): void {
		const lines = this.open;
		const { linked, breaks } = this;
		[this.open, this.linked, this.breaks] = [[], 0, 0];
		const all = lines.reduce((sum, { text }) => sum + text.trim().length, 0);
		if (all === 0) {
			// Breaks between blocks part them the more.
			if (this.made.length > 0)
				for (let n = 0; n < breaks; n++) this.made.push(lineOf('', this.line));
			return;
		}
		while (lines.at(-1)!.text.trim() === '') lines.pop();
		// A block that is hardly more than links leads elsewhere.
		const role = linked >= all * 0.8 && place.heading === undefined ? 'meta' : place.role;
		if (this.parted) this.made.push(lineOf('', lines[0]!.line));
		for (const { text, line } of lines)
			this.made.push({
				...lineOf(place.pre ? text : text.replace(/\s+/gu, ' '), line),
				...(place.heading !== undefined && { heading: place.heading }),
				...(role && { role })
			});
		this.parted = true;
	}
}

function placeIn(element: Element, role: HtmlRole | undefined, place: Place): Place {
	const name = element.tagName;
	const level = /^h([1-6])$/u.exec(name)?.[1];
	// In what surrounds the story a heading still says which chapter it is.
	const own = role ?? place.role;
	return {
		...place,
		...(own && own !== 'out' && { role: own }),
		...(level && { heading: Number(level) }),
		...(name === 'pre' && { pre: true }),
		...(name === 'a' && attribute(element, 'href') !== undefined && { link: true })
	};
}
