import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { words } from './normalise';
import { spanIn, wordsIn } from './spans';

const cut = (text: string, first: number, last: number) => {
	const found = spanIn(text, [first, last]);
	return found && text.slice(...found);
};

describe('spanIn', () => {
	it.each([
		['The rope—wet, and cold—held.', 1, 3, 'rope—wet'],
		['“Don’t,” said O’Hara.', 0, 1, 'Don’t'],
		['“Don’t,” said O’Hara.', 2, 3, 'O’Hara'],
		['a still-wet coat', 1, 3, 'still-wet'],
		['a still-wet coat', 2, 4, 'wet coat'],
		['the light\u00ADhouse… stood', 1, 2, 'light\u00ADhouse'],
		['the \uFB01rst  cafe\u0301\n\tof all', 1, 3, '\uFB01rst  cafe\u0301'],
		['𝔄 𝔅 and 𝔠.', 1, 4, '𝔅 and 𝔠'],
		['All of it.', 0, 3, 'All of it']
	])('%j, words %i to %i', (text, first, last, found) => {
		expect(cut(text, first, last)).toBe(found);
	});

	it('has nothing where the text has no such words', () => {
		expect(spanIn('Two words.', [1, 3])).toBeUndefined();
		expect(spanIn('Two words.', [2, 3])).toBeUndefined();
		expect(spanIn('Two words.', [1, 1])).toBeUndefined();
		expect(spanIn('Two words.', [-1, 1])).toBeUndefined();
		expect(spanIn('Two words.', [Number.NaN, 1])).toBeUndefined();
		expect(spanIn('…', [0, 1])).toBeUndefined();
	});

	it('cuts out the very words, whatever the text', () => {
		const text = fc.oneof(
			fc.string({ unit: 'grapheme' }),
			fc.string({ unit: fc.constantFrom(..."aé'’ -—.…\u00AD\uFEFFßﬁ½ \n\u0301Σ") })
		);
		fc.assert(
			fc.property(text, fc.nat(12), fc.nat(12), (text, first, size) => {
				const own = words(text);
				const last = first + size;
				if (size === 0 || last > own.length) {
					expect(spanIn(text, [first, last])).toBeUndefined();
					return;
				}
				const cut = spanIn(text, [first, last])!;
				const found = words(text.slice(...cut));
				// One character can hold several words, as a fraction does: then it is cut out whole.
				expect(found.join(' ')).toContain(own.slice(first, last).join(' '));
			}),
			{ numRuns: 1000 }
		);
	});
});

describe('wordsIn', () => {
	const text = '“Don’t,” she said - not a still-wet coat.';
	const of = (selected: string) => {
		const from = text.indexOf(selected);
		return wordsIn(text, [from, from + selected.length]);
	};

	it('takes whole words, also where they are selected in part', () => {
		expect(of('she said')).toEqual([1, 3]);
		expect(of('n’t,” she sa')).toEqual([0, 3]);
		expect(of('wet coat.')).toEqual([6, 8]);
		expect(wordsIn(text, [0, text.length])).toEqual([0, 8]);
	});

	it('has nothing where no word is selected', () => {
		expect(of(' - ')).toBeUndefined();
		expect(of('“')).toBeUndefined();
		expect(wordsIn(text, [3, 3])).toBeUndefined();
		expect(wordsIn('', [0, 1])).toBeUndefined();
	});

	it('finds again what a span cut out', () => {
		const texts = fc.string({ unit: fc.constantFrom(..."aé'’ -—.…\u00AD\uFEFFßﬁ\n\u0301Σ") });
		fc.assert(
			fc.property(texts, fc.nat(8), fc.integer({ min: 1, max: 4 }), (text, first, size) => {
				const cut = spanIn(text, [first, first + size]);
				if (cut) expect(wordsIn(text, cut)).toEqual([first, first + size]);
			}),
			{ numRuns: 1000 }
		);
	});
});
