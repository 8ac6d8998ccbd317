import { describe, expect, it } from 'vitest';
import { chapterOf, isMeta, isName, isTitleLike, opensEnd, sectionOf } from './labels';
import { endsSentence, isRule, lineOf } from './lines';

describe('chapterOf', () => {
	it.each([
		['Chapter 1', '1'],
		['CHAPTER ONE', 'one'],
		['Chapter 12: The Pump', '12'],
		['CHAPTER XIV. In which it rains', 'xiv'],
		['**Chapter 3 - A Door**', '3'],
		['Chapter the Second', 'the second'],
		['Part Two', 'two'],
		['Chapter Twenty-One', 'twenty-one'],
		['Chapter 4 THE LONG WAY', '4'],
		['VII. THE BLUE DOOR', 'vii'],
		['Prologue', 'prologue'],
		['Epilogue: Snow', 'epilogue']
	])('%s', (line, number) => expect(chapterOf(line)).toBe(number));

	it.each([
		'Part two of it was worse.',
		'Chapter and verse, he knew them all',
		'Part of the wall fell.',
		'Book in hand, she waited',
		'Chapters followed.',
		'I. O. U.',
		'7. The blue door',
		'Prologues bored him.',
		'"Chapter 3," she read, "is where the dog comes in and everything that you have heard of it is true"'
	])('not: %s', (line) => expect(chapterOf(line)).toBeUndefined());
});

describe('sectionOf', () => {
	it.each([
		['II.', 2],
		['3', 3],
		['- 4 -', 4],
		['(XIV)', 14],
		['[7]', 7]
	])('%s', (line, number) => expect(sectionOf(line)).toBe(number));
	it.each(['I am', '1984 was it', '...', 'MIX'])('not: %s', (line) =>
		expect(sectionOf(line)).toBeUndefined()
	);
});

describe('isRule', () => {
	const rule = (text: string) => isRule(lineOf(text, 1));
	it.each([
		'***',
		'* * *',
		'~',
		'<><><>',
		'xXx',
		'XXX',
		'oOo',
		'o0o',
		'-x-',
		'~*~',
		'[line break]'
	])('%s', (text) => expect(rule(text)).toBe(true));
	it.each([
		'...',
		'. . .',
		'—',
		'?!',
		'Ooo',
		'ooo',
		'xx',
		'Ox',
		'X',
		'Break',
		'A line break came.'
	])('not: %s', (text) => expect(rule(text)).toBe(false));
});

describe('other lines', () => {
	it('knows data of an archive from sentences', () => {
		expect(['Rating: T', 'Words: 1,204', '**Fandom:** Any'].every(isMeta)).toBe(true);
		expect(['Anna: "Where?"', 'The rating: none', 'Words failed him.'].some(isMeta)).toBe(
			false
		);
	});

	it('knows what is said after a chapter from speech', () => {
		expect(opensEnd('End Notes')).toBe(true);
		expect(opensEnd('Thank you for reading, and please leave a comment!')).toBe(true);
		expect(opensEnd('“Thank you for reading it to me. Comments?”')).toBe(false);
		expect(opensEnd('She left a note on the table.')).toBe(false);
	});

	it('takes short headlines for titles, and no sentence', () => {
		expect(['The Slate', 'Down the Rabbit Hole', 'SNOW'].every(isTitleLike)).toBe(true);
		expect(['Silence fell', 'He ran.', '“The Slate”', 'and Then'].some(isTitleLike)).toBe(
			false
		);
		expect(isName('Who Took the Key?')).toBe(true);
		expect(isName('“Who Took It?”')).toBe(false);
	});

	it('hears the end of a sentence in many marks', () => {
		expect(
			['It was.', '“No!”', '«Non»', '„Nein“', 'but—', 'He said:'].every(endsSentence)
		).toBe(true);
		expect(['and the', 'the boat,', 'No one'].some(endsSentence)).toBe(false);
	});
});
