/** Short stable ids for what is computed: not secret, equal on every platform. */

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const MASK = (1n << 64n) - 1n;

/** A letter and seven signs of base 32 (Crockford's alphabet): the upper 35 bits of FNV-1a, 64 bits. */
export function shortHash(letter: string, text: string): string {
	let hash = 0xcbf29ce484222325n;
	for (const byte of new TextEncoder().encode(text))
		hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & MASK;
	// The upper bits of a short text's last bytes are poor: fold the lower half in.
	hash = ((hash ^ (hash >> 29n)) * 0x9e3779b97f4a7c15n) & MASK;
	let id = letter;
	for (let i = 0; i < 7; i++) id += ALPHABET[Number((hash >> BigInt(59 - 5 * i)) & 31n)];
	return id;
}
