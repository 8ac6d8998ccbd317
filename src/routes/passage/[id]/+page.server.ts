import { error } from '@sveltejs/kit';
import { copiesOf } from '$lib/server/copies';
import { passagePage } from '$lib/server/pages/passage';
import { readSpans } from '$lib/server/present/spans';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { story, generation }, params, url }) => {
	const copies = await copiesOf(story.store, generation);
	const spans = readSpans(url.searchParams, params.id);
	const page = await passagePage(story, copies, params.id, spans);
	if (page.kind === 'removed')
		error(410, `The passage that stood at ${page.place} was taken out of the story.`);
	if (page.kind === 'none') error(404, 'Not found');
	return { view: page.view, ruler: page.ruler ?? null };
};
