/** Short, random, permanent ids: a letter for what it is, and seven of 32 signs. */
import { randomBytes } from 'node:crypto';

/** No i, l, o, u: they are mistaken for others, or make words. */
export const ID_SIGNS = '0123456789abcdefghjkmnpqrstvwxyz';
export type IdLetter = 'p' | 'e' | 'c' | 'b' | 'f';

/** An id from bytes, of which seven count. */
export function idOf(letter: IdLetter, bytes: Uint8Array): string {
	return letter + [...bytes.subarray(0, 7)].map((b) => ID_SIGNS[b % 32]).join('');
}

/** A new random id; among a thousand of them two are equal once in 70,000 wikis. */
export function newId(letter: IdLetter, used: ReadonlySet<string> = new Set()): string {
	for (;;) {
		const id = idOf(letter, randomBytes(7));
		if (!used.has(id)) return id;
	}
}
