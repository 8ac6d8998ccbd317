/**
 * Passages of 12 words or more: those that moved with their words unchanged, those that an edit or a
 * move left without a pair, and the verdict on every pair that likeness alone has made.
 */
import { likeness, same } from './evidence';
import * as margins from './margins';
import { belongs, join, nearness, neighboursOf, type Neighbours, part, type State } from './place';

/** Paragraphs one of which may be the passage, by passage. */
export type Doubts = Map<number, number[]>;

const unpaired = (column: Int32Array): number[] =>
	Array.from(column.keys()).filter((row) => column[row] === -1);

function grouped(rows: number[], keys: Int32Array): Map<number, number[]> {
	const groups = new Map<number, number[]>();
	for (const row of rows) {
		const key = keys[row]!;
		if (key >= 0) groups.set(key, [...(groups.get(key) ?? []), row]);
	}
	return groups;
}

/**
 * Pairs passages with the paragraph elsewhere that has their very words: first where there is one of
 * each, then, with these for neighbours, those first that stand best.
 */
export function findMoved(state: State): void {
	const passages = grouped(unpaired(state.pairs), state.sides.stored.key);
	const paragraphs = grouped(unpaired(state.holders), state.sides.copy.key);
	for (const [key, left] of passages) {
		const right = paragraphs.get(key) ?? [];
		if (left.length === 1 && right.length === 1) join(state, left[0]!, right[0]!);
	}
	const offers: Offer[] = [];
	for (const i of unpaired(state.pairs)) {
		const near = neighboursOf(state, i);
		for (const j of paragraphs.get(state.sides.stored.key[i]!) ?? [])
			if (state.holders[j] === -1) offers.push({ i, j, evidence: nearness(near, i, j) });
	}
	take(state, offers);
}

interface Offer {
	i: number;
	j: number;
	evidence: number;
}

function take(state: State, offers: Offer[]): void {
	for (const { i, j } of offers.sort((a, b) => b.evidence - a.evidence))
		if (state.pairs[i] === -1 && state.holders[j] === -1) join(state, i, j);
}

/** Gives passages that are left over the likest paragraph that is left over in their place. */
export function findEdited(state: State): void {
	const { sides } = state;
	const free = unpaired(state.holders);
	const offers: Offer[] = [];
	for (const i of unpaired(state.pairs)) {
		if (sides.bits[i] === 0) continue;
		const near = neighboursOf(state, i);
		for (const j of free) {
			const like = likeness(sides, i, j);
			if (like + 2 * margins.NEIGHBOUR < margins.UNSURE) continue;
			const place = nearness(near, i, j);
			if (belongs(near, i, j) && place > 0 && like + place >= margins.UNSURE)
				offers.push({ i, j, evidence: like + place });
		}
	}
	take(state, offers);
}

/** Whether a paragraph is neither a piece of a passage nor the passage with as much again. */
const isWhole = (before: number, after: number) =>
	Math.min(before, after) >= margins.WHOLE * Math.max(before, after);

/**
 * Looks at every pair that is not exact, and at every passage without a pair, and asks whether another
 * paragraph (or, for the paragraph, another passage) would do nearly as well. A pair that is too weak
 * or has such a rival, or a length that speaks of a piece, is parted; what it might have been goes to `doubts`.
 */
export function judge(state: State, doubts: Doubts, settled: ReadonlyMap<number, unknown>): void {
	const { sides, pairs, holders } = state;
	const exact = (i: number) => settled.has(i) || (pairs[i]! >= 0 && same(sides, i, pairs[i]!));
	const near: Neighbours[] = Array.from(pairs.keys(), (i) => neighboursOf(state, i));
	const evidenceOf = (i: number, j: number) => likeness(sides, i, j) + nearness(near[i]!, i, j);
	/** What would be lost if a passage gave its paragraph away. */
	const worth = Float64Array.from(pairs, (j, i) => (j < 0 ? 0 : Math.max(0, evidenceOf(i, j))));
	const passages = Array.from(pairs.keys()).filter((i) => !exact(i) && sides.bits[i]! > 0);
	const paragraphs = Array.from(holders.keys()).filter(
		(j) => holders[j] === -1 || !exact(holders[j]!)
	);
	const parted: number[] = [];
	for (const i of passages) {
		const own = pairs[i]!;
		const evidence = own < 0 ? -Infinity : evidenceOf(i, own);
		const enough =
			own < 0 ? margins.ACCEPT : Math.max(margins.UNSURE, evidence - margins.MARGIN);
		const couldReach = (passage: number, j: number) =>
			likeness(sides, passage, j) + 2 * margins.NEIGHBOUR >= enough;
		const rivals = paragraphs.filter((j) => {
			if (j === own || !couldReach(i, j)) return false;
			const held = holders[j]! < 0 ? 0 : worth[holders[j]!]!;
			return evidenceOf(i, j) - held >= enough;
		});
		const contested = (other: number) =>
			other !== i &&
			couldReach(other, own) &&
			evidenceOf(other, own) - worth[other]! >= enough;
		const whole = own >= 0 && isWhole(sides.stored.words[i]!, sides.copy.words[own]!);
		if (evidence >= margins.ACCEPT && whole && rivals.length === 0 && !passages.some(contested))
			continue;
		if (own >= 0) parted.push(i);
		// Far from every neighbour a likeness is one of many: it has to be great to be worth a doubt.
		const unsure = own >= 0 && nearness(near[i]!, i, own) > 0 ? margins.UNSURE : margins.ACCEPT;
		const candidates = evidence >= unsure ? [own, ...rivals] : rivals;
		if (candidates.length > 0)
			doubts.set(
				i,
				candidates.sort((a, b) => a - b)
			);
	}
	for (const i of parted) part(state, i);
}

/**
 * Where the very words of an exact passage stand in a second paragraph as near to its neighbours, or
 * a passage of the same words is gone that stood as near, nothing tells which of them is which.
 */
export function doubtTwins(state: State, doubts: Doubts): void {
	const { sides, pairs } = state;
	const paragraphs = grouped(unpaired(state.holders), sides.copy.key);
	const passages = grouped(unpaired(pairs), sides.stored.key);
	const found: [number, number[]][] = [];
	pairs.forEach((j, i) => {
		if (j < 0 || !same(sides, i, j)) return;
		const copies = paragraphs.get(sides.stored.key[i]!) ?? [];
		const gone = passages.get(sides.stored.key[i]!) ?? [];
		if (copies.length + gone.length === 0) return;
		// Its own place is the question: it does not speak for its neighbours here.
		const firm = state.firm[i]!;
		state.firm[i] = 0;
		const near = neighboursOf(state, i);
		const enough = nearness(near, i, j) - margins.TWIN_MARGIN;
		const rivals = copies.filter((other) => nearness(near, i, other) >= enough);
		const twins = gone.filter(
			(other) => nearness(neighboursOf(state, other), other, j) >= enough
		);
		state.firm[i] = firm;
		if (rivals.length > 0) found.push([i, [j, ...rivals]]);
		else if (twins.length > 0) for (const twin of [i, ...twins]) found.push([twin, [j]]);
	});
	for (const [i, candidates] of found) {
		if (pairs[i]! >= 0) part(state, i);
		doubts.set(
			i,
			candidates.sort((a, b) => a - b)
		);
	}
}
