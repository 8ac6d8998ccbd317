/** What leads away from the explorer with all that it shows. Pure. */
import { writeQuery, type ExplorerQuery } from '$lib/explorer/query';
import type { PictureFormat } from '$lib/ui/graph/formats';
import { titleOf } from '$lib/ui/graph/words';
import type { GraphState } from './state.svelte';

/** What only the page shows: no picture differs by it. */
const OF_THE_PAGE: Partial<ExplorerQuery> = {
	...{ edge: undefined, node: undefined, trail: undefined, fade: undefined, look: undefined },
	...{ view: 'graph', sort: undefined, find: undefined, page: undefined },
	...{ from: undefined, to: undefined, ways: undefined }
};

export function leaving({ query, data, range }: GraphState) {
	const { steps, depth } = data.explorer;
	const files = writeQuery({ ...query, ...OF_THE_PAGE });
	return {
		/** The whole state. */
		href: `/graph${writeQuery(query)}`,
		fileHref: (format: PictureFormat) => `/graph.${format}${files}`,
		caption: {
			title: titleOf(depth, data),
			time: range
				? `Story time from ${steps[range.first]!.title} to ${steps[range.last]!.title}`
				: 'All of story time'
		}
	};
}
