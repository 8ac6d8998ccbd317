/** Lines that belong to the page or the site rather than to the text: taken out before layout is asked. */
import { endsSentence, type Line } from './lines';

const START = /^\W*(?:start|beginning) of (?:the |this )?.*\be-?(?:book|text)\b/iu;
const END = /^\W*end of (?:the |this )?(?:.*\be-?(?:book|text)\b|project \p{L}+)/iu;

/** What stands between the lines by which book sites fence a text off from their licence. */
export function withoutLicence(lines: readonly Line[]): readonly Line[] {
	const start = lines.findIndex(({ text }) => START.test(text));
	const found = lines.findIndex(({ text }, at) => at > start && END.test(text));
	const end = found < 0 ? lines.length : found;
	return start < 0 && found < 0 ? lines : lines.slice(start + 1, end);
}

const PAGE = /^[\W_]*(?:(?:pg|page|p)\.?\s*)?(\d{1,4})(?:\s*(?:\/|of)\s*\d{1,4})?[\W_]*$/iu;

/**
 * Takes out the numbers of pages, where three or more rise through the file, and the headlines that
 * return beside them; a paragraph that a page's end cut in two is whole again.
 */
export function withoutPages(lines: readonly Line[]): readonly Line[] {
	const numbers = lines.flatMap(({ text }, at) => {
		const page = PAGE.exec(text)?.[1];
		return page === undefined ? [] : [{ at, page: Number(page) }];
	});
	const rising = numbers.filter(({ page }, n) => page > (numbers[n - 1]?.page ?? -1));
	// Sections are numbered from 1 on and stand far apart; pages begin anywhere and cut sentences.
	if (rising.length < 3 || rising.length < numbers.length * 0.8) return lines;
	if (!numbers.some(({ at }) => cuts(lines, at))) return lines;
	const out = new Set(numbers.map(({ at }) => at));
	for (const at of runningHeads(
		lines,
		numbers.map(({ at }) => at)
	))
		out.add(at);
	return closed(lines, out);
}

const textBefore = (lines: readonly Line[], at: number) => {
	while (--at >= 0 && lines[at]!.text === '');
	return at;
};
const textAfter = (lines: readonly Line[], at: number) => {
	while (++at < lines.length && lines[at]!.text === '');
	return at;
};

/** Whether what stands around a line is one sentence that it interrupts. */
function cuts(lines: readonly Line[], at: number): boolean {
	const before = lines[textBefore(lines, at)];
	const after = [lines[textAfter(lines, at)], lines[textAfter(lines, textAfter(lines, at))]];
	return (
		before !== undefined &&
		!endsSentence(before.text) &&
		after.some((line) => line !== undefined && /^\p{Ll}/u.test(line.text))
	);
}

/** Short lines next to page numbers that stand so three times or more. */
function runningHeads(lines: readonly Line[], numbers: readonly number[]): number[] {
	const beside = numbers.flatMap((at) => [textBefore(lines, at), textAfter(lines, at)]);
	const places = new Map<string, number[]>();
	for (const at of beside) {
		const text = lines[at]?.text.toUpperCase();
		if (text === undefined || text.length > 60) continue;
		places.set(text, [...(places.get(text) ?? []), at]);
	}
	return [...places.values()].filter((found) => found.length >= 3).flat();
}

/** Without some lines; where they cut a sentence, without the blank lines around them too. */
function closed(lines: readonly Line[], out: ReadonlySet<number>): Line[] {
	const kept: Line[] = [];
	for (let at = 0; at < lines.length; at++) {
		if (!out.has(at)) {
			kept.push(lines[at]!);
			continue;
		}
		let next = at;
		while (next < lines.length && (out.has(next) || lines[next]!.text === '')) next++;
		let size = kept.length;
		while (size > 0 && kept[size - 1]!.text === '') size--;
		const [before, after] = [kept[size - 1], lines[next]];
		const whole = before && after && !endsSentence(before.text) && /^\p{Ll}/u.test(after.text);
		kept.length = size;
		if (!whole && after) kept.push({ ...after, text: '' });
		at = next - 1;
	}
	return kept;
}
