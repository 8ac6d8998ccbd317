import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bestChapter, LEAST_SHARE } from './match-chapter';
import { segment } from './segment';
import { sketchPassages } from './sketch';
import { EDITS, edited, type EditName } from './testing/edits';
import { Random } from './testing/random';
import { chapter } from './testing/story';

const texts = Array.from({ length: 12 }, (_, n) => chapter(new Random(100 + n), 105));
const stored = texts.map((text, key) => ({ key, sketches: sketchPassages(text) }));
const KINDS = Object.keys(EDITS) as EditName[];

describe('bestChapter', () => {
	it('finds the chapter of a file', () => {
		texts.forEach((text, key) => expect(bestChapter(text, stored)).toEqual({ key, share: 1 }));
	});

	it('finds it after 35 edits in 105 passages', () => {
		texts.forEach((text, key) => {
			const copy = edited(text, KINDS, 35, new Random(key)).map((line) => line.text);
			const found = bestChapter(copy, stored);
			expect(found.key).toBe(key);
			expect(found.share).toBeGreaterThan(2 * LEAST_SHARE);
		});
	});

	it('finds it where each long paragraph was edited', () => {
		const copy = texts[3]!.map((text) => text.replace(/ \w+ /u, ' something '));
		expect(bestChapter(copy, stored).key).toBe(3);
	});

	it('refuses another chapter, with its share', () => {
		texts.forEach((text, key) => {
			const found = bestChapter(
				text,
				stored.filter((one) => one.key !== key)
			);
			expect(found.key).toBeNull();
			expect(found.share).toBeLessThan(LEAST_SHARE / 5);
		});
	});

	it('refuses where there is nothing to compare', () => {
		expect(bestChapter([], stored)).toEqual({ key: null, share: 0 });
		expect(bestChapter(texts[0]!, [])).toEqual({ key: null, share: 0 });
		expect(bestChapter(texts[0]!, [{ key: 0, sketches: [] }])).toEqual({ key: null, share: 0 });
	});
});

const source = process.env.SOURCE_DIR;
const file = source ? join(source, 'sergei-chapter-1.txt') : '';
describe.skipIf(!existsSync(file))('scenes of one real chapter', () => {
	it('are not taken for one another', () => {
		const segments = existsSync(file) ? segment(readFileSync(file, 'utf8')) : [];
		const scene = (n: number) => segments.filter((s) => s.scene === n).map((s) => s.text);
		for (const key of [1, 2, 3, 4])
			for (const other of [1, 2, 3, 4]) {
				const found = bestChapter(scene(other), [
					{ key, sketches: sketchPassages(scene(key)) }
				]);
				expect(found.key).toBe(key === other ? key : null);
			}
	});
});
