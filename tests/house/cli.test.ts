import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADA, contentFiles } from '../support/content';

/** A content folder on disk, gone after the tests. */
let dir: string;
const page = () => join(dir, 'works/tale/characters/Ada.md');

beforeAll(() => {
	dir = mkdtempSync(join(tmpdir(), 'canonry-cli-'));
	for (const [name, text] of contentFiles().texts) {
		mkdirSync(dirname(join(dir, name)), { recursive: true });
		writeFileSync(join(dir, name), text);
	}
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

function canonry(...args: string[]) {
	const env = {
		...process.env,
		CONTENT_DIR: dir,
		SOURCE_DIR: join(dir, 'source'),
		NEO4J_URI: ''
	};
	return new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
		execFile(
			process.execPath,
			['scripts/canonry.mjs', ...args],
			{ env },
			(error, stdout, stderr) =>
				resolve({ code: error ? Number(error.code) : 0, stdout, stderr })
		);
	});
}

describe('the command line', { timeout: 60_000 }, () => {
	it('says how to use it; an unknown command could not run', async () => {
		expect(await canonry('--help')).toMatchObject({ code: 0 });
		expect((await canonry('check', '--help')).stdout).toContain('--fix');
		expect(await canonry('chekc')).toMatchObject({ code: 2, stdout: '' });
		expect(await canonry('check', '--fxi')).toMatchObject({ code: 2 });
		expect(await canonry('check', join(dir, 'nowhere'))).toMatchObject({ code: 2 });
	});

	it('check: 0 when clean, 1 with faults, located on stderr', async () => {
		const clean = await canonry('check');
		expect(clean.code).toBe(0);
		expect(clean.stdout).toContain('0 errors');
		writeFileSync(page(), ADA.replace('property: state', 'property: stat'));
		const faulty = await canonry('check');
		expect(faulty.code).toBe(1);
		expect(faulty.stderr).toMatch(
			/Ada\.md:\d+:\d+: error: There is no property stat\. Did you mean state\?/
		);
		const json = await canonry('check', '--json');
		expect(json.code).toBe(1);
		const { diagnostics } = JSON.parse(json.stdout) as { diagnostics: { code: string }[] };
		expect(diagnostics.map((d) => d.code)).toContain('unknown-property');
		writeFileSync(page(), ADA);
	});

	it('check --at prints the wiki as it is at a passage', async () => {
		const { code, stdout } = await canonry('check', '--at', '1.2.1');
		expect(code).toBe(0);
		expect(stdout).toContain('tale: 4 of 5 passages read, to 1.2.1.\n2 pages, 2 claims with 3');
		expect(stdout).toContain('character  Ada Brandt  /wiki/Ada_Brandt  (Ada)');
		expect(stdout).toMatch(/1\.2\.1 \(p2a\) opens[^]*name +Ada "Ada Brandt" name/);
		expect(stdout).not.toContain('Guild');
		const json = await canonry('check', '--at', 'p1a', '--json');
		expect(JSON.parse(json.stdout)).toMatchObject({
			works: [{ id: 'tale', read: 2, place: '1.1.1' }],
			pages: [{ title: 'the buyer', address: '/wiki/The_buyer', page: 'Ada' }],
			opens: [{ passage: { id: 'p1a' } }]
		});
		expect(await canonry('check', '--at', '7.7.7')).toMatchObject({ code: 2, stdout: '' });
	});

	it('reveal lists what each passage opens, under the passage', async () => {
		const { code, stdout } = await canonry('reveal');
		expect(code).toBe(0);
		expect(stdout).toMatch(
			/^p2b 1\.2\.2\n {2}page +Guild faction\n {2}name +Guild "The Guild"/m
		);
		const json = JSON.parse((await canonry('reveal', '--json')).stdout) as {
			passage?: { id: string };
			reveals: { what: string }[];
		}[];
		expect(json.map((o) => o.passage?.id)).toEqual([
			...[undefined, 'p0note', 'p1a', 'p1b', 'p2a', 'p2b']
		]);
	});

	it('export writes the graph as it is at a passage', async () => {
		const json = await canonry('export', '--format', 'json');
		expect(json).toMatchObject({ code: 0, stderr: '' });
		const whole = JSON.parse(json.stdout) as { nodes: { title: string }[]; edges: object[] };
		expect(whole.nodes.map((n) => n.title).sort()).toEqual([
			...['Ada Brandt', 'The Guild', 'The climb']
		]);
		expect(whole.edges).toContainEqual(
			expect.objectContaining({ property: 'memberOf', label: 'member of' })
		);
		const early = await canonry('export', '--format', 'json', '--at', '1.2.1');
		expect(early.stdout).not.toContain('Guild');
		const out = join(dir, 'graph.gexf');
		const gexf = await canonry(
			...['export', '--format', 'gexf', '--center', 'Ada', '--out', out]
		);
		expect(gexf).toMatchObject({ code: 0, stdout: '' });
		expect(readFileSync(out, 'utf8')).toContain('<description>Ada Brandt, 1 step. ');
		rmSync(out);
		for (const [args, words] of [
			[[], /one of gexf, graphml, json, cypher/],
			[['--format', 'pdf'], /one of gexf/],
			[['--format', 'json', '--center', 'Nobody'], /called Nobody/],
			[['--format', 'json', '--work', 'epic'], /There are: tale/],
			[['--format', 'json', '--at', '9.9.9'], /is no position here/]
		] as const) {
			const refused = await canonry('export', ...args);
			expect(refused).toMatchObject({ code: 2, stdout: '' });
			expect(refused.stderr).toMatch(words);
		}
	});

	it('check --fix puts ids for places', async () => {
		writeFileSync(page(), ADA.replace('[p2a, p1b]', '["2.1", p1b]'));
		expect(await canonry('check', '--fix')).toMatchObject({ code: 0 });
		expect(readFileSync(page(), 'utf8')).toBe(ADA);
	});

	it('check finds the words of a copy', async () => {
		mkdirSync(join(dir, 'source'));
		writeFileSync(
			join(dir, 'source/copy.txt'),
			'Once, she said, the buyer wants light, and left.'
		);
		writeFileSync(
			page(),
			ADA.replace('The buyer wants light.', 'Once she said the buyer wants light. ')
		);
		expect((await canonry('check')).stderr).toContain('quotes-the-story');
		rmSync(join(dir, 'source'), { recursive: true });
		writeFileSync(page(), ADA);
	});

	it('new makes a page that check then asks to be filled in', async () => {
		const made = await canonry('new', 'place', 'The Ridge');
		expect(made.code).toBe(0);
		const path = made.stdout.trim();
		expect(readFileSync(path, 'utf8')).toMatch(/^---\nid: e[0-9a-z]{7}\nkind: place/);
		expect((await canonry('check')).stderr).toContain('name-without-citation');
		expect((await canonry('new', 'place', 'The Ridge')).code).toBe(2);
		rmSync(path);
	});

	it('rename mends every reference', async () => {
		const renamed = await canonry('rename', 'Guild', 'Old_Guild');
		expect(renamed).toMatchObject({ code: 0 });
		expect(readFileSync(page(), 'utf8')).toContain('[[Old_Guild]]');
		expect(await canonry('check')).toMatchObject({ code: 0 });
		expect((await canonry('rename', 'Giuld', 'X')).stderr).toContain('There is no page');
		expect(await canonry('rename', 'Old_Guild', 'Guild')).toMatchObject({ code: 0 });
	});

	it('import answers as JSON and refuses what is no chapter', async () => {
		const text = join(dir, 'two.txt');
		writeFileSync(text, 'One paragraph of a second chapter.\n\nAnd another.\n');
		const made = await canonry('import', text, '--work', 'tale', '--chapter', '2', '--json');
		expect(made.code).toBe(0);
		expect(JSON.parse(made.stdout)).toMatchObject({
			passages: [
				{ place: '1.1', verdict: 'new' },
				{ place: '1.2', verdict: 'new' }
			],
			retired: []
		});
		rmSync(join(dir, 'works/tale/chapters/02.yaml'));
		expect((await canonry('import', text, '--work', 'nobody', '--chapter', '2')).code).toBe(2);
		expect((await canonry('load')).stderr).toContain('NEO4J_URI');
	});

	it('generate writes a story that check finds clean, and not over anything', async () => {
		const out = join(dir, 'invented');
		const made = await canonry('generate', '--entities', '40', '--chapters', '3', '--out', out);
		expect(made).toMatchObject({ code: 0, stderr: '' });
		expect(made.stdout).toContain('40 pages');
		expect((await canonry('check', out)).stdout).toContain('0 errors, 0 warnings');
		const again = await canonry('generate', '--entities', '40', '--out', out);
		expect(again).toMatchObject({ code: 2, stdout: '' });
		expect(again.stderr).toContain('is not empty');
		expect((await canonry('generate', '--help')).stdout).toContain('--seed');
		expect((await canonry('generate')).stderr).toContain('--out');
		const few = await canonry('generate', '--entities', 'few', '--out', join(dir, 'few'));
		expect(few).toMatchObject({ code: 2, stdout: '' });
		expect(few.stderr).toContain('--entities is a whole number from 20');
		rmSync(out, { recursive: true });
	});
});
