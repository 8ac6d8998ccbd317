import { describe, expect, it } from 'vitest';
import { CHAPTER_1, CHAPTER_2 } from '../../../tests/fixtures/lamp/text';
import { lampGraph } from '../../../tests/fixtures/lamp/wiki';
import type { Passage, Sketch } from '$graph/model/types';
import { alignCopies, copiesFrom } from './copies';

type Sketched = Passage & { sketch: Sketch };
const graph = lampGraph();
const chapters = [1, 2].map((number) => {
	const key = graph.passages.filter(
		(p): p is Sketched => p.work === 'lamp' && p.chapter === number && p.sketch !== undefined
	);
	return { key, sketches: key.map((p) => p.sketch) };
});
const read = (...texts: string[]) => copiesFrom(alignCopies(chapters, texts));
const passage = (id: string) => graph.passages.find((p) => p.id === id)!;

describe('copies', () => {
	it('know the chapter of each text and give each passage its own words', () => {
		const copies = read(CHAPTER_2, CHAPTER_1);
		expect(copies.of('psteps')).toMatchObject({ verdict: 'exact' });
		expect(copies.wording(passage('psteps'))).toMatch(/^The keeper climbed/);
		expect(copies.wording(passage('pback'))).toMatch(/^Ada put on the coat/);
		for (const p of chapters.flatMap((c) => c.key))
			expect([p.id, copies.of(p.id)?.verdict]).toEqual([p.id, 'exact']);
	});

	it('leave a chapter alone of which there is no text', () => {
		const copies = read(CHAPTER_1);
		expect(copies.of('pback')).toBeUndefined();
		expect(copies.statusOf(['psteps'])).toBe('exact');
		expect(copies.statusOf(['psteps', 'pback'])).toBe('unverified');
		expect(
			read('Another tale altogether, told by somebody else about a cow.').of('psteps')
		).toBeUndefined();
	});

	it('give no words for a passage that is gone, and say of a citation the worst', () => {
		const shortened = CHAPTER_1.replace(/^The glass was cold.*$/m, '').replace(
			'great book',
			'thick book'
		);
		const copies = read(shortened);
		expect(copies.of('pcoat')).toEqual({ verdict: 'missing' });
		expect(copies.wording(passage('pcoat'))).toBeUndefined();
		expect(copies.of('pbook')).toMatchObject({ verdict: 'edited' });
		expect(copies.wording(passage('pbook'))).toContain('thick book');
		expect(copies.statusOf(['psteps', 'pbook', 'pcoat'])).toBe('missing');
		expect(copies.statusOf(['psteps', 'pbook'])).toBe('edited');
	});

	it('keep to the copy that is nearer where there are two of one chapter', () => {
		const other = CHAPTER_2.replace('grey coat', 'green coat');
		expect(read(other, CHAPTER_2).of('pmorning')?.text).toContain('grey coat');
		expect(read(CHAPTER_2, other).of('pmorning')?.text).toContain('grey coat');
	});
});
