// npm run crawl: asks the whole site, at every passage and in every way of telling it where the
// reader is, whether it gives away what is read later. `npm test` does so for a sample.
import { findBrowser, noBrowser } from './browser.mjs';
import { ensureBuilt, ensureInstalled, requireNode } from './lib/ready.mjs';
import { Refusal, main, runNode } from './lib/run.mjs';

await main(async () => {
	requireNode();
	await ensureInstalled();
	const found = await findBrowser();
	if (!found) throw new Refusal(noBrowser);
	await ensureBuilt();
	const playwright = 'node_modules/@playwright/test/cli.js';
	process.exitCode = await runNode([playwright, 'test', 'leaks', '--project', 'desktop'], {
		env: { CHROMIUM_PATH: found.path, LEAK_POSITIONS: 'all' }
	});
});
