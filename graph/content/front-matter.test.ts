import { describe, expect, it } from 'vitest';
import { splitPage } from './front-matter';
import { readYaml } from './yaml';

describe('splitPage', () => {
	it('gives both parts with the lines and characters before them', () => {
		const { frontMatter, body, diagnostics } = splitPage('---\na: 1\nb: 2\n---\nText.\n', 'p.md');
		expect(frontMatter).toEqual({ text: 'a: 1\nb: 2\n', lineOffset: 1, charOffset: 4 });
		expect(body).toEqual({ text: 'Text.\n', lineOffset: 4, charOffset: 18 });
		expect(diagnostics).toEqual([]);
	});

	it('reads a byte order mark, CRLF and trailing space', () => {
		const text = '\ufeff--- \r\na: "b"\r\n---\t\r\nText.\r\n';
		const { frontMatter, body } = splitPage(text, 'p.md');
		const value = readYaml(frontMatter!.text, 'p.md', frontMatter).value!.get('a')!;
		expect(value.at()).toEqual({ line: 2, column: 4 });
		expect(text.slice(value.span().start, value.span().end)).toBe('"b"');
		expect(body).toEqual({ text: 'Text.\r\n', lineOffset: 3, charOffset: 21 });
	});

	it('reads a page without body or without fields', () => {
		expect(splitPage('---\na: 1\n---', 'p.md').body).toMatchObject({ text: '', charOffset: 12 });
		expect(splitPage('---\n---\nText.', 'p.md').frontMatter).toMatchObject({ text: '' });
	});

	it.each([
		['', 'no-front-matter'],
		['Text.\n---\na: 1\n---\n', 'no-front-matter'],
		['----\na: 1\n----\n', 'no-front-matter'],
		['---', 'open-front-matter'],
		['---\na: 1\n ---\n', 'open-front-matter']
	])('reports %j', (text, code) => {
		const { frontMatter, body, diagnostics } = splitPage(text, 'p.md');
		expect(diagnostics).toMatchObject([{ code, line: 1, column: 1 }]);
		expect([frontMatter, body]).toEqual([undefined, undefined]);
	});
});
