/** Every file of `tests/fixtures/hostile`; its `expected.txt` says how to add one. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from './diagnostics';
import { splitPage } from './front-matter';
import { parseProse, resolveTree } from './prose';
import { readYaml } from './yaml';

const folder = join(import.meta.dirname, '../../tests/fixtures/hostile');
const expected = readFileSync(join(folder, 'expected.txt'), 'utf8')
	.split(/\r?\n/)
	.filter((line) => line !== '' && !line.startsWith('#'))
	.map((line) => line.split(' '));
const files = readdirSync(folder).filter((name) => name !== 'expected.txt');

/** What is read of a file, as the compiler would, and the faults found. */
function read(text: string, file: string): { content: unknown; diagnostics: Diagnostic[] } {
	if (file.endsWith('.yaml')) {
		const { value, diagnostics } = readYaml(text, file);
		return { content: value?.plain(), diagnostics };
	}
	const { frontMatter, body, diagnostics } = splitPage(text, file);
	if (!frontMatter || !body) return { content: undefined, diagnostics };
	const { value, diagnostics: faults } = readYaml(frontMatter.text, file, frontMatter);
	const fields = {
		object: value?.get('object')?.pageName(),
		image: value?.get('image')?.get('file')?.fileName()
	};
	const prose = parseProse(body.text, file, body);
	const trees = prose.blocks.map(({ tree }) =>
		resolveTree(
			tree,
			(page) => page as never,
			(place) => place as never
		)
	);
	const content = { fields, blocks: prose.blocks, trees };
	return { content, diagnostics: [...diagnostics, ...faults, ...prose.diagnostics] };
}

describe('hostile content', () => {
	it('is all expected, and all there', () => {
		const names = new Set(expected.map(([name]) => `${name}.txt`));
		expect([...names].sort()).toEqual(files.sort());
	});

	it.each(files)('%s', (name) => {
		const text = readFileSync(join(folder, name), 'utf8');
		const file = name.replace(/\.txt$/, '');
		const { content, diagnostics } = read(text, file.endsWith('.md') ? 'page.md' : 'file.yaml');
		const found = diagnostics.map((d) => `${d.line} ${d.severity} ${d.code}`);
		for (const [, line, code] of expected.filter(([of]) => of === file))
			expect(found).toContain(`${line} error ${code}`);
		for (const { column } of diagnostics) expect(column).toBeGreaterThan(0);
		const kept = JSON.stringify(content) ?? '';
		expect(kept).not.toMatch(/hostile/i);
		expect(kept).not.toMatch(/script|onclick|onerror|[{}]@|data:|__proto__/i);
		if (text.includes('SOUND')) expect(kept).toContain('SOUND');
		expect(({} as Record<string, unknown>).admin).toBeUndefined();
	});
});
