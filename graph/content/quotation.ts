/**
 * Finds the story's own words in the wiki's: the text stays with its reader, so content may hold no
 * run of seven of its words and no whole sentence of four or more.
 */
import { words as normalisedWords } from '../text/normalise';
import type { Diagnostic } from './diagnostics';
import type { Files } from './disk';
import { Source } from './source';

export const LONGEST_RUN = 6;
export const SHORTEST_SENTENCE = 4;

/** Diagnostics for every place in the content's files that repeats the copies' words. */
export function findQuotations(files: Files, copies: Iterable<string>): Diagnostic[] {
	const runs = new Set<string>();
	const sentences = new Set<string>();
	for (const copy of copies) {
		const all = normalisedWords(copy);
		for (let i = 0; i + LONGEST_RUN < all.length; i++)
			runs.add(all.slice(i, i + LONGEST_RUN + 1).join(' '));
		for (const sentence of copy.split(/[.!?…]+["”’']*\s+|\n+|["“”]/)) {
			const own = normalisedWords(sentence);
			if (own.length >= SHORTEST_SENTENCE) sentences.add(own.join(' '));
		}
	}
	const lengths = [...new Set([...sentences].map((s) => s.split(' ').length))];
	const found: Diagnostic[] = [];
	for (const [file, text] of files.texts) {
		const source = new Source(text, file);
		const tokens = tokenise(text);
		const at = (i: number, n: number) =>
			tokens
				.slice(i, i + n)
				.map((t) => t.word)
				.join(' ');
		for (let i = 0; i < tokens.length; i++) {
			if (runs.has(at(i, LONGEST_RUN + 1))) {
				source.report(
					tokens[i]!.index,
					'quotes-the-story',
					`Seven words in a row are the story's: "${at(i, LONGEST_RUN + 1)}".`,
					'Say it in your own words.'
				);
				while (i + 1 < tokens.length && runs.has(at(i + 1, LONGEST_RUN + 1))) i++;
			} else if (lengths.some((n) => i + n <= tokens.length && sentences.has(at(i, n))))
				source.report(
					tokens[i]!.index,
					'quotes-the-story',
					`A whole sentence of the story begins here: "${at(i, SHORTEST_SENTENCE)} …".`,
					'Say it in your own words.'
				);
		}
		found.push(...source.diagnostics);
	}
	return found;
}

/** Words with where they stand; normalised as the copies' are. */
function tokenise(text: string): { word: string; index: number }[] {
	return [...text.matchAll(/[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu)].flatMap((m) =>
		normalisedWords(m[0]).map((word) => ({ word, index: m.index }))
	);
}
