import { fail, redirect } from '@sveltejs/kit';
import { answerPosition, backTo, openPosition } from '$lib/server/pages/position';
import { siteServer } from '$lib/server/site';
import type { Actions, PageServerLoad } from './$types';

/** A lasting cookie lasts as long as browsers allow: 400 days, in seconds. */
const LASTING = 400 * 86_400;

export const load: PageServerLoad = async ({ locals, url }) => ({
	position: await openPosition(locals.story, locals.reader),
	broken: locals.reader.broken,
	back: backTo(url.searchParams.get('back')),
	cut: false,
	ruler: null
});

export const actions: Actions = {
	default: async ({ request, locals, cookies }) => {
		const fields = await request.formData();
		const { store } = await siteServer();
		const answer = await answerPosition(store, locals.generation, locals.reader.own, fields);
		const back = backTo(String(fields.get('back') ?? ''));
		if (answer.kind === 'bad') return fail(400, { message: answer.message, back });
		const options = { path: '/', sameSite: 'lax', secure: false } as const;
		if (answer.kind === 'set')
			cookies.set('position', answer.cookie, { ...options, httpOnly: true, maxAge: LASTING });
		cookies.delete('at', options);
		redirect(303, back);
	}
};
