/** Small words of presenters. */

/** Past forms that no ending tells from other words. */
const PAST = new Set('left met saw took gave kept lost found made told knew led fought'.split(' '));
const PREPOSITION = /^(?:to|for|from|in|on|at|of|by|with)$/;

/**
 * A relation's label as a verb: `knows`, `takes part in`, `deserted` stay as they are, `child of`, `led
 * by`, `in` want an `is` before them.
 */
export function asVerb(label: string): string {
	const [first = '', ...rest] = label.split(' ');
	const present = /[^s]s$/.test(first);
	const past = first.endsWith('ed') || PAST.has(first);
	const passive = rest.some((word) => PREPOSITION.test(word)) || rest.at(-1) === 'by';
	return present || (past && !passive) ? label : `is ${label}`;
}

/** A title inside a sentence: `The landing` becomes `the landing`. */
export function inSentence(title: string): string {
	return title.replace(/^(The|A|An) /, (article) => article.toLowerCase());
}
