/**
 * A site of its own for tests that must know the story: the small wiki in tests/fixtures/small, which
 * was made up for them. One server a worker, on a free port.
 */
import { test as base } from '@playwright/test';
import { spawn } from 'node:child_process';
import { freePort } from '../../scripts/lib/port.mjs';

export { expect } from '@playwright/test';

/** So long a server may take to answer, in milliseconds. */
const PATIENCE = 20_000;

export const test = base.extend<object, { small: string }>({
	small: [
		// Playwright reads the names of what is used from a pattern, also where there is none.
		// eslint-disable-next-line no-empty-pattern
		async ({}, use, { workerIndex }) => {
			const port = await freePort(4700 + workerIndex * 7);
			const origin = `http://127.0.0.1:${port}`;
			const server = spawn(process.execPath, ['build/index.js'], {
				env: {
					...process.env,
					HOST: '127.0.0.1',
					PORT: String(port),
					ORIGIN: origin,
					NEO4J_URI: '',
					SOURCE_DIR: '',
					CONTENT_DIR: 'tests/fixtures/small'
				},
				stdio: 'ignore'
			});
			try {
				await answering(`${origin}/healthz`);
				await use(origin);
			} finally {
				server.kill();
			}
		},
		{ scope: 'worker' }
	],
	baseURL: async ({ small }, use) => use(small)
});

async function answering(url: string): Promise<void> {
	for (const until = Date.now() + PATIENCE; Date.now() < until;) {
		try {
			if ((await fetch(url)).ok) return;
		} catch {
			// Not listening yet.
		}
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
	throw new Error(`no answer at ${url}`);
}
