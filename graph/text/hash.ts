/**
 * Hash functions for sketches: quick, stable on every platform, and not secret. They recognise; what
 * keeps a sketch from being unrolled is what is hashed (see `sketch.ts`), not the function.
 */

/**
 * Finaliser of MurmurHash3 (Appleby, public domain): each bit of the input flips each bit of the
 * output with a chance near one half. Bijective on 32 bits.
 */
export function avalanche(h: number): number {
	h ^= h >>> 16;
	h = Math.imul(h, 0x85ebca6b);
	h ^= h >>> 13;
	h = Math.imul(h, 0xc2b2ae35);
	return h ^ (h >>> 16);
}

const FNV_BASIS = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
/** Second lane: another odd multiplier, so that words that meet in one lane part in the other. */
const LANE_BASIS = 0x9e3779b9;
const LANE_PRIME = 0x5bd1e995;

/** FNV-1a (Fowler, Noll, Vo) over the bytes of the UTF-16 units, low byte first; signed 32 bits. */
export function hash32(text: string): number {
	return avalanche(fold(text, FNV_BASIS, FNV_PRIME));
}

/** The second lane of a 64-bit hash, of which `hash32` is the first; signed 32 bits. */
export function lane32(text: string): number {
	return avalanche(fold(text, LANE_BASIS, LANE_PRIME));
}

function fold(text: string, basis: number, prime: number): number {
	let h = basis;
	for (let i = 0; i < text.length; i++) {
		const unit = text.charCodeAt(i);
		h = Math.imul(h ^ (unit & 0xff), prime);
		h = Math.imul(h ^ (unit >>> 8), prime);
	}
	return h;
}

/** One lane of a pair of hashed words, whichever comes first. */
export function pair32(a: number, b: number): number {
	return avalanche(Math.imul(a ^ b, 0x27d4eb2f) + a + b);
}

/** Eight hex digits. */
export function hex32(h: number): string {
	return (h >>> 0).toString(16).padStart(8, '0');
}

/** How many bits of a 32-bit number are set (Warren, Hacker's Delight, 5-1). */
export function popcount(x: number): number {
	x -= (x >>> 1) & 0x55555555;
	x = (x & 0x33333333) + ((x >>> 2) & 0x33333333);
	x = (x + (x >>> 4)) & 0x0f0f0f0f;
	return Math.imul(x, 0x01010101) >>> 24;
}
