/** Notes: the passages that a page cites, each with ways back to the marks that cite it. */
import type { Passage, PassageId } from '$graph/model/types';
import type { Story } from '$graph/story/story';
import type { MarkView, NoteView } from '$lib/view';
import { presentPassage } from './passages';

/**
 * Gives each mark an anchor, in the order of the page, and makes the notes, in reading order. Marks
 * are found wherever they lie in what a page shows.
 */
export function presentNotes(
	story: Story,
	passages: ReadonlyMap<PassageId, Passage>,
	shown: readonly unknown[]
): NoteView[] {
	const backs = new Map<string, NoteView['backs']>();
	let count = 0;
	for (const mark of marksIn(shown)) {
		mark.id = `mark-${++count}`;
		for (const id of mark.passages) {
			const list = backs.get(id) ?? [];
			list.push({ href: `#${mark.id}`, label: letters(list.length) });
			backs.set(id, list);
		}
	}
	return [...passages.values()]
		.filter((p) => backs.has(p.id))
		.sort((a, b) => (a.sort < b.sort ? -1 : a.sort > b.sort ? 1 : 0))
		.map((p) => ({ passage: presentPassage(story, p), backs: backs.get(p.id)! }));
}

function* marksIn(value: unknown): Generator<MarkView> {
	if (Array.isArray(value)) {
		for (const item of value) yield* marksIn(item);
	} else if (isMark(value)) {
		yield value;
	} else if (value !== null && typeof value === 'object') {
		for (const item of Object.values(value)) yield* marksIn(item);
	}
}

function isMark(value: unknown): value is MarkView {
	return (
		value !== null &&
		typeof value === 'object' &&
		'spoken' in value &&
		'passages' in value &&
		Array.isArray(value.passages)
	);
}

/** a, b, … z, aa, ab, … */
function letters(index: number): string {
	const last = String.fromCharCode(97 + (index % 26));
	return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last;
}
