import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { align } from './align';
import { readFile } from './read-file';
import { sketchPassages } from './sketch';

const folder = new URL('../../tests/fixtures/alignment/', import.meta.url);

/** Paragraphs with the tag before each, and what the lines that begin with a semicolon say. */
function read(name: string) {
	const lines = readFileSync(new URL(name, folder), 'utf8').split(/\r?\n/u);
	const notes = lines.filter((line) => line.startsWith(';'));
	const text = lines.filter((line) => !line.startsWith(';')).join('\n');
	const [part, ...others] = readFile(new TextEncoder().encode(text), name).parts;
	expect(others).toEqual([]);
	const paragraphs = part!.segments.map((s) => {
		const [, tag, words] = /^\[([^\]]+)\]\s+(.*)$/u.exec(s.text) ?? [];
		if (tag === undefined || words === undefined) throw new Error(`${name}:${s.line}: no tag`);
		return { tag, words };
	});
	const gone = notes.map((line) => /^; gone: (?!none)(.*)$/u.exec(line)?.[1]).find(Boolean);
	return { paragraphs, gone: gone?.split(/,\s*/u) ?? [] };
}

const files = readdirSync(folder);
const names = files
	.filter((file) => file.endsWith('.before.txt'))
	.map((file) => file.slice(0, -'.before.txt'.length));

describe('golden alignments', () => {
	it('has its fixtures', () => {
		expect(names.length).toBeGreaterThanOrEqual(17);
	});

	it.each(names)('%s', (name) => {
		const before = read(`${name}.before.txt`).paragraphs;
		const after = read(files.find((file) => file.startsWith(`${name}.after.`))!);
		const sketches = sketchPassages(before.map((p) => p.words));
		const { matches, added } = align(
			before.map((p, i) => ({ id: p.tag, sketch: sketches[i]! })),
			after.paragraphs.map((p) => p.words)
		);
		const said = after.paragraphs.map(() => 'new');
		const gone: string[] = [];
		for (const { id, verdict, paragraph } of matches) {
			if (paragraph === null) gone.push(`${id} ${verdict}`);
			else said[paragraph] = `${id} ${verdict}`;
		}
		expect(said).toEqual(after.paragraphs.map((p) => p.tag));
		expect(gone).toEqual(after.gone);
		expect(added).toEqual([...said.keys()].filter((j) => said[j] === 'new'));
	});
});
