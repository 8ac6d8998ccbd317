/** Makes a route of a call: parameters in, a checked shape out, faults as problem+json. */
import type { RequestEvent, RequestHandler } from '@sveltejs/kit';
import type * as v from 'valibot';
import type { Page } from '$graph/store/interface';
import type { Story } from '$graph/story/story';
import { copiesOf, type Copies } from '../copies';
import { problem } from '../problem';
import type { Call } from './call';
import { InvalidValue } from './filters';
import { decodeCursor, encodeCursor, type PageOf } from './paging';
import { readQuery, type Invalid } from './query';

export interface Ask<Q> {
	story: Story;
	copies: Copies;
	query: Q;
	/** Of a call about one thing: its id, as asked. */
	id: string;
}

/** Undefined: there is no such thing. A Response is sent as it is. */
type Maybe<T> = Promise<T | Response | undefined>;
type Items<C extends Call> = v.InferOutput<C['answer']> extends { items: (infer I)[] } ? I : never;

/** A call that answers one object; undefined means that there is no such thing. */
export function endpoint<C extends Call>(
	call: C,
	answer: (ask: Ask<v.InferOutput<C['query']>>) => Maybe<v.InferOutput<C['answer']>>
): RequestHandler {
	return async (event) => {
		const read = readQuery(call, event.url.searchParams);
		if (!read.ok) return refused(read.invalid);
		return attempt(async () => {
			const result = await answer(await askOf(event, read.query));
			if (result instanceof Response) return result;
			return result === undefined ? missing() : open(Response.json(result));
		});
	};
}

/** A call that answers a list; its `next` is where the next page begins, as `PageOf.after`. */
export function listEndpoint<C extends Call>(
	call: C,
	answer: (ask: Ask<v.InferOutput<C['query']>> & { page: PageOf }) => Maybe<Page<Items<C>>>
): RequestHandler {
	return async (event) => {
		const read = readQuery(call, event.url.searchParams);
		if (!read.ok) return refused(read.invalid);
		const { limit, cursor } = read.query as { limit: number; cursor?: string };
		const after = cursor === undefined ? undefined : decodeCursor(call.id, cursor);
		if (cursor !== undefined && after === undefined)
			return refused([
				{ parameter: 'cursor', valid: 'What `next` said in an answer of this call.' }
			]);
		const page = { limit, ...(after !== undefined && { after }) };
		return attempt(async () => {
			const result = await answer({ ...(await askOf(event, read.query)), page });
			if (result instanceof Response) return result;
			if (result === undefined) return missing();
			const next = result.next === undefined ? null : encodeCursor(call.id, result.next);
			return open(Response.json({ items: result.items, next }));
		});
	};
}

async function attempt(answer: () => Promise<Response>): Promise<Response> {
	try {
		return await answer();
	} catch (fault) {
		if (fault instanceof InvalidValue) return refused([fault.invalid]);
		throw fault;
	}
}

async function askOf<Q>({ locals, params }: RequestEvent, query: Q): Promise<Ask<Q>> {
	const copies = await copiesOf(locals.story.store, locals.generation);
	return { story: locals.story, copies, query, id: params['id'] ?? '' };
}

/** Anybody's page may read what anybody may see: no cookie is sent along where the origin is any. */
const OPEN = { 'Access-Control-Allow-Origin': '*' };

export function open(response: Response): Response {
	for (const [name, value] of Object.entries(OPEN)) response.headers.set(name, value);
	return response;
}

function refused(invalid: Invalid[]): Response {
	const detail = invalid.map(({ parameter, valid }) => `${parameter}: ${valid}`).join(' ');
	return open(problem(400, 'Unknown parameter or value', detail, { invalid }));
}

/** Says nothing of what was asked for: what is not reached yet answers as what never was. */
export function missing(): Response {
	return open(problem(404, 'Not found', 'There is nothing of this name here.'));
}

/** What was there once, and was visible at this position. */
export function gone(detail: string): Response {
	return open(problem(410, 'Gone', detail));
}

/** For every method but GET and HEAD. */
export const fallback: RequestHandler = ({ request }) => {
	const allow = { Allow: 'GET, HEAD, OPTIONS' };
	if (request.method === 'OPTIONS')
		return new Response(null, {
			status: 204,
			headers: { ...OPEN, ...allow, 'Access-Control-Allow-Methods': 'GET, HEAD' }
		});
	const response = problem(405, 'Method not allowed', 'This interface is read only: use GET.');
	response.headers.set('Allow', allow.Allow);
	return open(response);
};
