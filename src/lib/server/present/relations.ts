/** Rows of relations: what ties an entity to others, and the events that it is part of. */
import type { EdgeGroup } from '$graph/model/types';
import type { Story } from '$graph/story/story';
import type { PageLink, RelationGroup, RelationRow } from '$lib/view';
import { qualifiers, type Shown } from './facts';

const GROUP_WORDS: Record<EdgeGroup, string> = {
	kinship: 'Kin and ties',
	allegiance: 'Allegiance',
	help: 'Help',
	harm: 'Harm',
	knowledge: 'Acquaintance',
	possession: 'Things held',
	presence: 'Places',
	time: 'Time'
};
const GROUPS = Object.keys(GROUP_WORDS) as EdgeGroup[];

/** By group of the legend, in its order; one row for a relation to a page, however often told. */
export function presentRelations(
	story: Story,
	own: readonly Shown[],
	inverse: readonly Shown[]
): RelationGroup[] {
	const groups = new Map<EdgeGroup | undefined, RelationRow[]>();
	const add = (shown: Shown, from: 'own' | 'inverse') => {
		const property = story.vocabulary.property(shown.claim.property);
		const page = from === 'own' ? shown.view.object : shown.view.subject;
		if (!page) return;
		const rows = groups.get(property?.group) ?? [];
		groups.set(property?.group, rows);
		const label = from === 'own' ? property?.label : property?.inverseLabel;
		addRow(rows, shown, page, label ?? shown.claim.property);
	};
	for (const shown of own) add(shown, 'own');
	for (const shown of inverse) add(shown, 'inverse');
	return [...GROUPS, undefined].flatMap((group) => {
		const rows = groups.get(group);
		return rows ? [{ head: group ? GROUP_WORDS[group] : 'Other', rows: together(rows) }] : [];
	});
}

/** Rows of one relation stand together, in the order in which each relation comes first. */
function together(rows: RelationRow[]): RelationRow[] {
	const order = [...new Set(rows.map((r) => r.relation))];
	return order.flatMap((relation) => rows.filter((r) => r.relation === relation));
}

/** One group under one heading: participants, events, what comes before and after. */
export function presentRows(
	head: string,
	shown: readonly Shown[],
	side: 'object' | 'subject',
	relationOf: (shown: Shown) => string
): RelationGroup[] {
	const rows: RelationRow[] = [];
	for (const one of shown) {
		const page = side === 'object' ? one.view.object : one.view.subject;
		if (page) addRow(rows, one, page, relationOf(one), false);
	}
	return rows.length ? [{ head, rows }] : [];
}

/** Adds a claim to the row that says the same of the same page in the same telling, or a new row. */
function addRow(
	rows: RelationRow[],
	{ claim, view }: Shown,
	page: PageLink,
	label: string,
	withRole = true
) {
	const relation = view.denied ? `not: ${label}` : label;
	const role = view.role;
	const note = qualifiers(withRole || role === undefined ? view : withoutRole(view), true);
	const told = claim.worlds.length > 0 ? view.told : undefined;
	const same = rows.find(
		(r) =>
			r.page.href === page.href &&
			r.relation === relation &&
			(r.note ?? '') === note &&
			toldKey(r.told) === toldKey(told)
	);
	if (same) {
		same.marks.push(
			...copied(view).filter((m) => !same.marks.some((n) => n.label === m.label))
		);
		same.claims.push(claim.id);
		return;
	}
	rows.push({
		relation,
		page,
		...(note && { note }),
		...(told && { told }),
		marks: copied(view),
		claims: [claim.id]
	});
}

/** Marks are anchored where they stand, so one that stands twice is two. */
function copied(view: Shown['view']) {
	return view.marks.map((m) => ({ ...m }));
}

function withoutRole(view: Shown['view']): Shown['view'] {
	const { role: _role, ...rest } = view;
	return rest;
}

function toldKey(told: RelationRow['told']): string {
	return told
		? told.steps.map(({ words, holder }) => `${words} ${holder?.href ?? ''}`).join(' ')
		: '';
}
