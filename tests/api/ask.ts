/** Calls the routes of the API as the server does, over a wiki held in memory. */
import type { RequestEvent, RequestHandler } from '@sveltejs/kit';
import { endOf } from '../../graph/model/places';
import type { Position, StoryGraph } from '../../graph/model/types';
import { EmbeddedStore } from '../../graph/store/embedded/store';
import { copiesOf } from '../../src/lib/server/copies';
import { openStory } from '../../graph/story/story';

interface Route {
	GET?: RequestHandler;
	fallback?: RequestHandler;
}

const root = '../../src/routes/api/v1/';
const modules = import.meta.glob<Route>('../../src/routes/api/v1/**/+server.ts', { eager: true });

/** Every route but the one for addresses that are no call: `/entities/{id}`. */
export const routes = Object.keys(modules)
	.map((file) => `/${file.slice(root.length).replace(/\/?\+server\.ts$/, '')}`)
	.filter((path) => !path.includes('...'))
	.map((path) => path.replace('[id]', '{id}'));

function routeOf(path: string): { route: Route; params: Record<string, string> } {
	for (const [file, route] of Object.entries(modules)) {
		const shape = file.slice(root.length).replace(/\/?\+server\.ts$/, '');
		const match = new RegExp(
			`^/${shape.replace('[id]', '([^/]+)').replace('[...path]', '.*')}$`
		).exec(path);
		if (match && !shape.includes('...')) return { route, params: { id: match[1] ?? '' } };
	}
	return { route: modules[`${root}[...path]/+server.ts`]!, params: {} };
}

export interface Answer {
	status: number;
	headers: Record<string, string>;
	text: string;
	// Shapes are checked by their schemas, not by the compiler.
	// eslint-disable-next-line @typescript-eslint/no-explicit-any
	json: any;
}

/** Makes a caller for a wiki; a position is one number a work, the end where none is given. */
export async function caller(graph: StoryGraph) {
	const store = new EmbeddedStore(graph);
	const generation = await store.current();
	const copies = await copiesOf(store, generation);
	return async (
		path: string,
		position: Position = endOf(graph.site.works),
		method = 'GET'
	): Promise<Answer> => {
		const url = new URL(`http://localhost/api/v1${path}`);
		const { route, params } = routeOf(url.pathname.slice('/api/v1'.length));
		const handler = (method === 'GET' ? route.GET : undefined) ?? route.fallback!;
		const response = await handler({
			url,
			params,
			request: new Request(url, { method }),
			locals: { story: openStory(store, generation, position, copies), generation }
		} as unknown as RequestEvent);
		const text = await response.text();
		const headers = Object.fromEntries(response.headers);
		const json: unknown = text ? JSON.parse(text) : undefined;
		return { status: response.status, headers, text, json };
	};
}
