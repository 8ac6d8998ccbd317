// One hash over the sources says whether something made from them (a build, a bundle) still belongs
// to them. Plain JavaScript without dependencies, since it runs before anything is installed.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root folder, absolute. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * What a build is made from. Content is read at run time and so is no part of it; tests and scripts
 * do not enter a build, but for the plugin of the islands. Docs are shown under `/about`.
 */
const buildSources = [
	'src',
	'graph',
	'static',
	'docs',
	'scripts/islands.mjs',
	'package.json',
	'package-lock.json',
	'svelte.config.js',
	'vite.config.ts',
	'tsconfig.json'
];

/**
 * Every file below `path` (a file counts as itself), in an order that is the same on each system.
 * @param {string} path absolute
 * @returns {string[]} absolute paths; none where `path` does not exist
 */
function filesBelow(path) {
	if (!existsSync(path)) return [];
	if (!statSync(path).isDirectory()) return [path];
	return readdirSync(path)
		.sort()
		.flatMap((name) => filesBelow(join(path, name)));
}

/**
 * One hash over the names and bytes of files. Unit tests are left out: they enter no product.
 * @param {string[]} [paths] files and folders, relative to the root; default: what a build is made from
 * @returns {string} SHA-256, 64 hexadecimal digits
 */
export function sourceHash(paths = buildSources) {
	const hash = createHash('sha256');
	for (const file of paths.flatMap((path) => filesBelow(join(root, path)))) {
		if (file.endsWith('.test.ts')) continue;
		const bytes = readFileSync(file);
		hash.update(`${relative(root, file).split(sep).join('/')}\0${bytes.length}\0`);
		hash.update(bytes);
	}
	return hash.digest('hex');
}

/** The name that SvelteKit gives to a build of the present sources: equal builds are equal. */
export const buildName = () => sourceHash().slice(0, 12);
