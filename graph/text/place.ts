/**
 * Where a passage should stand: what its neighbours say. Only firm neighbours are asked, those whose
 * own words (exact, or very like) place them.
 */
import { likeness, same, type Sides } from './evidence';
import * as margins from './margins';

export interface State {
	sides: Sides;
	/** Paragraph of each stored passage, passage of each paragraph; -1: none. */
	pairs: Int32Array;
	holders: Int32Array;
	/** Whether a pair may speak for its neighbours. */
	firm: Uint8Array;
	/** Whether a pair belongs to the alignment in order; the others moved. */
	inOrder: Uint8Array;
}

export function stateOf(sides: Sides, pairs: Int32Array): State {
	const state: State = {
		sides,
		pairs: new Int32Array(sides.stored.size).fill(-1),
		holders: new Int32Array(sides.copy.size).fill(-1),
		firm: new Uint8Array(sides.stored.size),
		inOrder: new Uint8Array(sides.stored.size)
	};
	pairs.forEach((j, i) => {
		if (j < 0) return;
		join(state, i, j);
		state.inOrder[i] = 1;
	});
	return state;
}

/** Pairs a passage with a paragraph; `proven` where its very words are known to stand there. */
export function join(state: State, i: number, j: number, proven = same(state.sides, i, j)): void {
	state.pairs[i] = j;
	state.holders[j] = i;
	state.firm[i] = proven || likeness(state.sides, i, j) >= margins.FIRM ? 1 : 0;
}

export function part(state: State, i: number): void {
	state.holders[state.pairs[i]!] = -1;
	state.pairs[i] = -1;
	state.firm[i] = 0;
	state.inOrder[i] = 0;
}

/** A firm neighbour; the edges of the chapter are neighbours too. */
interface Neighbour {
	i: number;
	j: number;
}

/** On each side the nearest firm neighbour and the nearest that kept its order: often one. */
export interface Neighbours {
	before: Neighbour[];
	after: Neighbour[];
}

export function neighboursOf(state: State, i: number): Neighbours {
	const look = (step: 1 | -1): Neighbour[] => {
		const found: Neighbour[] = [];
		for (let at = i + step; at >= 0 && at < state.pairs.length; at += step) {
			if (!state.firm[at]) continue;
			if (found.length === 0 || state.inOrder[at]) found.push({ i: at, j: state.pairs[at]! });
			if (state.inOrder[at]) return found;
		}
		const edge =
			step < 0 ? { i: -1, j: -1 } : { i: state.pairs.length, j: state.holders.length };
		return [...found, edge];
	};
	return { before: look(-1), after: look(1) };
}

/**
 * How much the neighbours speak for paragraph j: on each side `NEIGHBOUR` where it stands as many
 * paragraphs from the neighbour's as the passage does from the neighbour, less for each that came or
 * went between them, less the farther off they are.
 */
export function nearness({ before, after }: Neighbours, i: number, j: number): number {
	const speak = (passages: number, paragraphs: number) =>
		paragraphs < 1
			? 0
			: Math.max(
					0,
					margins.NEIGHBOUR -
						Math.log(1 + Math.abs(passages - paragraphs)) -
						Math.log(Math.max(passages, paragraphs)) / 2
				);
	return (
		Math.max(...before.map((next) => speak(i - next.i, j - next.j))) +
		Math.max(...after.map((next) => speak(next.i - i, next.j - j)))
	);
}

/** The paragraph that stands where passage i stood: as many passages as paragraphs on each side. */
export function opposite(state: State, near: Neighbours, i: number): number | null {
	for (const left of near.before)
		for (const right of near.after) {
			const j = left.j + i - left.i;
			if (right.i - left.i !== right.j - left.j) continue;
			if (state.holders.subarray(left.j + 1, right.j).every((holder) => holder === -1))
				return j;
		}
	return null;
}

/** Whether paragraph j lies between those of the passages before and after i that kept their order. */
export function keepsOrder({ before, after }: Neighbours, j: number): boolean {
	return before.at(-1)!.j < j && j < after.at(-1)!.j;
}

/**
 * Whether a paragraph that is only like passage i may be it: it kept its order, or a firm neighbour
 * stands right beside it too. Anything else may be a near-twin.
 */
export function belongs(near: Neighbours, i: number, j: number): boolean {
	const beside = (next: Neighbour) => Math.abs(next.i - i) === 1 && next.j - next.i === j - i;
	return keepsOrder(near, j) || near.before.some(beside) || near.after.some(beside);
}

/** The paragraphs without a passage that follow a neighbour before, or lead up to one after. */
export function inPlace(state: State, { before, after }: Neighbours): number[] {
	const found = new Set<number>();
	const walk = (from: number, step: 1 | -1) => {
		for (let j = from; state.holders[j] === -1 && Math.abs(j - from) < margins.REACH; j += step)
			found.add(j);
	};
	for (const next of before) walk(next.j + 1, 1);
	for (const next of after) walk(next.j - 1, -1);
	return [...found].sort((a, b) => a - b);
}
