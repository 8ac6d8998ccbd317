// npm test: from a bare clone, installs what is missing and runs every test. `--unit` or
// `--browser` after `npm test --` runs one part. The last line sums up all runners.
import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser, noBrowser } from './browser.mjs';
import { browserCounts, unitCounts } from './lib/counts.mjs';
import { ensureBuilt, ensureInstalled, requireNode } from './lib/ready.mjs';
import { Refusal, main, runNode, step } from './lib/run.mjs';
import { root } from './lib/stamp.mjs';
import { neo4jAvailable, startNeo4j } from './neo4j.mjs';

/** @typedef {import('./lib/counts.mjs').Counts} Counts */

const reports = join(root, '.cache/tests');
const strict = { neo4j: process.env['REQUIRE_NEO4J'] === '1', browser: Boolean(process.env['CI']) };

/** What the end has to say about parts that could not run. @type {string[]} */
const notes = [];

await main(async () => {
	const args = process.argv.slice(2);
	const unknown = args.find((arg) => arg !== '--unit' && arg !== '--browser');
	if (unknown) throw new Refusal(`npm test knows --unit and --browser, not ${unknown}.`);
	const all = args.length === 0;

	requireNode();
	await ensureInstalled();
	rmSync(reports, { recursive: true, force: true });

	const total = { passed: 0, failed: 0, skipped: 0 };
	/** @param {Counts} counts */
	const add = (counts) => {
		total.passed += counts.passed;
		total.failed += counts.failed;
		total.skipped += counts.skipped;
	};

	const neo4j = await openNeo4j(add);
	try {
		if (all || args.includes('--unit')) add(await unit(neo4j.env));
		if (all || args.includes('--browser')) add(await browser(neo4j.env));
	} finally {
		await neo4j.stop();
	}

	for (const note of notes) console.log(`\n*** ${note}`);
	console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
	if (total.failed > 0) process.exitCode = 1;
});

/**
 * A Neo4j for the tests: the one that the environment names, else one of our own. Where there is
 * none its tests skip, which is said at the end, or counts as a failure under REQUIRE_NEO4J=1.
 * @param {(counts: Counts) => void} add
 * @returns {Promise<{ env: NodeJS.ProcessEnv, stop: () => Promise<void> }>}
 */
async function openNeo4j(add) {
	const none = { env: {}, stop: async () => {} };
	if (process.env['NEO4J_TEST_URI']) return none;
	let why;
	try {
		const available = neo4jAvailable();
		why = available.why;
		if (available.ok) {
			const { uri, user, password, stop } = await step('Starting Neo4j', () =>
				// With a password, for the tests also try a wrong one.
				startNeo4j({ password: 'canonry-test' })
			);
			const env = {
				NEO4J_TEST_URI: uri,
				NEO4J_TEST_USER: user,
				NEO4J_TEST_PASSWORD: password
			};
			return { env, stop };
		}
	} catch (error) {
		why = /** @type {Error} */ (error).message;
	}
	notes.push(`The tests on Neo4j ${strict.neo4j ? 'FAILED' : 'were SKIPPED'}: ${why}`);
	if (strict.neo4j) add({ passed: 0, failed: 1, skipped: 0 });
	return none;
}

/**
 * Unit and contract tests, by vitest.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Counts>}
 */
async function unit(env) {
	const report = join(reports, 'unit.json');
	const vitest = 'node_modules/vitest/vitest.mjs';
	const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
	const code = await runNode([vitest, 'run', ...reporters], { env });
	return unitCounts(readReport(report), code);
}

/**
 * The tests in a browser, by Playwright, on the production build.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Counts>}
 */
async function browser(env) {
	const found = await findBrowser();
	if (!found) {
		notes.push(
			`The tests in a browser ${strict.browser ? 'FAILED' : 'were SKIPPED'}: ${noBrowser}`
		);
		const files = readdirSync(join(root, 'tests/browser'), {
			recursive: true,
			encoding: 'utf8'
		});
		const skipped = files.filter((file) => file.endsWith('.spec.ts')).length;
		return { passed: 0, failed: strict.browser ? 1 : 0, skipped };
	}
	try {
		await ensureBuilt();
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		notes.push(`The tests in a browser FAILED: ${error.message}`);
		return { passed: 0, failed: 1, skipped: 0 };
	}
	console.log(`Browser: ${found.path} (${found.source})`);
	const code = await runNode(['node_modules/@playwright/test/cli.js', 'test'], {
		env: { ...env, CHROMIUM_PATH: found.path }
	});
	return browserCounts(readReport(join(reports, 'browser.json')), code);
}

/**
 * @param {string} file
 * @returns {unknown} undefined where the runner left none
 */
function readReport(file) {
	return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}
