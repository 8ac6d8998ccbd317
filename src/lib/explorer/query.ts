/**
 * The state of the explorer as an address and back. `center`, `depth`, `kinds`, `relations`, `since`
 * and `until` are the API's parameters; lists may be repeated or parted by commas.
 */
import type { Kind } from '$graph/model/types';
import { ALL_KINDS, LINES, type Line } from './data';

export interface ExplorerQuery {
	/** An entity's id or the name of its page; `WHOLE` for the whole story; absent: the page's choice. */
	center?: string | undefined;
	depth: number;
	/** Absent: all. */
	kinds?: Kind[] | undefined;
	/** Groups of relations or properties; absent: all. */
	relations?: string[] | undefined;
	/** Absent: all. */
	lines?: Line[] | undefined;
	/** Events. Neither: all of story time. */
	since?: string | undefined;
	until?: string | undefined;
	/** The open tie. */
	edge?: string | undefined;
	view: 'graph' | 'table';
	/** What connects these two? Names or ids. */
	from?: string | undefined;
	to?: string | undefined;
}

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
	const lines = list('lines');
	return {
		center,
		depth: depthOf(text('depth')),
		kinds: named ?? (center === undefined ? [...OPENING_KINDS] : undefined),
		relations: list('relations'),
		lines: lines && LINES.filter((line) => lines.includes(line)),
		since: text('since'),
		until: text('until'),
		edge: text('edge'),
		view: text('view') === 'table' ? 'table' : 'graph',
		from: text('from'),
		to: text('to')
	};
}

/**
 * The address of a state, from `?` on. Whatever is as it would be without saying is left out, but the
 * centre is always said, so that a copied address restores the picture when the page's choice changes.
 */
export function writeQuery(query: ExplorerQuery): string {
	const { center, depth, kinds, relations, lines, since, until, edge, view, from, to } = query;
	const parts: [string, string | undefined][] = [
		['center', center],
		['depth', depth === 1 ? undefined : String(depth)],
		[
			'kinds',
			kinds && (kinds.length < ALL_KINDS.length || !center) ? kinds.join(',') : undefined
		],
		['relations', relations?.join(',')],
		['lines', lines && lines.length < LINES.length ? lines.join(',') : undefined],
		['since', since],
		['until', until],
		['view', view === 'table' ? view : undefined],
		['from', from],
		['to', to],
		['edge', edge]
	];
	const written = parts.filter((part): part is [string, string] => part[1] !== undefined);
	const search = written.map(([name, value]) => `${name}=${escape(value)}`).join('&');
	return search ? `?${search}` : '?';
}

/** Commas stay commas: the address is read by people, too. */
function escape(value: string): string {
	return encodeURIComponent(value).replace(/%2C/g, ',');
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
