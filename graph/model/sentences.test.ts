import { describe, expect, it } from 'vitest';
import { sentencesOf, type ProseNode } from './sentences';

const text = (words: string): ProseNode => ({ type: 'text', text: words });
const cite: ProseNode = { type: 'cite' };
const slot: ProseNode = { type: 'reference' };
const paragraph = (...children: ProseNode[]): ProseNode => ({ type: 'paragraph', children });
const shown = (...tree: ProseNode[]) =>
	sentencesOf(tree).map((s) => `${s.cited ? '+' : '-'} ${s.text}`);

describe('sentences of prose', () => {
	it('have a mark that stands in them or right behind them', () => {
		expect(
			shown(paragraph(text('She runs. He falls. '), cite, text(' Nobody looks.'), cite))
		).toEqual(['- She runs.', '+ He falls.', '+ Nobody looks.']);
		expect(shown(paragraph(text('She runs '), cite, text(' and falls. He looks.')))).toEqual([
			'+ She runs  and falls.',
			'- He looks.'
		]);
		expect(shown(paragraph(text('She runs.'), text(' '), cite, cite))).toEqual(['+ She runs.']);
	});

	it('may begin and end with a name, and go on through what stands in them', () => {
		const strong: ProseNode = { type: 'strong', children: [text('the gate')] };
		expect(
			shown(paragraph(slot, text(' opens '), strong, text('. '), slot, text(' shuts it.')))
		).toEqual(['- … opens the gate.', '- … shuts it.']);
	});

	it('do not end at an initial, in a speech that goes on, or before a small letter', () => {
		expect(
			shown(paragraph(text('Dr. Holm and J. Marr ask "Why?" and wait.'), cite))
		).toHaveLength(1);
		expect(shown(paragraph(text('“No.” He waits. “Yes?” So be it …')))).toEqual([
			'- “No.”',
			'- He waits.',
			'- “Yes?”',
			'- So be it …'
		]);
	});

	it('of lists and quotations count by themselves, a row of a table as one', () => {
		const list: ProseNode = {
			type: 'list',
			items: [[paragraph(text('One'), cite)], [paragraph(text('Two'))]]
		};
		const quote: ProseNode = { type: 'quote', children: [paragraph(text('Three.'), cite)] };
		const table: ProseNode = {
			type: 'table',
			rows: [
				[[text('Four.')], [text('Five'), cite]],
				[[text('Six')], []]
			]
		};
		expect(shown(list, quote, table)).toEqual([
			'+ One',
			'- Two',
			'+ Three.',
			'+ Four. Five',
			'- Six'
		]);
	});

	it('are none where nothing is said', () => {
		expect(shown(paragraph(cite), paragraph(text(' — '), cite))).toEqual([]);
	});
});
