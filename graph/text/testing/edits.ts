/** Known edits of a chapter, with the truth about every passage kept beside them. */
import type { Match } from '../align';
import { words } from '../normalise';
import { MIN_WORDS } from '../sketch';
import type { Random } from './random';
import { paragraph, sentence } from './story';

/** A paragraph of a copy, and the passage that it is; null: a new one. */
export interface Line {
	text: string;
	of: number | null;
	/** Passages of which it has the words, or some, beside its own. */
	also?: number[];
}

export type Edit = (lines: Line[], random: Random) => void;

const at = (lines: Line[], random: Random) => random.below(lines.length);

/** A paragraph of 12 words or more: a shorter one replaced by as short a one may well be called edited. */
function long(lines: Line[], random: Random): number {
	let where = at(lines, random);
	while (words(lines[where]!.text).length < MIN_WORDS) where = at(lines, random);
	return where;
}

function misspell(text: string, random: Random): string {
	const parts = text.split(' ');
	const where = random.below(parts.length);
	const chosen = parts[where]!;
	const letter = random.below(Math.max(1, chosen.length - 1));
	const kind = random.below(3);
	parts[where] =
		kind === 0
			? chosen.slice(0, letter) + chosen.slice(letter + 1) + (chosen.length < 2 ? 'ab' : '')
			: kind === 1
				? chosen.slice(0, letter) + 'e' + chosen.slice(letter)
				: chosen.slice(0, letter) + chosen.slice(letter).split('').reverse().join('');
	return parts.join(' ');
}

/** Replaces, drops or adds a share of the words. */
function reword(text: string, share: number, random: Random): string {
	const one = () => sentence(random, 1).slice(0, -1).toLowerCase();
	const made = text.split(' ').flatMap((word) => {
		if (random.next() >= share) return [word];
		const kind = random.below(3);
		return kind === 0 ? [one()] : kind === 1 ? [] : [word, one()];
	});
	return made.join(' ') || one();
}

export const EDITS = {
	insert: (lines, random) =>
		void lines.splice(random.below(lines.length + 1), 0, { text: paragraph(random), of: null }),
	remove: (lines, random) => void lines.splice(at(lines, random), 1),
	typo: (lines, random) => {
		const line = lines[at(lines, random)]!;
		line.text = misspell(line.text, random);
	},
	reword: (lines, random) => {
		const line = lines[at(lines, random)]!;
		line.text = reword(line.text, 0.05 + random.next() * 0.2, random);
	},
	/** The passage is gone, another paragraph stands in its place. */
	rewrite: (lines, random) => {
		lines[long(lines, random)] = { text: paragraph(random), of: null };
	},
	swap: (lines, random) => {
		const where = random.below(lines.length - 1);
		[lines[where], lines[where + 1]] = [lines[where + 1]!, lines[where]!];
	},
	move: (lines, random) => {
		const [line] = lines.splice(at(lines, random), 1);
		lines.splice(random.below(lines.length + 1), 0, line!);
	},
	/** A scene of 5 to 15 paragraphs goes elsewhere. */
	block: (lines, random) => {
		const moved = lines.splice(at(lines, random), 5 + random.below(11));
		lines.splice(random.below(lines.length + 1), 0, ...moved);
	},
	/** A passage is gone, and elsewhere, three paragraphs off at least, stands a new one much like it. */
	twin: (lines, random) => {
		const where = long(lines, random);
		const { text } = lines[where]!;
		lines[where] = { text: paragraph(random), of: null };
		const far = (where + 3 + random.below(lines.length - 6)) % lines.length;
		lines.splice(far, 0, { text: reword(text, 0.1, random), of: null });
	},
	/** A paragraph of four words or more becomes two. */
	split: (lines, random) => {
		const where = at(lines, random);
		const line = lines[where]!;
		const parts = line.text.split(' ');
		if (parts.length < 4) return;
		const cut = 1 + random.below(parts.length - 1);
		const own = [...(line.of === null ? [] : [line.of]), ...(line.also ?? [])];
		const pieces = [parts.slice(0, cut), parts.slice(cut)];
		const made = pieces.map((piece): Line => ({ text: piece.join(' '), of: null, also: own }));
		lines.splice(where, 1, ...made);
	},
	/** Two paragraphs become one. */
	merge: (lines, random) => {
		const where = random.below(lines.length - 1);
		const [a, b] = [lines[where]!, lines[where + 1]!];
		const also = [a, b].flatMap((l) => [...(l.of === null ? [] : [l.of]), ...(l.also ?? [])]);
		lines.splice(where, 2, { text: `${a.text} ${b.text}`, of: null, also });
	}
} satisfies Record<string, Edit>;

export type EditName = keyof typeof EDITS;

/** Edits a chapter so many times, each time by one of the kinds named. */
export function edited(
	chapter: readonly string[],
	kinds: readonly EditName[],
	times: number,
	random: Random
): Line[] {
	const lines = chapter.map((text, of): Line => ({ text, of }));
	for (let n = 0; n < times; n++) EDITS[random.pick(kinds)](lines, random);
	return lines;
}

/**
 * right: on its paragraph with a true verdict, or missing where it is gone. flagged: ambiguous. lost:
 * called missing though it stands there. wrong: on another's paragraph, or called unchanged though it
 * changed, or changed though it did not.
 */
export type Outcome = 'right' | 'flagged' | 'lost' | 'wrong';

export function outcomes(
	chapter: readonly string[],
	lines: readonly Line[],
	matches: readonly Match[]
): Outcome[] {
	const normal = (text: string) => words(text).join(' ');
	return matches.map(({ verdict, paragraph: j }, i): Outcome => {
		const truth = lines.flatMap((line, at) =>
			line.of === i || line.also?.includes(i) ? [at] : []
		);
		if (verdict === 'ambiguous') return 'flagged';
		if (verdict === 'missing') return truth.length === 0 ? 'right' : 'lost';
		const here = lines[j!]!;
		const unchanged = normal(here.text) === normal(chapter[i]!);
		// Of two paragraphs of the very same words either is right.
		const placed = truth.includes(j!) || (unchanged && verdict !== 'edited');
		return placed && unchanged === (verdict !== 'edited') ? 'right' : 'wrong';
	});
}
