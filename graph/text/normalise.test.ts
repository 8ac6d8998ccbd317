import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise, words } from './normalise';

describe('normalise', () => {
	it.each([
		['“Stay,” she said.', '"Stay," she said.'],
		['«Stay», she said.', '"stay", she said.'],
		['the sailor’s rope', "the sailor's rope"],
		['the \u02bbsail\uFF07', "the 'sail'"],
		['five ″ deep', "five '' deep"],
		['the sailor´s rope', "the sailor's rope"],
		['Wait… now', 'wait ... now'],
		['Wait . . . now', 'wait...now'],
		['Wait....  now', 'wait ... now'],
		['the door—open', 'the door -- open'],
		['the door – open', 'the door - open'],
		['the door --- open', 'the door\u2014open'],
		['light\u00ADhouse', 'lighthouse'],
		['light\u200Bhouse', 'lighthouse'],
		['no\u00A0more\u3000rope', 'no more rope'],
		['a still\u2011wet coat', 'a still-wet coat'],
		['the \uFB01rst \uFF21', 'the first a'],
		['STRASSE', 'straße'],
		['ΟΔΟΣ', 'οδος'],
		['cafe\u0301', 'CAFÉ']
	])('%s = %s', (a, b) => {
		expect(normalise(a)).toBe(normalise(b));
	});

	it('keeps what is said apart', () => {
		expect(normalise('a rope')).not.toBe(normalise('a robe'));
		expect(normalise('re-sign')).not.toBe(normalise('re - sign'));
		expect(normalise('Really?')).not.toBe(normalise('Really.'));
	});

	it('is idempotent', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				expect(normalise(normalise(text))).toBe(normalise(text));
			})
		);
	});
});

describe('words', () => {
	it('takes whole tokens with inner apostrophes', () => {
		expect(words('“Don’t,” said O’Hara at 7 o’clock; ’tis the captains’ hour.')).toEqual(
			"don't said o'hara at 7 o'clock tis the captains hour".split(' ')
		);
	});

	it('parts at hyphens, dashes and ellipses, and sees no marks', () => {
		expect(words('No-one — *nobody* … _really_?!')).toEqual(['no', 'one', 'nobody', 'really']);
		expect(words('…!')).toEqual([]);
		expect(words('')).toEqual([]);
	});

	it('are the words of the normal form', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (text) => {
				expect(words(normalise(text))).toEqual(words(text));
			})
		);
	});
});
