import { json } from '@sveltejs/kit';
import { openPosition } from '$lib/server/pages/position';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals }) =>
	json(await openPosition(locals.story, locals.reader));
