/**
 * Folds stay as they were left when one comes back to a page: without them it would be shorter, and
 * the browser could not scroll to where one was.
 */
const KEY = 'folds';

const folds = () => [...document.querySelectorAll<HTMLDetailsElement>('main details')];

export function keepFolds() {
	const state = (history.state ?? {}) as Record<string, unknown>;
	// Where a framework runs the page, its router keeps what it needs there, and scrolls.
	if (Object.keys(state).some((key) => key.startsWith('sveltekit:'))) return;
	const before = state[KEY];
	if (Array.isArray(before)) folds().forEach((fold, i) => (fold.open ||= before.includes(i)));
	// Events of details do not bubble.
	document.addEventListener(
		'toggle',
		(event) => {
			if (!(event.target instanceof HTMLDetailsElement)) return;
			const open = folds().flatMap((fold, i) => (fold.open ? [i] : []));
			history.replaceState({ ...(history.state as object | null), [KEY]: open }, '');
		},
		true
	);
}
