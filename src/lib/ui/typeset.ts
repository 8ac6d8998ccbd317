/** Our own prose as it is printed: curly quotation marks and apostrophes. Names are left as told. */
export function typeset(text: string): string {
	return text
		.replace(/(^|[\s([{“—–])"/g, '$1“')
		.replace(/"/g, '”')
		.replace(/(^|[\s([{“—–])'(?=\S)/g, '$1‘')
		.replace(/'/g, '’');
}

/** An event's title inside a sentence: `The landing` becomes `the landing`. */
export function inSentence(title: string): string {
	return title.replace(/^(The|A|An) /, (article) => article.toLowerCase());
}
