// Finds a Chromium for tests and pictures. Nothing is downloaded here: what is looked at is on the
// machine, or came with the packages.
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * Switches for a browser that serves a test: no sandbox (there is none in most containers) and no
 * talk with the outside.
 */
const args = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync'
];

/**
 * @typedef {object} Browser
 * @property {string} path the executable, absolute
 * @property {string[]} args switches to start it with
 * @property {'CHROMIUM_PATH' | 'installed' | 'playwright' | '@sparticuz/chromium'} source
 */

/**
 * The first Chromium there is: `CHROMIUM_PATH`, an installed Chrome, Edge or Chromium, Playwright's
 * own, and on Linux the one that comes as a package.
 * @returns {Promise<Browser | null>} null where there is none
 * @throws {Error} where CHROMIUM_PATH names no file: whoever set it means that one and no other
 */
export async function findBrowser() {
	const { CHROMIUM_PATH: chosen } = process.env;
	if (chosen) {
		if (!existsSync(chosen)) throw new Error(`CHROMIUM_PATH names no file: ${chosen}`);
		return { path: chosen, args, source: 'CHROMIUM_PATH' };
	}
	const installed = installedPlaces().find((path) => existsSync(path));
	if (installed) return { path: installed, args, source: 'installed' };

	const { chromium } = await import('@playwright/test');
	const own = chromium.executablePath();
	if (own && existsSync(own)) return { path: own, args, source: 'playwright' };

	if (process.platform === 'linux') {
		const path = await packaged();
		if (path) return { path, args, source: '@sparticuz/chromium' };
	}
	return null;
}

/** What to tell where there is none. */
export const noBrowser =
	'No Chromium was found. Install Chrome, Edge or Chromium, or set CHROMIUM_PATH to one.';

/** Where Chrome, Edge and Chromium lie on this system. */
function installedPlaces() {
	const { env, platform } = process;
	if (platform === 'darwin') {
		const names = ['Google Chrome', 'Microsoft Edge', 'Chromium'];
		return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) =>
			names.map((name) => join(folder, `${name}.app`, 'Contents/MacOS', name))
		);
	}
	if (platform === 'win32') {
		const programs = ['Google/Chrome', 'Microsoft/Edge', 'Chromium'];
		return [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']]
			.filter((folder) => folder !== undefined)
			.flatMap((folder) =>
				programs.map((program) =>
					join(
						folder,
						program,
						'Application',
						program === 'Microsoft/Edge' ? 'msedge.exe' : 'chrome.exe'
					)
				)
			);
	}
	const names = [
		'google-chrome',
		'google-chrome-stable',
		'microsoft-edge',
		'chromium',
		'chromium-browser'
	];
	return ['/usr/bin', '/usr/local/bin', '/snap/bin'].flatMap((folder) =>
		names.map((name) => join(folder, name))
	);
}

/** The packaged one, unpacked into the system's temporary folder; null where it cannot be. */
async function packaged() {
	try {
		const { default: chromium } = await import('@sparticuz/chromium');
		return await chromium.executablePath();
	} catch {
		return null;
	}
}
