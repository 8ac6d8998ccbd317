/**
 * What a change of content means: the things that a wiki tells, before and after, whatever files they
 * stand in. What has an id is followed through its wordings; all else is its own words.
 */
import type { Opening, Reveal, RevealKind } from './reveals';

/** Where it is opened: `1.2.4`, or `start`. */
type Place = string;

export interface Change {
	what: RevealKind;
	/** `moved`: the same words, opened elsewhere. */
	change: 'added' | 'removed' | 'altered' | 'moved';
	page?: string;
	id?: string;
	/** As it is now; of what is removed, as it was. */
	text: string;
	at: Place;
	/** As it was, where it says something else now. */
	before?: string;
	/** Where it was opened, where that is elsewhere now. */
	from?: Place;
}

interface Told {
	reveal: Reveal;
	at: Place;
}

/** The changes from one list of openings to another, in the order of `after`, what is gone last. */
export function difference(before: readonly Opening[], after: readonly Opening[]): Change[] {
	const [was, is] = [toldIn(before), toldIn(after)];
	const changes = [...is].flatMap(([key, now]): Change[] => {
		const old = was.get(key);
		if (!old) return [{ ...said(now), change: 'added' }];
		const altered = old.reveal.text !== now.reveal.text;
		const moved = old.at !== now.at;
		if (!altered && !moved) return [];
		return [
			{
				...said(now),
				change: altered ? 'altered' : 'moved',
				...(altered && { before: old.reveal.text }),
				...(moved && { from: old.at })
			}
		];
	});
	const gone = [...was].filter(([key]) => !is.has(key));
	return [...changes, ...gone.map(([, old]): Change => ({ ...said(old), change: 'removed' }))];
}

function said({ reveal: { what, page, id, text }, at }: Told): Omit<Change, 'change'> {
	return { what, ...(page !== undefined && { page }), ...(id !== undefined && { id }), text, at };
}

/** By what makes each the same thing: its kind and id, else its page and words. */
function toldIn(openings: readonly Opening[]): Map<string, Told> {
	const told = new Map<string, Told>();
	for (const { passage, reveals } of openings)
		for (const reveal of reveals) {
			const { what, page, id, text, needs } = reveal;
			const at = [passage?.id ?? 'start', ...(needs ?? [])].join(' and ');
			const place = passage ? `${passage.work} ${passage.place}` : 'start';
			const own = id ?? (what === 'page' ? page : `${page ?? ''} ${text}`);
			// Several of one key (two scenes of one title) are told apart by where they stand.
			const key = `${what} ${own}`;
			told.set(told.has(key) ? `${key} ${at}` : key, { reveal, at: place });
		}
	return told;
}
