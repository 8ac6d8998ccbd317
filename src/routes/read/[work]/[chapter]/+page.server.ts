import { error } from '@sveltejs/kit';
import { copiesOf } from '$lib/server/copies';
import { readerPage } from '$lib/server/pages/reader';
import { readSpans } from '$lib/server/present/spans';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { story, generation }, params, url }) => {
	const copies = await copiesOf(story.store, generation);
	const number = /^\d{1,6}$/.test(params.chapter) ? Number(params.chapter) : -1;
	const spans = readSpans(url.searchParams);
	const page = await readerPage(story, copies, params.work, number, spans);
	if (!page) error(404, 'Not found');
	return { reader: page.view, ruler: page.ruler ?? null };
};
