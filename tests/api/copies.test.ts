import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { CHAPTER_1 } from '../fixtures/lamp/text';
import { lampGraph } from '../fixtures/lamp/wiki';

// The environment is read when the server's modules load, so the folder is there before them.
const dir = mkdtempSync(join(tmpdir(), 'copies-'));
process.env['SOURCE_DIR'] = dir;
writeFileSync(join(dir, 'one.txt'), CHAPTER_1.replace('great book', 'thick book'));
afterAll(() => rmSync(dir, { recursive: true }));

const { caller } = await import('./ask');

interface Claim {
	id: string;
	citations: { passages: string[]; quoteStatus: string; start?: number; end?: number }[];
}

describe('the API of a site with a copy of one chapter', () => {
	it('gives the text of its passages, and of no others', async () => {
		const ask = await caller(lampGraph());
		const { items } = (await ask('/passages?work=lamp')).json as {
			items: { id: string; chapter: number; text?: string }[];
		};
		for (const { id, chapter, text } of items)
			expect([id, text === undefined]).toEqual([id, chapter === 2]);
		expect(items.find((p) => p.id === 'pbook')?.text).toContain('thick book');
	});

	it('says of each citation how it compares with the copy', async () => {
		const ask = await caller(lampGraph());
		const { items } = (await ask('/claims?limit=1000')).json as { items: Claim[] };
		const statuses = (id: string) =>
			items.find((c) => c.id === id)!.citations.map((c) => c.quoteStatus);
		expect(statuses('ctends')).toEqual(['exact', 'exact']);
		expect(statuses('cdrowned')).toEqual(['edited']);
		expect(statuses('cowes')).toEqual(['unverified']);
		expect(items.find((c) => c.id === 'ctends')!.citations[0]).toMatchObject({
			start: 1,
			end: 3
		});
	});

	it('keeps the text of what is not reached to itself', async () => {
		const ask = await caller(lampGraph());
		const { text } = await ask('/passages?work=lamp', [3, 0]);
		expect(text).toContain('Somebody has been');
		expect(text).not.toContain('long grey coat');
	});

	it('joins what R32 finds in it to the findings, cut alike', async () => {
		const ask = await caller(lampGraph());
		const { items } = (await ask('/findings?rule=R32')).json as {
			items: { severity: string; message: string; sides: { passages: string[] }[] }[];
		};
		expect(items.length).toBeGreaterThan(2);
		for (const { severity, sides } of items) {
			expect(severity).toBe('warning');
			expect(sides.map((s) => s.passages)).toEqual([['pbook'], []]);
		}
		expect(items[0]!.message).toContain('has changed');
		// The passage is the fifth: one before it, nothing is known of it.
		expect((await ask('/findings?rule=R32', [4, 0])).json).toEqual({ items: [], next: null });
		expect((await ask('/findings?severity=error&rule=R32')).json.items).toEqual([]);
		const first = (await ask('/findings?limit=1')).json;
		const rest = (await ask(`/findings?cursor=${first.next}`)).json;
		const all = (await ask('/findings')).json.items as { id: string }[];
		expect([...first.items, ...rest.items].map((f: { id: string }) => f.id)).toEqual(
			all.map((f) => f.id)
		);
	});
});
