/** Content as it stands in a revision, read from git itself: nothing is checked out. */
import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { isContent, isPicture, type Files } from '../content/disk';
import { CannotRun } from './command';

/** A wiki's pictures may be large. */
const MOST_BYTES = 1 << 30;

function git(dir: string, args: string[], input?: string): Buffer {
	try {
		return execFileSync('git', ['-C', dir, ...args], {
			maxBuffer: MOST_BYTES,
			stdio: ['pipe', 'pipe', 'pipe'],
			...(input !== undefined && { input })
		});
	} catch (fault) {
		const { code, stderr } = fault as { code?: string; stderr?: Buffer };
		if (code === 'ENOENT')
			throw new CannotRun('git is not to be found: diff asks it for what was.');
		throw new CannotRun(`git: ${stderr?.toString().trim() ?? String(fault)}`);
	}
}

/**
 * The files of a content folder in a revision, as `readFolder` gives them. Throws `CannotRun` where
 * there is no repository or no such revision.
 */
export function filesAt(dir: string, revision: string): Files {
	const top = resolve(dir);
	// A revision, never an option.
	if (revision.startsWith('-')) throw new CannotRun(`${revision} is no revision.`);
	git(top, ['rev-parse', '--verify', `${revision}^{commit}`]);
	// Names are relative to the folder: `./` makes git read them so in `cat-file`, too.
	const names = git(top, ['ls-tree', '-r', '-z', '--name-only', revision, '.'])
		.toString()
		.split('\0')
		.filter((name) => !name.startsWith('source/') && (isContent(name) || isPicture(name)))
		.sort();
	const files: Files = { texts: new Map(), images: new Map() };
	const blobs = git(
		top,
		['cat-file', '--batch'],
		names.map((n) => `${revision}:./${n}\n`).join('')
	);
	let at = 0;
	for (const name of names) {
		// `<id> blob <size>`, then so many bytes and a line end.
		const end = blobs.indexOf('\n', at);
		const size = Number(blobs.toString('latin1', at, end).split(' ')[2]);
		const bytes = blobs.subarray(end + 1, end + 1 + size);
		at = end + 2 + size;
		if (isContent(name)) files.texts.set(name, bytes.toString('utf8'));
		else files.images.set(name, bytes);
	}
	return files;
}
