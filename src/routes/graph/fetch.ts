/** What a state of the explorer is made of, for the page and for what leaves it alike. */
import type { ExplorerQuery } from '$lib/explorer/query';
import { graphPage, type GraphPage } from '$lib/server/pages/graph';

type Asked = Pick<
	ExplorerQuery,
	'center' | 'depth' | 'expand' | 'pin' | 'fold' | 'trail' | 'hide' | 'fade'
>;

/** Undefined where whoever is asked for is not there. */
export function fetchGraph(
	story: Parameters<typeof graphPage>[0],
	{ center, depth, expand, pin, fold, trail = [], hide = [], fade = [] }: Asked
): Promise<GraphPage | undefined> {
	const names = [...trail, ...hide, ...fade];
	return graphPage(story, center ?? null, depth, { expand, pin, fold, names });
}
