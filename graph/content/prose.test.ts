import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseProse, resolveTree, type RawBlockNode, type RawInline } from './prose';

const read = (text: string) => parseProse(text, 'p.md');
const faults = (text: string) =>
	read(text).diagnostics.map(({ code, line, column }) => `${line}:${column} ${code}`);
/** The inline nodes of a paragraph that stands alone. */
function inlines(text: string): RawInline[] {
	const { blocks, diagnostics } = read(text);
	expect(diagnostics).toEqual([]);
	const [node] = blocks[0]!.tree;
	return node?.type === 'paragraph' ? node.children : [];
}

describe('parseProse', () => {
	it('reads paragraphs under their headings', () => {
		const { blocks, diagnostics } = read(
			'Lead. [^1.1]\n\n## Life\n\nOne. [^1.2]\n\n### At sea\n\nTwo. [^1.3]\n\n## Death & after\n\nThree. [^1.4]\n'
		);
		expect(diagnostics).toEqual([]);
		expect(blocks.map((b) => [b.section, b.sideHead, b.line, b.column])).toEqual([
			['', undefined, 1, 1],
			['Life', undefined, 5, 1],
			['Life', 'At sea', 9, 1],
			['Death & after', undefined, 13, 1]
		]);
	});

	it('reads references and citation marks', () => {
		const text =
			'[[The_Guild]] sent [[Ada|*her*]]. [^2.4] [^2.5 p4k7mq2x, 3.1.2] [^2.3+2.5] [^2.9 report] [^1.1 1.2 + 1.3, 1.4 plan]';
		expect(inlines(text)).toEqual([
			{ type: 'reference', page: 'The_Guild' },
			{ type: 'text', text: ' sent ' },
			{ type: 'reference', page: 'Ada', text: '*her*' },
			{ type: 'text', text: '. ' },
			{ type: 'cite', places: ['2.4'] },
			{ type: 'text', text: ' ' },
			{ type: 'cite', places: ['2.5', 'p4k7mq2x', '3.1.2'] },
			{ type: 'text', text: ' ' },
			{ type: 'cite', places: ['2.3', '2.5'], joint: true },
			{ type: 'text', text: ' ' },
			{ type: 'cite', places: ['2.9'], world: 'report' },
			{ type: 'text', text: ' ' },
			{ type: 'cite', places: ['1.1'], world: 'plan' },
			{ type: 'cite', places: ['1.2', '1.3'], joint: true, world: 'plan' },
			{ type: 'cite', places: ['1.4'], world: 'plan' }
		]);
		const [block] = read(text).blocks;
		expect(block!.cites.map(({ joint, world }) => [joint, world])).toEqual([
			[false, undefined],
			[false, undefined],
			[true, undefined],
			[false, 'report'],
			[false, 'plan'],
			[true, 'plan'],
			[false, 'plan']
		]);
	});

	it('says where each word of a mark stands, in line, column and characters', () => {
		const body = 'One.\r\n[[Ada|she]] left [^2.5,  2.10] [^until 3.4]\r\n';
		const file = `---\r\na: 1\r\n---\r\n${body}`;
		const part = { lineOffset: 3, charOffset: file.length - body.length };
		const [block] = parseProse(body, 'p.md', part).blocks;
		const words = [block!.references[0]!.page, ...block!.cites[0]!.places, block!.until!];
		expect(words.map((w) => [w.text, w.line, w.column])).toEqual([
			['Ada', 5, 3],
			['2.5', 5, 20],
			['2.10', 5, 26],
			['3.4', 5, 40]
		]);
		for (const { text, range } of words) expect(file.slice(...range)).toBe(text);
	});

	it('reads marks in tables, lists, quotations and emphasis', () => {
		const { blocks, diagnostics } = read(
			'who | where\n--|--\n[[Ada|she]] | **[[The_Pass]]** [^1.1]\n\n1. a\n   - [[Bo]] [^1.2]\n2. b\n\n> Words\n> and words. [^1.3]\n'
		);
		expect(diagnostics).toEqual([]);
		expect(blocks.map((b) => b.tree[0])).toEqual([
			{
				type: 'table',
				head: [[{ type: 'text', text: 'who' }], [{ type: 'text', text: 'where' }]],
				rows: [
					[
						[{ type: 'reference', page: 'Ada', text: 'she' }],
						[
							{ type: 'strong', children: [{ type: 'reference', page: 'The_Pass' }] },
							{ type: 'text', text: ' ' },
							{ type: 'cite', places: ['1.1'] }
						]
					]
				]
			},
			{
				type: 'list',
				ordered: true,
				items: [
					[
						{ type: 'paragraph', children: [{ type: 'text', text: 'a' }] },
						{
							type: 'list',
							ordered: false,
							items: [
								[
									{
										type: 'paragraph',
										children: [
											{ type: 'reference', page: 'Bo' },
											{ type: 'text', text: ' ' },
											{ type: 'cite', places: ['1.2'] }
										]
									}
								]
							]
						}
					],
					[{ type: 'paragraph', children: [{ type: 'text', text: 'b' }] }]
				]
			},
			{
				type: 'quote',
				children: [
					{
						type: 'paragraph',
						children: [
							{ type: 'text', text: 'Words and words. ' },
							{ type: 'cite', places: ['1.3'] }
						]
					}
				]
			}
		]);
	});

	it('reads code, breaks, escapes, entities and links as they are meant', () => {
		expect(inlines('`a < b &lt;` c  \nd \\* \\< &lt;b&gt; &amp; 5 > 4 é [^1.1]')).toEqual([
			{ type: 'code', text: 'a < b &lt;' },
			{ type: 'text', text: ' c' },
			{ type: 'break' },
			{ type: 'text', text: 'd * < <b> & 5 > 4 é ' },
			{ type: 'cite', places: ['1.1'] }
		]);
		expect(inlines('[a *b*](HTTPS://Example.org/c) and ada@example.org [^1.1]')).toEqual([
			{
				type: 'link',
				href: 'https://example.org/c',
				children: [
					{ type: 'text', text: 'a ' },
					{ type: 'emphasis', children: [{ type: 'text', text: 'b' }] }
				]
			},
			{ type: 'text', text: ' and ' },
			{
				type: 'link',
				href: 'mailto:ada@example.org',
				children: [{ type: 'text', text: 'ada@example.org' }]
			},
			{ type: 'text', text: ' ' },
			{ type: 'cite', places: ['1.1'] }
		]);
	});

	it('gives the words it prints, slots left out and words of marks and addresses in', () => {
		const [block] = read(
			'**A**da\nBrandt [[The_Guild]] [[Bo|the\u00adboy]] [x](https://example.org/Orn_Vale) `Zoe\u0308` [^1.1]'
		).blocks;
		expect(block!.text).toBe('Ada Brandt \ufffc theboy x https://example.org/Orn Vale  Zoë');
	});

	it('takes a superseding passage from the end of a block', () => {
		const [block] = read('Words. [^1.1] [^until 3.4]').blocks;
		expect(block!.until).toMatchObject({ text: '3.4' });
		expect(JSON.stringify(block!.tree)).not.toContain('3.4');
		expect(faults('Words. [^until 3.4] More. [^1.1]')).toEqual(['1:16 bad-until']);
	});

	it.each([
		['Words.', '1:1 uncited-paragraph'],
		['Words. [^until 1.2]', '1:1 uncited-paragraph'],
		['- a\n- b', '1:1 uncited-paragraph'],
		['Words. [^1.1]\n\n[^1.2]', '3:1 empty-block'],
		['# Title', '1:1 bad-heading'],
		['#### Title', '1:1 bad-heading'],
		['## *Title*', '1:1 bad-heading'],
		['## [[Ada]]', '1:1 bad-heading'],
		['##', '1:1 bad-heading'],
		['3. a [^1.1]', '1:1 unsupported-markdown'],
		['A [] b [^1.1]', ''],
		['A [sic] b [^1.1]', '1:3 stray-brackets'],
		['A\n[[Ada b [^1.1]', '2:1 stray-brackets'],
		['A\nb <b [^1.1]', '2:3 raw-html'],
		['`[[Ada]]` [^1.1]', '1:1 unsupported-markdown'],
		['[](https://example.org) [^1.1]', '1:1 unsupported-markdown'],
		['Words [^]', '1:7 bad-citation'],
		['Words [^report]', '1:7 bad-citation'],
		['Words [^2.3 + + 2.5]', '1:7 bad-citation'],
		['Words [^+2.5]', '1:7 bad-citation'],
		['Words [^until 2.3+2.4]', '1:7 bad-citation'],
		['Words [^2.4 report plan]', '1:13 bad-citation'],
		['Words [^2.3+]', '1:7 bad-citation'],
		['Words [^2.3,,2.4]', '1:7 bad-citation'],
		['Words [^until 1.2 1.3]', '1:7 bad-citation'],
		['Words [^1.2 rumour!]', '1:13 bad-citation'],
		['Words [^2] [^1.1]', '1:9 bad-citation'],
		['[[Ada|]] [^1.1]', '1:7 bad-reference'],
		['[[Ada Brandt]] [^1.1]', '1:3 bad-page-name'],
		['[ '.repeat(101) + '[^1.1]', '1:1 stray-brackets'],
		['a'.repeat(100_001), '1:1 prose-too-long'],
		['- a [^1.1]\n'.repeat(1001), '1:1 prose-too-long'],
		['words words\n'.repeat(1500), '1:1 long-block']
	])('reports %j', (text, fault) => {
		expect(faults(text)).toEqual(fault === '' ? [] : expect.arrayContaining([fault]));
	});

	it('keeps marks apart however many there are', () => {
		const text = Array.from({ length: 5000 }, (_, i) => `w [^1.${i}]`).join('\n\n');
		const places = read(text).blocks.map((block) => block.cites[0]!.places[0]!.text);
		expect(places).toEqual(Array.from({ length: 5000 }, (_, i) => `1.${i}`));
	});

	it('leaves out a block in which anything is refused, and keeps the others', () => {
		const { blocks } = read('One. [^1.1]\n\nTwo <b>x</b>. [^1.2]\n\nThree. [^1.3]');
		expect(blocks.map((b) => b.text)).toEqual(['One.', 'Three.']);
	});

	it('never throws, and lets nothing but allowed nodes through', () => {
		const pieces = fc.constantFrom(
			...'<>[]()!*_`~|{}&#;:/\\"\'=+-^.1 \n\t\r\0\u202e\ue000\ue100a'.split(''),
			...['[[', ']]', '[^1.2]', '[[A|b]]', '[^until 1.2]', '\n\n', '> ', '- ', '## ', '1. '],
			...['<script>', '<!--', '-->', '</', '{@html ', '{#if ', 'javascript:', '](', '&#x', '&#58;'],
			...['```', '---\n', 'a | b\n-|-\n', '<svelte:head>', 'http://', '[a]: ', '![', 'on:x={']
		);
		const allowed = /^(text|emphasis|strong|code|break|link|reference|cite)$/;
		const check = (nodes: readonly RawInline[]): void => {
			for (const node of nodes) {
				expect(node.type).toMatch(allowed);
				if (node.type === 'link') expect(node.href).toMatch(/^(https?:\/\/|mailto:)[^\s{}<>"]+$/);
				if ('children' in node) check(node.children);
				 
				if ('text' in node) expect(node.text).not.toMatch(/[\0{}\u202e\ue000-\uf8ff]/);
			}
		};
		const checkBlock = (node: RawBlockNode): void => {
			if (node.type === 'paragraph') check(node.children);
			else if (node.type === 'quote') node.children.forEach(checkBlock);
			else if (node.type === 'list') node.items.flat().forEach(checkBlock);
			else [...node.head, ...node.rows.flat()].forEach(check);
		};
		fc.assert(
			fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
				const { blocks, diagnostics } = read(parts.join(''));
				for (const { tree, cites } of blocks) {
					expect(cites.length).toBeGreaterThan(0);
					tree.forEach(checkBlock);
				}
				for (const { message, line, column } of diagnostics) {
					expect(message).not.toContain('The prose cannot be read');
					expect(Math.min(line, column)).toBeGreaterThan(0);
				}
			}),
			{ numRuns: 2000 }
		);
	});
});

describe('resolveTree', () => {
	it('puts entities and passages, and leaves out what it does not know', () => {
		const { blocks } = read('> [[Ada]] and [[Bo|he]] and [[Cy]]. [^1.1+1.2 plan] [^1.3 1.9] [^1.9]');
		const known = (word: string) => (/Cy|Bo|1\.9/.test(word) ? undefined : (`#${word}` as never));
		expect(resolveTree(blocks[0]!.tree, known, known)).toEqual([
			{
				type: 'quote',
				children: [
					{
						type: 'paragraph',
						children: [
							{ type: 'reference', entity: '#Ada' },
							{ type: 'text', text: ' and ' },
							{ type: 'text', text: 'he' },
							{ type: 'text', text: ' and ' },
							{ type: 'text', text: '. ' },
							{ type: 'cite', passages: ['#1.1', '#1.2'], joint: true, world: 'plan' },
							{ type: 'text', text: ' ' },
							{ type: 'cite', passages: ['#1.3'] },
							{ type: 'text', text: ' ' }
						]
					}
				]
			}
		]);
	});
});
