/**
 * Where the words of a span stand in a text as it is written. Citations count words of the normal form;
 * a page marks characters of the copy. Whether a span may be shown at all is for the verdict to say:
 * in a passage that is not exact or moved its words are not the ones that were counted.
 */
import type { CopiedPassage } from './copies';
import { words } from './normalise';

/** Word offsets in the normal form of a passage: first inclusive, last exclusive. */
export type Span = readonly [number, number];

/** No word of the normal form reaches over white space (a byte order mark is none there), so pieces are looked at alone. */
const PIECE = /(?:\S|\uFEFF)+/gu;

/**
 * Offsets in UTF-16 units, first inclusive and last exclusive, of the words `first` to `last` (first
 * inclusive, last exclusive, counted from 0 as `words` counts them). Undefined where the text has no
 * such words, or the span is empty.
 */
export function spanIn(text: string, [first, last]: Span): [number, number] | undefined {
	if (!(first >= 0 && last > first)) return undefined;
	let start: number | undefined;
	let seen = 0;
	for (const { 0: piece, index } of text.matchAll(PIECE)) {
		const own = words(piece);
		if (start === undefined && first < seen + own.length)
			start = index + edges(piece, own, first - seen)[0];
		if (start !== undefined && last <= seen + own.length)
			return [start, index + edges(piece, own, last - 1 - seen)[1]];
		seen += own.length;
	}
	return undefined;
}

/**
 * Where the text of a copy is marked for spans: characters, first inclusive, last exclusive, in
 * order, none touching another. A span holds only for the words that it was counted in; where they
 * were edited since, all of the passage is marked.
 */
export function markedIn(
	{ verdict, text }: CopiedPassage,
	spans: readonly Span[]
): [number, number][] {
	if (text === undefined || spans.length === 0) return [];
	if (verdict === 'edited') return [[0, text.length]];
	if (verdict !== 'exact' && verdict !== 'moved') return [];
	const found = spans
		.flatMap((span) => {
			const place = spanIn(text, span);
			return place ? [place] : [];
		})
		.sort((a, b) => a[0] - b[0]);
	const marked: [number, number][] = [];
	for (const [from, to] of found) {
		const last = marked[marked.length - 1];
		if (last && from <= last[1]) last[1] = Math.max(last[1], to);
		else marked.push([from, to]);
	}
	return marked;
}

/**
 * The other way round: the span of the words of which some part stands between two places of a text,
 * as when a reader selects them. Undefined where no word does.
 */
export function wordsIn(
	text: string,
	[from, to]: readonly [number, number]
): [number, number] | undefined {
	if (!(to > from)) return undefined;
	let span: [number, number] | undefined;
	let seen = 0;
	for (const { 0: piece, index } of text.matchAll(PIECE)) {
		const own = words(piece);
		const near = index < to && index + piece.length > from;
		for (let at = 0; near && at < own.length; at++) {
			const [start, end] = edges(piece, own, at);
			if (index + end <= from || index + start >= to) continue;
			span = [span?.[0] ?? seen + at, seen + at + 1];
		}
		seen += own.length;
	}
	return span;
}

/** Where word `at` of a piece begins and ends: its beginnings are normalised, longer and longer. */
function edges(piece: string, own: readonly string[], at: number): [number, number] {
	let [to, start] = [0, -1];
	for (const sign of piece) {
		const from = to;
		to += sign.length;
		const found = words(piece.slice(0, to));
		if (start < 0 && found.length > at) start = from;
		if (start >= 0 && found[at] === own[at]) return [start, to];
	}
	return [Math.max(0, start), piece.length];
}
