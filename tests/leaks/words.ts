/** An answer as a reader, or a program of theirs, could make out its words, whatever wraps them. */

const NAMED: Record<string, string> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'",
	nbsp: ' '
};
const WORD = /[\p{L}\p{N}]/u;
/** Tags that may stand inside a word; all others part words. */
const INLINE = /<\/?(?:a|b|em|i|mark|span|strong)\b[^<>]*>/g;

/** Resolves the escapes of HTML, of addresses, and of strings in JSON and scripts. */
export function unescaped(body: string): string {
	return body
		.replace(/&(?:#(\d{1,6})|#x([\da-f]{1,6})|([a-z]+));/gi, (all, decimal, hex, name) =>
			name
				? (NAMED[name as string] ?? all)
				: String.fromCodePoint(decimal ? Number(decimal) : parseInt(hex as string, 16))
		)
		.replace(/(?:%[\da-f]{2})+/gi, (escaped) => {
			try {
				return decodeURIComponent(escaped);
			} catch {
				return escaped;
			}
		})
		.replace(/\\(?:u([\da-f]{4})|([nrt]))/gi, (_, hex) =>
			hex ? String.fromCharCode(parseInt(hex as string, 16)) : ' '
		);
}

/** The text of a page without its tags. */
export function untagged(html: string): string {
	return html.replace(INLINE, '').replace(/<[^<>]*>/g, ' ');
}

/** Letters and digits in a row are a word; everything else, an underscore too, parts words. */
export function wordsOf(text: string): string[] {
	const words: string[] = [];
	let start = -1;
	for (let i = 0; i <= text.length; i++) {
		const code = i < text.length ? text.charCodeAt(i) : 0;
		const inside =
			code < 128
				? (code > 96 && code < 123) || (code > 64 && code < 91) || (code > 47 && code < 58)
				: WORD.test(text[i]!);
		if (inside) {
			if (start < 0) start = i;
		} else if (start >= 0) {
			words.push(text.slice(start, i));
			start = -1;
		}
	}
	return words;
}
