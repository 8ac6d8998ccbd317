/** What the compiler says is known from where is what the table says, on every content there is here. */
import fc from 'fast-check';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compile } from '../../graph/content/compile';
import { readFolder, type Files } from '../../graph/content/disk';
import { readFiles } from '../../graph/content/read';
import { contentFiles } from '../support/content';
import { SEED } from './arbitrary';
import { arbitraryContent } from './arbitrary-content';
import { compiledTable } from './compiled-table';
import { tableOf } from './oracle';

const folder = (path: string) => readFolder(fileURLToPath(new URL(path, import.meta.url)));

/** Both tables, as text: a difference names its element. */
function tables(files: Files): { compiler: string[]; table: string[] } {
	const { graph, diagnostics } = compile(files);
	expect(diagnostics.filter((d) => d.severity === 'error')).toEqual([]);
	const lines = (table: Map<string, readonly number[]>) =>
		[...table].map(([name, known]) => `${name}: ${known.join(' ')}`).sort();
	return {
		compiler: lines(compiledTable(graph!)),
		table: lines(tableOf(readFiles(files).site!))
	};
}

describe('the compiler and the table agree on what is known from where', () => {
	it("in the wiki's own content", () => {
		const { compiler, table } = tables(folder('../../content'));
		expect(table.length).toBeGreaterThan(3000);
		expect(compiler).toEqual(table);
	});

	it('in the small wiki', () => {
		const { compiler, table } = tables(folder('../fixtures/small'));
		expect(compiler).toEqual(table);
	});

	it('in the tale', () => {
		const { compiler, table } = tables(contentFiles());
		expect(compiler).toEqual(table);
	});

	it('in random content', () => {
		let numbers = 0;
		fc.assert(
			fc.property(arbitraryContent, (files) => {
				const { compiler, table } = tables(files);
				expect(compiler).toEqual(table);
				numbers += table.length;
			}),
			{ seed: SEED, numRuns: Number(process.env['CONTRACT_GRAPHS'] ?? 60) }
		);
		expect(numbers).toBeGreaterThan(1_000);
	}, 120_000);
});
