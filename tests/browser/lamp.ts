/**
 * A site of its own with a copy of its story: the lamp wiki of tests/fixtures/lamp, both chapters in
 * `SOURCE_DIR`, one passage of the copy edited. One server a worker.
 */
import { test as base } from '@playwright/test';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { CHAPTER_1, CHAPTER_2 } from '../fixtures/lamp/text';
import { lampFiles } from '../fixtures/lamp/wiki';
import { startSite } from './site';

export { expect } from '@playwright/test';

/** Words that a citation of the edited passage counts. */
const EDITED = '{"passage":"pbook","words":[11,13]}';

function lampFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), 'lamp-'));
	const write = (path: string, text: string) => {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), text);
	};
	for (const [path, text] of lampFiles().texts)
		write(join('content', path), text.replace(/(?<="cites": \[\s*)"pbook"(?=\s*\])/, EDITED));
	write('source/one.txt', CHAPTER_1.replace('great book', 'thick book'));
	write('source/two.txt', CHAPTER_2);
	return folder;
}

export const test = base.extend<object, { lamp: string }>({
	lamp: [
		// eslint-disable-next-line no-empty-pattern
		async ({}, use, { workerIndex }) => {
			const folder = lampFolder();
			const env = {
				CONTENT_DIR: join(folder, 'content'),
				SOURCE_DIR: join(folder, 'source')
			};
			const site = await startSite(env, 5300 + workerIndex * 7);
			try {
				await use(site.origin);
			} finally {
				site.stop();
				rmSync(folder, { recursive: true });
			}
		},
		{ scope: 'worker' }
	],
	baseURL: async ({ lamp }, use) => use(lamp)
});
