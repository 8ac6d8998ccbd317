// Starting other programs from a script, alike on Linux, macOS and Windows.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './stamp.mjs';

/** A failure that is told in a sentence, without a stack. */
export class Refusal extends Error {}

/**
 * The end of a child. Meanwhile a termination of ours is passed on, and an interrupt from the
 * terminal, which the child gets as well, waits for the child to end in its own way.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>} its exit code; 1 where a signal ended it
 * @throws {Refusal | Error} where it could not be started, or was interrupted
 */
function endOf(child) {
	return new Promise((resolve, reject) => {
		let interrupted = false;
		const interrupt = () => {
			interrupted = true;
		};
		const terminate = () => {
			interrupted = true;
			child.kill('SIGTERM');
		};
		process.on('SIGINT', interrupt).on('SIGTERM', terminate);
		child.on('error', reject);
		child.on('close', (code) => {
			process.off('SIGINT', interrupt).off('SIGTERM', terminate);
			if (interrupted) reject(new Refusal('Interrupted.'));
			else resolve(code ?? 1);
		});
	});
}

/**
 * Runs a Node program to its end, with the terminal as its own. It goes by `process.execPath`, not
 * by a shell or `npx`, which leave a grandchild behind when they are ended.
 * @param {string[]} args the program's file, absolute or relative to the root, and its arguments
 * @param {{ env?: NodeJS.ProcessEnv }} [options] `env` is added to the present environment
 * @returns {Promise<number>} its exit code; 1 where a signal ended it
 */
export function runNode(args, { env = {} } = {}) {
	return endOf(
		spawn(process.execPath, args, {
			cwd: root,
			env: { ...process.env, ...env },
			stdio: 'inherit'
		})
	);
}

/**
 * Runs a Node program to its end and keeps what it says.
 * @param {string[]} args
 * @returns {Promise<{ code: number, output: string }>} stdout and stderr as they came
 */
export async function captureNode(args) {
	const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
	let output = '';
	child.stdout.setEncoding('utf8').on('data', (text) => (output += text));
	child.stderr.setEncoding('utf8').on('data', (text) => (output += text));
	const code = await endOf(child);
	return { code, output };
}

/**
 * npm's own program: the one that runs this script, else the one that came with Node.
 * @returns {string} an absolute path
 * @throws {Refusal} where there is none
 */
export function npmProgram() {
	const { npm_execpath: running } = process.env;
	if (running && /npm-cli\.js$/.test(running)) return running;
	const bin = dirname(process.execPath);
	const found = ['.', '../lib', '../share']
		.map((place) => join(bin, place, 'node_modules/npm/bin/npm-cli.js'))
		.find((path) => existsSync(path));
	if (!found) throw new Refusal('npm was not found. Run this by npm: npm start, npm test.');
	return found;
}

/** @param {number} since milliseconds, as `performance.now()` gives them */
export const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/**
 * Does one step and says so in one line, with its seconds; on a terminal they count.
 * @template T
 * @param {string} title
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(title, work) {
	const since = performance.now();
	const tty = process.stdout.isTTY;
	const tick = () => process.stdout.write(`\r${title} … ${seconds(since)} `);
	const timer = tty ? setInterval(tick, 100) : undefined;
	if (!tty) process.stdout.write(`${title} … `);
	try {
		const result = await work();
		process.stdout.write(tty ? `\r${title} … ${seconds(since)} \n` : `${seconds(since)}\n`);
		return result;
	} catch (error) {
		process.stdout.write('failed\n');
		throw error;
	} finally {
		clearInterval(timer);
	}
}

/**
 * Runs a script's work and tells a refusal in its own sentence.
 * @param {() => Promise<void>} work
 * @param {number} code the exit code of a refusal
 */
export async function main(work, code = 1) {
	try {
		await work();
	} catch (error) {
		const told = error instanceof Refusal ? error.message : /** @type {Error} */ (error).stack;
		process.stderr.write(`${told}\n`);
		process.exitCode = code;
	}
}
