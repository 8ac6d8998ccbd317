/**
 * The state of the explorer as an address and back. `center`, `depth`, `kinds`, `relations`, `since`
 * and `until` are the API's parameters; lists may be repeated or parted by commas.
 */
import type { Kind, WorldKind } from '$graph/model/types';
import { ALL_KINDS, ALL_WORLDS, LINE_OF, type Line } from './data';

export interface ExplorerQuery {
	/** An entity's id or the name of its page; `WHOLE` for the whole story; absent: the page's choice. */
	center?: string | undefined;
	depth: number;
	/** Absent: all. */
	kinds?: Kind[] | undefined;
	/** Groups of relations or properties; absent: all. */
	relations?: string[] | undefined;
	/** In which worlds it is told; absent: in any. */
	worlds?: WorldKind[] | undefined;
	/** Members of one of these, and they themselves; `NOBODYS`: who is in none. Absent: all. */
	factions?: string[] | undefined;
	/** Events. Neither: all of story time. */
	since?: string | undefined;
	until?: string | undefined;
	/** Drawn with all that is one step around them, wherever the walk from the centre ends. */
	expand?: string[] | undefined;
	/** Left out, with their ties. */
	hide?: string[] | undefined;
	/** Pale, and named only where they are pointed at. */
	fade?: string[] | undefined;
	/** In the picture whatever the filters and story time say, and always named. */
	pin?: string[] | undefined;
	/** Whole stories: members are drawn within what they belong to, until that is expanded. */
	fold?: Fold | undefined;
	/** The open tie. */
	edge?: string | undefined;
	/** Who is chosen in the picture. */
	node?: string | undefined;
	/** The centres that lead here, the oldest first. */
	trail?: string[] | undefined;
	view: 'graph' | 'table';
	/** A column of the table; `-` before it: the other way. Absent: in the order of telling. */
	sort?: string | undefined;
	/** Rows of the table that hold these words. */
	find?: string | undefined;
	/** The page of a long table, from 1. */
	page?: number | undefined;
	/** Where the picture is looked at; absent: as it fits. */
	look?: Look | undefined;
	/** What connects these two? Names or ids. */
	from?: string | undefined;
	to?: string | undefined;
	/** So many ways at most; absent: a few. */
	ways?: number | undefined;
}

export const FOLDS = ['faction', 'place', 'none'] as const;
export type Fold = (typeof FOLDS)[number];

/** The middle of what is seen, in units of the layout, and pixels of the screen for such a unit. */
export interface Look {
	x: number;
	y: number;
	scale: number;
	/** Down, a unit is so many times as long; absent: as long as across. */
	stretch?: number;
}

/** Of the ways that connect two, so many are shown, and so many where more are asked for. */
export const FEW_WAYS = 5;
export const MOST_WAYS = 10;

export const NOBODYS = 'none';
/** So many steps of the way here are kept. */
export const LONGEST_TRAIL = 8;
export const WHOLE = 'all';
export const DEEPEST = 3;
/** What the page opens with: events are many, and a crowd says nothing at first sight. */
export const OPENING_KINDS: readonly Kind[] = ALL_KINDS.filter((kind) => kind !== 'event');

/** Reads an address. What is malformed or unknown counts as not given. */
export function readQuery(params: URLSearchParams): ExplorerQuery {
	// The last counts: a form says what is open before the button says what shall be.
	const text = (name: string) => params.getAll(name).at(-1)?.trim() || undefined;
	const list = (name: string) =>
		params.has(name)
			? params.getAll(name).flatMap((part) => part.split(',').filter((word) => word !== ''))
			: undefined;
	const center = text('center');
	const kinds = list('kinds');
	const named = kinds && ALL_KINDS.filter((kind) => kinds.includes(kind));
	const ids = (name: string) => {
		const given = [...new Set(list(name))];
		return given.length > 0 ? given : undefined;
	};
	const page = Math.trunc(Number(text('page')));
	const ways = Math.trunc(Number(text('ways') ?? 0));
	return {
		center,
		depth: depthOf(text('depth')),
		kinds: named ?? (center === undefined ? [...OPENING_KINDS] : undefined),
		relations: list('relations'),
		worlds: worldsOf(list('worlds'), list('lines')),
		factions: list('factions'),
		since: text('since'),
		until: text('until'),
		expand: ids('expand'),
		hide: ids('hide'),
		fade: ids('fade'),
		pin: ids('pin'),
		fold: FOLDS.find((fold) => fold === text('fold')),
		edge: text('edge'),
		node: text('node'),
		trail: ids('trail')?.slice(-LONGEST_TRAIL),
		view: text('view') === 'table' ? 'table' : 'graph',
		sort: text('sort'),
		find: text('find'),
		page: page > 1 ? page : undefined,
		look: lookOf(text('look')),
		from: text('from'),
		to: text('to'),
		ways: ways > 0 ? Math.min(ways, MOST_WAYS) : undefined
	};
}

/** Reads the query of an address, from `?` on. */
export function readSearch(search: string): ExplorerQuery {
	return readQuery(new URLSearchParams(search));
}

/**
 * The parameters of a state, for an address or the hidden fields of a form. Whatever is as it would be without saying is left out, but the
 * centre is always said, so that a copied address restores the picture when the page's choice changes.
 */
export function partsOf(query: ExplorerQuery): [name: string, value: string][] {
	const { center, depth, kinds, relations, worlds, view, look, page } = query;
	const ids = (list: readonly string[] | undefined) =>
		list?.length ? list.join(',') : undefined;
	const parts: [string, string | undefined][] = [
		['center', center],
		['depth', depth === 1 ? undefined : String(depth)],
		[
			'kinds',
			kinds && (kinds.length < ALL_KINDS.length || !center) ? kinds.join(',') : undefined
		],
		['relations', relations?.join(',')],
		['worlds', worlds && worlds.length < ALL_WORLDS.length ? worlds.join(',') : undefined],
		['factions', query.factions?.join(',')],
		['since', query.since],
		['until', query.until],
		['expand', ids(query.expand)],
		['hide', ids(query.hide)],
		['fade', ids(query.fade)],
		['pin', ids(query.pin)],
		['fold', query.fold],
		['trail', ids(query.trail)],
		['view', view === 'table' ? view : undefined],
		['sort', query.sort],
		['find', query.find],
		['page', page && page > 1 ? String(page) : undefined],
		['look', look && lookWords(look)],
		['from', query.from],
		['to', query.to],
		['ways', query.ways ? String(query.ways) : undefined],
		['node', query.node],
		['edge', query.edge]
	];
	return parts.filter((part): part is [string, string] => part[1] !== undefined);
}

/** The address of a state, from `?` on. */
export function writeQuery(query: ExplorerQuery): string {
	const search = partsOf(query).map(([name, value]) => `${name}=${escape(value)}`);
	return `?${search.join('&')}`;
}

/** Commas stay commas: the address is read by people, too. */
function escape(value: string): string {
	return encodeURIComponent(value).replace(/%2C/g, ',');
}

/** Addresses that say `lines` were written when worlds were told apart by how they are drawn alone. */
function worldsOf(
	named: readonly string[] | undefined,
	lines: readonly string[] | undefined
): WorldKind[] | undefined {
	if (named) return ALL_WORLDS.filter((world) => named.includes(world));
	return lines && ALL_WORLDS.filter((world) => lines.includes(LINE_OF[world] satisfies Line));
}

function lookOf(text: string | undefined): Look | undefined {
	const [x = NaN, y = NaN, scale = NaN, stretch = 1, more = 0] =
		text?.split(',').map((n) => (n.trim() === '' ? NaN : Number(n))) ?? [];
	const all = [x, y, scale, stretch].every((n) => Number.isFinite(n));
	if (!all || more !== 0 || scale <= 0 || stretch <= 0) return undefined;
	return { x, y, scale, ...(stretch !== 1 && { stretch }) };
}

function lookWords({ x, y, scale, stretch = 1 }: Look): string {
	return [x, y, scale, ...(stretch === 1 ? [] : [stretch])].join(',');
}

function depthOf(text: string | undefined): number {
	const depth = Math.trunc(Number(text ?? 1));
	return depth >= 1 && depth <= DEEPEST ? depth : 1;
}

/**
 * A facet's list with a value switched on or off. Absent where it holds all, as a list is read: what
 * comes new is then shown.
 */
export function toggled<T>(
	list: readonly T[] | undefined,
	all: readonly T[],
	value: T,
	on: boolean
): T[] | undefined {
	const has = (x: T) => (x === value ? on : !list || list.includes(x));
	return all.every(has) ? undefined : all.filter(has);
}
