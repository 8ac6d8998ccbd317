/** What an author imports: a page with several chapters, the wrong file, what is no text. */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SCENES, textOf, type Scenes } from '../fixtures/orchard/text';
import { canonry, importInto, write, writePages, writeSkeleton, type Imported } from './wiki';

let dir: string;
const at = (name: string) => join(dir, name);
const CHAPTER = 'works/orchard/chapters/01.yaml';

/** Another chapter: nothing in it stands in the first. */
const OTHER = [
	'The ferry was late because the ferryman had fallen out with the river over a matter of stones.',
	'Nobody on the quay believed it, and all of them had seen it happen with their own eyes at noon.',
	'In the end a girl with a bucket settled it, by asking each of them what they had paid for.'
];

const section = (title: string, scenes: Scenes) =>
	`<h2>${title}</h2>${scenes.map((s) => s.map((p) => `<p>${p}</p>`).join('\n')).join('\n<hr/>\n')}`;
const BOOK = `<!doctype html><html><head><title>Two tales</title></head><body>
${section('Chapter 1. The ferry', [OTHER])}
${section('Chapter 2. The orchard', SCENES)}
</body></html>`;

beforeAll(() => {
	dir = mkdtempSync(join(tmpdir(), 'canonry-import-'));
	writeSkeleton(dir);
	write(dir, 'in/book.html', BOOK);
	write(dir, 'in/chapter.text', textOf(SCENES));
	write(dir, 'in/other.text', OTHER.join('\n\n'));
	write(dir, 'in/empty.text', ' \n\n');
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

describe('import', { timeout: 60_000 }, () => {
	it('of a file with several parts asks which is the chapter', async () => {
		const asked = await importInto(dir, at('in/book.html'));
		expect(asked).toMatchObject({ code: 2, stdout: '' });
		expect(asked.stderr).toContain('--part');
		expect(asked.stderr).toMatch(
			/1 .*The ferry, 3 paragraphs\n {2}2 .*The orchard, 18 paragraphs/
		);
		expect(existsSync(at(CHAPTER))).toBe(false);
		const none = await importInto(dir, at('in/book.html'), '--part', '3');
		expect(none).toMatchObject({ code: 2 });
		expect(none.stderr).toContain('There is no part 3');
	});

	it('takes the part that is named, and says so', async () => {
		const taken = await importInto(dir, at('in/book.html'), '--part', 'the orchard');
		expect(taken.code).toBe(0);
		expect(taken.stderr).toMatch(/Taken from part 2 .*The orchard, 18 paragraphs\./);
		expect(taken.stdout).toContain('18 passages, 0 as they were.');
		const ids = [...readFileSync(at(CHAPTER), 'utf8').matchAll(/- id: (p\w+)/g)].map(
			(m) => m[1]!
		);
		writePages(dir, ids);
	});

	it('finds the part of a chapter that is known, and the same passages in plain text', async () => {
		const first = readFileSync(at(CHAPTER), 'utf8');
		for (const file of ['in/book.html', 'in/chapter.text']) {
			const again = await importInto(dir, at(file), '--json');
			expect(again.code).toBe(0);
			const { passages, retired } = JSON.parse(again.stdout) as Imported;
			expect(new Set(passages.map((p) => p.verdict))).toEqual(new Set(['exact']));
			expect(retired).toEqual([]);
			expect(readFileSync(at(CHAPTER), 'utf8')).toBe(first);
		}
	});

	it('refuses another chapter with a clear word, and writes nothing', async () => {
		const before = readFileSync(at(CHAPTER), 'utf8');
		const refused = await importInto(dir, at('in/other.text'));
		expect(refused).toMatchObject({ code: 1, stdout: '' });
		expect(refused.stderr).toMatch(/another chapter\. Nothing was written\./);
		expect(readFileSync(at(CHAPTER), 'utf8')).toBe(before);
		const known = await canonry(
			dir,
			at('source'),
			...['import', at('in/chapter.text'), '--work', 'orchard', '--chapter', '2']
		);
		expect(known).toMatchObject({ code: 1, stdout: '' });
		expect(known.stderr).toContain('This is chapter 1 of orchard, not chapter 2.');
		expect(existsSync(at('works/orchard/chapters/02.yaml'))).toBe(false);
	});

	it('of what holds no text could not run', async () => {
		const empty = await importInto(dir, at('in/empty.text'));
		expect(empty).toMatchObject({ code: 2, stdout: '' });
		expect(empty.stderr).toContain('no words');
	});

	it('makes quoted places ids before they shift', async () => {
		const copy = at('places');
		for (const name of ['site.yaml', 'vocabulary.yaml', 'works'])
			cpSync(at(name), join(copy, name), { recursive: true });
		const page = 'works/orchard/characters/Berta.md';
		const text = readFileSync(join(copy, page), 'utf8');
		const id = /- id: c4\n(?:.*\n){2} {4}cites: \[(p\w+)\]/.exec(text)![1]!;
		write(copy, page, text.replace(`cites: [${id}]`, 'cites: ["1.4"]'));
		write(
			copy,
			'in.text',
			textOf([
				[
					'A word before all that, which nobody but the author has asked for.',
					...SCENES[0]!
				],
				SCENES[1]!
			])
		);
		const said = await importInto(copy, join(copy, 'in.text'));
		expect(said.stderr).toContain('so they are ids now: works/orchard/characters/Berta.md.');
		expect(readFileSync(join(copy, page), 'utf8')).toBe(text);
	});
});
