import { describe, expect, it } from 'vitest';
import type { PassageId } from '$graph/model/types';
import { markedIn, readSpans, spansOf, spanWords } from './spans';

const [a, b] = ['p1a', 'p1b'] as unknown as [PassageId, PassageId];
const text = 'The keeper climbed the steps, and counted them aloud.';
const cut = (marked: [number, number][]) => marked.map((m) => text.slice(...m));

describe('spans', () => {
	it('are those of all citations, unless one cites the whole passage', () => {
		const spans = spansOf([
			{ passages: [a], words: [1, 3] },
			{ passages: [a], words: [6, 7] },
			{ passages: [b], words: [0, 2] },
			{ passages: [b] }
		]);
		expect([...spans]).toEqual([
			[
				a,
				[
					[1, 3],
					[6, 7]
				]
			]
		]);
		expect(spanWords(spans, [{ id: b }, { id: a }])).toEqual(['p1a:1-3', 'p1a:6-7']);
	});

	it('are read from an address, and what cannot be read is none', () => {
		const read = (query: string, passage?: string) => [
			...readSpans(new URLSearchParams(query), passage)
		];
		expect(read('words=p1a:1-3&words=p1a:6-7')).toEqual([
			[
				a,
				[
					[1, 3],
					[6, 7]
				]
			]
		]);
		expect(read('words=4-9', 'p1a')).toEqual([[a, [[4, 9]]]]);
		for (const query of ['words=4-9', 'words=p1a:9-4', 'words=p1a:3-3', 'words=p1a', 'words='])
			expect(read(query)).toEqual([]);
	});

	it('are marked in words that are the ones that were counted', () => {
		for (const verdict of ['exact', 'moved'] as const)
			expect(
				cut(
					markedIn({ verdict, text }, [
						[6, 7],
						[1, 3]
					])
				)
			).toEqual(['keeper climbed', 'counted']);
	});

	it('mark all of a passage that was edited', () => {
		expect(cut(markedIn({ verdict: 'edited', text }, [[1, 3]]))).toEqual([text]);
	});

	it('mark nothing where the words are not certain, or there are none of these', () => {
		expect(markedIn({ verdict: 'ambiguous' }, [[1, 3]])).toEqual([]);
		expect(markedIn({ verdict: 'missing' }, [[1, 3]])).toEqual([]);
		expect(markedIn({ verdict: 'exact', text }, [[40, 43]])).toEqual([]);
		expect(markedIn({ verdict: 'edited', text }, [])).toEqual([]);
	});

	it('are one where they touch', () => {
		expect(
			cut(
				markedIn({ verdict: 'exact', text }, [
					[1, 4],
					[3, 5]
				])
			)
		).toEqual(['keeper climbed the steps']);
	});
});
