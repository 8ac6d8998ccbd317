/** A wiki made from a text as an author makes it: imported, gists filled in, one claim a passage. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { execFile } from 'node:child_process';
import { dirname, join } from 'node:path';

const CHAPTER = 'works/orchard/chapters/01.yaml';

export interface Answer {
	code: number;
	stdout: string;
	stderr: string;
}

/** The command line over a content folder and a folder of copies. */
export function canonry(dir: string, copies: string, ...args: string[]): Promise<Answer> {
	const env = { ...process.env, CONTENT_DIR: dir, SOURCE_DIR: copies, NEO4J_URI: '' };
	return new Promise((resolve) => {
		execFile(
			process.execPath,
			['scripts/canonry.mjs', ...args],
			{ env, maxBuffer: 1 << 24 },
			(error, stdout, stderr) =>
				resolve({ code: error ? Number(error.code) : 0, stdout, stderr })
		);
	});
}

export const importInto = (dir: string, file: string, ...more: string[]) =>
	canonry(
		dir,
		join(dir, 'source'),
		'import',
		file,
		'--work',
		'orchard',
		'--chapter',
		'1',
		...more
	);

export interface Imported {
	passages: { id: string; place: string; verdict: string; similarity?: number }[];
	retired: string[];
}

/** Site, vocabulary and title page: what stands before the first import. */
export function writeSkeleton(dir: string): void {
	write(dir, 'site.yaml', 'name: Orchard\ntagline: A test.\nworks: [orchard]\n');
	write(
		dir,
		'vocabulary.yaml',
		`properties:
  - { id: detail, label: detail, inverse: detail of, sentence: s, domain: [character], range: [text], traits: [] }
eventTypes: []
factionTypes: []
phrases: {}
`
	);
	write(
		dir,
		'works/orchard/work.yaml',
		'title: The orchard\nauthor: us\ntier: own\nlanguage: en\n'
	);
}

/** One claim and one paragraph for each passage; that of the first cites some of its words. */
export function writePages(dir: string, ids: readonly string[]): void {
	fillGists(dir);
	const cites = (id: string, i: number) => (i === 0 ? `{ passage: ${id}, words: [1, 4] }` : id);
	write(
		dir,
		'works/orchard/characters/Berta.md',
		`---
id: eberta
kind: character
names:
  - { text: the grower, kind: description, cites: [${ids[0]}] }
summary: [{ text: Somebody who grows fruit., cites: [${ids[0]}] }]
claims:
${ids.map((id, i) => `  - id: c${i + 1}\n    property: detail\n    value: fact ${i + 1}\n    cites: [${cites(id, i)}]`).join('\n')}
---
${ids.map((id, i) => `Thing ${i + 1} is told. [^${id}]`).join('\n\n')}
`
	);
}

/** Gists of what is new: an author's work after an import. */
export function fillGists(dir: string): void {
	const path = join(dir, CHAPTER);
	let n = 0;
	writeFileSync(
		path,
		readFileSync(path, 'utf8').replaceAll(/gist: ""/g, () => `gist: A thing happens (${++n}).`)
	);
}

export function write(dir: string, name: string, text: string): void {
	mkdirSync(dirname(join(dir, name)), { recursive: true });
	writeFileSync(join(dir, name), text);
}
