/** The order in which claims are told: by where each can be known, then by id. */
import { compareKnown } from './position';
import type { Claim } from './types';

export function compareTold(a: Claim, b: Claim): number {
	return compareKnown(a.knownFrom, b.knownFrom) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
