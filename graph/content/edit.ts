/** Edits of a text at known places, so that `check --fix` changes a file without reformatting it. */

/** Replaces the characters from `start` (inclusive) to `end` (exclusive); equal: inserts. UTF-16 offsets. */
export interface Edit {
	start: number;
	end: number;
	text: string;
}

/**
 * The text with all edits made; offsets are those of the text as given. Edits may come in any order;
 * insertions at one place are made in the order given. Throws a RangeError where edits overlap or
 * lie outside the text: that is a fault of the caller.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
	const sorted = edits
		.map((edit, order) => ({ ...edit, order }))
		.sort((a, b) => a.start - b.start || a.end - b.end || a.order - b.order);
	let done = 0;
	let out = '';
	for (const { start, end, text: put } of sorted) {
		if (start < done || end < start || end > text.length)
			throw new RangeError(`edit at ${start}-${end} overlaps another or lies outside the text`);
		out += text.slice(done, start) + put;
		done = end;
	}
	return out + text.slice(done);
}
