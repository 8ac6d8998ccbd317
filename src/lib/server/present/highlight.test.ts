import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { highlight } from './highlight';

const hits = (text: string, query: string) =>
	highlight(text, query)
		.filter((part) => part.hit)
		.map((part) => part.text);

describe('highlight', () => {
	it('marks the beginnings that were typed, whatever their case and marks', () => {
		expect(hits('The harbour light', 'har')).toEqual(['har']);
		expect(hits('Zoë and the zoetrope', 'zoe')).toEqual(['Zoë', 'zoe']);
		expect(hits('The Keeper’s lamp', 'keepers lamp')).toEqual(['Keeper’s', 'lamp']);
		expect(hits('a straße', 'strass')).toEqual(['straß']);
	});

	it('marks a whole word that is one typo away', () => {
		expect(hits('The keeper', 'keper')).toEqual(['keeper']);
		expect(hits('The oil', 'oli')).toEqual([]);
	});

	it('leaves the text as it is', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, query) => {
				const parts = highlight(text, query);
				expect(parts.map((part) => part.text).join('')).toBe(text);
				expect(parts.every((part) => part.text !== '')).toBe(true);
			})
		);
	});
});
