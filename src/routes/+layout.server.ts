import { presentFrame } from '$lib/server/present/frame';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals }) => ({
	frame: presentFrame(locals.story, locals.reader),
	faults: locals.faults
});
