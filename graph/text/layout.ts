/**
 * Lines become paragraphs. Files part their paragraphs by blank lines, by lines alone, by indents, or
 * (texts taken from a page of print) by nothing but a short last line; which of these, the whole file
 * tells, and where it does not tell clearly a doubt says so.
 */
import { endsSentence, isRule, type Line } from './lines';
import type { Doubt } from './parts';

/** A paragraph, or a heading, with what parts it from the one before. */
export interface Block {
	lines: Line[];
	/** A rule or so many blank lines stand before it that a scene ends there. */
	broken: boolean;
}

/** Lines that follow one another; `gap` is how many blank lines stood before the first. */
interface Run {
	lines: Line[];
	gap: number;
	ruled: boolean;
}

export function blocksOf(all: readonly Line[]): { blocks: Block[]; doubts: Doubt[] } {
	const doubts: Doubt[] = [];
	const runs = runsOf(singleSpaced(all));
	// What the markup says is not the story does not tell how the story is set.
	const telling = runs.filter((run) => run.lines[0]!.role === undefined);
	const style = styleOf(telling, doubts);
	const least = sceneGap(telling, style, doubts);
	const blocks = runs.flatMap((run, index) =>
		paragraphsIn(run.lines, style).map((lines, at): Block => ({
			lines,
			broken: at === 0 && index > 0 && (run.ruled || run.gap >= least)
		}))
	);
	return { blocks, doubts };
}

function runsOf(lines: readonly Line[]): Run[] {
	const runs: Run[] = [];
	let open: Run | undefined;
	let [gap, ruled] = [0, false];
	for (const line of lines) {
		if (line.text === '') {
			open = undefined;
			gap++;
		} else if (isRule(line)) {
			open = undefined;
			[gap, ruled] = [0, true];
		} else if (open && sameKind(open.lines[0]!, line)) open.lines.push(line);
		else {
			open = { lines: [line], gap, ruled };
			[gap, ruled] = [0, false];
			runs.push(open);
		}
	}
	return runs;
}

const sameKind = (a: Line, b: Line) => a.heading === b.heading && a.role === b.role;

/** Typescripts and scans have a blank line after every line: half of the blank lines are taken out. */
function singleSpaced(lines: readonly Line[]): readonly Line[] {
	const runs = runsOf(lines);
	const next = runs.slice(1).filter((run) => !run.ruled);
	const broken = next.filter(
		({ gap, lines: [line] }, at) =>
			gap === 1 && /^\p{Ll}/u.test(line!.text) && !endsSentence(runs[at]!.lines.at(-1)!.text)
	);
	const alone = runs.filter((run) => run.lines.length === 1).length;
	if (next.length < 10 || broken.length < next.length * 0.3 || alone < runs.length * 0.9)
		return lines;
	let blanks = 0;
	return lines.flatMap((line) => {
		if (line.text !== '') {
			const kept = Array.from({ length: blanks >> 1 }, () => ({ ...line, text: '' }));
			blanks = 0;
			return [...kept, line];
		}
		blanks++;
		return [];
	});
}

type Style =
	| { by: 'blank' }
	/** Every line is a paragraph. */
	| { by: 'line' }
	/** A paragraph's first line is indented, or, of hanging ones, is not. */
	| { by: 'indent' }
	/** A paragraph ends with a sentence in a line that had room for more. */
	| { by: 'short'; width: number };

function styleOf(runs: readonly Run[], doubts: Doubt[]): Style {
	const pairs = runs.flatMap(({ lines }) =>
		lines.slice(1).map((next, at) => ({ line: lines[at]!, next }))
	);
	const gaps = runs.length - 1;
	if (pairs.length < 4 || pairs.length <= gaps) return { by: 'blank' };
	const lengths = pairs.map(({ line }) => line.text.length).sort((a, b) => a - b);
	const width = lengths[Math.floor(lengths.length * 0.9)]!;
	const roomy = pairs.filter(({ line, next }) => hasRoom(line, next, width));
	const ended = pairs.filter(({ line }) => endsSentence(line.text)).length / pairs.length;
	const share = roomy.length / pairs.length;
	if (share >= 0.6 && ended >= 0.6) return { by: 'line' };
	const indented = runs.flatMap(({ lines }) =>
		indentedIn(lines)
			.slice(1)
			.map((yes, at) => yes && lines[at]!)
	);
	const starts = indented.filter((before) => before !== false);
	const believable = starts.filter((before) => endsSentence(before.text)).length;
	if (starts.length >= 3 && starts.length > gaps && believable >= starts.length * 0.8)
		return { by: 'indent' };
	const ends = roomy.filter(({ line }) => endsSentence(line.text));
	if (pairs.length > gaps * 12 && ends.length >= 3) {
		doubts.push({
			line: ends[0]!.line.line,
			message:
				'No blank lines part the paragraphs, so they were told by their short last lines. One that fills its last line runs on into the next.'
		});
		return { by: 'short', width };
	}
	if (share >= 0.4 && ended >= 0.5)
		doubts.push({
			line: roomy[0]!.line.line,
			message:
				'Lines without a blank line between them were joined to one paragraph, but they look like paragraphs of their own.'
		});
	return { by: 'blank' };
}

/** Whether the next line's first word would have fitted into a line of so many characters. */
function hasRoom(line: Line, next: Line, width: number): boolean {
	return line.text.length + 1 + next.text.split(/\s/u, 1)[0]!.length <= width;
}

/** Which lines of a run are indented deeper than its leftmost ones. */
function indentedIn(lines: readonly Line[]): boolean[] {
	const least = Math.min(...lines.map((line) => line.indent));
	return lines.map((line) => line.indent >= least + 2);
}

function paragraphsIn(lines: Line[], style: Style): Line[][] {
	const indented = indentedIn(lines);
	const made: Line[][] = [];
	lines.forEach((line, at) => {
		const before = lines[at - 1];
		const starts =
			before === undefined ||
			style.by === 'line' ||
			(style.by === 'indent' && indented[at]!) ||
			(style.by === 'short' &&
				hasRoom(before, line, style.width) &&
				endsSentence(before.text));
		if (starts) made.push([line]);
		else made.at(-1)!.push(line);
	});
	return made;
}

/** How many blank lines, at least, end a scene. */
function sceneGap(runs: readonly Run[], { by }: Style, doubts: Doubt[]): number {
	const parted = runs.slice(1).filter((run) => !run.ruled && run.lines[0]!.heading === undefined);
	if (by !== 'blank') {
		const first = parted.find((run) => run.gap > 0);
		const ruled = runs.some((run, at) => at > 0 && run.ruled);
		if (!first || ruled) return 2;
		doubts.push({
			line: first.lines[0]!.line,
			message:
				'The paragraphs have no blank lines between them, so a blank line was taken for the end of a scene.'
		});
		return 1;
	}
	const usual = usualGap(parted.map((run) => run.gap));
	const least = Math.max(2, usual + 1);
	const wide = parted.filter((run) => run.gap >= least);
	if (parted.length < 10 || wide.length <= parted.length * 0.3) return least;
	const [first] = wide;
	const ruled = runs.some((run, at) => at > 0 && run.ruled);
	doubts.push({
		line: first!.lines[0]!.line,
		message: ruled
			? `${least} blank lines stand in ${wide.length} places; beside the rules they were not taken for ends of scenes.`
			: `${least} blank lines or more stand in ${wide.length} places, and each was taken for the end of a scene.`
	});
	return ruled ? Infinity : least;
}

/** The number of blank lines that part most paragraphs: 1 unless enough of them say otherwise. */
function usualGap(gaps: readonly number[]): number {
	const counts = new Map<number, number>();
	for (const gap of gaps) counts.set(gap, (counts.get(gap) ?? 0) + 1);
	const [most, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [1, 0];
	return gaps.length >= 6 && count >= gaps.length * 0.6 ? most : 1;
}
