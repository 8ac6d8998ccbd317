/**
 * Our own prose as it is printed: curly quotation marks and apostrophes. Names are left as told. A
 * text may begin after a name that is a link, in the middle of a word.
 */
export function typeset(text: string): string {
	return text
		.replace(/(^|[\s([{“—–])"/g, '$1“')
		.replace(/"/g, '”')
		.replace(/^'(?=s\b)/, '’')
		.replace(/(^|[\s([{“—–])'(?=\S)/g, '$1‘')
		.replace(/'/g, '’');
}

/** An event's title inside a sentence: `The landing` becomes `the landing`. */
export function inSentence(title: string): string {
	return title.replace(/^(The|A|An) /, (article) => article.toLowerCase());
}
