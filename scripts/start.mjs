// npm start: from a bare clone to a site that answers. It installs and builds only what is missing
// or out of date, so the second start is quick.
import { spawn } from 'node:child_process';
import { portTaken } from './lib/port.mjs';
import { ensureBuilt, ensureInstalled, loadEnv, requireNode } from './lib/ready.mjs';
import { Refusal, main, step } from './lib/run.mjs';
import { root } from './lib/stamp.mjs';

/** How long a site may take to answer: Neo4j may have to be filled first. In milliseconds. */
const patience = 180_000;

await main(async () => {
	requireNode();
	loadEnv();
	await ensureInstalled();
	await ensureBuilt();

	const host = process.env.HOST || '127.0.0.1';
	const port = process.env.PORT || '3000';
	const local = `http://${/^(0\.0\.0\.0|::)$/.test(host) ? '127.0.0.1' : host}:${port}`;
	const origin = process.env.ORIGIN || local;
	await requireFreePort(host, Number(port));

	const server = startServer({ HOST: host, PORT: port, ORIGIN: origin });
	await step('Starting the site', () => answering(`${local}/healthz`, server));
	server.speak();
	console.log(`Canonry is at ${origin}`);
});

/**
 * @param {string} host
 * @param {number} port
 * @throws {Refusal} where one cannot listen there; else another's answer could pass for the site's
 */
async function requireFreePort(host, port) {
	const code = await portTaken(port, host);
	if (code === 'EADDRINUSE') {
		throw new Refusal(
			`Port ${port} is taken. End what uses it, or choose another by the variable PORT.`
		);
	}
	if (code !== null) {
		throw new Refusal(
			`Canonry cannot listen on ${host}, port ${port} (${code}). Look at HOST and PORT.`
		);
	}
}

/**
 * Starts the built site as a child that ends with this process, and this process with it.
 * @param {NodeJS.ProcessEnv} env
 */
function startServer(env) {
	const child = spawn(
		process.execPath,
		['--import', new URL('lib/end-with-parent.mjs', import.meta.url).href, 'build/index.js'],
		{
			cwd: root,
			env: { ...process.env, ...env },
			stdio: ['ignore', 'pipe', 'pipe', 'ipc']
		}
	);

	let output = '';
	let speaking = false;
	/** @param {NodeJS.WriteStream} to */
	const relay = (to) => (/** @type {Buffer} */ text) => {
		if (speaking) to.write(text);
		else output += text;
	};
	child.stdout?.on('data', relay(process.stdout));
	child.stderr?.on('data', relay(process.stderr));

	/** @type {Promise<number>} */
	const ended = new Promise((resolve) => {
		child.on('error', (error) => {
			output += `${error.message}\n`;
			resolve(1);
		});
		child.on('exit', (code, signal) => resolve(code ?? (signal === 'SIGKILL' ? 137 : 1)));
	});
	for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
		process.on(signal, () => child.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal));
	}

	return {
		ended,
		kill: () => child.kill(),
		/** What it has said so far, apart from the line that adapter-node always prints. */
		said: () => output.replace(/^Listening on .*\n/m, ''),
		/** From here on its output goes to the terminal, and its end is ours. */
		speak() {
			process.stderr.write(this.said());
			speaking = true;
			void ended.then((code) => process.exit(code));
		}
	};
}

/**
 * Waits until the site answers with anything below 500.
 * @param {string} url
 * @param {ReturnType<typeof startServer>} server
 * @throws {Refusal} where it ends first, or does not answer in time
 */
async function answering(url, server) {
	let last = 'no answer';
	let code = /** @type {number | undefined} */ (undefined);
	void server.ended.then((value) => (code = value));
	for (const until = Date.now() + patience; Date.now() < until;) {
		if (code !== undefined) {
			throw new Refusal(
				`The site ended before it answered (exit code ${code}):\n${server.said()}`
			);
		}
		try {
			const { status } = await fetch(url, { signal: AbortSignal.timeout(5_000) });
			if (status < 500) return;
			last = `status ${status}`;
		} catch {
			// Not listening yet.
		}
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
	server.kill();
	throw new Refusal(`The site did not become ready at ${url} (${last}):\n${server.said()}`);
}
