/**
 * Characters that have no business in content, and names that are safe as names of files.
 * Controls and bidirectional overrides make text show as something other than what it is.
 */

/**
 * C0 and C1 controls other than tab and line ends (a lone CR is none); line and paragraph separators;
 * bidirectional embeddings, overrides and isolates; byte order marks; lone surrogates and
 * noncharacters. Direction marks and joiners (U+200C to U+200F) stay allowed: scripts need them.
 */
const UNSAFE =
	// eslint-disable-next-line no-control-regex
	/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff\p{Cs}]|\r(?!\n)/gu;

/** The first unsafe character: its offset (UTF-16) and how to call it (`U+202E`); else undefined. */
export function findUnsafe(text: string): { index: number; name: string } | undefined {
	const index = text.search(UNSAFE);
	return index < 0 ? undefined : { index, name: characterName(text, index) };
}

/** The text with something else for each unsafe character, all of which are one UTF-16 unit long. */
export function replaceUnsafe(text: string, put: (index: number, name: string) => string): string {
	return text.replace(UNSAFE, (_, index: number) => put(index, characterName(text, index)));
}

/** `U+202E` */
export function characterName(text: string, index: number): string {
	return `U+${text.codePointAt(index)!.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Reserved by Windows, whatever the extension. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
const PAGE_NAME = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_.,'’!()&+-]*$/u;
const FILE_NAME = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_.-]*$/u;

/**
 * Whether a word can be a page name: letters, numbers and `_ . , ' ’ ! ( ) & + -`, beginning with a
 * letter or number, 120 characters at most, and a legal name of a file everywhere. No path.
 */
export function isPageName(word: string): boolean {
	return PAGE_NAME.test(word) && word.length <= 120 && !word.endsWith('.') && !RESERVED.test(word);
}

/** Whether a word names one file in the same folder: no path, no hidden file, legal everywhere. */
export function isFileName(word: string): boolean {
	return FILE_NAME.test(word) && word.length <= 120 && !word.endsWith('.') && !RESERVED.test(word);
}
