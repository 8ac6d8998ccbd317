import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countAtPlace, parsePosition, placeAtCount, placeLabel } from './places';
import type { Work, WorkId } from './types';

function work(id: string, chapters: [number, number][][]): Work {
	let offset = 0;
	const shapes = chapters.map((scenes, i) => {
		const shape = {
			number: i + 1,
			offset,
			scenes: scenes.map(([number, passages]) => ({ number, passages }))
		};
		offset += scenes.reduce((sum, [, n]) => sum + n, 0);
		return shape;
	});
	return {
		id: id as WorkId,
		index: 0,
		title: id,
		author: '',
		tier: '',
		language: 'en',
		derivedFrom: [],
		locatorsOnly: false,
		passages: offset,
		chapters: shapes
	};
}

const tale = work('tale', [
	[
		[0, 1],
		[1, 3]
	],
	[
		[1, 2],
		[2, 4]
	]
]);
const other = work('other', [[[1, 1]]]);

describe('parsePosition', () => {
	it.each([
		['start', { all: { kind: 'start' }, works: [] }],
		[
			'1.2.3',
			{
				works: [
					{ work: 'tale', value: { kind: 'place', chapter: 1, scene: 2, paragraph: 3 } }
				]
			}
		],
		['p4k7', { works: [{ work: 'tale', value: { kind: 'passage', id: 'p4k7' } }] }],
		[
			'tale:end,other:start',
			{
				works: [
					{ work: 'tale', value: { kind: 'end' } },
					{ work: 'other', value: { kind: 'start' } }
				]
			}
		]
	])('reads %s', (text, expected) => {
		expect(parsePosition(text, [tale, other])).toEqual(expected);
	});

	it.each([
		'',
		'1.2',
		'END',
		'p 4',
		'nowhere:end',
		'tale:end,tale:start',
		'tale:end:x',
		'1.2.3,'
	])('refuses "%s"', (text) => {
		expect(parsePosition(text, [tale, other])).toBeUndefined();
	});
});

describe('places and counts', () => {
	it('are inverse to each other over a whole work', () => {
		for (let count = 1; count <= tale.passages; count++)
			expect(countAtPlace(tale, placeAtCount(tale, count)!)).toBe(count);
		expect(placeAtCount(tale, 0)).toBeUndefined();
		expect(placeAtCount(tale, 99)).toEqual({ chapter: 2, scene: 2, paragraph: 4 });
	});

	it('a place that is not there has no count', () => {
		fc.assert(
			fc.property(fc.nat(5), fc.nat(5), fc.nat(9), (chapter, scene, paragraph) => {
				const count = countAtPlace(tale, { chapter, scene, paragraph });
				if (count !== undefined)
					expect(placeAtCount(tale, count)).toEqual({ chapter, scene, paragraph });
			})
		);
		expect(countAtPlace(tale, { chapter: 1, scene: 1, paragraph: 0 })).toBeUndefined();
	});

	it('show the chapter only where there are several', () => {
		const place = { chapter: 1, scene: 1, paragraph: 1 };
		expect(placeLabel(tale, place)).toBe('1.1.1');
		expect(placeLabel(other, place)).toBe('1.1');
	});
});
