import { copiesOf } from '$lib/server/copies';
import { FEW_WAYS, readQuery } from '$lib/explorer/query';
import { evidencePage } from '$lib/server/pages/graph';
import { nodePage } from '$lib/server/pages/graph-node';
import { pathsPage } from '$lib/server/pages/paths';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { story, generation }, url }) => {
	const { searchParams } = url;
	const edge = searchParams.getAll('edge').at(-1) ?? null;
	const copies = await copiesOf(story.store, generation);
	const [open, node, paths] = await Promise.all([
		evidencePage(story, copies, edge, readQuery(searchParams)),
		nodePage(story, searchParams.getAll('node').at(-1) ?? null),
		searchParams.has('from') ? pathsPage(story, readQuery(searchParams), FEW_WAYS) : undefined
	]);
	const hydrates = true as const;
	return {
		evidence: open?.evidence,
		node,
		paths,
		hydrates,
		...(open?.ruler && { ruler: open.ruler })
	};
};
