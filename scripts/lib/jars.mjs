// Java programs without a build: a Java that runs source files, and the jars that a pom names, which
// Maven copies once into the cache. Plain JavaScript without dependencies.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { delimiter, dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const windows = process.platform === 'win32';
const cache = fileURLToPath(new URL('../../.cache/', import.meta.url));

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

/**
 * @typedef {object} Jars
 * @property {string | undefined} version of what they are of, as the pom states it
 * @property {() => { ok: boolean, why: string }} available whether they can be run on this machine;
 *   `why`: what is there, or what is missing and what to do
 * @property {() => string} requireJava the Java to run them with, a command or path; throws where
 *   Java, or Maven and the jars, are missing; the message says what to do
 * @property {() => Promise<string>} jars the folder of the jars, an absolute path. Fetches them where
 *   the cache has none, with words on stderr
 */

/**
 * @param {object} what
 * @param {string} what.name of what the jars are of, for messages
 * @param {string} what.pom the file that names them; its property `<key>.version` has the version
 * @param {string} what.key the folder in the cache
 * @param {string} what.size how much is fetched: "some 120 MB"
 * @returns {Jars}
 */
export function jarsOf({ name, pom, key, size }) {
	const version = new RegExp(`<${key}\\.version>(.+)</${key}\\.version>`).exec(
		readFileSync(pom, 'utf8')
	)?.[1];
	const folder = join(cache, key, String(version));
	const lib = join(folder, 'lib');

	/** @returns {{ java: string | undefined, why: string }} */
	const look = () => {
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
			why: `there is no Maven (mvn) on the PATH, which fetches the jars of ${name} once: install it`
		};
	};

	const fetchJars = async () => {
		const partial = join(folder, `partial-${process.pid}`);
		const started = Date.now();
		process.stderr.write(`${name} ${version}: Maven fetches its jars, ${size}, once …\n`);
		try {
			await copyDependencies(`${name} ${version}`, pom, partial);
			try {
				// The folder appears whole or not at all.
				renameSync(partial, lib);
			} catch (error) {
				// Another process was first: its jars are the same.
				if (!existsSync(lib)) throw error;
			}
		} finally {
			rmSync(partial, { recursive: true, force: true });
		}
		const seconds = Math.round((Date.now() - started) / 1000);
		process.stderr.write(
			`${name} ${version}: ${readdirSync(lib).length} jars in ${seconds} s.\n`
		);
		return lib;
	};

	/** @type {Promise<string> | undefined} */
	let fetching;
	return {
		version,
		available() {
			const { java, why } = look();
			return { ok: java !== undefined, why };
		},
		requireJava() {
			const { java, why } = look();
			if (!java) throw new Error(`${name} cannot run here: ${why}.`);
			return java;
		},
		jars() {
			if (existsSync(lib)) return Promise.resolve(lib);
			return (fetching ??= fetchJars().finally(() => (fetching = undefined)));
		}
	};
}

/**
 * Runs Maven in the pom's folder. Windows starts `mvn.cmd` by a shell only, hence one command line;
 * the folder is relative, so no name with a space ever needs quoting.
 * @param {string} what for messages
 * @param {string} pom
 * @param {string} folder
 * @returns {Promise<void>}
 */
function copyDependencies(what, pom, folder) {
	const output = relative(dirname(pom), folder).split(sep).join('/');
	const goal = 'dependency:copy-dependencies -DincludeScope=runtime';
	return new Promise((resolve, reject) => {
		const maven = spawn(`mvn -B ${goal} -DoutputDirectory=${output}`, {
			cwd: dirname(pom),
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
					`Maven could not fetch the jars of ${what} (is there a network?):\n${said}`
				)
			);
		});
	});
}
