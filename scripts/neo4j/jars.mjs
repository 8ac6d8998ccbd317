// What a Neo4j without Docker needs: Java, and the jars that Maven copies once into the cache.
// Plain JavaScript without dependencies.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const windows = process.platform === 'win32';
const here = fileURLToPath(new URL('./', import.meta.url));

/** Neo4j's version; the pom alone states it. */
export const version = /<neo4j\.version>(.+)<\/neo4j\.version>/.exec(
	readFileSync(join(here, 'pom.xml'), 'utf8')
)?.[1];

const cache = fileURLToPath(new URL(`../../.cache/neo4j/${version}/`, import.meta.url));
const lib = join(cache, 'lib');

/**
 * @typedef {{ command: string, major: number, compiler: boolean }} Java `compiler`: whether it
 *   can run a source file (a full JDK does, a bare runtime does not)
 */

/** @returns {Java[]} the Javas that answer: the one of JAVA_HOME, then the one on the PATH */
function javas() {
	const home = process.env['JAVA_HOME'];
	const commands = home ? [join(home, 'bin', 'java'), 'java'] : ['java'];
	return commands.flatMap((command) => {
		const answer = spawnSync(command, ['--list-modules'], {
			encoding: 'utf8',
			windowsHide: true
		});
		if (answer.error) return [];
		// Java 8 does not know the option, and names no module.
		const major = Number(/^java\.base@(\d+)/m.exec(answer.stdout)?.[1] ?? 0);
		return [{ command, major, compiler: /^jdk\.compiler@/m.test(answer.stdout) }];
	});
}

/** Whether a command lies on the PATH. It is not run: Maven takes half a second to say its version. */
function onPath(/** @type {string} */ name) {
	const names = windows ? [`${name}.cmd`, `${name}.bat`, `${name}.exe`] : [name];
	const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
	return folders.some((folder) => names.some((file) => existsSync(join(folder, file))));
}

/** @returns {{ java: string, why: string } | { java: undefined, why: string }} */
function look() {
	const found = javas();
	const java = found.find(({ major, compiler }) => major >= 17 && compiler);
	if (!java) {
		const best = found.sort((a, b) => b.major - a.major)[0];
		let why = 'there is no Java';
		if (best) why = best.major >= 17 ? 'Java is a bare runtime' : 'Java is older than 17';
		return {
			java: undefined,
			why: `${why}: install a JDK, 17 or newer, or set JAVA_HOME to one`
		};
	}
	if (existsSync(lib))
		return { java: java.command, why: `Java ${java.major}, jars in the cache` };
	if (onPath('mvn')) return { java: java.command, why: `Java ${java.major} and Maven` };
	return {
		java: undefined,
		why: 'there is no Maven (mvn) on the PATH, which fetches the jars of Neo4j once: install it'
	};
}

/**
 * Whether `startNeo4j` can work on this machine.
 * @returns {{ ok: boolean, why: string }} `why`: what is there, or what is missing and what to do
 */
export function neo4jAvailable() {
	const { java, why } = look();
	return { ok: java !== undefined, why };
}

/**
 * The Java to run Neo4j with.
 * @returns {string} a command or path
 * @throws where Java, or Maven and the jars, are missing; the message says what to do
 */
export function requireJava() {
	const { java, why } = look();
	if (!java) throw new Error(`Neo4j cannot run here: ${why}.`);
	return java;
}

/** @type {Promise<string> | undefined} */
let fetching;

/**
 * The folder of the jars. Fetches them where the cache has none (some 120 MB), with words on stderr.
 * @returns {Promise<string>} absolute path
 */
export function jars() {
	if (existsSync(lib)) return Promise.resolve(lib);
	return (fetching ??= fetchJars().finally(() => (fetching = undefined)));
}

async function fetchJars() {
	const partial = `partial-${process.pid}`;
	const started = Date.now();
	process.stderr.write(`Neo4j ${version}: Maven fetches its jars, some 120 MB, once …\n`);
	try {
		await copyDependencies(`../../.cache/neo4j/${version}/${partial}`);
		try {
			// The folder appears whole or not at all.
			renameSync(join(cache, partial), lib);
		} catch (error) {
			// Another process was first: its jars are the same.
			if (!existsSync(lib)) throw error;
		}
	} finally {
		rmSync(join(cache, partial), { recursive: true, force: true });
	}
	const seconds = Math.round((Date.now() - started) / 1000);
	process.stderr.write(`Neo4j ${version}: ${readdirSync(lib).length} jars in ${seconds} s.\n`);
	return lib;
}

/**
 * Runs Maven in the pom's folder. Windows starts `mvn.cmd` by a shell only, hence one command line;
 * the folder is relative, so no name with a space ever needs quoting.
 * @param {string} folder relative to the pom
 * @returns {Promise<void>}
 */
function copyDependencies(folder) {
	const goal = 'dependency:copy-dependencies -DincludeScope=runtime';
	return new Promise((resolve, reject) => {
		const maven = spawn(`mvn -B ${goal} -DoutputDirectory=${folder}`, {
			cwd: here,
			shell: true,
			stdio: ['ignore', 'pipe', 'pipe'],
			windowsHide: true
		});
		let words = '';
		let count = 0;
		const listen = (/** @type {Buffer} */ chunk) => {
			words = (words + chunk).slice(-20_000);
			count += String(chunk).match(/Downloaded from \S+ \S+\.jar/g)?.length ?? 0;
			if (process.stderr.isTTY && count > 0) process.stderr.write(`\r${count} files `);
		};
		maven.stdout.on('data', listen);
		maven.stderr.on('data', listen);
		maven.once('error', reject);
		maven.once('close', (code) => {
			if (process.stderr.isTTY && count > 0) process.stderr.write('\r\x1b[K');
			if (code === 0) return resolve();
			const lines = words.trim().split(/\r?\n/);
			const said = lines.find((line) => /^\[ERROR\] \S/.test(line)) ?? lines.at(-1);
			reject(
				new Error(
					`Maven could not fetch the jars of Neo4j ${version} (is there a network?):\n${said}`
				)
			);
		});
	});
}
