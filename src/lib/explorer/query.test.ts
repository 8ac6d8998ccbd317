import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALL_KINDS, ALL_WORLDS } from './data';
import {
	FOLDS,
	MOST_WAYS,
	OPENING_KINDS,
	readQuery,
	toggled,
	writeQuery,
	type ExplorerQuery
} from './query';

const read = (search: string) => readQuery(new URLSearchParams(search));
const word = fc.stringMatching(/^[A-Za-z0-9_é' .-]{1,12}$/).filter((s) => s.trim() === s);

const ids = fc.uniqueArray(word, { minLength: 1, maxLength: 3 });
const decimal = fc.integer({ min: -9000, max: 9000 }).map((n) => n / 4);

const query: fc.Arbitrary<ExplorerQuery> = fc.record(
	{
		center: word,
		depth: fc.integer({ min: 1, max: 3 }),
		kinds: fc.subarray([...ALL_KINDS]).filter((k) => k.length < ALL_KINDS.length),
		relations: fc.uniqueArray(word, { minLength: 1, maxLength: 3 }),
		worlds: fc.subarray([...ALL_WORLDS]).filter((l) => l.length < ALL_WORLDS.length),
		factions: ids,
		expand: ids,
		hide: ids,
		fade: ids,
		pin: ids,
		fold: fc.constantFrom(...FOLDS),
		trail: ids,
		node: word,
		sort: word,
		find: word,
		page: fc.integer({ min: 2, max: 900 }),
		look: fc.record(
			{
				...{ x: decimal, y: decimal, scale: fc.integer({ min: 1, max: 400 }) },
				stretch: fc.constantFrom(0.75, 1.5)
			},
			{ requiredKeys: ['x', 'y', 'scale'] }
		),
		since: word,
		until: word,
		edge: word,
		view: fc.constantFrom('graph' as const, 'table' as const),
		from: word,
		to: word,
		ways: fc.integer({ min: 1, max: MOST_WAYS })
	} satisfies Record<keyof ExplorerQuery, fc.Arbitrary<unknown>>,
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

	it('takes an old address, which says lines, as the worlds that are drawn so', () => {
		expect(read('center=a&lines=dashed').worlds).toEqual(['report', 'belief', 'dream']);
		expect(read('center=a&lines=dashed&worlds=plan').worlds).toEqual(['plan']);
	});

	it('looks nowhere where the address says no place', () => {
		for (const look of ['1,2', '1,2,x', '1,2,0', '1,2,3,0', '1,2,3,4,5', ',,1', ''])
			expect(read(`center=a&look=${look}`).look).toBeUndefined();
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
