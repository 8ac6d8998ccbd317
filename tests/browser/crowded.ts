/** A site of its own with an invented story of 5,000 pages, made by `canonry generate`. One server a worker. */
import { test as base } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSite } from './site';

export { expect } from '@playwright/test';

export const PAGES = 5000;

export const test = base.extend<object, { crowded: string }>({
	crowded: [
		// eslint-disable-next-line no-empty-pattern
		async ({}, use, { workerIndex }) => {
			const folder = mkdtempSync(join(tmpdir(), 'crowded-'));
			const content = join(folder, 'content');
			const made = spawnSync(
				process.execPath,
				[
					...['scripts/canonry.mjs', 'generate', '--entities', String(PAGES)],
					...['--chapters', '50', '--seed', '1', '--out', content]
				],
				{ encoding: 'utf8' }
			);
			if (made.status !== 0) throw new Error(made.stderr);
			const site = await startSite({ CONTENT_DIR: content }, 5500 + workerIndex * 7);
			try {
				await use(site.origin);
			} finally {
				site.stop();
				rmSync(folder, { recursive: true, force: true });
			}
		},
		{ scope: 'worker', timeout: 180_000 }
	],
	baseURL: async ({ crowded }, use) => use(crowded)
});
