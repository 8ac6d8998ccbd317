/** The table: what the picture shows, told in words. Pure, but for what its links do. */
import type { ExplorerPassage } from '$lib/explorer/data';
import type { ExplorerQuery } from '$lib/explorer/query';
import { COLUMNS, nextSort, ROWS, sortingOf, tablePage, type Column } from '$lib/explorer/table';
import type { DrawnNode, ExplorerView } from '$lib/explorer/view-model';
import type { Step, TableView, TieRow, WhoView } from '$lib/ui/graph/view';
import { count, TOLD_WORDS } from '$lib/ui/graph/words';
import type { MarkView } from '$lib/view';

export function nodesById({ nodes }: Pick<ExplorerView, 'nodes'>): Map<string, DrawnNode> {
	return new Map(nodes.map((n) => [n.id, n]));
}

export const COLUMN_WORDS: Readonly<Record<Column, string>> = {
	from: 'From',
	relation: 'Relation',
	to: 'To',
	passages: 'Passages',
	claims: 'Claims',
	told: 'Told as'
};

/**
 * The page of the table that a query asks for.
 * @param step makes a link of a change of the query
 */
export function tableOf(
	view: Pick<ExplorerView, 'nodes' | 'edges' | 'open'>,
	passages: readonly ExplorerPassage[],
	query: ExplorerQuery,
	step: (change: Pick<Partial<ExplorerQuery>, 'sort' | 'find' | 'page'>) => Step
): TableView {
	const byId = nodesById(view);
	const { rows, found, page, pages, openOn } = tablePage(view, query);
	const sorting = sortingOf(query.sort);
	const all = count(view.edges.length, 'relation');
	const order =
		sorting.column === 'passages'
			? 'first passage'
			: COLUMN_WORDS[sorting.column].toLowerCase();
	const some = found === view.edges.length ? all : `${found} of ${all}`;
	const turn = (to: number, words: string) =>
		to >= 1 && to <= pages ? [{ words, ...step({ page: to }) }] : [];
	return {
		words: `${some}, by ${order}${sorting.down ? ', the other way' : ''}`,
		find: query.find ?? '',
		heads: COLUMNS.map((name) => ({
			...{ name, words: COLUMN_WORDS[name] },
			...step({ sort: nextSort(query.sort, name), page: undefined }),
			...(sorting.column === name && { sorted: sorting.down ? 'descending' : 'ascending' })
		})),
		rows: rows.map((edge) => rowOf(edge, byId, passages)),
		...(pages > 1 && {
			pages: {
				words: `Rows ${(page - 1) * ROWS + 1} to ${Math.min(page * ROWS, found)} of ${found}`,
				steps: [...turn(page - 1, 'Rows before'), ...turn(page + 1, 'Rows after')]
			}
		}),
		...(openOn && { elsewhere: { words: `Show page ${openOn}`, ...step({ page: openOn }) } }),
		unfound: { words: `Show all ${all}`, ...step({ find: undefined, page: undefined }) }
	};
}

function rowOf(
	edge: ExplorerView['edges'][number],
	nodes: ReadonlyMap<string, DrawnNode>,
	passages: readonly ExplorerPassage[]
): TieRow {
	const { id, relation, sure, claims, worlds, finding, emphasis } = edge;
	const [from, to] = [nodes.get(edge.source)!, nodes.get(edge.target)!];
	const [first, last] = [passages[edge.first]!, passages[edge.last]!];
	return {
		...{ id, from, to, relation, sure, claims, open: emphasis === 'open' },
		...{ fromHollow: from.hollow, toHollow: to.hollow },
		marks: (first === last ? [first] : [first, last]).map(markOf),
		told: worlds.map((world) => TOLD_WORDS[world]),
		...(finding && { finding })
	};
}

/** By name; where they are many, those with most claims. */
export function whoOf(
	{ nodes, edges }: Pick<ExplorerView, 'nodes' | 'edges'>,
	href: (id: string) => string
): WhoView[] {
	const ties = new Map<string, number>();
	for (const { source, target } of edges)
		for (const id of [source, target]) ties.set(id, (ties.get(id) ?? 0) + 1);
	return [...nodes]
		.sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))
		.slice(0, ROWS)
		.sort((a, b) => BY_NAME.compare(a.title, b.title) || (a.id < b.id ? -1 : 1))
		.map(({ id, kind, title, hollow, chosen }) => ({
			...{ id, kind, title, hollow, chosen },
			...{ ties: ties.get(id) ?? 0, href: href(id) }
		}));
}

const BY_NAME = new Intl.Collator('en', { numeric: true });

export function markOf({ id, label, href, spoken }: ExplorerPassage): MarkView {
	return { label, href, spoken, passages: [id] };
}
