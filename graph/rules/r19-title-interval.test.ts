import { describe, expect, it } from 'vitest';
import type { Says, StoryBuilder } from '../../tests/support/graph';
import { findings, found, plain } from '../../tests/support/rules';

/** Spring, summer, autumn and winter, one after the other. */
function story(s: StoryBuilder) {
	s.character('ada');
	const events = ['spring', 'summer', 'autumn', 'winter'];
	events.forEach((id) => s.event(id, 'walk'));
	events.slice(1).forEach((id, i) => s.claim(events[i]!, 'ere', id, { id: `o${i}` }));
}
const held = (from: string, until: string, cites: number[] = [2]): Says => ({
	...{ from: { event: from, edge: 'end' }, until: { event: until, edge: 'start' }, cites }
});

describe('R19 title-interval', () => {
	it('finds an act in an office that is over', () => {
		const [finding] = findings((s) => {
			story(s);
			s.claim('ada', 'post', 'Captain', { id: 'a', ...held('spring', 'autumn') });
			s.claim('ada', 'joins', 'winter', {
				...{ id: 'act', cites: [5], role: { text: 'the captain', cites: [6] } }
			});
		});
		expect(finding).toMatchObject({
			...{ rule: 'R19', severity: 'error', knownFrom: [6] },
			sides: [{ claims: ['a'] }, { claims: ['act', 'o2'], passages: ['p1', 'p5', 'p6'] }]
		});
		expect(plain(finding!.message)).toBe(
			'ada joins winter (the captain), which is told to lie outside the time at which that is held.'
		);
	});

	it('finds an act in an office that has not begun', () => {
		expect(
			found((s) => {
				story(s);
				s.claim('ada', 'post', 'captain', { id: 'a', from: { event: 'autumn' } });
				s.claim('ada', 'joins', 'spring', { id: 'act', role: 'captain' });
			})
		).toEqual(['R19 error a | act o0 o1']);
	});

	it('looks at all terms of an office', () => {
		const told = (second: Says) =>
			found((s) => {
				story(s);
				s.claim('ada', 'post', 'captain', {
					id: 'a',
					until: { event: 'summer', edge: 'start' }
				});
				s.claim('ada', 'post', 'captain', { id: 'b', ...second });
				s.claim('ada', 'joins', 'autumn', { id: 'act', role: 'captain' });
			});
		expect(told({ from: { event: 'winter' } })).toEqual(['R19 error a b | act o1 o2']);
		expect(told({ from: { event: 'summer' } })).toEqual([]);
		expect(told({})).toEqual([]);
	});

	it('warns where told lengths leave it open', () => {
		expect(
			found((s) => {
				s.character('ada');
				s.event('fair');
				s.event('trial');
				s.claim('trial', 'off', 'fair', {
					...{
						id: 'o',
						constraint: { edge: 'start', objectEdge: 'end', offset: ['P6D', 'P8D'] }
					}
				});
				s.claim('ada', 'post', 'captain', {
					...{ id: 'a', until: { event: 'fair', edge: 'end', offset: ['P7D', 'P7D'] } }
				});
				s.claim('ada', 'joins', 'trial', { id: 'act', role: 'captain' });
			})
		).toEqual(['R19 warning a | act o']);
	});

	it('finds a term that ends before it begins', () => {
		expect(
			found((s) => {
				story(s);
				s.claim('ada', 'post', 'captain', { id: 'a', ...held('winter', 'spring') });
			})
		).toEqual(['R19 error a | o2 o0 o1']);
	});

	const silent: [string, (s: StoryBuilder) => void][] = [
		['within the time', (s) => void s.claim('ada', 'joins', 'summer', { role: 'captain' })],
		[
			'in the event that ends it',
			(s) => void s.claim('ada', 'joins', 'autumn', { role: 'captain' })
		],
		[
			'in another role',
			(s) => void s.claim('ada', 'joins', 'winter', { role: 'former captain' })
		],
		['without a role', (s) => void s.claim('ada', 'joins', 'winter')],
		[
			'on what is reported',
			(s) => void s.claim('ada', 'joins', 'winter', { role: 'captain', world: 'report' })
		],
		[
			'on an event of which no order is told',
			(s) => s.event('fair') && void s.claim('ada', 'joins', 'fair', { role: 'captain' })
		]
	];
	it.each(silent)('is silent %s', (_, more) => {
		expect(
			found((s) => {
				story(s);
				s.claim('ada', 'post', 'captain', { id: 'a', ...held('spring', 'autumn') });
				more(s);
			})
		).toEqual([]);
	});
});
