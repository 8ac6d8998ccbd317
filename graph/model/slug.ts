/** Addresses of pages, in MediaWiki's title form. */

/**
 * `the rebel camp` -> `The_rebel_camp`: spaces become underscores, the first letter a capital, and
 * characters that MediaWiki refuses in titles are left out. Unicode is kept (NFC).
 */
export function slugOf(name: string): string {
	const plain = name
		.normalize('NFC')
		.replace(/[#<>[\]|{}]/g, '')
		.replace(/[\s_]+/g, '_')
		.replace(/^_+|_+$/g, '');
	return capitalised(plain);
}

/** A title as it stands at the head of a page: its first letter a capital. */
export function capitalised(text: string): string {
	const first = String.fromCodePoint(text.codePointAt(0) ?? 32);
	return text ? first.toLocaleUpperCase('en') + text.slice(first.length) : text;
}

/** The path of a page; percent-encoded, but with `:`, `(`, `)`, `'` and `,` left readable. */
export function wikiPath(slug: string): string {
	return `/wiki/${encodeURIComponent(slug).replace(/%3A/g, ':').replace(/%2C/g, ',')}`;
}
