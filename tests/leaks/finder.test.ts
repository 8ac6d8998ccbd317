import { describe, expect, it } from 'vitest';
import { Finder } from './finder';
import type { Secret } from './secrets';
import { unescaped, untagged, wordsOf } from './words';

const LATER = [5];
const secret = (kind: Secret['kind'], text: string, known = LATER): Secret => ({
	kind,
	text,
	knownFrom: known
});
const SENTENCE = 'The keeper of the lamp rows out before anybody is awake.';

const finder = new Finder(
	{
		secrets: [
			secret('id', 'e4lamp00'),
			secret('name', "Zoë O'Hara"),
			secret('name', 'Marr'),
			secret('phrase', 'the drowned keeper'),
			secret('phrase', 'the fall'),
			secret('sentence', SENTENCE),
			secret('sentence', 'Nobody saw the fall of the old tower on that night.', [2])
		],
		headings: [
			{ slug: 'The_fall', text: 'the fall', knownFrom: LATER },
			{ slug: "Zoë_O'Hara", text: "Zoë O'Hara", knownFrom: LATER }
		],
		told: []
	},
	'Open the lamp'
);
const find = (body: string, read = 4, echoes: string[] = []) => finder.find(body, [read], echoes);

describe('the finder of leaks', () => {
	it('finds names however an answer writes them', () => {
		for (const body of [
			"<h1>Zoë O'Hara</h1>",
			'<h1>Zo&euml; Marr</h1>',
			'<a title="Zoë O&#39;Hara">',
			'{"name":"Zo\\u00eb O\'Hara"}',
			'href="/wiki/Zo%C3%AB_O\'Hara"',
			'"\\nMarr\\n"',
			'<mark>Ma</mark>rr'
		])
			expect(find(body), body).not.toEqual([]);
	});

	it('knows whole words, and the position', () => {
		expect(find('a marring, Marrs, marr')).toEqual([]);
		expect(find('Marr', 5)).toEqual([]);
		expect(finder.find('Marr', [])).toEqual(['name Marr']);
	});

	it('finds a part of a sentence, also parted by tags', () => {
		expect(find('… of the lamp rows out before anybody is …')).not.toEqual([]);
		expect(find('of the <em>lamp</em> rows out <b>before</b> anybody is')).not.toEqual([]);
		expect(find('the lamp rows out before anybody')).toEqual([]);
	});

	it('finds ids anywhere', () => {
		expect(find('claim-e4lamp00')).toEqual(['id e4lamp00']);
	});

	it('excuses common words that were told, but not as the address or head of a page', () => {
		expect(find('the fall', 1)).toEqual(['the fall']);
		expect(find('it was the fall of')).toEqual([]);
		expect(find('<h1>The fall</h1>')).toEqual(['page the fall']);
		expect(find('{"title":"The fall"}')).toEqual(['page the fall']);
		expect(find('<a href="/wiki/The_fall">there</a>')).toEqual(['page the fall']);
		expect(find('a drowned keeper, the drowned keeper')).toEqual(['the drowned keeper']);
	});

	it('leaves out what an answer repeats of the address', () => {
		expect(find('back to /wiki/Marr', 4, ['/wiki/Marr'])).toEqual([]);
		expect(find('back to /wiki/Marr: Marr', 4, ['/wiki/Marr'])).toEqual(['name Marr']);
	});
});

describe('words', () => {
	it('are letters and digits, of any script', () => {
		expect(wordsOf("Zoë's lamp_2, <b>ω</b>")).toEqual(['Zoë', 's', 'lamp', '2', 'b', 'ω', 'b']);
		expect(wordsOf('')).toEqual([]);
	});

	it('are read through escapes, and broken ones are left', () => {
		expect(unescaped('&lt;&#x41;&#66;&nothing; %41%ZZ%ff \\u0042\\n')).toBe(
			'<AB&nothing; A%ZZ%ff B '
		);
	});

	it('are parted by the tags of blocks only', () => {
		expect(wordsOf(untagged('<p>on<em>e</em></p><p>two</p>'))).toEqual(['one', 'two']);
	});
});
