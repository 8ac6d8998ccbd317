/** What each thing that a reader may do in the picture changes of the state. Pure. */
import { LONGEST_TRAIL, type ExplorerQuery } from '$lib/explorer/query';

export type Change = Partial<ExplorerQuery>;
/** Lists of ids that a reader puts somebody into and takes out again. */
export type SetAside = 'expand' | 'hide' | 'fade' | 'pin';

/** A list with an id, or without it; absent where it is empty, as it is read. */
export function listed(list: readonly string[] = [], id: string, on: boolean) {
	const rest = list.filter((other) => other !== id);
	const next = on ? [...rest, id] : rest;
	return next.length > 0 ? next : undefined;
}

/** Puts somebody into a list, or takes them out where they are in it. What is hidden is not also pinned. */
export function switchedIn(query: ExplorerQuery, of: SetAside, id: string): Change {
	const on = !query[of]?.includes(id);
	const change: Change = { [of]: listed(query[of], id, on) };
	if (!on) return change;
	if (of === 'hide') {
		change.pin = listed(query.pin, id, false);
		if (query.node === id) change.node = undefined;
		if (query.edge?.split('.').includes(id)) change.edge = undefined;
	}
	if (of === 'pin') change.hide = listed(query.hide, id, false);
	return change;
}

/** Somebody is chosen, or nobody: then no tie is open. */
export function chosen(id: string | undefined): Change {
	return { node: id, edge: undefined };
}

/**
 * The way to wherever one goes from here, for a link or a form. Who goes nowhere has themselves at its
 * end, which is then no part of it (see `reached`).
 * @param here the middle; absent for a whole story
 */
export function wayOn({ trail = [] }: ExplorerQuery, here?: string): string[] | undefined {
	const way = here ? [...trail, here] : trail;
	return way.length > 0 ? way.slice(-LONGEST_TRAIL) : undefined;
}

/**
 * Another middle, and the one before it on the way here. Looked at anew; whoever is in the middle is
 * neither hidden nor chosen.
 * @param before the middle until now; absent for a whole story
 */
export function lookedAround(query: ExplorerQuery, id: string, before?: string): Change {
	return {
		...{ center: id, trail: wayOn(query, before) },
		hide: listed(query.hide, id, false),
		...{ node: undefined, edge: undefined, look: undefined }
	};
}

/** Back along the way here: the steps after it are no longer on it. */
export function ledBack({ trail = [] }: ExplorerQuery, id: string): Change {
	const way = trail.slice(0, trail.indexOf(id));
	return {
		...{ center: id, trail: way.length > 0 ? way : undefined },
		...{ node: undefined, edge: undefined, look: undefined }
	};
}
