/** `canonry import`: a chapter's text becomes passages. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { compile } from '../content/compile';
import { readFolder } from '../content/disk';
import { importChapter as importText, OtherChapter, type Import } from '../content/import-chapter';
import type { StoryGraph } from '../model/types';
import { CannotRun, contentDir, print, say, type Command } from './command';

export const importChapter: Command = {
	name: 'import',
	summary: "makes or renews a chapter's passages from its text",
	usage: [
		'<file> --work <id> --chapter <n> [--dir <content>] [--json]',
		'',
		'Finds scenes and paragraphs, gives ids, makes sketches. Imported anew after an edit it keeps the',
		'ids; what is gone becomes a tombstone. The wording stays outside the repository.'
	].join('\n'),
	async run(args) {
		const { values, positionals } = parseArgs({
			args,
			allowPositionals: true,
			options: {
				work: { type: 'string' },
				chapter: { type: 'string' },
				dir: { type: 'string' },
				json: { type: 'boolean' }
			}
		});
		const [file] = positionals;
		const chapter = Number(values.chapter);
		if (!file || !values.work || !Number.isInteger(chapter) || chapter < 1)
			throw new CannotRun('Say which: canonry import <file> --work <id> --chapter <n>.');
		if (!existsSync(file)) throw new CannotRun(`There is no file ${file}.`);
		const dir = contentDir(values.dir);
		if (!existsSync(join(dir, 'works', values.work, 'work.yaml')))
			throw new CannotRun(`There is no works/${values.work}/work.yaml in ${dir}.`);
		const path = join(
			dir,
			'works',
			values.work,
			'chapters',
			`${String(chapter).padStart(2, '0')}.yaml`
		);
		const existing = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
		const { graph } = compile(readFolder(dir));
		const used = new Set((graph?.passages ?? []).map((p) => p.id as string));
		const result = attempt(() => importText(readFileSync(file, 'utf8'), existing, used));
		if (!result) return 1;
		mkdirSync(dirname(path), { recursive: true });
		writeFileSync(path, result.yaml);
		if (values.json)
			print(JSON.stringify({ passages: result.passages, retired: result.retired }, null, 2));
		else report(path, result, graph);
		return 0;
	}
};

function attempt(run: () => Import): Import | undefined {
	try {
		return run();
	} catch (fault) {
		if (!(fault instanceof OtherChapter)) throw fault;
		say(`${fault.message} Nothing was written.`);
		return undefined;
	}
}

/** What was found, and the claims to look at again. */
function report(path: string, { passages, retired }: Import, graph: StoryGraph | undefined): void {
	const of = (verdict: string) => passages.filter((p) => p.verdict === verdict);
	print(`${path}: ${passages.length} passages.`);
	for (const verdict of ['exact', 'edited', 'moved', 'ambiguous', 'new'])
		if (of(verdict).length > 0)
			print(
				`  ${verdict}: ${of(verdict).length}${
					verdict === 'exact'
						? ''
						: ` (${of(verdict)
								.map((p) => p.place)
								.join(', ')})`
				}`
			);
	if (retired.length > 0) print(`  gone: ${retired.length} (${retired.join(', ')})`);
	const touched = new Set<string>([
		...retired,
		...[...of('edited'), ...of('ambiguous')].map((p) => p.id)
	]);
	const claims = (graph?.claims ?? []).filter((c) =>
		c.citations.some((x) => x.passages.some((p) => touched.has(p)))
	);
	if (claims.length > 0)
		print(`Look again at ${claims.length} claims: ${claims.map((c) => c.id).join(', ')}.`);
}
