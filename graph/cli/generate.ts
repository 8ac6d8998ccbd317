/** `canonry generate`: a synthetic story in the content format, for tests of scale. */
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { CannotRun, print, progress, type Command } from './command';
import { LEAST, MOST } from './generate/plan';
import { tell } from './generate/telling';
import { filesOf } from './generate/write';

const USUAL = { entities: 300, chapters: 10, seed: 1 };

export const generate: Command = {
	name: 'generate',
	summary: 'makes a synthetic story for tests of scale',
	usage: [
		'--out <dir> [--entities N] [--chapters N] [--seed N]',
		'',
		'Writes an invented story in the content format into a folder that is new or empty: pages, claims',
		'with citations, chapters with scenes and gists. Nobody wrote it and nothing in it means anything;',
		'it is there to see how a wiki of that size behaves. Equal numbers give equal files.',
		'',
		'  --out       the content folder to write',
		`  --entities  how many pages (${LEAST.entities} to ${MOST.entities}; ${USUAL.entities} unless said)`,
		`  --chapters  how many chapters (${LEAST.chapters} to ${MOST.chapters}; ${USUAL.chapters} unless said)`,
		`  --seed      which story: a whole number (${USUAL.seed} unless said)`,
		'',
		'Then CONTENT_DIR=<dir> says to check, load and the site where it lies.'
	].join('\n'),
	async run(args) {
		const { values } = parseArgs({
			args,
			options: {
				...{ entities: { type: 'string' }, chapters: { type: 'string' } },
				...{ seed: { type: 'string' }, out: { type: 'string' } }
			} as const
		});
		const plan = {
			entities: numberOf('entities', values.entities, LEAST.entities, MOST.entities),
			chapters: numberOf('chapters', values.chapters, LEAST.chapters, MOST.chapters),
			seed: numberOf('seed', values.seed, 0, 0xffffffff)
		};
		if (!values.out)
			throw new CannotRun('Say where to write: canonry generate --out <dir>, new or empty.');
		refuseFull(values.out);
		const story = tell(plan);
		const files = filesOf(story, plan);
		write(values.out, files);
		const { figures, claims, passages } = story;
		print(
			`${values.out}: ${figures.length} pages, ${claims} claims, ${passages.length} passages in ${plan.chapters} chapters.`
		);
		return 0;
	}
};

function numberOf(
	key: keyof typeof USUAL,
	given: string | undefined,
	least: number,
	most: number
): number {
	const number = given === undefined ? USUAL[key] : /^\d+$/.test(given) ? Number(given) : NaN;
	if (number >= least && number <= most) return number;
	throw new CannotRun(`--${key} is a whole number from ${least} to ${most}, and not "${given}".`);
}

/** What lies there may be somebody's wiki. */
function refuseFull(dir: string): void {
	if (!existsSync(dir)) return;
	if (!statSync(dir).isDirectory()) throw new CannotRun(`${dir} is a file. Name a folder.`);
	if (readdirSync(dir).length > 0)
		throw new CannotRun(`${dir} is not empty. Name a new folder, or empty it first.`);
}

function write(dir: string, files: ReadonlyMap<string, string>): void {
	let done = 0;
	for (const [name, text] of files) {
		const path = join(dir, name);
		mkdirSync(dirname(path), { recursive: true });
		writeFileSync(path, text);
		if (++done % 100 === 0) progress(`Writing: ${done} of ${files.size} files`);
	}
	progress('');
}
