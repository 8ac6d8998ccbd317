/** The continuity desk: list and open page, every state of it in the address. */
import type { EntityId, Severity, Verdict } from '$graph/model/types';
import { continuity, type Continuity, type ContinuityFilter } from '$graph/story/continuity';
import type { Story } from '$graph/story/story';
import { titlesOf } from '$graph/story/titles';
import type { Choice, DeskView, OpenView, Tab } from '$lib/ui/continuity/view';
import type { RulerView } from '$lib/view';
import type { Copies } from '../copies';
import { sceneTitles } from '../present/appearances';
import {
	citedOn,
	findingDeskRow,
	openFinding,
	openPremise,
	premiseDeskRow,
	verdictWord,
	type Desk
} from '../present/continuity';
import { counted } from '../present/counts';
import { presentRuler } from '../present/ruler';
import { rules } from '../present/rules';

const TABS: readonly Tab[] = ['findings', 'premises', 'rules'];
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];
const VERDICTS: readonly Verdict[] = ['contradicts', 'agrees', 'extends', 'intended', 'unchecked'];
const FILTERS = ['severity', 'verdict', 'rule', 'entity'] as const;

export interface ContinuityPage {
	desk: DeskView;
	/** With what the open page cites. */
	ruler?: RulerView;
}

export async function continuityPage(
	story: Story,
	copies: Copies,
	query: URLSearchParams
): Promise<ContinuityPage> {
	const [all, scenes] = await Promise.all([continuity(story), sceneTitles(story)]);
	const tab = TABS.find((t) => t === query.get('tab')) ?? tabOf(query);
	const shown = isFiltered(query) ? await continuity(story, filterOf(query)) : all;
	const desk: Desk = { story, copies, scenes, bundle: shown.bundle };
	const asked = tab === 'findings' ? query.get('finding') : query.get('premise');
	const { rows, open } = listOf(desk, shown, tab, asked, query);
	const index = rows.findIndex((row) => row.current);
	const cited = citedOn(shown, open);
	const first = cited.find((p) => !p.locator);
	const ruler = first && presentRuler(story.work(first.work), first.chapter, cited);
	return {
		desk: {
			tab,
			tabs: tabsOf(all),
			lede: ledeOf(story, all, tab),
			filters: tab === 'rules' ? [] : await filtersOf(story, all, tab, query),
			...(isFiltered(query) && { unfiltered: addressOf(tab, new URLSearchParams(), {}) }),
			rows,
			chosen: Boolean(asked) && index >= 0,
			...(index >= 0 && { place: `${index + 1} of ${rows.length}` }),
			list: addressOf(tab, query, {}),
			...(open && { open }),
			missing: Boolean(asked) && index < 0,
			rules: tab === 'rules' ? ruleRows(all) : []
		},
		...(ruler && { ruler })
	};
}

/** An address that names a premise and no tab means that of the premises. */
function tabOf(query: URLSearchParams): Tab {
	return query.has('premise') ? 'premises' : 'findings';
}

function listOf(
	desk: Desk,
	{ findings, premises }: Continuity,
	tab: Tab,
	asked: string | null,
	query: URLSearchParams
): { rows: DeskView['rows']; open: OpenView | undefined } {
	if (tab === 'rules') return { rows: [], open: undefined };
	if (tab === 'findings') {
		const opened = asked ? findings.find((f) => f.finding.id === asked) : findings[0];
		const rows = findings.map((f) =>
			findingDeskRow(desk, f, addressOf(tab, query, { finding: f.finding.id }), f === opened)
		);
		return { rows, open: opened && openFinding(desk, opened) };
	}
	const opened = asked ? premises.find((p) => p.premise.id === asked) : premises[0];
	const rows = premises.map((p) =>
		premiseDeskRow(desk, p, addressOf(tab, query, { premise: p.premise.id }), p === opened)
	);
	return { rows, open: opened && openPremise(desk, opened) };
}

/** The address of a state: the filters of the query, and what is open. */
function addressOf(tab: Tab, query: URLSearchParams, open: Record<string, string>): string {
	const params = new URLSearchParams(tab === 'findings' ? {} : { tab });
	for (const name of FILTERS) {
		const value = query.get(name);
		if (value) params.set(name, value);
	}
	for (const [name, value] of Object.entries(open)) params.set(name, value);
	const text = params.toString();
	return text ? `/continuity?${text}` : '/continuity';
}

function isFiltered(query: URLSearchParams): boolean {
	return FILTERS.some((name) => query.get(name));
}

/** What is no severity, verdict or rule finds nothing, as an entity does that is not there. */
function filterOf(query: URLSearchParams): ContinuityFilter {
	const [severity, verdict, rule, entity] = FILTERS.map((name) => query.get(name));
	return {
		...(severity && { severities: SEVERITIES.filter((s) => s === severity) }),
		...(verdict && { verdicts: VERDICTS.filter((v) => v === verdict) }),
		...(rule && { rules: [rule] }),
		...(entity && { entities: [entity as EntityId] })
	};
}

function tabsOf({ findings, premises }: Continuity): DeskView['tabs'] {
	return [
		{ tab: 'findings', word: 'Findings', count: findings.length, href: '/continuity' },
		{
			tab: 'premises',
			word: 'Premises',
			count: premises.length,
			href: '/continuity?tab=premises'
		},
		{ tab: 'rules', word: 'Rules', href: '/continuity?tab=rules' }
	];
}

function ledeOf(story: Story, { findings, premises }: Continuity, tab: Tab): string {
	if (tab === 'rules') return 'What the rules look for, and how often they found it.';
	if (tab === 'premises') {
		const about = new Set(premises.map((p) => story.work(p.premise.about).title));
		const open = premises.filter((p) => p.premise.status === 'unchecked').length;
		const what = `${counted(premises.length, 'premise')} about ${[...about].join(' and ')}`;
		return premises.length === 0
			? 'No premises.'
			: `${capital(what)}, ${open === premises.length ? 'all' : open} of them unchecked.`;
	}
	const errors = findings.filter((f) => f.finding.severity === 'error').length;
	const figure = capital(counted(findings.length, 'finding'));
	if (findings.length === 0) return `${figure}.`;
	return errors === 0
		? `${figure}. Nothing here is an error.`
		: `${figure}, ${counted(errors, 'error')} among them.`;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Only what leads to something is offered. */
async function filtersOf(
	story: Story,
	{ findings, premises }: Continuity,
	tab: Tab,
	query: URLSearchParams
): Promise<DeskView['filters']> {
	const choice = (name: string, values: [value: string, word: string][]): Choice[] => [
		{ value: '', word: 'All', current: !query.get(name) },
		...values.map(([value, word]) => ({ value, word, current: query.get(name) === value }))
	];
	const has = <T>(list: readonly T[], used: readonly (T | undefined)[]) =>
		list.filter((item) => used.includes(item));
	const named =
		tab === 'findings'
			? findings.flatMap((f) => f.finding.entities)
			: premises.flatMap(({ claim }) =>
					claim.object ? [claim.subject, claim.object] : [claim.subject]
				);
	const titles = [...(await titlesOf(story, named)).values()];
	const entities = [...new Map(titles.map((t) => [t.id, t.title]))].sort((a, b) =>
		a[1].localeCompare(b[1], 'en')
	);
	const about = { name: 'entity', label: 'About', choices: choice('entity', entities) };
	if (tab === 'premises') {
		const used = has(
			VERDICTS,
			premises.map((p) => p.premise.status)
		);
		const words = used.map((v): [string, string] => [v, verdictWord(v)]);
		return [{ name: 'verdict', label: 'Verdict', choices: choice('verdict', words) }, about];
	}
	const severities = has(
		SEVERITIES,
		findings.map((f) => f.finding.severity)
	);
	const found = rules.filter((r) => findings.some((f) => f.finding.rule === r.id));
	return [
		{
			name: 'severity',
			label: 'Severity',
			choices: choice(
				'severity',
				severities.map((s) => [s, `${s}s`])
			)
		},
		{
			name: 'rule',
			label: 'Rule',
			choices: choice(
				'rule',
				found.map((r) => [r.id, r.name])
			)
		},
		about
	];
}

function ruleRows({ findings }: Continuity): DeskView['rules'] {
	return rules.map(({ id, name, sentence, href }) => {
		const count = findings.filter((f) => f.finding.rule === id).length;
		return {
			...{ id, name, sentence, href },
			count: counted(count, 'finding'),
			...(count > 0 && { findings: `/continuity?rule=${id}` })
		};
	});
}
