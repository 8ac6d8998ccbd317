/** Passages as people see them: place, address, and the wording where the site has a copy. */
import { placeLabel } from '$graph/model/places';
import type { Passage } from '$graph/model/types';
import type { QuoteStatus } from '$graph/text/copies';
import type { Story } from '$graph/story/story';
import type { PassageView } from '$lib/view';
import type { Copies } from '../copies';
import { markedIn, spanWords, type Spans } from './spans';

/** What copies say of a passage. */
export type Quoted = Pick<Copies, 'of'>;

/** `2.4`, or `3.2.4` in a work of several chapters; of a locator its place told in words. */
export function passageLabel(story: Story, passage: Passage): string {
	return passage.locator ? passage.place : placeLabel(story.work(passage.work), passage);
}

export function passageSpoken(story: Story, passage: Passage): string {
	if (passage.locator) return `${story.work(passage.work).title}, ${passage.place}`;
	const { chapters } = story.work(passage.work);
	const chapter = chapters.length > 1 ? `Chapter ${passage.chapter}, ` : '';
	const scene = passage.scene === 0 ? 'front matter' : `scene ${passage.scene}`;
	const words = `${chapter}${scene}, paragraph ${passage.paragraph}`;
	return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Its permanent address; with the spans of its words that are asked for. */
export function passageHref({ id }: Passage, spans: Spans = NONE): string {
	const words = spanWords(spans, [{ id }]).map((w) => `words=${w.slice(id.length + 1)}`);
	return `/passage/${id}${words.length > 0 ? `?${words.join('&')}` : ''}`;
}

/**
 * In the reader; `words` as `spanWords` gives them. A removed passage stands in no chapter: its own
 * address says so.
 */
export function readerHref(passage: Passage, words: readonly string[] = []): string {
	if (passage.removed) return passageHref(passage);
	const query = words.length > 0 ? `?${words.map((w) => `words=${w}`).join('&')}` : '';
	return `/read/${passage.work}/${passage.chapter}${query}#${passage.id}`;
}

const LOST: { [verdict in QuoteStatus]?: NonNullable<PassageView['lost']> } = {
	missing: 'gone',
	ambiguous: 'in doubt'
};

const NONE: Spans = new Map();

/** With a copy its words, where they are certain, and the spans in them; else its gist. */
export function presentPassage(
	story: Story,
	passage: Passage,
	copies?: Quoted,
	spans: Spans = NONE
): PassageView {
	const copied = copies?.of(passage.id);
	const copy = copied?.text;
	const lost = copied && LOST[copied.verdict];
	const words = spanWords(spans, [passage]);
	const marked = copied ? markedIn(copied, spans.get(passage.id) ?? []) : [];
	return {
		id: passage.id,
		label: passageLabel(story, passage),
		spoken: passageSpoken(story, passage),
		href: passageHref(passage, spans),
		readerHref: readerHref(passage, words),
		text: copy ?? passage.gist,
		...(words.length > 0 && { words }),
		...(marked.length > 0 && { marked }),
		...(lost && { lost }),
		...(copy !== undefined && copied?.verdict === 'edited' && { edited: true as const }),
		source: copy === undefined ? 'gist' : 'copy',
		...(passage.sketch && { comparedIn: `${passage.work}/${passage.chapter}` }),
		kind: passage.kind,
		scene: passage.scene,
		ordinal: passage.ordinal
	};
}
