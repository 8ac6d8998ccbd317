import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from './edit';
import { MAX_DEPTH, readYaml } from './yaml';

const read = (text: string) => readYaml(text, 'a.yaml');
const faults = (text: string) =>
	read(text).diagnostics.map(({ code, line, column }) => `${line}:${column} ${code}`);

describe('readYaml', () => {
	it('gives values with kinds and places', () => {
		const { value, diagnostics } = read('name: Ada\nlist:\n  - 1\n  - true\n  - { a: null }\n');
		expect(value!.plain()).toEqual({ name: 'Ada', list: [1, true, { a: null }] });
		expect(value!.get('name')!.at()).toEqual({ line: 1, column: 7 });
		const [one, two, three] = value!.get('list')!.items();
		expect([one!.kind, two!.kind, three!.kind]).toEqual(['number', 'boolean', 'map']);
		expect(three!.get('a')!.kind).toBe('empty');
		expect(three!.get('a')!.key!.at()).toEqual({ line: 5, column: 7 });
		expect(diagnostics).toEqual([]);
	});

	it('counts lines and characters from where the text stands in its file', () => {
		const { value } = readYaml('a: "2.10"\n', 'p.md', { lineOffset: 1, charOffset: 4 });
		expect(value!.get('a')!.at()).toEqual({ line: 2, column: 4 });
		expect(value!.get('a')!.span()).toEqual({ start: 7, end: 13 });
	});

	it('does not count a byte order mark, and reads CRLF', () => {
		const { value } = read('\ufeffa: 1\r\nb: two\r\n');
		expect(value!.plain()).toEqual({ a: 1, b: 'two' });
		expect(value!.get('a')!.at()).toEqual({ line: 1, column: 4 });
		expect(value!.get('b')!.at()).toEqual({ line: 2, column: 4 });
	});

	it.each([
		['a: !!js/function x', '1:4 yaml-tag'],
		['a: ! x', '1:4 yaml-tag'],
		['!set\na: 1', '1:1 yaml-tag'],
		['a: &b 1', '1:4 yaml-anchor'],
		['a: { b: *c }', '1:9 yaml-alias'],
		['a: 1\nb: { <<: { c: 1 } }', '2:6 yaml-merge'],
		['a: 1\nb: 2\na: 3', '3:1 yaml-duplicate-key'],
		['"a": 1\na: 3', '2:1 yaml-duplicate-key'],
		['a: 1\n---\nb: 1', '2:1 yaml-several-documents'],
		['%YAML 1.1\n---\na: yes', '1:1 yaml-directive'],
		['a: [1', '1:6 yaml-syntax'],
		['a: "\\u0000"', '1:4 unsafe-character'],
		['a: b\u202ec', '1:5 unsafe-character'],
		['a: 1\n__proto__: { b: 1 }', '2:1 unsafe-key'],
		['? [a]\n: b', '1:3 yaml-key'],
		[': b', '1:1 yaml-key'],
		['# nothing', '1:1 yaml-empty']
	])('refuses %j', (text, fault) => {
		expect(faults(text)).toContain(fault);
	});

	it('leaves out what it refuses and keeps the rest', () => {
		const text = 'a: &x 1\nb: [1, *x, !t 2, 3]\nc: 1\nc: 2\n__proto__: { d: 1 }\n<<: { e: 1 }\n';
		const { value } = read(text);
		expect(value!.plain()).toEqual({ b: [1, 3], c: 1 });
	});

	it('takes the marks inside of quotes, comments and words as text', () => {
		const { value, diagnostics } = read('a: "*x &y !z <<"\nb: c*d &e !f # *g\n"%a": |\n  *h\n  !i\n');
		expect(diagnostics).toEqual([]);
		expect(value!.plain()).toEqual({ a: '*x &y !z <<', b: 'c*d &e !f', '%a': '*h\n!i\n' });
	});

	it('reads to the depth that is allowed, and no deeper', () => {
		const flow = (n: number) => '['.repeat(n) + ']'.repeat(n);
		expect(faults(flow(MAX_DEPTH))).toEqual([]);
		expect(faults(flow(MAX_DEPTH + 1))).toEqual([`1:${MAX_DEPTH + 1} yaml-too-deep`]);
		expect(faults('- '.repeat(MAX_DEPTH) + 'a')).toEqual([]);
		expect(faults('- '.repeat(MAX_DEPTH + 1) + 'a')).toHaveLength(1);
		expect(faults('['.repeat(1_000_000))).toHaveLength(1);
		expect(faults('? '.repeat(500_000))).toHaveLength(1);
	});

	it('refuses a file that is too long, and reads long flat ones in time', () => {
		expect(faults('a'.repeat(5_000_001))).toEqual(['1:1 file-too-long']);
		const many = Array.from({ length: 20_000 }, (_, i) => `k${i}: ${i}`).join('\n');
		expect(read(many).value!.keys()).toHaveLength(20_000);
	});

	it('tells a thousand faults of a file, and that there are more', () => {
		const { diagnostics } = read('- *a\n'.repeat(2000));
		expect(diagnostics).toHaveLength(1001);
		expect(diagnostics.at(-1)).toMatchObject({ code: 'too-many-faults', line: 1001 });
	});

	it('never throws, and reads no key or value that it should refuse', () => {
		const pieces = fc.constantFrom(
			...'abc:-?,[]{}&*!|>\'"%@`#~ \n\t\0\u202e1'.split(''),
			...[': ', '\n  ', '- ', '? ', '&a ', '*a', '!!js ', '<<: ', '__proto__: ', '---\n', '\r\n']
		);
		fc.assert(
			fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
				const { value, diagnostics } = read(parts.join(''));
				for (const { line, column } of diagnostics)
					expect(Math.min(line, column)).toBeGreaterThan(0);
				if (!value) expect(diagnostics.length).toBeGreaterThan(0);
				JSON.stringify(value?.plain() ?? null, (key, inner: unknown) => {
					expect(key).not.toMatch(/^(__proto__|<<)$/);
					 
					expect(typeof inner === 'string' ? inner : key).not.toMatch(/[\0\u202e]/);
					return inner;
				});
			}),
			{ numRuns: 2000 }
		);
	});
});

describe('Located', () => {
	it('tells an unquoted number where text is wanted', () => {
		const { value, diagnostics } = read('cites: [1.10, "1.10", p4k7mq2x]\nhash: 12345678\n');
		expect(value!.get('cites')!.texts()).toEqual(['1.10', 'p4k7mq2x']);
		expect(diagnostics).toMatchObject([
			{ code: 'unquoted-value', line: 1, column: 9, mend: 'Write "1.10", with the quotes.' }
		]);
		const [bare, place, id] = value!.get('cites')!.items();
		expect([bare!.quoted, place!.quoted, id!.quoted]).toEqual([false, true, false]);
		expect(value!.get('hash')!.written()).toBe('12345678');
	});

	it('reports wrong types, missing and unknown fields once', () => {
		const { value, diagnostics } = read('naem: Ada\nlist: a\n');
		expect(value!.fields('name', 'list')).toBe(true);
		expect(value!.fields('name', 'list')).toBe(true);
		expect(value!.need('name')).toBeUndefined();
		expect(value!.get('list')!.items()).toEqual([]);
		expect(value!.get('list')!.number()).toBeUndefined();
		expect(diagnostics).toMatchObject([
			{ code: 'unknown-field', line: 1, column: 1, mend: 'Did you mean "name"?' },
			{ code: 'missing-field', line: 1, column: 1 },
			{ code: 'wrong-type', line: 2, column: 7 }
		]);
	});

	it('reads words, pages and files', () => {
		const { value, diagnostics } = read('w: reprot\np: ../a\nf: .env\ng: a.png\nq: Zoe\u0308\n');
		expect(value!.get('w')!.oneOf(['report', 'belief'])).toBeUndefined();
		expect(value!.get('p')!.pageName()).toBeUndefined();
		expect(value!.get('f')!.fileName()).toBeUndefined();
		expect(value!.get('g')!.fileName()).toBe('a.png');
		expect(value!.get('q')!.pageName()).toBe('Zoë');
		expect(diagnostics.map((d) => d.code)).toEqual([
			'unknown-word',
			'bad-page-name',
			'bad-file-name'
		]);
	});

	it('makes edits that leave the rest as it is', () => {
		const text = '# kept\r\nclaims:\r\n  - property: a # kept\r\n    cites: ["2.10"]\r\n  - { property: b }\r\n';
		const { value } = read(text);
		const [block, flow] = value!.get('claims')!.items();
		const place = block!.get('cites')!.items()[0]!;
		expect(
			applyEdits(text, [
				place.replaced('p4k7mq2x'),
				block!.withFirst('id', 'c1')!,
				flow!.withFirst('id', 'c2')!,
				value!.withFirst('id', 'e1')!
			])
		).toBe(
			'# kept\r\nid: e1\r\nclaims:\r\n  - id: c1\r\n    property: a # kept\r\n    cites: [p4k7mq2x]\r\n  - { id: c2, property: b }\r\n'
		);
	});
});
