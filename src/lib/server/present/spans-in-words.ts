/** What lasts in words: whose state, from when until when, and its marks. */
import type { EntityId } from '$graph/model/types';
import type { Bundle } from '$graph/story/bundle';
import type { Extent, Span, SpanEnd } from '$graph/story/spans';
import type { Story } from '$graph/story/story';
import type { SpanEndView, SpanView } from '$lib/ui/timeline/lanes-view';
import { linkOf, needLink } from './links';
import { marksOf } from './marks';

/** @param of on whose lane it is said: the subject, the captive, or the place */
export function presentSpan(story: Story, bundle: Bundle, span: Span, of: EntityId): SpanView {
	const ends = {
		...(span.from && { from: endView(bundle, span.from) }),
		...(span.until && { until: endView(bundle, span.until) })
	};
	const citations = span.claims.flatMap((c) => c.citations);
	const base = {
		of: needLink(bundle, of),
		...ends,
		marks: marksOf(story, bundle.passages, citations)
	};
	const [claim] = span.claims;
	if (span.effect || !claim) return { ...base, words: `in ${span.effect ?? 'this'}` };
	const property = story.vocabulary.property(claim.property);
	const subject = needLink(bundle, claim.subject);
	const object = claim.object && linkOf(bundle, claim.object);
	if (object && object.href === base.of.href && subject.href !== base.of.href)
		return base.of.kind === 'place'
			? { ...base, words: '', to: subject }
			: { ...base, words: property?.inverseLabel ?? claim.property, to: subject };
	const label = property?.label ?? claim.property;
	if (object) return { ...base, words: label, to: object };
	return { ...base, words: `${label}: ${String(claim.value).replace(/\.$/, '')}` };
}

/** An event that others lie within; `last`: the last of these. */
export function presentExtent(
	story: Story,
	bundle: Bundle,
	event: EntityId,
	last: EntityId,
	{ over, claims }: Extent
): SpanView {
	const page = needLink(bundle, event);
	return {
		of: page,
		words: 'lasts',
		from: { words: 'the start of', event: page },
		until: {
			words: over ? 'the end of' : 'at least the end of',
			event: needLink(bundle, last)
		},
		marks: marksOf(
			story,
			bundle.passages,
			claims.flatMap((c) => c.citations)
		)
	};
}

function endView(bundle: Bundle, { event, edge, sure }: SpanEnd): SpanEndView {
	const words = `the ${edge} of`;
	return { words: sure ? words : `some time from ${words}`, event: needLink(bundle, event) };
}
