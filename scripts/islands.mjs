// The islands' one script, for pages that are read and not hydrated: a Vite plugin that emits it in
// the client build and tells the server its address, as the module `virtual:islands`.
import { sourceHash } from './lib/stamp.mjs';

const entry = 'src/lib/islands/main.ts';
const virtual = 'virtual:islands';
const resolved = `\0${virtual}`;

/**
 * The server is built before the client, so the name cannot come from the built bytes: it is a hash
 * over all that goes into them. It lies under `immutable/`, where Kit serves for a year.
 */
const fileName = () =>
	`_app/immutable/islands.${sourceHash([
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
			this.emitFile({ type: 'chunk', id: entry, fileName: fileName() });
		},
		resolveId(id) {
			return id === virtual ? resolved : undefined;
		},
		load(id) {
			if (id !== resolved) return undefined;
			return `export default ${JSON.stringify(dev ? `/${entry}` : `/${fileName()}`)};`;
		}
	};
}
