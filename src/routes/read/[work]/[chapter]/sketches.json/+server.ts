import { chapterSketches } from '$lib/server/pages/sketches';
import { problem } from '$lib/server/problem';
import type { RequestHandler } from './$types';

/** What a reader's own copy is compared with, in the browser: nothing past the position is in it. */
export const GET: RequestHandler = async ({ locals: { story }, params }) => {
	const number = /^\d{1,6}$/.test(params.chapter) ? Number(params.chapter) : -1;
	const sketches = await chapterSketches(story, params.work, number);
	return sketches
		? Response.json(sketches)
		: problem(404, 'Not found', 'There is no such chapter here.');
};
