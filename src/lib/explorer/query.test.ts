import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALL_KINDS, LINES } from './data';
import { OPENING_KINDS, readQuery, toggled, writeQuery, type ExplorerQuery } from './query';

const read = (search: string) => readQuery(new URLSearchParams(search));
const word = fc.stringMatching(/^[A-Za-z0-9_é' .-]{1,12}$/).filter((s) => s.trim() === s);

const query: fc.Arbitrary<ExplorerQuery> = fc.record(
	{
		center: word,
		depth: fc.integer({ min: 1, max: 3 }),
		kinds: fc.subarray([...ALL_KINDS]).filter((k) => k.length < ALL_KINDS.length),
		relations: fc.uniqueArray(word, { minLength: 1, maxLength: 3 }),
		lines: fc.subarray([...LINES]).filter((l) => l.length < LINES.length),
		since: word,
		until: word,
		edge: word,
		view: fc.constantFrom('graph' as const, 'table' as const),
		from: word,
		to: word
	},
	{ requiredKeys: ['center', 'depth', 'view'] }
);

describe('the address of the explorer', () => {
	it('restores every state that it is written from', () => {
		fc.assert(
			fc.property(query, (q) => {
				expect(read(writeQuery(q))).toEqual(q);
			})
		);
	});

	it('opens without events where nothing is asked', () => {
		expect(read('')).toEqual({ depth: 1, view: 'graph', kinds: OPENING_KINDS });
		expect(read('?center=abc')).toEqual({ center: 'abc', depth: 1, view: 'graph' });
	});

	it('takes lists repeated, as a form sends them, or parted by commas', () => {
		const repeated = read('center=a&kinds=place&kinds=character');
		expect(repeated.kinds).toEqual(['character', 'place']);
		expect(read('center=a&kinds=character,place')).toEqual(repeated);
		expect(read('center=a&kinds=').kinds).toEqual([]);
	});

	it('takes what is malformed as not given', () => {
		expect(read('center=a&depth=9').depth).toBe(1);
		expect(read('center=a&depth=x').depth).toBe(1);
		expect(read('center=a&view=3d').view).toBe('graph');
		expect(read('center=a&kinds=dragon').kinds).toEqual([]);
	});

	it('leaves commas readable', () => {
		const search = writeQuery({ ...read('center=a&kinds=place,item') });
		expect(search).toBe('?center=a&kinds=place,item');
	});

	it('switches a value of a list, and says nothing where all is shown', () => {
		const all = ['a', 'b', 'c'];
		expect(toggled(undefined, all, 'b', false)).toEqual(['a', 'c']);
		expect(toggled(['a', 'c'], all, 'b', true)).toBeUndefined();
		expect(toggled(['a'], all, 'c', true)).toEqual(['a', 'c']);
		expect(toggled(['a'], all, 'a', false)).toEqual([]);
	});
});
