/** Spans of words in citations. */
import type { PassageId } from '../model/types';
import type { RawCitation } from './raw';
import type { Tables } from './tables';

/** Reports a span that is none: it counts the words of its passage from 0, the last one not included. */
export function checkSpan(tables: Tables, c: RawCitation, passage: PassageId | undefined): void {
	if (!c.words || !passage) return;
	const [first, last] = c.words;
	const words = tables.wordsOf(passage) ?? Infinity;
	const whole = Number.isInteger(first) && Number.isInteger(last);
	if (whole && first >= 0 && last > first && last <= words) return;
	tables.report(
		c,
		'bad-span',
		words === Infinity
			? `Words ${first} to ${last} are no span.`
			: `Words ${first} to ${last} are no span of a passage of ${words} words.`,
		'Count from 0; the second number is the first word that is not cited.'
	);
}
