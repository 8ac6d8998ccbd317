/** A section of a rule's page as blocks: what our own pages use of Markdown, and no more. */
import type { BlockView, InlineView } from '$lib/view';

/**
 * Paragraphs and lists of the section under `## <heading>`; none where the page has no such section. A
 * rule's page is written by us and read when the site is built, so this knows no more than they use:
 * `_emphasis_`, code, and links, which lead where they lead on the site.
 */
export function sectionOf(markdown: string, heading: string): BlockView[] {
	const [, section = ''] = markdown.split(`\n## ${heading}\n`);
	const text = section.split('\n## ')[0]!.trim();
	return text.split(/\n{2,}/).flatMap((block): BlockView[] => {
		if (!block) return [];
		if (!block.startsWith('- ')) return [{ type: 'paragraph', children: inlines(block) }];
		const items = block.slice(2).split('\n- ');
		return [
			{
				type: 'list',
				ordered: false,
				items: items.map((item) => [{ type: 'paragraph', children: inlines(item) }])
			}
		];
	});
}

const PART = /`([^`]+)`|_([^_]+)_|\[([^\]]+)\]\(([^)]+)\)/g;

function inlines(text: string): InlineView[] {
	const nodes: InlineView[] = [];
	let end = 0;
	const plain = (to: number) => {
		if (to > end) nodes.push({ type: 'text', text: text.slice(end, to).replace(/\n/g, ' ') });
	};
	for (const match of text.matchAll(PART)) {
		const [whole, code, emphasis, words, target] = match;
		plain(match.index);
		if (code) nodes.push({ type: 'code', text: code });
		else if (emphasis) nodes.push({ type: 'emphasis', children: inlines(emphasis) });
		else nodes.push({ type: 'page', href: onSite(target!), text: words! });
		end = match.index + whole.length;
	}
	plain(text.length);
	return nodes;
}

/** As the site's own pages write links between the documents (`svelte.config.js`). */
function onSite(target: string): string {
	const rule = /^([A-Z]\d\d)\.md$/.exec(target)?.[1];
	if (rule) return `/about/rules/${rule}`;
	return target.endsWith('content-format.md') ? '/about/format' : target;
}
