import { describe, expect, it } from 'vitest';
import { findChapter, readParts } from './match-part';
import type { Part } from './parts';
import { sketchPassages } from './sketch';
import { EDITS, edited, type EditName } from './testing/edits';
import { Random } from './testing/random';
import { chapter } from './testing/story';

const texts = Array.from({ length: 6 }, (_, n) => chapter(new Random(300 + n), 60));
const passagesOf = (text: string[]) =>
	sketchPassages(text).map((sketch, i) => ({ id: `p${i}`, sketch }));
const part = (text: readonly string[], scenes = 1): Part => ({
	segments: text.map((words, at) => ({
		scene: 1 + Math.floor((at * scenes) / text.length),
		text: words,
		line: at + 1
	})),
	doubts: []
});

describe('findChapter', () => {
	it('finds each chapter of a book', () => {
		const read = readParts(texts.map((text) => part(text)));
		for (const text of texts) {
			const found = findChapter(passagesOf(text), read)!;
			expect(found).toMatchObject({ share: 1, exact: 60 });
			expect(found.segments.map((s) => s.text)).toEqual(text);
		}
	});

	it('joins the pieces of a chapter, and no others', () => {
		const [before, text, after] = [texts[0]!, texts[1]!, texts[2]!];
		const pieces = [text.slice(0, 15), text.slice(15, 45), text.slice(45)];
		const read = readParts([before, ...pieces, after].map((piece) => part(piece, 2)));
		const found = findChapter(passagesOf(text), read)!;
		expect(found.segments.map((s) => s.text)).toEqual(text);
		expect([...new Set(found.segments.map((s) => s.scene))]).toEqual([1, 2, 3, 4, 5, 6]);
		expect(found.exact).toBe(60);
	});

	it('takes the nearer of two copies, and does not join them', () => {
		const copy = edited(texts[3]!, Object.keys(EDITS) as EditName[], 10, new Random(1));
		const other = part(copy.map((line) => line.text));
		for (const parts of [
			[other, part(texts[3]!)],
			[part(texts[3]!), other]
		])
			expect(findChapter(passagesOf(texts[3]!), readParts(parts))!.segments).toHaveLength(60);
	});

	it('refuses files that hold other chapters', () => {
		const read = readParts(texts.slice(1).map((text) => part(text)));
		expect(findChapter(passagesOf(texts[0]!), read)).toBeUndefined();
		expect(findChapter(passagesOf(texts[0]!), readParts([]))).toBeUndefined();
		expect(findChapter([], read)).toBeUndefined();
	});
});
