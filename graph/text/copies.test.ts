import { describe, expect, it } from 'vitest';
import { CHAPTER_1, CHAPTER_2 } from '../../tests/fixtures/lamp/text';
import { lampGraph } from '../../tests/fixtures/lamp/wiki';
import type { Passage } from '../model/types';
import { alignCopies, statusOf, type Sketched } from './copies';
import { segment } from './segment';

const graph = lampGraph();
const chapters = [1, 2].map((number) => {
	const key = graph.passages.filter(
		(p): p is Passage & Sketched =>
			p.work === 'lamp' && p.chapter === number && p.sketch !== undefined
	);
	return { key, sketches: key.map((p) => p.sketch) };
});
const read = (...texts: string[]) =>
	alignCopies(
		chapters,
		texts.map((text) => ({ segments: segment(text), doubts: [] }))
	);

describe('copies', () => {
	it('know the chapter of each text and give each passage its own words', () => {
		const copies = read(CHAPTER_2, CHAPTER_1);
		expect(copies.get('psteps')).toMatchObject({ verdict: 'exact' });
		expect(copies.get('psteps')?.text).toMatch(/^The keeper climbed/);
		expect(copies.get('pback')?.text).toMatch(/^Ada put on the coat/);
		for (const p of chapters.flatMap((c) => c.key))
			expect([p.id, copies.get(p.id)?.verdict]).toEqual([p.id, 'exact']);
	});

	it('leave a chapter alone of which there is no text', () => {
		const copies = read(CHAPTER_1);
		expect(copies.get('pback')).toBeUndefined();
		expect(statusOf(copies, ['psteps'])).toBe('exact');
		expect(statusOf(copies, ['psteps', 'pback'])).toBe('unverified');
		expect(
			read('Another tale altogether, told by somebody else about a cow.').get('psteps')
		).toBeUndefined();
	});

	it('give no words for a passage that is gone, and say of a citation the worst', () => {
		const shortened = CHAPTER_1.replace(/^The glass was cold.*$/m, '').replace(
			'great book',
			'thick book'
		);
		const copies = read(shortened);
		expect(copies.get('pcoat')).toEqual({ verdict: 'missing' });
		expect(copies.get('pcoat')?.text).toBeUndefined();
		expect(copies.get('pbook')).toMatchObject({ verdict: 'edited' });
		expect(copies.get('pbook')?.text).toContain('thick book');
		expect(statusOf(copies, ['psteps', 'pbook', 'pcoat'])).toBe('missing');
		expect(statusOf(copies, ['psteps', 'pbook'])).toBe('edited');
	});

	it('keep to the copy that is nearer where there are two of one chapter', () => {
		const other = CHAPTER_2.replace('grey coat', 'green coat');
		expect(read(other, CHAPTER_2).get('pmorning')?.text).toContain('grey coat');
		expect(read(CHAPTER_2, other).get('pmorning')?.text).toContain('grey coat');
	});
});
