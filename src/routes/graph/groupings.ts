/** In what a whole story can be grouped, as links. */
import { FOLDS, type Fold } from '$lib/explorer/query';
import type { GraphState } from './state.svelte';

const WORDS: Readonly<Record<Fold, string>> = {
	faction: 'faction',
	place: 'place',
	none: 'not at all'
};

export function groupings(state: Pick<GraphState, 'data' | 'href'>) {
	return FOLDS.map((fold) => ({
		words: WORDS[fold],
		href: state.href({
			fold,
			expand: undefined,
			edge: undefined,
			node: undefined,
			look: undefined
		}),
		current: state.data.explorer.fold === fold
	}));
}
