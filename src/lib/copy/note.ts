/**
 * A note that there were copies, by work, kept apart from them: a browser that empties its database may
 * leave it, and then the page can offer to open them again. It also spares those who have none a look
 * into the database.
 */
const KEY = 'canonry:copies';

function read(): Record<string, unknown> {
	try {
		const noted: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
		return noted !== null && typeof noted === 'object' ? { ...noted } : {};
	} catch {
		return {};
	}
}

/** Names of the files of a work. */
export function noted(work: string): string[] {
	const names = read()[work];
	return Array.isArray(names) ? names.filter((name) => typeof name === 'string') : [];
}

/** Whether there are files of any work. */
export const anyNoted = () => Object.keys(read()).length > 0;

export function note(work: string, names: readonly string[]): void {
	const all = read();
	if (names.length > 0) all[work] = names;
	else delete all[work];
	try {
		if (Object.keys(all).length > 0) localStorage.setItem(KEY, JSON.stringify(all));
		else localStorage.removeItem(KEY);
	} catch {
		// A browser that keeps nothing keeps no copy either.
	}
}
