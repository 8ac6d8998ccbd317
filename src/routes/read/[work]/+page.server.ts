import { error } from '@sveltejs/kit';
import { copiesOf } from '$lib/server/copies';
import { entireWork, readableAtOnce } from '$lib/server/pages/reader';
import { presentWork } from '$lib/server/present/work';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { story, generation }, params }) => {
	const work = story.site.works.find((w) => w.id === params.work);
	if (!work) error(404, 'Not found');
	const copies = await copiesOf(story.store, generation);
	const [title, reader] = await Promise.all([
		presentWork(story, work),
		readableAtOnce(work) ? entireWork(story, copies, work) : undefined
	]);
	return { work: title, reader };
};
