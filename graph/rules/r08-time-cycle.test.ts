import { describe, expect, it } from 'vitest';
import type { StoryBuilder } from '../../tests/support/graph';
import { findings, found, plain } from '../../tests/support/rules';

function days(s: StoryBuilder) {
	for (const id of ['dawn', 'noon', 'dusk']) s.event(id);
}

describe('R08 time-cycle', () => {
	it('finds events that come before each other, by the shortest cycle', () => {
		const all = findings((s) => {
			days(s);
			s.claim('dawn', 'ere', 'noon', { id: 'a', cites: [2] });
			s.claim('noon', 'ere', 'dusk', { id: 'b', cites: [3] });
			s.claim('dawn', 'ere', 'dusk', { id: 'short', cites: [4] });
			s.claim('dusk', 'ere', 'dawn', { id: 'c', cites: [5] });
		});
		expect(all).toHaveLength(1);
		expect(all[0]).toMatchObject({
			rule: 'R08',
			severity: 'error',
			sides: [
				{ claims: ['short'], passages: ['p4'] },
				{ claims: ['c'], passages: ['p5'] }
			],
			knownFrom: [5]
		});
		expect(plain(all[0]!.message)).toBe(
			'These cannot all hold: dawn before dusk; and, told last, dusk before dawn.'
		);
	});

	it('finds what cannot lie within what it comes before', () => {
		expect(
			found((s) => {
				days(s);
				s.claim('dawn', 'inside', 'noon', { id: 'a', cites: [2] });
				s.claim('dawn', 'ere', 'noon', { id: 'b', cites: [3] });
			})
		).toEqual(['R08 error a | b']);
	});

	it('finds what comes before itself', () => {
		expect(
			found((s) => {
				days(s);
				s.claim('dawn', 'ere', 'dawn', { id: 'a' });
			})
		).toEqual(['R08 error  | a']);
	});

	it('is silent where order is told by halves, reported, or denied', () => {
		expect(
			found((s) => {
				days(s);
				s.character('bo');
				s.claim('dawn', 'ere', 'noon');
				s.claim('dawn', 'ere', 'dusk');
				s.claim('noon', 'ere', 'dawn', { world: 'report', by: 'bo' });
				s.claim('noon', 'ere', 'dawn', { denied: true });
			}).filter((f) => f.startsWith('R08'))
		).toEqual([]);
	});
});
