/** What the desk is kept to: read from the address, and offered as choices. */
import type { EntityId, Severity, Verdict, WorkId } from '$graph/model/types';
import type { Continuity, ContinuityFilter } from '$graph/story/continuity';
import type { Story } from '$graph/story/story';
import { titlesOf } from '$graph/story/titles';
import type { Choice, DeskView, Tab } from '$lib/ui/continuity/view';
import { verdictWord } from '../present/continuity';
import { rules } from '../present/rules';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];
const VERDICTS: readonly Verdict[] = ['contradicts', 'agrees', 'extends', 'intended', 'unchecked'];
export const FILTERS = ['severity', 'verdict', 'rule', 'work', 'entity'] as const;

export function isFiltered(query: URLSearchParams): boolean {
	return FILTERS.some((name) => query.get(name));
}

/** What is no severity, verdict or rule finds nothing, as an entity does that is not there. */
export function filterOf(query: URLSearchParams): ContinuityFilter {
	const [severity, verdict, rule, work, entity] = FILTERS.map((name) => query.get(name));
	return {
		...(severity && { severities: SEVERITIES.filter((s) => s === severity) }),
		...(verdict && { verdicts: VERDICTS.filter((v) => v === verdict) }),
		...(rule && { rules: [rule] }),
		...(work && { works: [work as WorkId] }),
		...(entity && { entities: [entity as EntityId] })
	};
}

/** Only what leads to something on this part of the desk is offered. */
export async function filtersOf(
	story: Story,
	{ findings, premises }: Continuity,
	tab: Tab,
	query: URLSearchParams
): Promise<DeskView['filters']> {
	const found = tab === 'premises' ? [] : findings;
	const supposed = tab === 'findings' ? [] : premises;
	const used = {
		severity: new Set(found.map((f) => f.finding.severity)),
		verdict: new Set([
			...found.map((f) => f.finding.verdict),
			...supposed.map((p) => p.premise.status)
		]),
		rule: new Set(found.map((f) => f.finding.rule)),
		work: new Set([
			...found.flatMap((f) => f.sides.flatMap((s) => s.passages.map((p) => p.work))),
			...supposed.flatMap((p) => [p.claim.work, p.premise.about])
		])
	};
	const about = [
		...found.flatMap((f) => f.finding.entities),
		...supposed.flatMap(({ claim }) => [claim.subject, claim.object])
	].filter((id) => id !== undefined);
	const titles = [...(await titlesOf(story, about)).values()];
	const entities = [...new Map(titles.map((t) => [t.id, t.title]))].sort((a, b) =>
		a[1].localeCompare(b[1], 'en')
	);
	const filter = (name: string, label: string, values: [value: string, word: string][]) => {
		const asked = query.get(name) ?? '';
		const choices: Choice[] = [
			{ value: '', word: 'All', current: !asked },
			...values.map(([value, word]) => ({ value, word, current: asked === value }))
		];
		return values.length > 0 ? [{ name, label, choices }] : [];
	};
	return [
		...filter(
			'severity',
			'Severity',
			SEVERITIES.filter((s) => used.severity.has(s)).map((s) => [s, `${s}s`])
		),
		...filter(
			'verdict',
			'Verdict',
			VERDICTS.filter((v) => used.verdict.has(v)).map((v) => [v, verdictWord(v)])
		),
		...filter(
			'rule',
			'Rule',
			rules.filter((r) => used.rule.has(r.id)).map((r) => [r.id, `${r.id} ${r.name}`])
		),
		...filter(
			'work',
			'Work',
			story.site.works.filter((w) => used.work.has(w.id)).map((w) => [w.id, w.title])
		),
		...filter('entity', 'About', entities)
	];
}
