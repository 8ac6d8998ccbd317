import { error } from '@sveltejs/kit';
import { copiesOf } from '$lib/server/copies';
import { readerPage } from '$lib/server/pages/reader';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { story, generation }, params }) => {
	const copies = await copiesOf(story.store, generation);
	const number = /^\d{1,6}$/.test(params.chapter) ? Number(params.chapter) : -1;
	const page = await readerPage(story, copies, params.work, number);
	if (!page) error(404, 'Not found');
	return { reader: page.view, ruler: page.ruler ?? null };
};
