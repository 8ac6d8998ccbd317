/** Names that are one name, spelt in two ways. */

/** Letters and digits of a word, without marks and case. */
function bare(word: string): string {
	return word
		.normalize('NFKD')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]/gu, '');
}

/** Long enough for one slip to leave the word what it was, and for two. */
const ONE_SLIP = 4;
const TWO_SLIPS = 8;

/**
 * Whether two names differ by their spelling alone: in accents, hyphens, case or spaces, or in one word
 * by a slip or two of the pen. A longer form of a name ("Ada", "Ada Brandt"), another name, another
 * number ("Post 1", "Post 2") and a plural are no such thing.
 */
export function isDrift(a: string, b: string): boolean {
	if (a === b) return false;
	if (bare(a) === bare(b)) return true;
	const [wordsA, wordsB] = [a, b].map((name) => name.split(/\s+/).map(bare).filter(Boolean));
	if (wordsA!.length !== wordsB!.length) return false;
	const other = wordsA!.flatMap((x, i): [string, string][] =>
		x === wordsB![i] ? [] : [[x, wordsB![i]!]]
	);
	return other.length === 1 && isSlip(...other[0]!);
}

function isSlip(a: string, b: string): boolean {
	const shorter = Math.min(a.length, b.length);
	if (shorter < ONE_SLIP || /\d/.test(a + b) || a + 's' === b || b + 's' === a) return false;
	return distance(a, b) <= (shorter < TWO_SLIPS ? 1 : 2);
}

/** Letters put in, left out, taken for others or for their neighbours (Damerau, 1964; adjacent swaps). */
function distance(a: string, b: string): number {
	let [before, row]: number[][] = [[], Array.from({ length: b.length + 1 }, (_, j) => j)];
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		for (let j = 1; j <= b.length; j++) {
			const same = a[i - 1] === b[j - 1] ? 0 : 1;
			const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
			next.push(
				Math.min(
					...[row![j - 1]! + same, row![j]! + 1, next[j - 1]! + 1],
					swapped ? before![j - 2]! + 1 : Infinity
				)
			);
		}
		[before, row] = [row!, next];
	}
	return row![b.length]!;
}
