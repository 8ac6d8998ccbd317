import { describe, expect, it } from 'vitest';
import type { StoryBuilder } from '../../tests/support/graph';
import { findings, found, plain } from '../../tests/support/rules';

function map(s: StoryBuilder) {
	for (const id of ['hut', 'mill', 'town', 'vale', 'land']) s.place(id);
	s.claim('hut', 'within', 'mill', { id: 'a', cites: [1] });
	s.claim('mill', 'within', 'town', { id: 'b', cites: [2] });
}
const told = (more: (s: StoryBuilder) => void) =>
	found((s) => {
		map(s);
		more(s);
	});
const miles = (least: number | null, most: number | null = least) => ({
	amount: { least, most, unit: 'miles' }
});

describe('R26 topology', () => {
	it('finds a place within itself, once, told last against the others', () => {
		const [finding, ...others] = findings((s) => {
			map(s);
			s.claim('town', 'within', 'hut', { id: 'c', cites: [9] });
		});
		expect(others).toEqual([]);
		expect(finding).toMatchObject({
			...{ rule: 'R26', severity: 'error', knownFrom: [9] },
			sides: [{ claims: ['a', 'b'] }, { claims: ['c'] }]
		});
		expect(plain(finding!.message)).toBe(
			'hut within mill; mill within town; town within hut: then a place would lie within itself.'
		);
	});

	it('finds a place in two that are told apart, however deep', () => {
		expect(
			told((s) => {
				s.claim('hut', 'within', 'vale', { id: 'c' });
				s.claim('vale', 'apart', 'town', { id: 'x' });
			})
		).toEqual(['R26 error x | c a b']);
		expect(told((s) => void s.claim('hut', 'apart', 'town', { id: 'x' }))).toEqual([
			'R26 error x | b a'
		]);
	});

	it('finds a border between a place and what lies in it', () => {
		expect(told((s) => void s.claim('town', 'borders', 'hut', { id: 'x' }))).toEqual([
			'R26 error x | a b'
		]);
	});

	it('finds what is denied and told step by step', () => {
		expect(
			told((s) => void s.claim('hut', 'within', 'town', { id: 'x', denied: true }))
		).toEqual(['R26 error a b | x']);
	});

	it('finds a circle to the north', () => {
		expect(
			told((s) => {
				s.claim('mill', 'north', 'vale', { id: 'n' });
				s.claim('vale', 'north', 'land', { id: 'm' });
				s.claim('land', 'north', 'mill', { id: 'o', cites: [7] });
			})
		).toEqual(['R26 error m n | o']);
	});

	it('finds a distance that is longer than a way round', () => {
		const far = (...other: [number, number?]) =>
			told((s) => {
				s.claim('mill', 'miles', 'vale', { id: 'x', ...miles(10) });
				s.claim('vale', 'miles', 'land', { id: 'y', ...miles(3, 4) });
				s.claim('land', 'miles', 'mill', { id: 'z', ...miles(...other) });
			});
		expect(far(5)).toEqual(['R26 error x | z y']);
		expect(far(5, 6)).toEqual([]);
		expect(far(40)).toEqual(['R26 error z | y x']);
	});

	it('rests on who proves to be one', () => {
		expect(
			told((s) => {
				s.place('fen');
				s.claim('mill', 'miles', 'vale', { id: 'x', ...miles(10) });
				s.claim('fen', 'miles', 'mill', { id: 'y', ...miles(3, 4) });
				s.claim('fen', 'same', 'vale', { id: 'one', cites: [9] });
			})
		).toEqual(['R26 error x | y one']);
	});

	it('finds two distances of the same two places', () => {
		expect(
			told((s) => {
				s.claim('mill', 'miles', 'vale', { id: 'x', ...miles(10) });
				s.claim('vale', 'miles', 'mill', { id: 'y', ...miles(3, 4) });
			})
		).toEqual(['R26 error x | y']);
	});

	const silent: [string, (s: StoryBuilder) => void][] = [
		[
			'on a place in two of which nothing is told',
			(s) => void s.claim('hut', 'within', 'vale')
		],
		[
			'on things, which move',
			(s) =>
				s.item('bag') &&
				s.claim('bag', 'within', 'hut') &&
				void s.claim('hut', 'within', 'bag')
		],
		[
			'on what is so for a time',
			(s) =>
				s.event('flood') &&
				void s.claim('town', 'within', 'hut', { from: { event: 'flood' } })
		],
		[
			'on what somebody dreams',
			(s) => void s.claim('town', 'within', 'hut', { world: 'dream' })
		],
		['on two that are apart', (s) => void s.claim('hut', 'apart', 'vale')],
		[
			'on a denial of what is not told',
			(s) => void s.claim('hut', 'within', 'land', { denied: true })
		],
		['on a border', (s) => void s.claim('town', 'borders', 'vale')],
		[
			'on distances in different measures',
			(s) => {
				s.claim('mill', 'miles', 'vale', miles(10));
				s.claim('vale', 'miles', 'mill', {
					amount: { least: 3, most: 3, unit: 'leagues' }
				});
				s.claim('vale', 'miles', 'mill', { ...miles(3), role: 'by the old road' });
			}
		],
		[
			'on an open distance',
			(s) =>
				s.claim('mill', 'miles', 'vale', miles(10)) &&
				void s.claim('vale', 'miles', 'mill', miles(3, null))
		]
	];
	it.each(silent)('is silent %s', (_, more) => {
		expect(told(more)).toEqual([]);
	});
});
