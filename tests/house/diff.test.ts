import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADA, contentFiles } from '../support/content';

/** A repository with a wiki in a folder of it, and one commit; gone after the tests. */
let top: string;
const page = () => join(top, 'wiki/works/tale/characters/Ada.md');
const git = (...args: string[]) =>
	execFileSync('git', ['-C', top, '-c', 'user.name=a', '-c', 'user.email=a@b.c', ...args]);

beforeAll(() => {
	top = mkdtempSync(join(tmpdir(), 'canonry-diff-'));
	for (const [name, text] of contentFiles().texts) {
		mkdirSync(dirname(join(top, 'wiki', name)), { recursive: true });
		writeFileSync(join(top, 'wiki', name), text);
	}
	git('init', '--quiet', '--initial-branch=main');
	git('add', '.');
	git('commit', '--quiet', '-m', 'first');
});
afterAll(() => rmSync(top, { recursive: true, force: true }));

function diff(...args: string[]) {
	return new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
		execFile(
			process.execPath,
			['scripts/canonry.mjs', 'diff', ...args, join(top, 'wiki')],
			(error, stdout, stderr) =>
				resolve({ code: error ? Number(error.code) : 0, stdout, stderr })
		);
	});
}

describe('canonry diff', { timeout: 60_000 }, () => {
	it('says nothing where nothing that is told has changed', async () => {
		writeFileSync(page(), ADA.replace('claims:', '# a comment tells nothing\nclaims:'));
		expect(await diff('main')).toMatchObject({
			code: 0,
			stdout: 'Nothing that the wiki tells has changed since main.\n'
		});
	});

	it('names the claim that says something else, and the one that came', async () => {
		expect(ADA).toContain('value: tired');
		writeFileSync(page(), ADA.replace('value: tired', 'value: wide awake'));
		const { code, stdout } = await diff('main');
		expect(code).toBe(0);
		expect(stdout).toContain('1 altered');
		expect(stdout).toMatch(/~ Ada c1 state "wide awake".*\n\s+was: state "tired"/);
		const { changes } = JSON.parse((await diff('main', '--json')).stdout) as {
			changes: { what: string; change: string }[];
		};
		expect(changes).toMatchObject([{ what: 'claim', change: 'altered' }]);
	});

	it('fails on an error that comes in, or is no longer declared to be meant', async () => {
		const denied =
			'  - { id: c9, property: state, value: tired, polarity: denied, cites: [p2a] }';
		writeFileSync(page(), ADA.replace('claims:', `claims:\n${denied}`));
		const found = await diff('main');
		expect(found.code).toBe(1);
		expect(found.stdout).toContain('R35 error');
		const declarations = join(top, 'wiki/works/tale/declarations.yaml');
		writeFileSync(
			declarations,
			'- { rule: R35, claims: [c1, c9], verdict: intended, reason: She dreams. }\n'
		);
		const meant = await diff('main');
		expect(meant.code).toBe(0);
		expect(meant.stdout).toMatch(/R35 note: .* \(intended: She dreams\.\)/);
		git('checkout', '--quiet', '-b', 'meant');
		git('add', '.');
		git('commit', '--quiet', '-m', 'second');
		rmSync(declarations);
		expect((await diff('meant')).code).toBe(1);
	});

	it('refuses what it cannot compare', async () => {
		expect(await diff('no-such-revision')).toMatchObject({ code: 2, stdout: '' });
		expect(await diff('--', '--upload-pack=x')).toMatchObject({ code: 2, stdout: '' });
		writeFileSync(page(), ADA.replace('property: state', 'property: stat'));
		const faulty = await diff('main');
		expect(faulty.code).toBe(1);
		expect(faulty.stderr).toContain('There is no property stat.');
	});
});
