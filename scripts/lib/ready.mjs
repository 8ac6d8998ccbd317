// What must be there before anything runs: Node, the packages, the build. Each is looked at first
// and made only where it is missing or out of date.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal, captureNode, npmProgram, step } from './run.mjs';
import { buildName, root } from './stamp.mjs';

/** @param {string} file relative to the root */
const readJson = (file) => JSON.parse(readFileSync(join(root, file), 'utf8'));

/**
 * @throws {Refusal} where this Node is older than package.json asks for
 */
export function requireNode() {
	const wanted = readJson('package.json').engines.node.replace('>=', '');
	const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
	const [needMajor, needMinor] = wanted.split('.').map(Number);
	if (major > needMajor || (major === needMajor && minor >= needMinor)) return;
	throw new Refusal(
		`Canonry needs Node ${wanted} or newer; this is ${process.versions.node}. ` +
			'Get a newer one from nodejs.org and start again.'
	);
}

/**
 * Whether node_modules is what package-lock.json asks for, by the list that npm leaves there at the
 * end of an installation: every package that is not optional, in its version, and no other.
 */
export function isInstalled() {
	if (!existsSync(join(root, 'node_modules/.package-lock.json'))) return false;
	const wanted = readJson('package-lock.json').packages;
	const found = readJson('node_modules/.package-lock.json').packages;
	const missing = Object.keys(wanted).some(
		(name) => name !== '' && !wanted[name].optional && !found[name]
	);
	return (
		!missing &&
		Object.keys(found).every((name) => found[name].version === wanted[name]?.version)
	);
}

/**
 * Installs the packages where they are missing or older than the lock.
 * @throws {Refusal} with npm's own words where that fails
 */
export async function ensureInstalled() {
	if (isInstalled()) return;
	await step('Installing packages (npm ci)', async () => {
		const { code, output } = await captureNode([
			npmProgram(),
			'ci',
			'--no-audit',
			'--no-fund',
			'--loglevel=error'
		]);
		if (code !== 0) throw new Refusal(`npm ci failed:\n${output}`);
	});
}

/** Whether build/ was made from the present sources. Its name is written when all else is there. */
export function isBuilt() {
	const file = join(root, 'build/name');
	return existsSync(file) && readFileSync(file, 'utf8') === buildName();
}

/**
 * Builds the site where its sources changed.
 * @throws {Refusal} with the build's own words where that fails
 */
export async function ensureBuilt() {
	if (isBuilt()) return;
	await step('Building the site', async () => {
		const { code, output } = await captureNode(['node_modules/vite/bin/vite.js', 'build']);
		if (code !== 0) throw new Refusal(`The build failed:\n${output}`);
	});
}

/**
 * Takes over the variables of `.env`, if there is one. What the environment says already stays.
 */
export function loadEnv() {
	const file = join(root, '.env');
	if (existsSync(file)) process.loadEnvFile(file);
}
