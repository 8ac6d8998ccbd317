/** The lines of a paragraph made one. */
import type { Line } from './lines';

export type Join = (lines: readonly Line[]) => string;

/** A part of a word before a hyphen at the end of a line, and the first letters of the next line. */
const HYPHENED = /(\p{L}+)[-\u2010]$/u;
const LETTERS = /^\p{Ll}+/u;

/**
 * Joins the lines of a text's paragraphs: by a space; by nothing after a soft hyphen, or after a hyphen
 * that ends a line inside a word. Such a hyphen itself goes only where the text elsewhere has the word
 * in one piece; printers break words, and typists break lines at hyphens that are meant.
 */
export function joiner(text: readonly Line[]): Join {
	let known: ReadonlySet<string> | undefined;
	const isWord = (word: string) =>
		(known ??= new Set(
			text.flatMap(
				(line) => line.text.toLowerCase().match(/\p{L}+(?![-\u2010\p{L}])/gu) ?? []
			)
		)).has(word.toLowerCase());
	return (lines) =>
		lines
			.map((line) => line.text)
			.reduce((all, next) => {
				if (all.endsWith('\u00AD')) return all.slice(0, -1) + next;
				const left = HYPHENED.exec(all)?.[1];
				const right = LETTERS.exec(next)?.[0];
				if (left === undefined || right === undefined) return `${all} ${next}`;
				return (isWord(left + right) ? all.slice(0, -1) : all) + next;
			});
}
