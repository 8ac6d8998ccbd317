import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { BlockView, InlineView } from '$lib/view';
import { sectionOf } from './rule-page';

const PAGE = `# R00 nothing

Intro.

## How to mend it

Read _both_ sides: \`until: { event: A }\`
helps, and so does [R01](R01.md).

- One.
- Two, as
  before.

## How to declare that it is meant

Say so.
`;

function words(nodes: readonly (BlockView | InlineView)[]): string {
	return nodes
		.map((n) =>
			n.type === 'list'
				? n.items.map(words).join(' ')
				: 'children' in n
					? words(n.children)
					: 'text' in n && n.type !== 'code'
						? n.text
						: ''
		)
		.join('');
}

describe('a section of a rule’s page', () => {
	it('has its paragraphs, lists and links', () => {
		expect(sectionOf(PAGE, 'How to mend it')).toEqual([
			{
				type: 'paragraph',
				children: [
					{ type: 'text', text: 'Read ' },
					{ type: 'emphasis', children: [{ type: 'text', text: 'both' }] },
					{ type: 'text', text: ' sides: ' },
					{ type: 'code', text: 'until: { event: A }' },
					{ type: 'text', text: ' helps, and so does ' },
					{ type: 'page', href: '/about/rules/R01', text: 'R01' },
					{ type: 'text', text: '.' }
				]
			},
			{
				type: 'list',
				ordered: false,
				items: ['One.', 'Two, as   before.'].map((text) => [
					{ type: 'paragraph', children: [{ type: 'text', text }] }
				])
			}
		]);
		expect(sectionOf(PAGE, 'How to declare that it is meant')).toHaveLength(1);
		expect(sectionOf(PAGE, 'Elsewhere')).toEqual([]);
	});

	it('understands all that the rules’ pages say of mending and declaring', () => {
		const folder = new URL('../../../../docs/rules/', import.meta.url);
		for (const file of readdirSync(folder).filter((name) => /^[A-Z]\d\d\.md$/.test(name))) {
			const page = readFileSync(new URL(file, folder), 'utf8');
			for (const heading of ['How to mend it', 'How to declare that it is meant'])
				expect(words(sectionOf(page, heading)), file).not.toMatch(/[*_`|#\\]|\]\(|^\d+\./m);
		}
	});
});
