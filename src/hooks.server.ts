import type { HandleServerError } from '@sveltejs/kit';

export { answer as handle } from '$lib/server/request';

/** One line for the operator, a plain sentence for the reader; no stack on a page. */
export const handleError: HandleServerError = ({ error: fault, event, status }) => {
	if (status !== 404)
		process.stderr.write(`${event.request.method} ${event.url.pathname}: ${String(fault)}\n`);
	return { message: status === 404 ? 'Not found' : 'Something went wrong here.' };
};
