/**
 * A site of its own for tests that must know the story: the small wiki in tests/fixtures/small, which
 * was made up for them. One server a worker.
 */
import { test as base } from '@playwright/test';
import { startSite } from './site';

export { expect } from '@playwright/test';

export const test = base.extend<object, { small: string }>({
	small: [
		// Playwright reads the names of what is used from a pattern, also where there is none.
		// eslint-disable-next-line no-empty-pattern
		async ({}, use, { workerIndex }) => {
			const env = { CONTENT_DIR: 'tests/fixtures/small' };
			const site = await startSite(env, 4700 + workerIndex * 7);
			try {
				await use(site.origin);
			} finally {
				site.stop();
			}
		},
		{ scope: 'worker' }
	],
	baseURL: async ({ small }, use) => use(small)
});
