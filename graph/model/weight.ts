/**
 * Bounds that may be strict: `strict` counts how many strict ones were added up, each an arbitrarily
 * small step below. Ordered by length, then by strictness, they add like numbers.
 */
export interface Weight {
	/** Milliseconds. */
	readonly ms: number;
	readonly strict: number;
}

export const ZERO: Weight = { ms: 0, strict: 0 };

export function addWeights(a: Weight, b: Weight): Weight {
	return { ms: a.ms + b.ms, strict: a.strict + b.strict };
}

/** Whether a bounds more tightly than b. */
export function lessWeight(a: Weight, b: Weight): boolean {
	return a.ms < b.ms || (a.ms === b.ms && a.strict > b.strict);
}

export function negated({ ms, strict }: Weight): Weight {
	return { ms: ms === 0 ? 0 : -ms, strict: strict === 0 ? 0 : -strict };
}
