/** What the continuity desk says against the claims of ties. */
import type { ClaimId, Finding, Severity } from '$graph/model/types';
import { bundle } from '$graph/story/bundle';
import { findingsOf } from '$graph/story/findings';
import type { Story } from '$graph/story/story';
import type { Tie } from '$graph/story/tie';
import type { EdgeFinding } from '$lib/explorer/data';
import type { FindingRow } from '$lib/view';
import { findingRow, presentMessage } from './findings';

const GRAVITY: Record<Severity, number> = { note: 0, warning: 1, error: 2 };

/** Of an open tie all that name one of its claims, the gravest first. */
export async function findingRows(
	story: Story,
	{ claims }: Pick<Tie, 'claims'>
): Promise<FindingRow[]> {
	const { items } = await findingsOf(story, { claims: claims.map((c) => c.id) });
	const named = await bundle(story, { findings: items });
	return items
		.sort((a, b) => GRAVITY[b.severity] - GRAVITY[a.severity])
		.map((finding) => findingRow(story, named, finding));
}

/** By claim the gravest finding that names it, as the story is known at its position. */
export async function edgeFindings(
	story: Story,
	claims: readonly ClaimId[]
): Promise<Map<ClaimId, EdgeFinding>> {
	const { items } = await findingsOf(story, { claims });
	const { titles } = await bundle(story, { findings: items });
	const asked = new Set(claims);
	const gravest = new Map<ClaimId, Finding>();
	for (const finding of items)
		for (const id of finding.sides.flatMap((side) => side.claims)) {
			const known = gravest.get(id);
			if (asked.has(id) && !(known && GRAVITY[known.severity] >= GRAVITY[finding.severity]))
				gravest.set(id, finding);
		}
	return new Map(
		[...gravest].map(([claim, { id, severity, message }]) => {
			const words = presentMessage({ titles }, message)
				.map((part) => (part.type === 'text' || part.type === 'page' ? part.text : ''))
				.join('');
			return [claim, { id, severity, words }];
		})
	);
}
