/** `canonry rename`: another page name for a page, in its file's name and wherever it is named. */
import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { isPageName } from '../content/characters';
import { compile } from '../content/compile';
import { probablyMeant } from '../content/diagnostics';
import { editFiles, readFolder } from '../content/disk';
import { CannotRun, contentDir, print, type Command } from './command';

export const renamePage: Command = {
	name: 'rename',
	summary: 'gives a page another page name and mends every reference to it',
	usage: [
		'<from> <to> [--dir <content>]',
		'',
		'Page names are for authors: the id, the names that readers see and all addresses stay.'
	].join('\n'),
	async run(args) {
		const { values, positionals } = parseArgs({
			args,
			allowPositionals: true,
			options: { dir: { type: 'string' } }
		});
		const [from, to] = positionals.map((name) => name.replace(/\s+/g, '_').normalize('NFC'));
		if (!from || !to || positionals.length !== 2)
			throw new CannotRun('Say which page and its new name: canonry rename <from> <to>.');
		if (!isPageName(to)) throw new CannotRun(`"${to}" cannot be the name of a file.`);
		const dir = contentDir(values.dir);
		const { pages, uses } = compile(readFolder(dir));
		const entry = pages.find((p) => p.page.name === from);
		if (!entry) {
			const meant = probablyMeant(
				from,
				pages.map((p) => p.page.name)
			);
			throw new CannotRun(
				`There is no page ${from}.${meant ? ` Did you mean ${meant}?` : ''}`
			);
		}
		const path = join(dir, entry.page.file);
		const target = join(path, '..', `${to}.md`);
		if (
			existsSync(target) ||
			pages.some((p) => p.page.name === to && p.page.work === entry.page.work)
		)
			throw new CannotRun(`There is a page ${to} already.`);
		const places = new Map(
			(uses.get(entry) ?? []).map((ref) => [`${ref.file}:${ref.range[0]}`, ref])
		);
		const edited = editFiles(
			dir,
			[...places.values()].map((ref) => {
				const [start, end] = ref.range;
				return { file: ref.file, start, end, text: to };
			})
		);
		renameSync(path, target);
		print(`${from} is now ${to}: ${places.size} references in ${edited.length} files.`);
		return 0;
	}
};
