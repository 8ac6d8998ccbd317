/**
 * Spans of cited words on their way from a citation to what a reader sees: in marks, in addresses
 * (`?words=`), and as places in the text of a copy.
 */
import type { Citation, Passage } from '$graph/model/types';
import type { Span } from '$graph/text/spans';

export { markedIn, type Span } from '$graph/text/spans';

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
