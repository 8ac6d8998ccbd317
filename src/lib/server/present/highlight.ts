/** Which runs of a text answer a query: the beginnings of words, or a whole word but for one typo. */
import { fold, foldedWords, fuzzyKeys } from '$graph/model/search-keys';
import type { Part } from '$lib/ui/search/view';

/** The text in runs; joined, they are the text. */
export function highlight(text: string, query: string): Part[] {
	const asked = foldedWords(query);
	const parts: Part[] = [];
	const push = (run: string, hit: boolean) => {
		const last = parts[parts.length - 1];
		if (last && last.hit === hit) last.text += run;
		else if (run) parts.push({ text: run, hit });
	};
	for (const run of text.match(/[\p{L}\p{M}\p{N}'’]+|[^\p{L}\p{M}\p{N}'’]+/gu) ?? []) {
		const length = /[\p{L}\p{N}]/u.test(run) ? hitLength(run, asked) : 0;
		push(run.slice(0, length), true);
		push(run.slice(length), false);
	}
	return parts;
}

/** How many UTF-16 units of a word, from its beginning, answer one of the words asked for. */
function hitLength(word: string, asked: readonly string[]): number {
	const own = fold(word);
	const longest = asked.filter((a) => own.startsWith(a)).sort((a, b) => b.length - a.length)[0];
	if (longest !== undefined) return unfolded(word, longest.length);
	const keys = new Set(fuzzyKeys(own));
	const near = asked.some((a) => a.length >= 4 && fuzzyKeys(a).some((key) => keys.has(key)));
	return near ? word.length : 0;
}

/** The shortest beginning of a word that folds to so many letters. */
function unfolded(word: string, letters: number): number {
	let length = 0;
	for (const character of word) {
		const whole = fold(word.slice(0, length)).length >= letters;
		if (whole && !/\p{M}/u.test(character)) break;
		length += character.length;
	}
	return length;
}
