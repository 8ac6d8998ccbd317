import { describe, expect, it } from 'vitest';
import type { Says, StoryBuilder } from '../../tests/support/graph';
import { findings, found, plain } from '../../tests/support/rules';

const n = (least: number | null, most: number | null = least, unit = 'people'): Says => ({
	amount: { least, most, unit }
});
function cast(s: StoryBuilder) {
	for (const id of ['ada', 'bo', 'cy']) s.character(id);
	s.faction('party');
	for (const id of ['fight', 'march']) s.event(id, 'walk');
}
const told = (more: (s: StoryBuilder) => void) =>
	found((s) => {
		cast(s);
		more(s);
	});

describe('R28 quantity', () => {
	it('finds two numbers of one event', () => {
		const [finding] = findings((s) => {
			cast(s);
			s.claim('fight', 'number', 5, { id: 'a', cites: [2], role: 'fallen' });
			s.claim('fight', 'number', null, {
				id: 'b',
				cites: [7],
				role: 'the fallen',
				...n(4, 4, '')
			});
		});
		expect(finding).toMatchObject({
			...{ rule: 'R28', severity: 'error', knownFrom: [7] },
			sides: [{ claims: ['a'] }, { claims: ['b'] }]
		});
		expect(plain(finding!.message)).toBe(
			'fight, number (fallen): 5, and fight, number (the fallen): 4. Only one can be so.'
		);
	});

	it('finds two numbers of a group at one time, and at no other', () => {
		const at = (event: string): Says => ({ from: { event, edge: 'start' } });
		const two = (later: Says) =>
			told((s) => {
				s.claim('party', 'number', null, { id: 'a', ...n(5), ...at('fight') });
				s.claim('party', 'number', null, { id: 'b', ...n(6), ...later });
			});
		expect(two(at('fight'))).toEqual(['R28 error a | b']);
		expect(two(at('march'))).toEqual([]);
		expect(two({})).toEqual([]);
	});

	it('finds shares that are more than the whole', () => {
		const shares = (fled: number) =>
			told((s) => {
				s.claim('fight', 'strong', null, { id: 'a', ...n(9, 10) });
				s.claim('fight', 'share', null, { id: 'b', role: 'killed', ...n(4) });
				s.claim('fight', 'share', null, { id: 'c', role: 'fled', ...n(fled, 20) });
				s.claim('fight', 'share', null, { id: 'd', role: 'the killed', ...n(4) });
			});
		expect(shares(7)).toEqual(['R28 error a | b c']);
		expect(shares(6)).toEqual([]);
	});

	it('finds more who take part than there are', () => {
		const three = (most: number, says: Says = {}) =>
			told((s) => {
				s.claim('fight', 'strong', null, { id: 'a', ...n(null, most), ...says });
				for (const id of ['ada', 'bo', 'cy'])
					s.claim(id, 'joins', 'fight', {
						id: `j-${id}`,
						role: id === 'cy' ? 'cook' : 'guard'
					});
				s.claim('ada', 'joins', 'fight', { id: 'z-ada', role: 'guard' });
			});
		expect(three(2)).toEqual(['R28 error a | j-ada j-bo j-cy']);
		expect(three(3)).toEqual([]);
		expect(three(1, { role: 'guards' })).toEqual(['R28 error a | j-ada j-bo']);
		expect(three(1, { role: 'cooks' })).toEqual([]);
	});

	it('finds a group of which more take part than there are', () => {
		expect(
			told((s) => {
				s.claim('march', 'strong', null, { id: 'a', ...n(5) });
				s.claim('party', 'joins', 'march', { id: 'b', ...n(6) });
			})
		).toEqual(['R28 error a | b']);
		const party = (six: number) =>
			told((s) => {
				s.claim('party', 'strong', null, {
					...{ id: 'a', from: { event: 'march', edge: 'start' } },
					...n(5)
				});
				s.claim('party', 'joins', 'march', { id: 'b', ...n(six) });
			});
		expect(party(6)).toEqual(['R28 error a | b']);
		expect(party(5)).toEqual([]);
		const lasting = told((s) => {
			s.event('camp');
			s.claim('march', 'inside', 'camp', { id: 'o' });
			s.claim('party', 'strong', null, {
				...{ id: 'a', from: { event: 'camp', edge: 'start' } },
				...{ until: { event: 'camp', edge: 'end' } },
				...n(5)
			});
			s.claim('party', 'joins', 'march', { id: 'b', ...n(6) });
		});
		expect(lasting).toEqual(['R28 error a | b o']);
	});

	const silent: [string, (s: StoryBuilder) => void][] = [
		['on numbers that can meet', (s) => void s.claim('fight', 'number', null, n(5, 7))],
		['on another unit', (s) => void s.claim('fight', 'number', null, n(3, 3, 'horses'))],
		[
			'on another role',
			(s) => void s.claim('fight', 'number', null, { ...n(3), role: 'fallen' })
		],
		[
			'on what is reported',
			(s) => void s.claim('fight', 'number', null, { ...n(3), world: 'report' })
		],
		['on a number without bounds', (s) => void s.claim('fight', 'number', null, n(null))],
		['on another event', (s) => void s.claim('march', 'number', null, n(3))]
	];
	it.each(silent)('is silent %s', (_, more) => {
		expect(
			told((s) => {
				s.claim('fight', 'number', null, { id: 'a', ...n(5) });
				more(s);
			})
		).toEqual([]);
	});
});
