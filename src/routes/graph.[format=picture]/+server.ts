import { error } from '@sveltejs/kit';
import { keep, rangeOf } from '$lib/explorer/filter';
import { readSearch } from '$lib/explorer/query';
import { graphFile } from '$lib/server/pages/graph-file';
import { titleOf } from '$lib/ui/graph/words';
import { fetchGraph } from '../graph/fetch';
import { reached } from '../graph/reached';
import type { RequestHandler } from './$types';

/** What `/graph` shows at the same address, as a file; decided as the page decides it. */
export const GET: RequestHandler = async ({ params, locals: { story }, url }) => {
	const asked = readSearch(url.search);
	const page = await fetchGraph(story, asked);
	if (!page) error(404, 'Not found');
	const { explorer } = page;
	const query = reached(asked, page);
	const title = titleOf(explorer.depth, page);
	const range = rangeOf(explorer.steps, query);
	return graphFile(story, title, explorer, keep(explorer, query), range, params.format);
};
