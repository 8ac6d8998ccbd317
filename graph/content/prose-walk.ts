/** From Markdown's syntax tree to blocks of the wiki: an allow-list of nodes, all else refused. */
import { safeHref } from './href';
import { isMarked, REFUSED, splitMarks, type Mark } from './prose-marks';
import { MAX_NESTING } from './prose-limits';
import {
	clean,
	faultOf,
	faultOffset,
	joinTexts,
	offsetOf,
	readable,
	REFUSED_NODES,
	type MarkdownNode
} from './prose-nodes';
import type { RawBlock, RawBlockNode, RawInline } from './raw-prose';
import type { Source } from './source';

/** The blocks of a body, each under its headings; those in which anything is refused left out. */
export function readBlocks(
	nodes: readonly MarkdownNode[],
	marks: readonly Mark[],
	source: Source
): RawBlock[] {
	const blocks: RawBlock[] = [];
	let section = '';
	let sideHead: string | undefined;
	for (const node of nodes) {
		if (node.type === 'heading') {
			const title = readHeading(node, source);
			if (node.depth === 2) [section, sideHead] = [title ?? section, undefined];
			if (node.depth === 3) sideHead = title;
			continue;
		}
		const walk = new BlockWalk(marks, source, node);
		const block = walk.read(section, sideHead);
		if (block) blocks.push(block);
	}
	return blocks;
}

function readHeading(node: MarkdownNode, source: Source): string | undefined {
	const start = node.position?.start.offset ?? 0;
	const title = (node.children ?? []).map((child) => child.value ?? '').join('');
	const plain = node.children?.every(({ type }) => type === 'text') && !isMarked(title);
	const hashes = source.text[start] === '#';
	const text = clean(title).trim();
	if (title.includes(REFUSED)) return undefined;
	if (plain && hashes && text && (node.depth === 2 || node.depth === 3) && !faultOf(text))
		return text;
	return source.report(
		start,
		'bad-heading',
		'A heading is "##" for a section or "###" for a side-head, and plain words.',
		'Put links and citations into the text below it.'
	);
}

/** One block being read: what it holds, and whether anything in it was refused. */
class BlockWalk {
	private refused = false;
	private readonly printed: string[] = [];
	private readonly block: Pick<RawBlock, 'references' | 'cites' | 'until'> = {
		references: [],
		cites: []
	};

	constructor(
		private readonly marks: readonly Mark[],
		private readonly source: Source,
		private readonly node: MarkdownNode
	) {}

	read(section: string, sideHead: string | undefined): RawBlock | undefined {
		const tree = this.blockNode(this.node, 1);
		if (this.refused || !tree) return undefined;
		if (this.block.cites.length === 0) {
			return this.refuse(
				this.node,
				'uncited-paragraph',
				'This block cites no passage.',
				'Write a mark such as [^2.4] behind the sentence that it supports.'
			);
		}
		const text = this.printed
			.join('')
			.replace(/\p{Default_Ignorable_Code_Point}/gu, '')
			.trim();
		if (text === '')
			return this.refuse(
				this.node,
				'empty-block',
				'This block cites and says nothing.',
				'Put the mark behind its sentence, without an empty line between.'
			);
		return {
			section,
			...(sideHead !== undefined && { sideHead }),
			file: this.source.file,
			...this.source.place(offsetOf(this.node)),
			tree: [tree],
			...this.block,
			text
		};
	}

	private refuse(node: MarkdownNode, code: string, message: string, mend?: string): undefined {
		this.refused = true;
		this.source.report(faultOffset(node, code, this.source.text), code, message, mend);
	}

	private refuseNode(node: MarkdownNode): undefined {
		const known = REFUSED_NODES[node.type];
		if (known) return this.refuse(node, ...known);
		const name = node.type.replace(/[A-Z]/g, (c) => ` ${c.toLowerCase()}`);
		return this.refuse(node, 'unsupported-markdown', `This Markdown is not read (${name}).`);
	}

	private blockNodes(node: MarkdownNode, depth: number): RawBlockNode[] {
		if (depth > MAX_NESTING) {
			this.refuse(node, 'prose-too-deep', 'Lists or quotations go too deep here.', 'Flatten them.');
			return [];
		}
		return (node.children ?? []).flatMap((child) => this.blockNode(child, depth) ?? []);
	}

	private blockNode(node: MarkdownNode, depth: number): RawBlockNode | undefined {
		switch (node.type) {
			case 'paragraph':
				return { type: 'paragraph', children: this.line(node) };
			case 'blockquote':
				return { type: 'quote', children: this.blockNodes(node, depth + 1) };
			case 'list':
				if (node.ordered && (node.start ?? 1) !== 1)
					this.refuse(node, 'unsupported-markdown', 'A numbered list begins with 1.');
				return {
					type: 'list',
					ordered: node.ordered === true,
					items: (node.children ?? []).map((item) => {
						if (typeof item.checked === 'boolean') this.refuseNode({ ...item, type: 'checkbox' });
						return this.blockNodes(item, depth + 1);
					})
				};
			case 'table': {
				const [head, ...rows] = (node.children ?? []).map((row) =>
					(row.children ?? []).map((cell) => this.line(cell))
				);
				return { type: 'table', head: head ?? [], rows };
			}
			case 'heading':
				return this.refuse(node, 'bad-heading', 'A heading stands by itself.');
			default:
				return this.refuseNode(node);
		}
	}

	/** The words of a paragraph or cell, without space at its ends. */
	private line(node: MarkdownNode): RawInline[] {
		const children = this.inlines(node, 1, false);
		this.printed.push('\n');
		const [first, last] = [children[0], children.at(-1)];
		if (first?.type === 'text') first.text = first.text.trimStart();
		if (last?.type === 'text') last.text = last.text.trimEnd();
		return children.filter((child) => child.type !== 'text' || child.text !== '');
	}

	private inlines(node: MarkdownNode, depth: number, inLink: boolean): RawInline[] {
		if (depth > MAX_NESTING) {
			this.refuse(node, 'prose-too-deep', 'Emphasis goes too deep here.', 'Flatten it.');
			return [];
		}
		return joinTexts((node.children ?? []).flatMap((child) => this.inline(child, depth, inLink)));
	}

	private inline(node: MarkdownNode, depth: number, inLink: boolean): RawInline[] {
		switch (node.type) {
			case 'text':
				return this.text(node, inLink);
			case 'emphasis':
			case 'strong':
				return [{ type: node.type, children: this.inlines(node, depth + 1, inLink) }];
			case 'inlineCode':
				return this.code(node);
			case 'break':
				this.printed.push(' ');
				return [{ type: 'break' }];
			case 'link':
				return this.link(node, depth, inLink);
			default:
				this.refuseNode(node);
				return [];
		}
	}

	private link(node: MarkdownNode, depth: number, inLink: boolean): RawInline[] {
		const href = isMarked(node.url ?? '') ? undefined : safeHref(node.url ?? '');
		if (inLink) this.refuse(node, 'nested-link', 'A link stands in a link here.');
		if (href === undefined)
			this.refuse(
				node,
				'unsafe-link',
				'A link leads to a full http, https or mailto address, and to no other.',
				'Link pages of the wiki as [[Page_Name]].'
			);
		if (node.title) this.refuse(node, 'unsupported-markdown', 'A link has no title.');
		const children = this.inlines(node, depth + 1, true);
		if (children.length === 0) this.refuse(node, 'unsupported-markdown', 'A link needs words.');
		if (href === undefined) return [];
		this.printed.push(` ${readable(href)} `);
		return [{ type: 'link', href, children }];
	}

	private code(node: MarkdownNode): RawInline[] {
		const text = clean(node.value ?? '').trim();
		this.afterUntil();
		if (text.includes(REFUSED)) this.refused = true;
		else if (isMarked(text))
			this.refuse(node, 'unsupported-markdown', 'Marks are not read in code.', 'Put them behind it.');
		this.printed.push(text);
		return [{ type: 'code', text }];
	}

	private text(node: MarkdownNode, inLink: boolean): RawInline[] {
		const value = clean(node.value ?? '');
		if (value.includes(REFUSED)) {
			this.refused = true; // and reported where it was put
			return [];
		}
		return splitMarks(value, this.marks).flatMap((piece): RawInline[] => {
			if (typeof piece === 'string') return this.words(piece, node);
			if (inLink) {
				this.refuse(node, 'nested-link', 'A mark stands in a link here.', 'Put it behind the link.');
				return [];
			}
			return this.mark(piece);
		});
	}

	private words(text: string, node: MarkdownNode): RawInline[] {
		const fault = faultOf(text);
		if (fault) this.refuse(node, ...fault);
		if (text.trim() !== '') this.afterUntil();
		const words = text.replaceAll('\\<', '<'); // an escape that remark leaves as it is
		this.printed.push(words);
		return [{ type: 'text', text: words }];
	}

	private mark(mark: Mark): RawInline[] {
		if (mark.type === 'until') {
			this.afterUntil();
			this.block.until = mark.passage;
			return [];
		}
		if (mark.type === 'cites') {
			this.block.cites.push(...mark.cites);
			return mark.cites.map(({ places, joint, world }) => ({
				type: 'cite',
				places: places.map(({ text }) => text),
				...(joint && { joint }),
				...(world && { world })
			}));
		}
		this.afterUntil();
		const { page, text } = mark;
		const words = text !== undefined && { text };
		this.block.references.push({ page, ...words });
		this.printed.push(text ?? '\ufffc');
		return [{ type: 'reference', page: page.text, ...words }];
	}

	/** Whatever is printed, and a second such mark, must stand before `[^until …]`. */
	private afterUntil(): void {
		const { until } = this.block;
		if (!until) return;
		this.refused = true;
		this.source.report(
			until.range[0] - this.source.charOffset,
			'bad-until',
			'A mark [^until …] ends its block, once.',
			'Put it at the end.'
		);
	}
}
