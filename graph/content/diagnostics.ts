/** What is wrong with the content: located, with the mend. Nothing is lost when one is reported. */

export interface Diagnostic {
	/** Stable, machine-readable: `unknown-property`, `claim-without-citation`, … */
	code: string;
	severity: 'error' | 'warning';
	/** Relative to the content folder, with forward slashes. */
	file: string;
	/** From 1. */
	line: number;
	/** From 1. */
	column: number;
	/** One plain sentence: what is wrong. */
	message: string;
	/** One plain sentence: what to do; with the name that was probably meant where there is one. */
	mend?: string;
}

/** Sorts by file, line, column, code: the order in which an author reads them. */
export function sortDiagnostics(list: Diagnostic[]): Diagnostic[] {
	return [...list].sort(
		(a, b) =>
			a.file.localeCompare(b.file, 'en') ||
			a.line - b.line ||
			a.column - b.column ||
			a.code.localeCompare(b.code, 'en')
	);
}

/** Prints as compilers do: `file:line:column: error: message (mend) [code]`. */
export function formatDiagnostic(d: Diagnostic): string {
	const mend = d.mend ? ` ${d.mend}` : '';
	return `${d.file}:${d.line}:${d.column}: ${d.severity}: ${d.message}${mend} [${d.code}]`;
}

/** The candidate nearest to a word by edit distance, where it is near enough to be meant. */
export function probablyMeant(word: string, candidates: Iterable<string>): string | undefined {
	let best: string | undefined;
	let least = Math.max(2, Math.floor(word.length / 3)) + 1;
	for (const candidate of candidates) {
		const distance = editDistance(word.toLowerCase(), candidate.toLowerCase(), least);
		if (distance < least) {
			least = distance;
			best = candidate;
		}
	}
	return best;
}

/** Levenshtein distance (insert, delete, substitute: 1 each), given up at `limit`. */
export function editDistance(a: string, b: string, limit = Infinity): number {
	if (Math.abs(a.length - b.length) >= limit) return limit;
	let row = Array.from({ length: b.length + 1 }, (_, j) => j);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		for (let j = 1; j <= b.length; j++) {
			const substitute = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
			next.push(Math.min(substitute, row[j]! + 1, next[j - 1]! + 1));
		}
		if (Math.min(...next) >= limit) return limit;
		row = next;
	}
	return row[b.length]!;
}
