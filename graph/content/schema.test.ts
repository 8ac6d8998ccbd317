import { parse } from 'yaml';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { readFolder } from './disk';
import { splitPage } from './front-matter';
import { chapterSchema, pageSchema } from './schema';

const { texts } = readFolder('content');

describe('the schemas for editors', () => {
	const pages = [...texts].filter(([name]) => name.endsWith('.md'));
	it.each(pages)('hold for %s', (name, text) => {
		const front = splitPage(text, name).frontMatter!;
		expect(v.safeParse(pageSchema, parse(front.text)).issues).toBeUndefined();
	});

	const chapters = [...texts].filter(([name]) => name.includes('/chapters/'));
	it.each(chapters)('hold for %s', (_, text) => {
		expect(v.safeParse(chapterSchema, parse(text)).issues).toBeUndefined();
	});

	it('refuse what cannot stand there', () => {
		const wrong = { kind: 'character', names: [{ text: 'A', cites: ['1.1'], cite: [] }] };
		expect(v.safeParse(pageSchema, wrong).success).toBe(false);
	});
});
