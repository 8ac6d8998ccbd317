/**
 * Spans of cited words on their way from a citation to what a reader sees: in marks, in addresses
 * (`?words=`), and as places in the text of a copy.
 */
import type { Citation, Passage } from '$graph/model/types';
import { spanIn } from '$graph/text/spans';
import type { CopiedPassage } from '$graph/text/copies';

/** Word offsets in the normal form of a passage: first inclusive, last exclusive. */
export type Span = readonly [number, number];
/** By passage. */
export type Spans = ReadonlyMap<string, readonly Span[]>;

/** Of citations together. A passage that one of them cites as a whole has no span. */
export function spansOf(citations: readonly Pick<Citation, 'passages' | 'words'>[]): Spans {
	const whole = new Set(citations.filter((c) => !c.words).flatMap((c) => c.passages));
	const spans = new Map<string, Span[]>();
	for (const { passages, words } of citations)
		for (const id of passages)
			if (words && !whole.has(id)) spans.set(id, [...(spans.get(id) ?? []), words]);
	return spans;
}

/** `p1a:4-9`, one for each span: as marks carry them, and the reader's address. */
export function spanWords(spans: Spans, passages: readonly Pick<Passage, 'id'>[]): string[] {
	return passages.flatMap(({ id }) =>
		(spans.get(id) ?? []).map(([first, last]) => `${id}:${first}-${last}`)
	);
}

const SPAN = /^(?:([a-z][a-z0-9]*):)?(\d{1,6})-(\d{1,6})$/;

/**
 * The spans that an address names: `?words=p1a:4-9`, any number of them, or `?words=4-9` where the
 * address itself names the passage. What cannot be read names none.
 */
export function readSpans(query: URLSearchParams, passage?: string): Spans {
	const spans = new Map<string, Span[]>();
	for (const text of query.getAll('words')) {
		const [, id = passage, first, last] = SPAN.exec(text) ?? [];
		if (id === undefined || first === undefined || Number(first) >= Number(last)) continue;
		spans.set(id, [...(spans.get(id) ?? []), [Number(first), Number(last)]]);
	}
	return spans;
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
