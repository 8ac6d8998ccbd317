/**
 * Search keys: folded words and their one-deletion forms. Two words within one edit of each other
 * share a key (symmetric delete, W. Garbe 2012), so a small typo is found by exact lookups alone.
 */

/** Lower case, no diacritics, apostrophes dropped, and letters that do not decompose spelt plainly. */
export function fold(text: string): string {
	return text
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.replace(/[’'`´]/g, '')
		.toLowerCase()
		.replace(/ß/g, 'ss')
		.replace(/æ/g, 'ae')
		.replace(/œ/g, 'oe')
		.replace(/ø/g, 'o')
		.replace(/ł/g, 'l')
		.replace(/đ/g, 'd')
		.replace(/ð/g, 'd')
		.replace(/þ/g, 'th')
		.replace(/ı/g, 'i');
}

/** Folded words: runs of letters and digits. */
export function foldedWords(text: string): string[] {
	return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Deletions are marked, so that they never answer a lookup by prefix. */
const FUZZY = '~';

/** Shorter words have too many neighbours for a typo to be recognised. */
const SHORTEST_FUZZY = 4;

/** The word's forms with one letter left out, marked; none for words too short to mistype. */
export function deletions(word: string): string[] {
	const letters = [...word];
	if (letters.length < SHORTEST_FUZZY) return [];
	const forms = new Set<string>();
	for (let i = 0; i < letters.length; i++)
		forms.add(FUZZY + letters.slice(0, i).join('') + letters.slice(i + 1).join(''));
	return [...forms];
}

/** Keys under which a word is stored; a query looks up the same keys of its own words. */
export function fuzzyKeys(word: string): string[] {
	return [FUZZY + word, ...deletions(word)];
}

/** Keys of a text: whole folded words, and with `fuzzy` their one-deletion forms. Sorted, unique. */
export function searchKeys(text: string, fuzzy: boolean): string[] {
	const words = foldedWords(text);
	return [...new Set(words.flatMap((w) => (fuzzy ? [w, ...fuzzyKeys(w)] : [w])))].sort();
}
