/** Opens the story for a request, answers it, and maps the few system faults to proper answers. */
import { dev } from '$app/environment';
import type { Handle, RequestEvent } from '@sveltejs/kit';
import { POSITION_FORMS } from '$graph/model/places';
import { StoreUnavailable } from '$graph/store/interface';
import { openStory } from '$graph/story/story';
import { copiesOf } from './copies';
import { BadPosition, readPosition } from './position';
import { problem } from './problem';
import { finish } from './respond';
import { siteServer } from './site';

/** Opens the story at the reader's position for each request; nothing below filters by itself. */
export const answer: Handle = async ({ event, resolve }) => {
	const api = event.url.pathname.startsWith('/api/');
	try {
		await openFor(event, api);
		return finish(event.request, await resolve(event));
	} catch (fault) {
		if (fault instanceof BadPosition) return badPosition(event.request, fault.message, api);
		if (fault instanceof StoreUnavailable) return unavailable(event.request, fault, api);
		throw fault;
	}
};

async function openFor(event: RequestEvent, api: boolean): Promise<void> {
	const site = await siteServer();
	// While one works on content, a page is never older than the files.
	if (dev) site.refresh();
	const { store } = site;
	const generation = await store.current();
	const at = event.url.searchParams.get('at');
	const reader = await readPosition(store, generation, {
		at,
		visit: event.cookies.get('at'),
		cookie: event.cookies.get('position'),
		api
	});
	event.locals.reader = reader;
	event.locals.generation = generation;
	const copies = await copiesOf(store, generation);
	event.locals.story = openStory(store, generation, reader.position, copies);
	event.locals.faults = dev ? site.diagnostics : [];
	if (at !== null && !api && event.request.method === 'GET')
		event.cookies.set('at', at, { path: '/', httpOnly: true, sameSite: 'lax', secure: false });
}

function badPosition(request: Request, text: string, api: boolean): Promise<Response> {
	const detail = `"${text.slice(0, 100)}" is no position here. Valid forms: ${POSITION_FORMS}.`;
	if (api) return finish(request, problem(400, 'Unknown position', detail));
	return finish(request, plain(400, 'Unknown position', detail));
}

function unavailable(request: Request, fault: StoreUnavailable, api: boolean): Promise<Response> {
	process.stderr.write(`${fault.message}\n`);
	const detail = 'The wiki cannot read its store at the moment. Please try again shortly.';
	const response = api
		? problem(503, 'Store unavailable', detail)
		: plain(503, 'Back in a moment', detail);
	response.headers.set('Retry-After', '10');
	return finish(request, response);
}

/** A page for faults that come before anything can be rendered. Detail is escaped. */
function plain(status: number, title: string, detail: string): Response {
	const text = detail.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
	const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body><main><h1>${status}</h1><p>${text}</p><p><a href="/">Home</a></p></main></body></html>`;
	return new Response(html, { status, headers: { 'Content-Type': 'text/html; charset=utf-8' } });
}
