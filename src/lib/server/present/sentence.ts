/** Small words of presenters. */

/** A title inside a sentence: `The landing` becomes `the landing`. */
export function inSentence(title: string): string {
	return title.replace(/^(The|A|An) /, (article) => article.toLowerCase());
}
