import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { check } from 'prettier';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import generate from '../../graph/rules/registry.generate';

/** As much of a repository as a rule needs, gone after the tests. */
let dir: string;

beforeAll(() => {
	dir = mkdtempSync(join(tmpdir(), 'canonry-rule-'));
	for (const folder of ['graph/rules', 'docs/rules'])
		mkdirSync(join(dir, folder), { recursive: true });
	writeFileSync(join(dir, 'graph/rules/rule.ts'), '');
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const canonry = (...args: string[]) =>
	new Promise<{ code: number; stdout: string; stderr: string }>((done) => {
		execFile(
			process.execPath,
			[resolve('scripts/canonry.mjs'), ...args],
			{ cwd: dir },
			(error, stdout, stderr) =>
				done({ code: error ? Number(error.code) : 0, stdout, stderr })
		);
	});

describe('canonry new rule', { timeout: 60_000 }, () => {
	it('makes a rule, its test and its page, in the form of the house', async () => {
		const made = await canonry('new', 'rule', 'R91', 'two-moons');
		expect(made).toMatchObject({ code: 0 });
		const paths = made.stdout.trim().split('\n');
		expect(paths).toEqual([
			'graph/rules/r91-two-moons.ts',
			'graph/rules/r91-two-moons.test.ts',
			'docs/rules/R91.md'
		]);
		const form = { useTabs: true, singleQuote: true, trailingComma: 'none', printWidth: 100 };
		for (const filepath of paths) {
			const text = readFileSync(join(dir, filepath), 'utf8');
			expect(await check(text, { ...form, filepath } as Parameters<typeof check>[1])).toBe(
				true
			);
		}
	});

	it('overwrites nothing, and says what it needs', async () => {
		expect(await canonry('new', 'rule', 'R91', 'two-moons')).toMatchObject({ code: 2 });
		expect((await canonry('new', 'rule', 'R92')).stderr).toContain('canonry new rule');
		writeFileSync(join(dir, 'docs/rules/R93.md'), '# R93 one-moon\n');
		const other = await canonry('new', 'rule', 'R93', 'two-moons');
		expect(other.stderr).toContain('another name');
	});
});

describe('the generator of the registry', () => {
	const page = (id: string) => `# ${id} of-a-name\n\n**It finds something.** Error.\n`;
	const texts: Record<string, string> = {
		'graph/rules/r02-two.ts': 'export const two: Rule = {};',
		'graph/rules/r02-two.test.ts': '',
		'graph/rules/r03-three.ts': 'export function three() {}',
		'graph/rules/n01-one.ts': 'export const one: Rule = two;',
		'docs/rules/N01.md': page('N01'),
		'docs/rules/R02.md': page('R02'),
		'docs/rules/R03.md': page('R03'),
		'docs/rules/R04.md': page('R04'),
		'docs/rules/README.md':
			'Before.\n<!-- rules: x -->\nold\n<!-- end -->\nBetween.\n<!-- planned: x -->\n<!-- end -->\n'
	};
	const repository = { files: Object.keys(texts).sort(), read: (file: string) => texts[file] };

	it('lists what is a rule, and parts what runs from what is planned', () => {
		const files = generate(repository);
		expect(files['graph/rules/registry.ts']).toContain('Rule[] = [one, two];');
		const [rules, planned] = files['docs/rules/README.md']!.split('Between.');
		expect(rules!.match(/\[[RN]\d\d\]/g)).toEqual(['[R02]', '[R03]', '[N01]']);
		expect(rules).not.toContain('old');
		expect(planned).toContain('| [R04](R04.md) | of-a-name | It finds something |');
	});

	it('refuses a page without its sentence', () => {
		const broken = { ...repository, read: () => '# nothing' };
		expect(() => generate(broken)).toThrow('one bold sentence');
	});
});
