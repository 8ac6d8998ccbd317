/** The table twin: which ties stand in it, in what order, on which page. Pure. */
import type { ExplorerQuery } from './query';
import type { DrawnEdge, ExplorerView } from './view-model';
import { ALL_WORLDS } from './data';

export const COLUMNS = ['from', 'relation', 'to', 'passages', 'claims', 'told'] as const;
export type Column = (typeof COLUMNS)[number];

export interface Sorting {
	column: Column;
	down: boolean;
}

/** What stands in the address where nothing does: the order of telling. */
const TELLING: Sorting = { column: 'passages', down: false };

export function sortingOf(sort: string | undefined): Sorting {
	const down = sort?.startsWith('-') ?? false;
	const column = COLUMNS.find((name) => name === sort?.slice(down ? 1 : 0));
	return column ? { column, down } : TELLING;
}

/** The address's word once a column's head is chosen: up, then down, then as told. */
export function nextSort(sort: string | undefined, column: Column): string | undefined {
	const now = sortingOf(sort);
	if (now.column !== column) return column === TELLING.column ? undefined : column;
	return now.down ? undefined : `-${column}`;
}

/** So many rows stand on a page: all of a chapter's graph, and not all of a novel's. */
export const ROWS = 400;

export interface TablePage {
	rows: DrawnEdge[];
	/** Ties that hold the words that are looked for, on all pages. */
	found: number;
	/** From 1. */
	page: number;
	pages: number;
	/** Where the open tie stands on another page: which. */
	openOn?: number;
}

export function tablePage(
	view: Pick<ExplorerView, 'nodes' | 'edges' | 'open'>,
	{ sort, find, page = 1 }: Pick<ExplorerQuery, 'sort' | 'find' | 'page'>
): TablePage {
	const titles = new Map(view.nodes.map((n) => [n.id, n.title]));
	const title = (id: string) => titles.get(id) ?? '';
	const found = view.edges.filter(finder(find, title));
	const sorted = inOrder(found, sortingOf(sort), title);
	const pages = Math.max(1, Math.ceil(sorted.length / ROWS));
	const shown = Math.min(Math.max(1, page), pages);
	const open = sorted.findIndex((edge) => edge.id === view.open?.id);
	const openOn = Math.floor(open / ROWS) + 1;
	return {
		rows: sorted.slice((shown - 1) * ROWS, shown * ROWS),
		...{ found: sorted.length, page: shown, pages },
		...(open >= 0 && openOn !== shown && { openOn })
	};
}

const folded = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Every word is in the names or the relation, wherever; accents and capitals do not matter. */
function finder(find: string | undefined, title: (id: string) => string) {
	const words = folded(find ?? '')
		.split(/\s+/)
		.filter((word) => word !== '');
	return ({ source, relation, target }: DrawnEdge) => {
		if (words.length === 0) return true;
		const text = folded(`${title(source)} ${relation} ${title(target)}`);
		return words.every((word) => text.includes(word));
	};
}

const collator = new Intl.Collator('en', { numeric: true });

/** Equal ones stay in the order of telling, whichever way the column is sorted. */
function inOrder(
	edges: readonly DrawnEdge[],
	{ column, down }: Sorting,
	title: (id: string) => string
): DrawnEdge[] {
	const by: Record<Column, (a: DrawnEdge, b: DrawnEdge) => number> = {
		from: (a, b) => collator.compare(title(a.source), title(b.source)),
		relation: (a, b) => collator.compare(a.relation, b.relation),
		to: (a, b) => collator.compare(title(a.target), title(b.target)),
		passages: (a, b) => a.first - b.first || a.last - b.last,
		claims: (a, b) => a.claims - b.claims,
		told: (a, b) => rank(a) - rank(b)
	};
	return [...edges].sort((a, b) => (down ? -1 : 1) * by[column](a, b));
}

/** By the world nearest to fact, then by how many there are. */
function rank({ worlds }: DrawnEdge): number {
	return ALL_WORLDS.indexOf(worlds[0]!) * ALL_WORLDS.length + worlds.length;
}
