/**
 * The numbers by which alignment decides. All evidence is in nats (natural logarithms of odds), so
 * sums of it are comparable: 3 nats are odds of 20 to 1, 10 of 22,000 to 1.
 *
 * How they were chosen: on 100 invented chapters (`testing/`) and 100 times on one chapter of real prose,
 * ten known edits in each; `tests/bench/alignment.mjs` measures it anew and docs/alignment.md has the
 * table. Shares of bits and spreads are the rates that were measured. ACCEPT is a choice: at 10, two of
 * 2,000 rewritten passages were taken for edited ones and 36 of some 1,500 mended typos in passages of 12
 * words or more left in doubt; at 12 none and 131; at 9 (with an earlier measure of length) five. No typo,
 * insertion, removal, swap or move set an id on a wrong paragraph at any of them.
 */

/**
 * Share of bits that differ between a passage and its edited self, for a light edit and a heavy one:
 * a typo 0.06 to 0.15, a fifth of the words 0.17, a third 0.24 measured. Either is as likely.
 */
export const EDITED_FLIPS = [0.12, 0.28] as const;
/** Share of bits that differ between two passages of one chapter: 0.46 to 0.48 measured, 0.07 to 0.13 spread. */
export const UNRELATED_FLIPS = 0.46;

/** So many edits leave the number of words as it is: mended typos, a word for a word. */
export const SAME_LENGTH = 0.4;
/** The others change it by so many on average: a constant and a share of them (Laplace). */
export const LENGTH_SPREAD = 1;
export const LENGTH_SHARE = 0.06;
/** Lengths of unrelated paragraphs are spread over about so many words. */
export const LENGTH_RANGE = 60;

/** A hash of 32 bits that agrees: log(2^32), rounded down. Nothing else outweighs it. */
export const EXACT = 22;

/** A passage whose neighbour is in its place stands next to it: odds of 20 to 1, on each side. */
export const NEIGHBOUR = 3;
/** So many paragraphs beyond its neighbour a passage is looked for: there that evidence ends. */
export const REACH = 8;
/** Evidence from which a pair may serve others as a neighbour. */
export const FIRM = 8;

/** In order: what it costs to leave the diagonal, and to pass over one paragraph on either side. */
export const LEAVE = 2;
export const PASS = 0.5;

/** From here on, with its neighbours counted, a pair is the same passage, edited. */
export const ACCEPT = 10;
/** From here on it is too like to be called missing, and too unlike to be shown: ambiguous. */
export const UNSURE = 5;
/** A second candidate so near to the first makes both of them candidates: odds of 20 to 1. */
export const MARGIN = 3;
/** Between paragraphs of the very same words only their neighbours can decide, by so much. */
export const TWIN_MARGIN = 1;

/**
 * A paragraph that is merely like a passage has at least so large a share of its number of words, or the
 * passage of the paragraph's: else it may be a piece of it, or hold it and another.
 */
export const WHOLE = 2 / 3;

/**
 * A short passage found elsewhere moved there if it has so many words; a shorter one recurs by chance,
 * and must stand beside its neighbours at least (two places off: 1.35, three: 0.92).
 */
export const TELLING_WORDS = 5;
export const BESIDE = 1;

/** Cells of the table of one stretch; beyond them only a band along its diagonal is looked at. */
export const MAX_CELLS = 36_000_000;
