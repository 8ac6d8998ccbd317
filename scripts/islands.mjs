// The islands' script, for pages that are read and not hydrated, and the worker that reads a reader's
// own copy: a Vite plugin that emits both in the client build and tells their addresses, as the modules
// `virtual:islands` and `virtual:copy-worker`. (Kit's own way to a worker, `?worker&url`, ends up in the
// server build only where pages are not hydrated.)
import { sourceHash } from './lib/stamp.mjs';

/** Entries by the module that tells their address. */
const entries = new Map([
	['virtual:islands', { entry: 'src/lib/islands/main.ts', name: 'islands' }],
	['virtual:copy-worker', { entry: 'src/lib/copy/worker.ts', name: 'copy-worker' }]
]);

/**
 * The server is built before the client, so a name cannot come from the built bytes: it is a hash
 * over all that goes into them. It lies under `immutable/`, where Kit serves for a year.
 * @param {string} name
 */
const fileName = (name) =>
	`_app/immutable/${name}.${sourceHash([
		'src/lib/islands',
		'src/lib/copy',
		'graph/text',
		'graph/model',
		'package-lock.json',
		'vite.config.ts'
	]).slice(0, 10)}.js`;

/** @returns {import('vite').Plugin} */
export function islands() {
	let dev = false;
	return {
		name: 'canonry:islands',
		configResolved({ command }) {
			dev = command === 'serve';
		},
		buildStart() {
			if (dev || this.environment.name !== 'client') return;
			// Needs one hydrated route: without any, Kit drops what the client build emits.
			for (const { entry, name } of entries.values())
				this.emitFile({ type: 'chunk', id: entry, fileName: fileName(name) });
		},
		resolveId(id) {
			return entries.has(id) ? `\0${id}` : undefined;
		},
		load(id) {
			const found = id.startsWith('\0') ? entries.get(id.slice(1)) : undefined;
			if (!found) return undefined;
			const { entry, name } = found;
			return `export default ${JSON.stringify(dev ? `/${entry}` : `/${fileName(name)}`)};`;
		}
	};
}
