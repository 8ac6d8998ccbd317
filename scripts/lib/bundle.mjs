// Node 20 does not strip types, so TypeScript that runs outside the site is bundled first, by the
// bundler that Vite brings. A bundle lies in a folder named by its sources: where that folder is
// there, it is current.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, sourceHash } from './stamp.mjs';

/** Long enough for whatever still runs from an old bundle, in milliseconds. */
const keepFor = 60 * 60 * 1000;

/**
 * Bundles TypeScript modules of this repository and gives them back ready to import. Packages stay
 * outside: they are found in node_modules, as they are.
 * @param {string} name the bundle's folder below node_modules/.cache/canonry
 * @param {Record<string, string>} entries name of each output -> module, relative to the root
 * @param {string[]} sources what the bundle is made from, relative to the root
 * @returns {Promise<Record<string, string>>} name of each output -> file URL
 */
export async function bundle(name, entries, sources) {
	const home = join(root, 'node_modules/.cache/canonry', name);
	const key = sourceHash([...sources, 'package-lock.json', 'scripts/lib/bundle.mjs']).slice(
		0,
		16
	);
	const folder = join(home, key);
	if (!existsSync(folder)) {
		// Made beside and moved into its place whole, so that two at once do not meet.
		const draft = `${folder}.${process.pid}`;
		await write(entries, draft);
		try {
			renameSync(draft, folder);
		} catch (error) {
			rmSync(draft, { recursive: true, force: true });
			if (!existsSync(folder)) throw error;
		}
		sweep(home, key);
	}
	return Object.fromEntries(
		Object.keys(entries).map((entry) => [
			entry,
			pathToFileURL(join(folder, `${entry}.js`)).href
		])
	);
}

/**
 * @param {Record<string, string>} entries
 * @param {string} dir
 */
async function write(entries, dir) {
	const { rolldown } = await import('rolldown');
	const build = await rolldown({
		cwd: root,
		input: entries,
		platform: 'node',
		resolve: { alias: { $graph: join(root, 'graph'), $lib: join(root, 'src/lib') } },
		external: (id, importer) =>
			importer !== undefined && !/^(\.|\$graph\/|\$lib\/)/.test(id) && !isAbsolute(id)
	});
	mkdirSync(dir, { recursive: true });
	await build.write({ dir, format: 'esm', sourcemap: true });
	await build.close();
}

/**
 * Removes bundles of sources that are gone.
 * @param {string} home
 * @param {string} current
 */
function sweep(home, current) {
	for (const name of readdirSync(home)) {
		const path = join(home, name);
		if (name !== current && Date.now() - statSync(path).mtimeMs > keepFor) {
			rmSync(path, { recursive: true, force: true });
		}
	}
}
