/** `canonry diff`: what a change of the content means, for who reviews it. */
import { parseArgs } from 'node:util';
import { compile } from '../content/compile';
import { readFolder, type Files } from '../content/disk';
import { difference, type Change } from '../content/difference';
import { openings, REVEALS, type RevealKind } from '../content/reveals';
import { CannotRun, contentDir, print, type Command } from './command';
import { filesAt } from './git';
import { pageNames, soundGraph } from './reveal';

export const diff: Command = {
	name: 'diff',
	summary: 'says what changed since a revision: claims, names, reveals, pages, findings',
	usage: [
		'<revision> [dir] [--json]',
		'',
		'Compares the content folder (default: CONTENT_DIR or ./content) with what it was in a revision',
		'of git: what is told now and was not, what is gone, what says something else, and what is opened',
		'at another passage. Exit code 1: a finding of severity error came in, or the content has faults.'
	].join('\n'),
	async run(args) {
		const { values, positionals } = parseArgs({
			args,
			allowPositionals: true,
			options: { json: { type: 'boolean' } }
		});
		const [revision, dir] = positionals;
		if (!revision)
			throw new CannotRun('Say since when: canonry diff <revision>, such as main.');
		const folder = contentDir(dir);
		const after = toldBy(readFolder(folder));
		if (!after) return 1;
		const before = toldBy(filesAt(folder, revision));
		if (!before)
			throw new CannotRun(`The content of ${revision} has faults: nothing to compare with.`);
		const changes = difference(before, after);
		if (values.json) print(JSON.stringify({ revision, changes }, null, 2));
		else for (const line of inWords(revision, changes)) print(line);
		return changes.some(isNewError) ? 1 : 0;
	}
};

function toldBy(files: Files) {
	const compiled = compile(files);
	const graph = soundGraph(compiled);
	return graph && openings(graph, pageNames(compiled));
}

/** What came in as an error, or was none before: declared to be meant, say, and is no more. */
const isNewError = ({ what, change, text, before }: Change) => {
	const isError = (said: string) => /^\w+ error:/.test(said);
	if (what !== 'finding' || !isError(text)) return false;
	return change === 'added' || (before !== undefined && !isError(before));
};

const SIGNS = { added: '+', removed: '-', altered: '~', moved: '>' } as const;

const HEADS: Partial<Record<RevealKind, string>> = {
	chapter: 'Titles of chapters',
	scene: 'Titles of scenes',
	page: 'Pages',
	name: 'Names',
	summary: 'Summaries',
	picture: 'Pictures',
	appearance: 'Appearances told later',
	claim: 'Claims',
	block: 'Prose',
	superseded: 'Prose that gives way',
	finding: 'Findings',
	premise: 'Premises'
};

function inWords(revision: string, changes: readonly Change[]): string[] {
	if (changes.length === 0) return [`Nothing that the wiki tells has changed since ${revision}.`];
	const count = (change: Change['change']) => changes.filter((c) => c.change === change).length;
	const groups = REVEALS.map((what) => ({ what, list: changes.filter((c) => c.what === what) }));
	return [
		`Since ${revision}: ${count('added')} added, ${count('removed')} removed, ${count('altered')} altered, ${count('moved')} opened elsewhere.`,
		...groups
			.filter(({ list }) => list.length > 0)
			.flatMap(({ what, list }) => [
				'',
				HEADS[what] ?? `Of claims: ${what}`,
				...list.flatMap(linesOf)
			])
	];
}

function linesOf({ change, page, id, text, at, before, from }: Change): string[] {
	const words = [page, id, text].filter((word) => word !== undefined).join(' ');
	const where = from === undefined ? `[${at}]` : `[${at}, was ${from}]`;
	const line = `  ${SIGNS[change]} ${words} ${where}`;
	return before === undefined ? [line] : [line, `      was: ${before}`];
}
