/**
 * Invented prose for tests: no sense, but words as often as prose has them, names that return, dialogue,
 * one-word lines, refrains and near-twins.
 */
import type { Random } from './random';
import { CAST, COMMON } from './words';

/** A word, the nth most frequent about n times rarer than the first (Zipf); names now and then. */
function word(random: Random): string {
	if (random.next() < 0.04) return random.pick(CAST);
	const rank = Math.floor(Math.exp(random.next() * Math.log(COMMON.length + 1))) - 1;
	const common = COMMON[Math.min(rank, COMMON.length - 1)]!;
	// A third of the words of prose are rare ones: made up, from two of the list.
	return random.next() < 0.3 ? common + random.pick(COMMON) : common;
}

export function sentence(random: Random, count: number): string {
	const made = Array.from({ length: count }, () => word(random)).join(' ');
	return made.charAt(0).toUpperCase() + made.slice(1) + random.pick(['.', '.', '.', '?', '!']);
}

/** A paragraph, a quarter of them below 12 words and a few of one word, as chapters have them. */
export function paragraph(random: Random): string {
	const length = random.next() < 0.25 ? 1 + random.below(11) : 12 + random.below(60);
	const parts: string[] = [];
	for (let left = length; left > 0;) {
		const count = Math.min(left, 4 + random.below(14));
		parts.push(sentence(random, count));
		left -= count;
	}
	const text = parts.join(' ');
	return random.next() < 0.4 ? `"${text}" ${length < 6 ? '' : 'he said.'}`.trim() : text;
}

/** A chapter of so many paragraphs; each twentieth repeats an earlier one, exactly or nearly. */
export function chapter(random: Random, size: number): string[] {
	const made: string[] = [];
	while (made.length < size) {
		const kind = random.next();
		const earlier = made.length > 0 ? random.pick(made) : '';
		if (kind < 0.02 && earlier) made.push(earlier);
		else if (kind < 0.05 && earlier) made.push(earlier.replace(/\S+$/u, word(random)));
		else made.push(paragraph(random));
	}
	return made;
}
