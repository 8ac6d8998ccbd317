/** Findings in words, and as rows on the pages of those who are in them. */
import type { Finding, Message } from '$graph/model/types';
import type { Bundle } from '$graph/story/bundle';
import type { Story } from '$graph/story/story';
import type { FindingRow, InlineView } from '$lib/view';
import { linkOf } from './links';
import { marksOf } from './marks';

export const findingHref = (id: string) => `/continuity?finding=${encodeURIComponent(id)}`;

/** A sentence with its slots filled: links under the best name known. */
export function presentMessage(bundle: Pick<Bundle, 'titles'>, message: Message): InlineView[] {
	return message.flatMap((part): InlineView[] => {
		if (typeof part === 'string') return [{ type: 'text', text: part }];
		const link = linkOf(bundle, part.entity);
		return link ? [{ type: 'page', href: link.href, text: link.title }] : [];
	});
}

export function findingRow(story: Story, bundle: Bundle, finding: Finding): FindingRow {
	const citations = finding.sides.flatMap((s) => s.passages.map((p) => ({ passages: [p] })));
	return {
		id: finding.id,
		href: findingHref(finding.id),
		...(finding.verdict && { verdict: finding.verdict }),
		severity: finding.severity,
		message: presentMessage(bundle, finding.message),
		marks: marksOf(story, bundle.passages, citations)
	};
}
