import { copiesOf } from '$lib/server/copies';
import { evidencePage, pathsPage } from '$lib/server/pages/graph';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { story, generation }, url }) => {
	const { searchParams } = url;
	const edge = searchParams.getAll('edge').at(-1) ?? null;
	const copies = await copiesOf(story.store, generation);
	const [open, paths] = await Promise.all([
		evidencePage(story, copies, edge),
		pathsPage(story, searchParams.get('from'), searchParams.get('to'))
	]);
	const hydrates = true as const;
	return { evidence: open?.evidence, paths, hydrates, ...(open?.ruler && { ruler: open.ruler }) };
};
