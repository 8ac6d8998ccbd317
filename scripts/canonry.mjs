#!/usr/bin/env node
// The command line: bundles graph/cli when it changed and hands over to it. The exit code is its
// own; 2 where it could not run.
import { bundle } from './lib/bundle.mjs';
import { isInstalled, loadEnv, requireNode } from './lib/ready.mjs';
import { Refusal, main } from './lib/run.mjs';

await main(async () => {
	requireNode();
	if (!isInstalled()) {
		throw new Refusal(
			'The packages are missing or out of date: run `npm ci` once, then again.'
		);
	}
	loadEnv();
	const { main: program } = await bundle('cli', { main: 'graph/cli/main.ts' }, ['graph']);
	process.setSourceMapsEnabled(true);
	await import(/** @type {string} */ (program));
}, 2);
