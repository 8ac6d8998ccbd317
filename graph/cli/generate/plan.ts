/** What is told when: how many figures of each kind, and the passage in which each first appears. */
import type { Kind } from '../../model/types';
import type { Random } from '../../text/testing/random';

export interface Plan {
	/** How many figures, and how many chapters: see `LEAST` and `MOST`. */
	entities: number;
	chapters: number;
	seed: number;
}

/** Below that many a story has no room for all kinds; beyond, ids and names would be guesses. */
export const LEAST = { entities: 20, chapters: 1 };
export const MOST = { entities: 100_000, chapters: 1000 };

const SHARES: [Kind, number][] = [
	['character', 0.45],
	['event', 0.2],
	['place', 0.15],
	['item', 0.12],
	['faction', 0.08]
];
/** A chapter has no fewer. */
const LEAST_PASSAGES = 4;
/** Above 1: more figures in the first chapters than in the last. */
const EARLY = 1.25;

/** As many passages as figures, and enough for the chapters. */
export function passagesOf({ entities, chapters }: Plan): number {
	return Math.max(entities, chapters * LEAST_PASSAGES);
}

/** The kinds of figures in the order in which they appear, with the passage, counted from 0. */
export function appearances(plan: Plan, random: Random): { kind: Kind; passage: number }[] {
	const kinds = shuffled(kindsOf(plan.entities), random);
	// A place and two people, before anything happens there.
	const first: Kind[] = ['place', 'character', 'character', 'faction'];
	for (const kind of first) kinds.splice(kinds.indexOf(kind), 1);
	const passages = passagesOf(plan);
	return [...first, ...kinds].map((kind, i, all) => ({
		kind,
		passage: Math.floor(passages * (i / all.length) ** EARLY)
	}));
}

/** Shares of the whole, rounded so that they add up to it: what is left goes to characters. */
function kindsOf(entities: number): Kind[] {
	const kinds = SHARES.flatMap(([kind, share]) =>
		Array.from({ length: Math.floor(entities * share) }, () => kind)
	);
	while (kinds.length < entities) kinds.push('character');
	return kinds;
}

/** A copy in random order (Fisher and Yates, as Durstenfeld has it, 1964). */
export function shuffled<T>(of: readonly T[], random: Random): T[] {
	const list = [...of];
	for (let i = list.length - 1; i > 0; i--) {
		const j = random.below(i + 1);
		[list[i], list[j]] = [list[j]!, list[i]!];
	}
	return list;
}
