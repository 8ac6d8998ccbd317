import { describe, expect, it } from 'vitest';
import { readParts } from '../../../graph/text/match-part';
import { words } from '../../../graph/text/normalise';
import { sketchPassages } from '../../../graph/text/sketch';
import { EDITS, edited, type EditName } from '../../../graph/text/testing/edits';
import { Random } from '../../../graph/text/testing/random';
import { chapter } from '../../../graph/text/testing/story';
import type { ChapterSketches } from '../view';
import { ENOUGH, fit as fitRead } from './fit';

/** A chapter as far as it is read. */
function reached(texts: readonly string[], count = texts.length): ChapterSketches {
	const sketches = sketchPassages(texts);
	return {
		passages: sketches.slice(0, count).map((sketch, i) => ({ id: `p${i}`, sketch })),
		complete: count === texts.length
	};
}

/** Judges a file of such parts. */
const fit = (chapter: ChapterSketches, parts: readonly (readonly string[])[]) =>
	fitRead(
		chapter,
		readParts(
			parts.map((texts) => ({
				segments: texts.map((text, line) => ({ scene: 1, text, line })),
				doubts: []
			}))
		)
	);

const same = (a: string, b: string) => words(a).join(' ') === words(b).join(' ');

describe('a copy that is word for word', () => {
	it('shows each reached passage its own words, however few are reached', () => {
		const texts = chapter(new Random(1), 60);
		for (let count = 1; count <= texts.length; count++) {
			const found = fit(reached(texts, count), [texts]);
			// One short passage alone may not be told; from a few on each is.
			if (found.kind === 'early') {
				expect(count).toBeLessThan(4);
				continue;
			}
			if (found.kind !== 'fits') throw new Error(`refused with ${count} reached`);
			expect(found.found).toHaveLength(count);
			for (const [id, { text }] of found.found)
				if (text !== undefined) expect(same(text, texts[Number(id.slice(1))]!)).toBe(true);
			const told = found.found.filter(([, { text }]) => text !== undefined).length;
			expect(told).toBeGreaterThanOrEqual(count - 1);
		}
	});

	it('is found in its part of a whole book', () => {
		const book = [2, 3, 4].map((seed) => chapter(new Random(seed), 40));
		const found = fit(reached(book[1]!), book);
		expect(found.kind === 'fits' && found.share).toBe(1);
	});

	it('is found in a text of several chapters', () => {
		const book = [2, 3, 4].map((seed) => chapter(new Random(seed), 40));
		const found = fit(reached(book[1]!), [book.flat()]);
		expect(found.kind === 'fits' && found.share).toBe(1);
	});
});

describe('an edited copy', () => {
	/**
	 * Twins are made to deceive: a passage is gone, and elsewhere stands a new one much like it. What
	 * is shown of it is its author's new paragraph, never one that is not reached.
	 */
	it('shows no words of what is not reached', { timeout: 60_000 }, () => {
		let shown = 0;
		for (let seed = 0; seed < 120; seed++) {
			const random = new Random(1000 + seed);
			const texts = chapter(random, 60);
			const lines = edited(texts, Object.keys(EDITS) as EditName[], 12, random);
			const count = 3 + random.below(57);
			const found = fit(reached(texts, count), [lines.map((line) => line.text)]);
			if (found.kind !== 'fits') continue;
			for (const [id, { text }] of found.found) {
				if (text === undefined) continue;
				shown++;
				const passage = Number(id.slice(1));
				const of = lines.filter((line) => line.text === text).map((line) => line.of);
				// A new paragraph, one that is reached, or the very words of the passage itself.
				const sound =
					of.some((p) => p === null || p < count) || same(text, texts[passage]!);
				expect([seed, id, sound]).toEqual([seed, id, true]);
				// Paragraphs are cut and made one, too: a whole passage may stand in another.
				const holds = (one: string, other: string) =>
					` ${words(one).join(' ')} `.includes(` ${words(other).join(' ')} `);
				const later = texts
					.slice(count)
					.filter((t) => words(t).length >= 8 && holds(text, t))
					.filter((t) => !texts.slice(0, count).some((own) => holds(own, t)));
				expect([seed, id, later]).toEqual([seed, id, []]);
			}
		}
		expect(shown).toBeGreaterThan(2000);
	});

	it('takes what is merely like the last passage for it only when the chapter is read', () => {
		const texts = chapter(new Random(5), 40).filter((text) => words(text).length >= 20);
		const last = 14;
		// The passage after the last one reached is its twin, and the last one itself is gone.
		const twin = texts[last]!.replace(/^\S+/, 'Perhaps');
		const copy = [...texts.slice(0, last), twin, ...texts.slice(last + 1)];
		const before = fit(reached(texts, last + 1), [copy]);
		expect(before.kind === 'fits' && before.found[last]![1]).toEqual({ verdict: 'ambiguous' });
		const after = fit(reached(texts, last + 2), [copy]);
		expect(after.kind === 'fits' && after.found[last]![1]).toMatchObject({ verdict: 'edited' });
		const whole = texts.slice(0, last + 1);
		const end = fit(reached(whole), [[...whole.slice(0, last), twin]]);
		expect(end.kind === 'fits' && end.found[last]![1]).toMatchObject({ verdict: 'edited' });
	});
});

describe('another chapter', () => {
	it('is refused where enough is reached to tell', () => {
		for (let seed = 20; seed < 40; seed++) {
			const [one, other] = [new Random(seed), new Random(seed + 100)].map((r) =>
				chapter(r, 50)
			) as [string[], string[]];
			expect(fit(reached(one), [other]).kind).toBe('other');
			expect(fit(reached(one, ENOUGH), [other]).kind).toBe('other');
			expect(fit(reached(one, ENOUGH - 1), [other]).kind).toBe('early');
			expect(fit(reached(one, 2), [other]).kind).toBe('early');
		}
	});

	it('cannot be told where nothing is reached, or nothing has words', () => {
		expect(fit({ passages: [], complete: false }, [['Some words.']]).kind).toBe('early');
		expect(fit(reached(chapter(new Random(7), 30), 3), [[]]).kind).toBe('early');
		expect(fit(reached(chapter(new Random(7), 30)), [[], []]).kind).toBe('other');
	});
});
