import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align } from './align';
import { sketchPassages } from './sketch';
import { EDITS, edited, type EditName } from './testing/edits';
import { Random } from './testing/random';
import { chapter } from './testing/story';

const A =
	'Before the mill burned there were two bridges over the stream, and children were told to use the lower one.';
const B =
	'After the fire the miller sold what iron he could dig out of the ash and bought a cart with the money.';
const C =
	'His cousin drove the cart to market once a week, in all weathers, and never said what became of the coins.';
const D =
	'By spring there was a new wheel in the race, smaller than the old, and nobody asked who had paid for it.';

function verdicts(before: string[], after: string[]): string[] {
	const sketches = sketchPassages(before);
	const { matches } = align(
		before.map((_, i) => ({ id: `p${i}`, sketch: sketches[i]! })),
		after
	);
	return matches.map(({ verdict, paragraph }) => `${verdict} ${paragraph ?? '-'}`);
}

describe('align', () => {
	it('finds an unchanged copy exact, whatever it is', () => {
		fc.assert(
			fc.property(fc.nat(), fc.integer({ min: 1, max: 60 }), (seed, size) => {
				const text = chapter(new Random(seed), size);
				const { matches, added } = align(
					sketchPassages(text).map((sketch, i) => ({ id: `p${i}`, sketch })),
					text
				);
				expect(added).toEqual([]);
				matches.forEach(({ verdict, paragraph }, i) => {
					// A chapter below 12 words has no hashes at all.
					if (text.join(' ').split(/\s+/u).length > 30)
						expect(`${verdict} ${paragraph}`).toBe(`exact ${i}`);
				});
			}),
			{ numRuns: 60 }
		);
	});

	it('keeps its promises for any edits', () => {
		const kinds = Object.keys(EDITS) as EditName[];
		fc.assert(
			fc.property(fc.nat(), fc.nat(60), (seed, times) => {
				const random = new Random(seed);
				const text = chapter(random, 40);
				const copy = edited(text, kinds, times, random).map((line) => line.text);
				const passages = sketchPassages(text).map((sketch, i) => ({ id: `p${i}`, sketch }));
				const { matches, added } = align(passages, copy);
				expect(matches.map((m) => m.id)).toEqual(passages.map((p) => p.id));
				const taken = matches.flatMap((m) => (m.paragraph === null ? [] : [m.paragraph]));
				// A paragraph is one passage's at most, and new if it is nobody's.
				expect(new Set(taken).size).toBe(taken.length);
				expect([...taken, ...added].sort((a, b) => a - b)).toEqual([...copy.keys()]);
				for (const { verdict, paragraph, similarity, candidates } of matches) {
					if (verdict === 'missing') expect(paragraph).toBeNull();
					if (verdict === 'exact' || verdict === 'moved' || verdict === 'edited')
						expect(paragraph).not.toBeNull();
					if (similarity !== undefined) {
						expect(verdict).toBe('edited');
						expect(similarity).toBeGreaterThanOrEqual(0);
						expect(similarity).toBeLessThan(1);
					}
					expect(candidates === undefined).toBe(verdict !== 'ambiguous');
					if (paragraph !== null && candidates) expect(candidates).toEqual([paragraph]);
					// A candidate is nobody's yet, unless it is one in which two became one.
					const [first] = candidates ?? [];
					const shared =
						paragraph === null && candidates?.length === 1 && taken.includes(first!);
					for (const j of shared ? [] : (candidates ?? []))
						expect(taken.filter((other) => other === j).length).toBe(
							paragraph === j ? 1 : 0
						);
					if (shared) {
						const holder = matches.find((match) => match.paragraph === first)!;
						expect(['edited', 'ambiguous']).toContain(holder.verdict);
					}
				}
			}),
			{ numRuns: 100 }
		);
	});

	it('takes an empty side', () => {
		expect(verdicts([A, B], [])).toEqual(['missing -', 'missing -']);
		expect(align([], [A]).added).toEqual([0]);
		expect(verdicts(['No.', 'Yes.'], ['No.', 'Yes.'])).toEqual(['ambiguous 0', 'ambiguous 1']);
	});

	it('tells how like an edited passage is', () => {
		const passages = sketchPassages([A, B, C, D]).map((sketch, i) => ({ id: `p${i}`, sketch }));
		const edit = B.replace('sold', 'gave away').replace('money', 'coins');
		const light = align(passages, [A, B.replace('sold', 'soled'), C, D]).matches[1]!;
		const heavy = align(passages, [A, edit, C, D]).matches[1]!;
		expect([light.verdict, heavy.verdict]).toEqual(['edited', 'edited']);
		expect(light.similarity).toBeGreaterThan(0.8);
		expect(heavy.similarity).toBeLessThan(light.similarity!);
		expect(heavy.similarity).toBeGreaterThan(0.5);
	});

	it('calls a rewritten passage missing, also where a new near-twin stands elsewhere', () => {
		const other =
			'Nothing grew on the black ground for seven years but a kind of moss that the goats would not touch.';
		expect(verdicts([A, B, C, D], [A, other, C, D])[1]).toBe('missing -');
		const twin = B.replace('miller', 'smith');
		// It may have moved and been edited, or be another: no paragraph is given.
		expect(verdicts([A, B, C, D], [A, other, C, D, twin])[1]).toBe('ambiguous -');
		// The near-twin is a passage of its own.
		expect(verdicts([A, B, C, D, twin], [A, other, C, D, twin])[1]).toBe('missing -');
	});

	it('does not take a paragraph elsewhere that has all its words and more', () => {
		const other =
			'Nothing grew on the black ground for seven years but a kind of moss that the goats would not touch.';
		const more = `${B} So it was told.`;
		expect(verdicts([A, B, C, D], [A, other, C, D, more])[1]).toBe('ambiguous -');
		// In its place that proves it.
		expect(verdicts([A, B, C, D], [A, more, C, D])[1]).toBe('edited 1');
	});

	it('does not take a piece of a passage for the passage, however like', () => {
		const line = 'Round went the wheel and round went the stone';
		const song = `${line}, and ${line}, and ${line}, and ${line}.`;
		const piece = `${line}, and ${line}.`;
		expect(verdicts([A, song, C, D], [A, piece, C, D])[1]).toMatch(/^ambiguous/);
	});

	it('proves what was cut in two or made one', () => {
		const [first, second] = [B.slice(0, 60).trim(), B.slice(60).trim()];
		expect(verdicts([A, B, C, D], [A, first, second, C, D])).toEqual([
			'exact 0',
			'edited 1',
			'exact 3',
			'exact 4'
		]);
		// The longer of the two keeps the paragraph.
		expect(verdicts([A, B, C, D], [A, `${B} ${C}`, D])).toEqual([
			'exact 0',
			'edited 1',
			'ambiguous -',
			'exact 2'
		]);
		expect(verdicts([A, 'No.', 'Not that.', B], [A, 'No. Not that.', B])).toEqual([
			'exact 0',
			'ambiguous -',
			'edited 1',
			'exact 2'
		]);
	});

	it('does not choose between two edited candidates', () => {
		const [one, two] = [B.replace('ash', 'soot'), B.replace('cart', 'horse')];
		expect(verdicts([A, B, C, D], [A, one, two, C, D])[1]).toBe('ambiguous -');
	});

	it('does not choose between twins when one is gone or came', () => {
		expect(verdicts([A, B, B, C], [A, B, C])).toEqual([
			'exact 0',
			'ambiguous -',
			'ambiguous -',
			'exact 2'
		]);
		expect(verdicts([A, B, C], [A, B, B, C])[1]).toBe('ambiguous -');
		// Apart from each other, their neighbours tell.
		expect(verdicts([A, B, C, D, B, A], [A, B, C, D, A])).toEqual([
			'exact 0',
			'exact 1',
			'exact 2',
			'exact 3',
			'missing -',
			'exact 4'
		]);
	});

	it('finds scenes that changed places, and an edit in one of them', () => {
		const first = chapter(new Random(1), 12);
		// Its fifth passage has the words of its eighth.
		const second = chapter(new Random(2), 9);
		const edit = second.map((text, at) => (at === 4 ? `${text} And so it ended.` : text));
		const found = verdicts([...first, ...second], [...edit, ...first]);
		expect(found.slice(0, 12)).toEqual(first.map((_, i) => `exact ${i + 9}`));
		expect(found.slice(12).map((v) => v.split(' ')[1])).toEqual(second.map((_, i) => `${i}`));
		expect(found[16]).toBe('edited 4');
		expect(new Set(found.slice(12).map((v) => v.split(' ')[0]))).toEqual(
			new Set(['moved', 'edited'])
		);
	});
});

describe('short passages', () => {
	it('are proven through what follows, where something came between', () => {
		expect(
			verdicts([A, 'No.', B, C], [A, 'No.', 'Perhaps tomorrow, he thought.', B, C])
		).toEqual(['exact 0', 'exact 1', 'exact 3', 'exact 4']);
	});

	it('are edited where all around them is unchanged', () => {
		expect(verdicts([A, 'She said no.', B], [A, 'She said nay.', B])[1]).toBe('edited 1');
		expect(verdicts([A, 'She said no.', B], [A, B])[1]).toBe('missing -');
	});

	it('are ambiguous where what follows them changed', () => {
		const changed = B.replace('fire', 'blaze');
		expect(verdicts([A, 'She said no.', B, C], [A, 'She said no.', changed, C])).toEqual([
			'exact 0',
			'ambiguous 1',
			'edited 2',
			'exact 3'
		]);
		// Beyond the twelfth word a change of the follower does not matter.
		const later = B.replace('the money', 'his last money');
		expect(verdicts([A, 'She said no.', B, C], [A, 'She said no.', later, C])[1]).toBe(
			'exact 1'
		);
	});

	it('are told apart by what follows, though they read alike', () => {
		const before = [A, 'No.', B, 'No.', C, 'No.', D];
		expect(verdicts(before, [A, 'No.', B, C, 'No.', D])).toEqual([
			'exact 0',
			'exact 1',
			'exact 2',
			'missing -',
			'exact 3',
			'exact 4',
			'exact 5'
		]);
		expect(verdicts([A, 'No.', B], [A, 'No.', 'No.', B])[1]).toBe('exact 2');
	});

	it('move with a neighbour, and alone only if they are telling', () => {
		const long = 'The miller was not asked.';
		expect(verdicts([A, long, B, C, D], [A, B, C, D, long])[1]).toBe('moved 4');
		expect(verdicts([A, 'No.', B, C, D], [A, B, C, D, 'No.'])[1]).toBe('ambiguous -');
		expect(verdicts([A, 'No.', B, C], [A, B, 'No.', C])[1]).toBe('moved 2');
	});

	it('without words are placed by their neighbours', () => {
		expect(verdicts([A, '...', B], [A, '…', B])[1]).toBe('exact 1');
		expect(verdicts([A, '...', B], [A, B])[1]).toBe('missing -');
	});
});
