// Stamps: short hashes that say whether something derived (an installation, a build, a bundle)
// still belongs to the files that it was made from. Plain JavaScript without dependencies, since it
// runs before anything is installed.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root folder, absolute. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * What a build is made from. Content is read at run time and so is no part of it; tests and scripts
 * do not enter a build.
 */
export const buildSources = [
	'src',
	'graph',
	'static',
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

/**
 * Whether the stamp in `file` says `value`.
 * @param {string} file absolute
 * @param {string} value
 */
export function isStamped(file, value) {
	return existsSync(file) && readFileSync(file, 'utf8') === value;
}

/**
 * Writes a stamp; its folder is made where it is missing.
 * @param {string} file absolute
 * @param {string} value
 */
export function writeStamp(file, value) {
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, value);
}
