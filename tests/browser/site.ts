/** Sites of a test's own: the production build on a free port, with content or store of its choice. */
import { spawn } from 'node:child_process';
import { freePort } from '../../scripts/lib/port.mjs';

/** So long a site may take to answer, in milliseconds. */
const PATIENCE = 60_000;

export interface Site {
	origin: string;
	/** What it has written to stderr so far. */
	errors(): string;
	stop(): void;
}

/** Starts a site and waits until it answers `/healthz` as it should; unset variables are empty. */
export async function startSite(
	env: Record<string, string>,
	from: number,
	ready: (status: number) => boolean = (status) => status === 200
): Promise<Site> {
	const port = await freePort(from);
	const origin = `http://127.0.0.1:${port}`;
	const own = { HOST: '127.0.0.1', PORT: String(port), ORIGIN: origin };
	const server = spawn(process.execPath, ['build/index.js'], {
		env: { ...process.env, NEO4J_URI: '', SOURCE_DIR: '', CONTENT_DIR: '', ...own, ...env },
		stdio: ['ignore', 'ignore', 'pipe']
	});
	let errors = '';
	server.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString('utf8')));
	const stop = () => void server.kill();
	try {
		for (const until = Date.now() + PATIENCE; Date.now() < until;) {
			const status = await fetch(`${origin}/healthz`).then(
				(r) => r.status,
				() => 0
			);
			if (ready(status)) return { origin, errors: () => errors, stop };
			await new Promise((resolve) => setTimeout(resolve, 50));
		}
		throw new Error(`no answer at ${origin}: ${errors}`);
	} catch (error) {
		stop();
		throw error;
	}
}
