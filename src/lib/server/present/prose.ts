/** Blocks of prose with their slots filled: links under the best name known, citation marks. */
import type { BlockNode, InlineNode } from '$graph/model/prose';
import type { Block } from '$graph/model/types';
import type { Bundle } from '$graph/story/bundle';
import type { Story } from '$graph/story/story';
import type { BlockView, InlineView, SectionView } from '$lib/view';
import { needLink } from './links';
import { marksOf } from './marks';

export function presentBlocks(
	story: Story,
	bundle: Bundle,
	nodes: readonly BlockNode[]
): BlockView[] {
	const inlines = (list: readonly InlineNode[]) => presentInlines(story, bundle, list);
	return nodes.map((node): BlockView => {
		switch (node.type) {
			case 'paragraph':
				return { type: 'paragraph', children: inlines(node.children) };
			case 'quote':
				return { type: 'quote', children: presentBlocks(story, bundle, node.children) };
			case 'list':
				return {
					type: 'list',
					ordered: node.ordered,
					items: node.items.map((item) => presentBlocks(story, bundle, item))
				};
			case 'table':
				return {
					type: 'table',
					head: node.head.map(inlines),
					rows: node.rows.map((row) => row.map(inlines))
				};
		}
	});
}

export function presentInlines(
	story: Story,
	bundle: Bundle,
	nodes: readonly InlineNode[]
): InlineView[] {
	return nodes.flatMap((node): InlineView[] => {
		switch (node.type) {
			case 'text':
			case 'code':
			case 'break':
				return [node];
			case 'emphasis':
			case 'strong':
				return [
					{ type: node.type, children: presentInlines(story, bundle, node.children) }
				];
			case 'link':
				return [{ ...node, children: presentInlines(story, bundle, node.children) }];
			case 'reference': {
				const { href, title } = needLink(bundle, node.entity);
				return [{ type: 'page', href, text: node.text ?? title }];
			}
			case 'cite': {
				const groups = node.joint ? [node.passages] : node.passages.map((p) => [p]);
				const citations = groups.map((passages) => ({ passages }));
				return marksOf(story, bundle.passages, citations, node.world).map((mark) => ({
					type: 'mark',
					mark
				}));
			}
		}
	});
}

/** The blocks of a page by section, in order; the first, without a title, is the lead. */
export function presentSections(
	story: Story,
	bundle: Bundle,
	blocks: readonly Block[]
): SectionView[] {
	const sections: SectionView[] = [];
	let sideHead: string | undefined;
	for (const block of blocks) {
		let section = sections.find((s) => s.title === block.section);
		if (!section) {
			section = { id: sectionId(block.section), title: block.section, blocks: [] };
			sections.push(section);
			sideHead = undefined;
		}
		const head = block.sideHead === sideHead ? undefined : block.sideHead;
		sideHead = block.sideHead;
		section.blocks.push({
			...(head !== undefined && { sideHead: head }),
			tree: presentBlocks(story, bundle, block.tree)
		});
	}
	return sections;
}

/** A section's anchor, in MediaWiki's form. */
export function sectionId(title: string): string {
	return title ? title.replace(/\s+/g, '_') : 'lead';
}
