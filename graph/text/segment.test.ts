import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { opensNote, segment } from './segment';

const scenes = (text: string) => segment(text).map((s) => `${s.scene}: ${s.text}`);

describe('segment', () => {
	it('parts paragraphs at blank lines and joins hard-wrapped ones', () => {
		expect(segment('One line\nand its end.\n \t\nTwo.\n')).toEqual([
			{ scene: 1, text: 'One line and its end.', line: 1 },
			{ scene: 1, text: 'Two.', line: 4 }
		]);
	});

	it('takes a byte order mark, CRLF, CR and indents', () => {
		expect(segment('\uFEFFOne.\r\n\r\n  Two\r\n  and more.\r\n\r\n\r\nThree.')).toEqual([
			{ scene: 1, text: 'One.', line: 1 },
			{ scene: 1, text: 'Two and more.', line: 3 },
			{ scene: 2, text: 'Three.', line: 7 }
		]);
		expect(scenes('One.\r\rTwo.')).toEqual(['1: One.', '1: Two.']);
	});

	it('joins a word parted by a soft hyphen', () => {
		expect(scenes('the light\u00AD\nhouse')).toEqual(['1: the lighthouse']);
	});

	it.each(['***', '* * *', '---', '~~~', '###', '#', '— — —', '⁂', '=====', '  *  *  *  '])(
		'breaks the scene at %s, once',
		(rule) => {
			expect(scenes(`One.\n\n${rule}\n\nTwo.`)).toEqual(['1: One.', '2: Two.']);
			expect(scenes(`One.\n${rule}\nTwo.`)).toEqual(['1: One.', '2: Two.']);
			expect(scenes(`One.\n\n\n\n${rule}\n${rule}\n\n\nTwo.`)).toEqual([
				'1: One.',
				'2: Two.'
			]);
		}
	);

	it('keeps silence, a dash and a headline as paragraphs', () => {
		expect(scenes('...\n\n—\n\n### Dusk')).toEqual(['1: ...', '1: —', '1: ### Dusk']);
	});

	it('sees no scene before the text or after it', () => {
		expect(scenes('\n\n\n***\n\nOne.\n\n\n***\n')).toEqual(['1: One.']);
		expect(segment('')).toEqual([]);
		expect(segment('\n\n\n')).toEqual([]);
	});

	it('counts front matter as scene 0 only if it opens as a note', () => {
		expect(scenes('A/N: thanks.\nEnjoy!\n\nMore.\n\n\nOne.\n\n***\n\nTwo.')).toEqual([
			'0: A/N: thanks. Enjoy!',
			'0: More.',
			'1: One.',
			'2: Two.'
		]);
		expect(scenes('One.\n\n\nTwo.')).toEqual(['1: One.', '2: Two.']);
		// Nothing parts the note from the story: better one scene than a story without one.
		expect(scenes('A/N: thanks.\n\nOne.')).toEqual(['1: A/N: thanks.', '1: One.']);
	});
});

describe('opensNote', () => {
	it.each([
		'A/N: hello',
		'a / n hello',
		'AN: hello',
		'**Author’s Note:** hello',
		"Authors' note - hello",
		'[Disclaimer] nothing is mine',
		'Disclaimer: nothing is mine',
		'Warning: storms',
		'Trigger warnings: storms',
		'Note from the author: hello',
		'Summary\nA ship sails.'
	])('%s', (text) => expect(opensNote(text)).toBe(true));

	it.each([
		'An old man sat by the harbour: he was asleep.',
		'Note the rope on the deck.',
		'A note lay there.',
		'Warnings came too late.',
		'Anna: "Where?"',
		'"Where?"',
		''
	])('not: %s', (text) => expect(opensNote(text)).toBe(false));
});

const source = process.env.SOURCE_DIR;
const chapter = source ? join(source, 'sergei-chapter-1.txt') : '';
describe.skipIf(!existsSync(chapter))('the chapter', () => {
	it('has an author’s note and four scenes', () => {
		const count = new Map<number, number>();
		for (const { scene } of segment(readFileSync(chapter, 'utf8')))
			count.set(scene, (count.get(scene) ?? 0) + 1);
		expect([...count]).toEqual([
			[0, 1],
			[1, 23],
			[2, 32],
			[3, 26],
			[4, 23]
		]);
	});
});
