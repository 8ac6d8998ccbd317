import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { segment } from '../text/segment';
import { importChapter as importSegments, OtherChapter } from './import-chapter';

// Written for this test.
const SCENES = [
	[
		'The ferry left an hour before dawn, with nine goats, two priests and a crate that nobody owned up to.',
		'Marit counted the goats twice, because the last time somebody had sold her one that swam home.',
		'"Is that crate yours?" asked the elder priest, and tapped it with his stick until it tapped back.'
	],
	[
		'By noon the fog had eaten both shores, and the ferryman steered by the smell of the tanneries.',
		'"It sings," said Marit, her ear against the planks. "Low, like a kettle that has heard bad news."',
		'The younger priest moved his seat to the other end of the boat and began to pray with his boots on.'
	]
];
const TEXT = SCENES.map((scene) => scene.join('\n\n')).join('\n\n\n');

const importChapter = (text: string, existing?: string) =>
	importSegments(segment(text), existing, new Set());
const first = importChapter(TEXT);

describe('importing a chapter', () => {
	it('finds scenes and paragraphs, gives ids and holds none of the wording', () => {
		expect(first.passages.map((p) => p.place)).toEqual(['1.1', '1.2', '1.3', '2.1', '2.2', '2.3']);
		expect(first.passages.every((p) => p.verdict === 'new')).toBe(true);
		expect(new Set(first.passages.map((p) => p.id)).size).toBe(6);
		expect(first.yaml).not.toMatch(/goat|priest|kettle/);
		const { passages } = parse(first.yaml);
		expect(passages[1]).toMatchObject({ scene: 1, kind: 'narration', gist: '' });
		expect(passages[2].kind).toBe('speech');
	});

	it('keeps a locator at the end of a chapter whose text has come, then and later', () => {
		const place = 'passages:\n  - { id: ploc, locator: "Chapter 3", gist: A ferry crosses. }\n';
		const placed = importChapter(TEXT, place);
		expect(placed.retired).toEqual([]);
		expect(placed.passages.map((p) => p.verdict)).toEqual(Array(6).fill('new'));
		const { passages } = parse(placed.yaml);
		expect(passages[6]).toMatchObject({ id: 'ploc', locator: 'Chapter 3', scene: 2 });
		const again = importChapter(TEXT, placed.yaml);
		expect(again.yaml).toBe(placed.yaml);
		expect(again.passages.map((p) => p.verdict)).toEqual(Array(6).fill('exact'));
	});

	it('keeps ids and what authors wrote when a paragraph is put in and another mended', () => {
		const annotated = first.yaml.replace('gist: ""', 'gist: "A boat sets out."');
		const edited = [
			['A short word of warning to all who cannot swim, from the harbour office and its cat.', ...SCENES[0]!],
			[SCENES[1]![0]!.replace('noon', 'midday'), ...SCENES[1]!.slice(1)]
		];
		const text = edited.map((scene) => scene.join('\n\n')).join('\n\n\n');
		const again = importChapter(text, annotated);
		expect(again.passages.map((p) => p.verdict)).toEqual([
			...['new', 'exact', 'exact', 'exact', 'edited', 'exact', 'exact']
		]);
		expect(again.passages.slice(1).map((p) => p.id)).toEqual(first.passages.map((p) => p.id));
		expect(again.retired).toEqual([]);
		expect(parse(again.yaml).passages[1].gist).toBe('A boat sets out.');
	});

	it('what is gone becomes a tombstone after the passage that stood before it', () => {
		const text = [SCENES[0]!.slice(0, 2), SCENES[1]!]
			.map((scene) => scene.join('\n\n'))
			.join('\n\n\n');
		const again = importChapter(text, first.yaml);
		const gone = first.passages[2]!.id;
		expect(again.retired).toEqual([{ id: gone, candidates: [] }]);
		const stones = parse(again.yaml).passages as { id: string; removed?: boolean; sketch?: object }[];
		expect(stones.map((p) => p.removed ?? false)).toEqual([false, false, true, false, false, false]);
		expect(stones[2]).toMatchObject({ id: gone });
		expect(stones[2]!.sketch).toBeUndefined();
		const third = importChapter(text, again.yaml);
		expect(third.retired).toEqual([]);
		expect(third.yaml).toBe(again.yaml);
	});

	it('a tombstone stands in a scene that stands there', () => {
		// The break goes with the first paragraph behind it: all is scene 1 now.
		const text = [...SCENES[0]!, ...SCENES[1]!.slice(1)].join('\n\n');
		const again = importChapter(text, first.yaml);
		const passages = parse(again.yaml).passages as { scene: number; removed?: boolean }[];
		expect(passages.map((p) => p.removed ?? false)).toEqual([
			...[false, false, false, true, false, false]
		]);
		expect(passages.map((p) => p.scene)).toEqual([1, 1, 1, 1, 1, 1]);
	});

	it('refuses another chapter altogether', () => {
		const other = ['On the roof of the mill', 'there lived a clock', 'that was afraid of noon']
			.map((start) => `${start}, and nobody in the whole of the lower town could tell us why it was so.`)
			.join('\n\n');
		expect(() => importChapter(other, first.yaml)).toThrow(OtherChapter);
	});
});
