/** Pages of lists, and the opaque cursors that lead from one to the next. */
import type { Page, PageRequest } from '$graph/store/interface';

/** Where a page begins: after this sort key, or after so many items. Nothing reads it but its call. */
export function encodeCursor(call: string, after: string): string {
	return Buffer.from(JSON.stringify([call, after])).toString('base64url');
}

/** Undefined for anything that is no cursor of this call. */
export function decodeCursor(call: string, cursor: string): string | undefined {
	try {
		const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
		if (!Array.isArray(parsed) || parsed.length !== 2 || parsed[0] !== call) return undefined;
		return typeof parsed[1] === 'string' ? parsed[1] : undefined;
	} catch {
		return undefined;
	}
}

export interface PageOf {
	limit: number;
	after?: string;
}

/** A page of a list that is at hand; `after` is the number of items that came before. */
export function pageOfList<T>(items: readonly T[], { limit, after }: PageOf): Page<T> {
	const start = Number(after ?? 0) || 0;
	const end = start + limit;
	return {
		items: items.slice(start, end),
		...(end < items.length && { next: String(end) })
	};
}

/** A page of a stored list of which only some items are kept; reads on until it is full. */
export async function pageOfKept<T extends { sort: string }>(
	{ limit, after }: PageOf,
	read: (page: PageRequest) => Promise<Page<T>>,
	keep: (item: T) => boolean
): Promise<Page<T>> {
	const items: T[] = [];
	let from = after;
	do {
		const page = await read({ limit, ...(from !== undefined && { after: from }) });
		for (const [i, item] of page.items.entries()) {
			if (keep(item)) items.push(item);
			if (items.length < limit) continue;
			const more = i < page.items.length - 1 || page.next !== undefined;
			return { items, ...(more && { next: item.sort }) };
		}
		from = page.next;
	} while (from !== undefined);
	return { items };
}
