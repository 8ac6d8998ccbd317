/** Opens the story for a request, answers it, and maps the few system faults to proper answers. */
import { dev } from '$app/environment';
import type { Handle, RequestEvent } from '@sveltejs/kit';
import { POSITION_FORMS } from '$graph/model/places';
import type { Position } from '$graph/model/types';
import { StoreUnavailable, type Generation, type GraphStore } from '$graph/store/interface';
import type { Changes } from '$graph/story/changes';
import { openStory } from '$graph/story/story';
import { watchStory } from '$graph/story/watched';
import { changesOnceRead } from './changes';
import { copiesOf, type Copies } from './copies';
import { env } from './env';
import { PageCache } from './page-cache';
import { BadPosition, readPosition } from './position';
import { problem } from './problem';
import { finish, prepare, send, type Prepared } from './respond';
import { siteServer } from './site';

const cache = new PageCache(env.PAGE_CACHE_MB * 2 ** 20);

/** Opens the story at the reader's position for each request; nothing below filters by itself. */
export const answer: Handle = async ({ event, resolve }) => {
	const api = event.url.pathname.startsWith('/api/');
	try {
		const opened = await openFor(event, api);
		const changes = isKept(event)
			? changesOnceRead(opened.store, opened.generation)
			: undefined;
		if (changes) return await answerKept(event, opened, changes, resolve);
		return await finish(event.request, await resolve(event));
	} catch (fault) {
		if (fault instanceof BadPosition) return badPosition(event.request, fault.message, api);
		if (fault instanceof StoreUnavailable) return unavailable(event.request, fault, api);
		throw fault;
	}
};

/** What a request reads. */
interface Opened {
	store: GraphStore;
	generation: Generation;
	copies: Copies;
	position: Position;
}

async function openFor(event: RequestEvent, api: boolean): Promise<Opened> {
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
	const { position } = reader;
	const copies = await copiesOf(store, generation);
	event.locals.reader = reader;
	event.locals.generation = generation;
	event.locals.story = openStory(store, generation, position, copies);
	event.locals.faults = dev ? site.diagnostics : [];
	if (at !== null && !api && event.request.method === 'GET')
		event.cookies.set('at', at, { path: '/', httpOnly: true, sameSite: 'lax', secure: false });
	return { store, generation, copies, position };
}

/** Pages that take long to make, and long to read; those behind a query are too many. */
const KEPT = /^\/(|graph|timeline|read\/.+|passage\/[^/]+|wiki\/(?!Special:(Random|Search)).+)$/;

/** Whether the page of a request is one that many readers share: nothing in it speaks of who asks. */
function isKept({ url, request, locals, isDataRequest }: RequestEvent): boolean {
	const { shared, broken } = locals.reader;
	const plain = request.method === 'GET' && !url.search && !isDataRequest;
	return plain && !shared && !broken && !dev && KEPT.test(url.pathname);
}

/** A page that came to be, and that gives nothing to who asked for it alone. */
function isForAll({ status, headers }: Prepared): boolean {
	const html = headers.get('Content-Type')?.startsWith('text/html') ?? false;
	return status === 200 && html && !headers.has('Set-Cookie');
}

/** The page as it was kept, else made and kept. */
async function answerKept(
	event: RequestEvent,
	{ store, generation, copies, position }: Opened,
	changes: Changes,
	resolve: Parameters<Handle>[0]['resolve']
): Promise<Response> {
	const address = event.url.origin + event.url.pathname;
	const edition = cache.follow(generation.id, copies);
	const kept = cache.get(address, position);
	if (kept) return send(event.request, kept);
	const { story, span } = watchStory(store, changes, generation, position, copies);
	event.locals.story = story;
	const made = await prepare(await resolve(event));
	if (made instanceof Response) return made;
	if (isForAll(made)) cache.keep(edition, address, span, made);
	return send(event.request, made);
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
