/**
 * Findings as a site shows them: the stored ones, and, where it has copies of the text, those of R32
 * in place of the stored ones of R32. Copies belong to no generation, so no store holds what they give.
 */
import { linksOf } from '../model/links';
import type { Finding } from '../model/types';
import { limitOf, type FindingFilter, type Page, type PageRequest } from '../store/interface';
import type { Story } from './story';

const ANCHOR = 'R32';

/** As `GraphStore.findings`, at the story's position. */
export async function findingsOf(
	story: Story,
	filter: FindingFilter,
	page: PageRequest = {}
): Promise<Page<Finding>> {
	const { store, at, anchors } = story;
	if (!anchors) return store.findings(filter, at, page);
	const stored = (await store.findings(filter, at)).items.filter((f) => f.rule !== ANCHOR);
	const own = anchors.findings
		.filter((f) => meets(f, filter))
		.flatMap((f) => story.trim(f) ?? []);
	const all = [...stored, ...own]
		.sort((a, b) => (a.sort < b.sort ? -1 : 1))
		.filter((f) => page.after === undefined || f.sort > page.after);
	const items = all.slice(0, limitOf(page.limit));
	return { items, ...(items.length < all.length && { next: items.at(-1)!.sort }) };
}

/** As stores select: every condition that is given, and of each any value. */
function meets(finding: Finding, filter: FindingFilter): boolean {
	const { rule, severity, verdict } = finding;
	const allows = <T>(values: readonly T[] | undefined, value: T | undefined) =>
		values === undefined || (value !== undefined && values.includes(value));
	const involves = (type: 'entity' | 'claim', ids: readonly string[] | undefined) =>
		ids === undefined ||
		linksOf(finding).some(
			(l) => l.role === 'involves' && l.to.type === type && ids.includes(l.to.id)
		);
	return (
		allows(filter.rules, rule) &&
		allows(filter.severities, severity) &&
		allows(filter.verdicts, verdict) &&
		involves('entity', filter.entities) &&
		involves('claim', filter.claims)
	);
}
