// Starts, stops and kills a Neo4j (see Neo4jServer.java) as a child of this process. Plain JavaScript
// without dependencies.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { jars, requireJava, version } from './jars.mjs';

const readySeconds = 120;
const stopSeconds = 20;

/**
 * @typedef {object} Neo4jServer
 * @property {string} uri `bolt://127.0.0.1:<port>`
 * @property {string} user
 * @property {string} password without auth any will do, and so will this one
 * @property {number} pid of the Java process
 * @property {string} dir the folder of the data
 * @property {() => Promise<void>} stop ends it orderly; a temporary folder goes with it
 * @property {() => Promise<void>} kill ends it by SIGKILL, as a crash would; the folder stays, so
 *   that a server can start on it again (`stop` then still removes a temporary one)
 * @property {Promise<number | null>} ended its exit code once it has ended, in whatever way
 */

/**
 * Starts a server and waits until it answers (4 to 15 s; the first time the jars are fetched, too).
 * It ends with this process at the latest, however this process ends.
 * @param {object} [options]
 * @param {string | undefined} [options.dir] folder of the data, kept; default: a temporary one
 * @param {number | undefined} [options.port] default: one that is free
 * @param {boolean | undefined} [options.auth] ask for a password; default: where one is given
 * @param {string | undefined} [options.password] at least 8 characters; with `auth` and none, a random one
 * @returns {Promise<Neo4jServer>}
 * @throws with a sentence that says what is missing or taken, and what to do
 */
export async function startNeo4j(options = {}) {
	const auth = options.auth ?? options.password !== undefined;
	const password = options.password ?? randomBytes(12).toString('hex');
	if (auth && password.length < 8)
		throw new Error('Neo4j wants a password of 8 characters or more.');
	const java = requireJava();
	const lib = await jars();
	const port = await freePort(options.port ?? 0);
	const dir = options.dir ? resolve(options.dir) : mkdtempSync(join(tmpdir(), 'canonry-neo4j-'));
	mkdirSync(dir, { recursive: true });

	const child = spawn(
		java,
		[
			'-Xmx512m',
			'-Dcanonry.stdin=true',
			`-Dcanonry.auth=${auth}`,
			'-cp',
			join(lib, '*'),
			fileURLToPath(new URL('Neo4jServer.java', import.meta.url)),
			dir,
			String(port)
		],
		{
			env: { ...process.env, NEO4J_PASSWORD: password },
			stdio: ['pipe', 'pipe', 'pipe'],
			windowsHide: true
		}
	);
	// Java may be gone when its stdin is ended.
	child.stdin.on('error', () => {});
	/** @type {Promise<number | null>} */
	const ended = new Promise((done) => {
		child.once('error', () => done(null));
		child.once('close', (code) => done(code));
	});

	const removeTemporary = () => {
		if (!options.dir) rmSync(dir, { recursive: true, force: true, maxRetries: 5 });
	};
	const atExit = () => {
		if (options.dir) return;
		child.kill('SIGKILL');
		removeTemporary();
	};
	process.once('exit', atExit);

	const kill = async () => {
		child.kill('SIGKILL');
		await ended;
	};
	const stop = async () => {
		// By stdin, since Windows has no signal that asks for an orderly end.
		child.stdin.end();
		const timer = setTimeout(() => child.kill('SIGKILL'), stopSeconds * 1000);
		await ended;
		clearTimeout(timer);
		process.off('exit', atExit);
		removeTemporary();
	};

	try {
		await ready(child, ended, port, dir);
	} catch (error) {
		await kill();
		await stop();
		throw error;
	}
	const uri = `bolt://127.0.0.1:${port}`;
	return { uri, user: 'neo4j', password, pid: child.pid ?? 0, dir, stop, kill, ended };
}

/**
 * @param {import('node:child_process').ChildProcessWithoutNullStreams} child
 * @param {Promise<number | null>} ended
 * @param {number} port
 * @param {string} dir
 * @returns {Promise<void>} once the server has printed its line
 */
function ready(child, ended, port, dir) {
	return new Promise((done, fail) => {
		let words = '';
		const complain = (/** @type {string} */ what) => {
			const causes = words.split(/\r?\n/).filter((line) => line.startsWith('error: '));
			const said = causes.at(-1) ?? words.trim().slice(-2000);
			if (/already in use|BindException/i.test(words))
				what = `port ${port} of 127.0.0.1 is taken`;
			if (/Lock file has been locked/i.test(words))
				what = `another Neo4j uses the folder ${dir}`;
			fail(new Error(`Neo4j ${version} did not start: ${what}.\n${said}`.trim()));
		};
		const timer = setTimeout(
			() => complain(`no answer in ${readySeconds} s`),
			readySeconds * 1000
		);
		child.stderr.on('data', (chunk) => (words = (words + chunk).slice(-20_000)));
		let out = '';
		child.stdout.on('data', (chunk) => {
			out = (out + chunk).slice(-1000);
			if (!/^ready bolt:/m.test(out)) return;
			clearTimeout(timer);
			done();
		});
		child.once('error', (error) => (words += `error: ${error.message}`));
		void ended.then((code) => {
			clearTimeout(timer);
			complain(`Java ended with ${code ?? 'a signal'}`);
		});
	});
}

/**
 * A port of 127.0.0.1 on which nobody listens at this moment.
 * @param {number} wanted 0: any
 * @returns {Promise<number>}
 * @throws where the wanted one is taken
 */
function freePort(wanted) {
	return new Promise((done, fail) => {
		const probe = createServer();
		probe.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
			const taken = error.code === 'EADDRINUSE';
			const why = taken
				? 'is taken: stop what listens there, or name another'
				: error.message;
			fail(new Error(`Neo4j did not start: port ${wanted} of 127.0.0.1 ${why}.`));
		});
		probe.listen(wanted, '127.0.0.1', () => {
			const address = probe.address();
			const port = address && typeof address === 'object' ? address.port : wanted;
			probe.close(() => done(port));
		});
	});
}
