import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deletions, fold, foldedWords, fuzzyKeys, searchKeys } from './search-keys';

describe('search keys', () => {
	it('fold case, diacritics and apostrophes', () => {
		expect(fold('Œuvre d’Étienne Łódź')).toBe('oeuvre detienne lodz');
		expect(foldedWords("the pilot's 3rd log")).toEqual(['the', 'pilots', '3rd', 'log']);
	});

	it('two words one edit apart share a key', () => {
		const word = fc.stringMatching(/^[a-z]{4,9}$/);
		const edit = fc.record({
			at: fc.nat(8),
			letter: fc.stringMatching(/^[a-z]$/),
			kind: fc.nat(2)
		});
		fc.assert(
			fc.property(word, edit, (w, { at, letter, kind }) => {
				const i = at % w.length;
				const typo = [
					w.slice(0, i) + w.slice(i + 1),
					w.slice(0, i) + letter + w.slice(i + 1),
					w.slice(0, i) + letter + w.slice(i)
				][kind]!;
				if (typo.length < 4) return;
				const keys = new Set(fuzzyKeys(w));
				expect(fuzzyKeys(typo).some((k) => keys.has(k))).toBe(true);
			})
		);
	});

	it('short words have no typos, and deletions never answer a prefix', () => {
		expect(deletions('cat')).toEqual([]);
		expect(deletions('cats').every((k) => k.startsWith('~'))).toBe(true);
		expect(searchKeys('Cats', false)).toEqual(['cats']);
	});
});
