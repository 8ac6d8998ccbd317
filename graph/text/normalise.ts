/**
 * One wording for the many ways in which an edition, a word processor or an archive writes it.
 *
 * What counts as the same: NFKC equivalents, soft hyphens and zero-width characters, curly and
 * straight quotes, all dashes, all ellipses, any white space, case. What does not: spelling.
 */

/** Invisible characters that archives and word processors sprinkle into words. */
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/gu;
/** An accent used as an apostrophe, which NFKC would take apart into a space and a mark. */
const ACUTE = /\u00B4/gu;
const SINGLE_QUOTES = /[\u2018-\u201B\u2032\u02B9-\u02BC\u0060\u2039\u203A]/gu;
const DOUBLE_QUOTES = /[\u201C-\u201F\u00AB\u00BB\u300C-\u300F]|''/gu;
/** Dashes that part words; the hyphens U+2010 and U+2011 join them and are handled apart. */
const DASHES = /\s*(?:[\u2012-\u2015\u2212\u2E3A\u2E3B]+|-{2,})\s*|\s+-\s+/gu;
const HYPHENS = /[\u2010\u2011]/gu;
const ELLIPSES = /\s*\.(?:\s*\.){2,}\s*/gu;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:'[\p{L}\p{N}\p{M}]+)*/gu;

/**
 * Case folding, nearly as Unicode defines it (Default Case Folding, C + F): lowered through capitals,
 * so that "ß" and "SS" meet, and with one form of the Greek sigma.
 */
function fold(text: string): string {
	return text.toUpperCase().toLowerCase().replaceAll('ς', 'σ');
}

/**
 * The normal form of a text: NFKC, folded case, straight quotes, ` - ` for every dash, ` ... ` for
 * every ellipsis, single spaces, nothing invisible, trimmed. Idempotent.
 */
export function normalise(text: string): string {
	return fold(text.replace(INVISIBLE, '').replace(ACUTE, "'").normalize('NFKC'))
		.normalize('NFKC')
		.replace(SINGLE_QUOTES, "'")
		.replace(DOUBLE_QUOTES, '"')
		.replace(HYPHENS, '-')
		.replace(ELLIPSES, ' ... ')
		.replace(DASHES, ' - ')
		.replace(/\s+/gu, ' ')
		.trim();
}

/**
 * The words of a text in its normal form: runs of letters, digits and marks, with the apostrophes
 * inside them. Hyphens part words, so "still-damp" and "still damp" have the same two. Spans of
 * citations count these.
 */
export function words(text: string): string[] {
	return normalise(text).match(WORD) ?? [];
}
