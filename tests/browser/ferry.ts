/**
 * A site of its own for tests of a reader's own copy: the ferry wiki in tests/fixtures/ferry, without a
 * copy of the site's. One server a worker.
 */
import { test as base } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeFerry } from '../fixtures/ferry/wiki';
import { startSite } from './site';

export { expect } from '@playwright/test';

export const test = base.extend<object, { ferry: string }>({
	ferry: [
		// eslint-disable-next-line no-empty-pattern
		async ({}, use, { workerIndex }) => {
			const dir = mkdtempSync(join(tmpdir(), 'ferry-'));
			writeFerry(dir);
			const site = await startSite({ CONTENT_DIR: dir }, 5700 + workerIndex * 7);
			try {
				await use(site.origin);
			} finally {
				site.stop();
				rmSync(dir, { recursive: true });
			}
		},
		{ scope: 'worker' }
	],
	baseURL: async ({ ferry }, use) => use(ferry)
});
