import { defineConfig, devices } from '@playwright/test';
import { findBrowser } from './scripts/browser.mjs';
import { freePort } from './scripts/lib/port.mjs';

// Workers read this file again: they inherit the port that was free when the run began.
const port = Number((process.env['CANONRY_TEST_PORT'] ??= String(await freePort(4300))));
const origin = `http://127.0.0.1:${port}`;
const browser = await findBrowser();

/**
 * The tests in a browser, on the production build with the content of the repository. `npm test`
 * builds first.
 */
export default defineConfig({
	testDir: 'tests/browser',
	outputDir: 'test-results',
	forbidOnly: Boolean(process.env['CI']),
	fullyParallel: true,
	// Nets, not measures: a machine that does other work besides is several times as slow.
	timeout: 90_000,
	expect: { timeout: 15_000 },
	reporter: [['list'], ['json', { outputFile: '.cache/tests/browser.json' }]],
	use: {
		baseURL: origin,
		launchOptions: browser ? { executablePath: browser.path, args: browser.args } : {},
		screenshot: 'only-on-failure'
	},
	projects: [
		{
			name: 'desktop',
			use: { ...devices['Desktop Chrome'], viewport: { width: 1280, height: 900 } }
		},
		{
			name: 'phone',
			use: { ...devices['Pixel 7'], viewport: { width: 390, height: 844 } }
		}
	],
	webServer: {
		command: `"${process.execPath}" build/index.js`,
		// Embedded, whatever database the environment names: a test that wants Neo4j starts its own site.
		env: {
			HOST: '127.0.0.1',
			PORT: String(port),
			ORIGIN: origin,
			NEO4J_URI: '',
			CONTENT_DIR: 'content'
		},
		url: `${origin}/`,
		reuseExistingServer: false,
		stdout: 'ignore',
		stderr: 'pipe'
	}
});
