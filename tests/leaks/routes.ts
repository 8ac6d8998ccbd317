/** Runs the routes of the site as Kit does, over a story held in memory: what a page is made of, and calls. */
import type { Position, StoryGraph } from '../../graph/model/types';
import { EmbeddedStore } from '../../graph/store/embedded/store';
import { openStory } from '../../graph/story/story';

type Handler = (event: unknown) => unknown;
interface Module {
	load?: Handler;
	GET?: Handler;
	fallback?: Handler;
}
interface Route {
	address: RegExp;
	names: string[];
	/** The page with the layouts around it, or one call. */
	handlers: Handler[];
}

const root = '../../src/routes';
const modules = import.meta.glob<Module>(
	'../../src/routes/**/+{server,page.server,layout.server}.ts',
	{ eager: true }
);

/** Kit's own words for addresses: `[id]`, `[format=picture]`, `[...title]`, `[x+3a]` for a colon. */
function routeOf(file: string): Route {
	const folder = file.slice(root.length).replace(/\/\+[^/]*$/, '');
	const names: string[] = [];
	const pattern = folder
		.replaceAll('[x+3a]', ':')
		.replace(/[.+]/g, '\\$&')
		.replace(
			/\/?\[((?:\\\.){3})?(\w+)(?:=\w+)?\]/g,
			(all, rest: string | undefined, name: string) => {
				names.push(name);
				if (rest) return '/(.*)';
				return all.startsWith('/') ? '/([^/]+)' : '([^/]+)';
			}
		);
	const layouts = Object.keys(modules)
		.filter((other) => other.endsWith('+layout.server.ts'))
		.filter((other) => `${folder}/`.startsWith(`${other.slice(root.length, -18)}`));
	const module = modules[file]!;
	const call = module.GET ?? module.fallback;
	const handlers = call ? [call] : [...layouts.map((l) => modules[l]!.load!), module.load!];
	return { address: new RegExp(`^${pattern || '/'}$`), names, handlers };
}

/** Those with fewer parameters go first, and those that take the rest of an address last. */
const routes = Object.keys(modules)
	.filter((file) => !file.endsWith('+layout.server.ts'))
	.sort((a, b) => rank(a) - rank(b))
	.map(routeOf);

function rank(file: string): number {
	return file.split('[').length + (file.includes('[...') && !file.includes('Special') ? 100 : 0);
}

/** Whether a route answers the address; the rest are files, and pages without data. */
export const isRouted = (path: string) =>
	routes.some(({ address }) => address.test(path.split('?')[0]!));

export interface Reading {
	get(path: string): Promise<string>;
}

/** A site of the graph for a reader at a position. Answers, refusals and redirects are told as text. */
export function readingOf(graph: StoryGraph, position: Position): Reading {
	const store = new EmbeddedStore(graph);
	const generation = { id: graph.generation, site: graph.site };
	const story = () => openStory(store, generation, position);
	const reader = { position, own: position, chosen: true, broken: false };
	return {
		async get(path) {
			const url = new URL(path, 'http://site');
			const pathname = decodeURIComponent(url.pathname);
			const route = routes.find(({ address }) => address.test(pathname))!;
			const values = route.address.exec(pathname)!.slice(1);
			const params = Object.fromEntries(route.names.map((name, i) => [name, values[i]]));
			const locals = { story: story(), generation, reader, faults: [] };
			const event = { url, params, locals, request: new Request(url), ...IDLE };
			const told = await Promise.all(
				route.handlers.map(async (handler) => tell(() => handler(event)))
			);
			return told.join('\n');
		}
	};
}

const IDLE = {
	cookies: { get: () => undefined, set: () => {}, delete: () => {} },
	setHeaders: () => {},
	depends: () => {},
	untrack: (read: () => unknown) => read(),
	parent: () => ({})
};

async function tell(answer: () => unknown): Promise<string> {
	try {
		const result = await answer();
		if (!(result instanceof Response)) return JSON.stringify(result);
		return `${result.status} ${JSON.stringify([...result.headers])}\n${await result.text()}`;
	} catch (thrown) {
		// Kit throws redirects and refusals; whatever else is thrown is a fault.
		if (thrown instanceof Error) throw thrown;
		return JSON.stringify(thrown);
	}
}
