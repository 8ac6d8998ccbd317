/** What is said to who cannot see the page, when something changed: that, and not everything anew. Pure. */
import { count } from '$lib/ui/graph/words';

/** What may be heard of the page. */
export interface Heard {
	/** Whom or what the picture is about. */
	about: string;
	relations: number;
	pages: number;
	/** The open tie in words, and who is chosen. */
	open: string | undefined;
	chosen: string | undefined;
	/** How many rows the table has, in what order. */
	rows: string;
}

/** @param before absent: nothing has been said yet */
export function whatChanged(now: Heard, before?: Heard): string {
	const all = `${count(now.relations, 'relation')} among ${count(now.pages, 'page')}`;
	const open = now.open && `Open: ${now.open}`;
	if (!before) return [all, open].filter(Boolean).join('. ');
	const moved = now.about !== before.about;
	const counts = now.relations !== before.relations || now.pages !== before.pages;
	// Who is no longer drawn is told of by the counts.
	const unchosen = before.chosen && !now.chosen && !now.open;
	const words = [
		moved && `Graph ${now.about}`,
		(moved || counts) && (moved ? all : `${all}${difference(now, before)}`),
		now.open !== before.open && (open ?? 'Closed'),
		now.chosen !== before.chosen && now.chosen && `Chosen: ${now.chosen}`,
		unchosen && !moved && !counts && 'Closed',
		// The number of rows is told with the picture's, unless only the table has changed.
		!moved && !counts && now.rows !== before.rows && now.rows
	];
	return words.filter(Boolean).join('. ');
}

function difference(now: Heard, before: Heard): string {
	const more = now.relations - before.relations;
	return more === 0 ? '' : `, ${Math.abs(more)} ${more > 0 ? 'more' : 'fewer'}`;
}
