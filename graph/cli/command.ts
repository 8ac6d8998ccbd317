/** What a command is, and how all of them end: results to stdout, messages to stderr. */

export interface Command {
	name: string;
	/** One line for the list of commands. */
	summary: string;
	/** What `--help` prints below it. */
	usage: string;
	/** Returns the exit code: 0 clean, 1 findings or faults in the content. Throws `CannotRun`. */
	run(args: string[]): Promise<number>;
}

/** The command could not run at all: exit code 2, and the sentence says why. */
export class CannotRun extends Error {
	override readonly name = 'CannotRun';
}

export function print(text: string): void {
	process.stdout.write(`${text}\n`);
}

export function say(text: string): void {
	process.stderr.write(`${text}\n`);
}

/** A line that is written over on a terminal, and nothing in a pipe. */
export function progress(text: string): void {
	if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${text}`);
}

/** Where content lies: the argument, else `CONTENT_DIR`, else `content`. */
export function contentDir(given?: string): string {
	return given ?? (process.env.CONTENT_DIR?.trim() || 'content');
}

/** Where copies lie: `SOURCE_DIR`, else `source` in the content folder. */
export function sourceDir(content: string): string {
	return process.env.SOURCE_DIR?.trim() || `${content}/source`;
}
