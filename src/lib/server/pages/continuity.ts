/** The continuity desk: list and open page, every state of it in the address. */
import { continuity, type Continuity } from '$graph/story/continuity';
import { deskOrder, type DeskGroup, type DeskItem } from '$graph/story/desk-order';
import type { Story } from '$graph/story/story';
import type { DeskRow, DeskView, OpenView, Tab } from '$lib/ui/continuity/view';
import type { RulerView } from '$lib/view';
import type { Copies } from '../copies';
import { sceneTitles } from '../present/appearances';
import {
	citedOn,
	findingDeskRow,
	openFinding,
	openPremise,
	premiseDeskRow,
	type Desk
} from '../present/continuity';
import { counted } from '../present/counts';
import { presentRuler } from '../present/ruler';
import { rules } from '../present/rules';
import { FILTERS, filterOf, filtersOf, isFiltered } from './continuity-filters';

const TABS: readonly Tab[] = ['all', 'findings', 'premises', 'rules'];
const GROUPS: Record<DeskGroup, string> = {
	errors: 'Errors',
	warnings: 'Warnings',
	contradicted: 'The parent tells otherwise',
	unchecked: 'Not yet checked with the parent',
	false: 'False reports and beliefs',
	notes: 'Worth seeing',
	declared: 'Meant to be so',
	agreed: 'The parent agrees'
};

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
	const tab = TABS.find((t) => t === query.get('tab')) ?? 'all';
	const shown = isFiltered(query) ? await continuity(story, filterOf(query)) : all;
	const desk: Desk = { story, copies, scenes, bundle: shown.bundle };
	const { groups, rows, open, asked } = await listOf(desk, all, shown, tab, query);
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
			groups,
			chosen: asked && index >= 0,
			...(index >= 0 && { place: `${index + 1} of ${rows.length}` }),
			list: addressOf(tab, query, {}),
			...(open && { open }),
			missing: asked && index < 0,
			rules: tab === 'rules' ? ruleRows(all) : []
		},
		...(ruler && { ruler })
	};
}

/** The list, what needs an author first, and what is open: what the address names, else the first. */
async function listOf(
	desk: Desk,
	all: Continuity,
	{ findings, premises }: Continuity,
	tab: Tab,
	query: URLSearchParams
): Promise<{
	groups: DeskView['groups'];
	rows: DeskRow[];
	open: OpenView | undefined;
	/** Whether the address names what is open. */
	asked: boolean;
}> {
	if (tab === 'rules') return { groups: [], rows: [], open: undefined, asked: false };
	const listed = deskOrder({
		findings: tab === 'premises' ? [] : findings,
		premises: tab === 'findings' ? [] : premises
	});
	const items = listed.flatMap((group) => group.items);
	const [finding, premise] = [query.get('finding'), query.get('premise')];
	const asked = Boolean(finding ?? premise);
	const opened = asked
		? items.find((item) =>
				item.type === 'finding'
					? item.shown.finding.id === finding
					: item.shown.premise.id === premise
			)
		: items[0];
	const row = (item: DeskItem): DeskRow =>
		item.type === 'finding'
			? findingDeskRow(
					desk,
					item.shown,
					addressOf(tab, query, { finding: item.shown.finding.id }),
					item === opened
				)
			: premiseDeskRow(
					desk,
					item.shown,
					addressOf(tab, query, { premise: item.shown.premise.id }),
					item === opened
				);
	const groups = listed.map(({ group, items }) => ({
		id: group,
		title: GROUPS[group],
		rows: items.map(row)
	}));
	return {
		groups,
		rows: groups.flatMap((group) => group.rows),
		open:
			opened?.type === 'finding'
				? openFinding(desk, opened.shown, all.findings)
				: opened && (await openPremise(desk, opened.shown)),
		asked
	};
}

/** The address of a state: the filters of the query, and what is open. */
function addressOf(tab: Tab, query: URLSearchParams, open: Record<string, string>): string {
	const params = new URLSearchParams(tab === 'all' ? {} : { tab });
	for (const name of FILTERS) {
		const value = query.get(name);
		if (value) params.set(name, value);
	}
	for (const [name, value] of Object.entries(open)) params.set(name, value);
	const text = params.toString();
	return text ? `/continuity?${text}` : '/continuity';
}

function tabsOf({ findings, premises }: Continuity): DeskView['tabs'] {
	return [
		{ tab: 'all', word: 'All', href: '/continuity' },
		{
			tab: 'findings',
			word: 'Findings',
			count: findings.length,
			href: '/continuity?tab=findings'
		},
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
	const errors = findings.filter((f) => f.finding.severity === 'error').length;
	const found = counted(findings.length, 'finding');
	const faults =
		errors === 0
			? 'Nothing here is an error.'
			: `${capital(counted(errors, 'error'))} among them.`;
	if (tab === 'all')
		return `${capital(found)} and ${counted(premises.length, 'premise')}. ${faults}`;
	if (tab === 'findings') return `${capital(found)}.${findings.length > 0 ? ` ${faults}` : ''}`;
	if (premises.length === 0) return 'No premises.';
	const about = new Set(premises.map((p) => story.work(p.premise.about).title));
	const open = premises.filter((p) => p.premise.status === 'unchecked').length;
	const what = `${counted(premises.length, 'premise')} about ${[...about].join(' and ')}`;
	const unchecked = open === premises.length ? 'all' : open === 0 ? 'none' : open;
	return `${capital(what)}, ${unchecked} of them unchecked.`;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

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
