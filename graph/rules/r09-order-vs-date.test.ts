import { describe, expect, it } from 'vitest';
import type { StoryBuilder } from '../../tests/support/graph';
import { findings, found, plain } from '../../tests/support/rules';

const story =
	(first: string, property: string, second: string) =>
	(s: StoryBuilder): void => {
		for (const id of ['fair', 'trial']) s.event(id);
		s.claim('fair', 'day', first, { id: 'd1', cites: [1] });
		s.claim('trial', 'day', second, { id: 'd2', cites: [2] });
		s.claim('fair', property, 'trial', { id: 'order', cites: [3] });
	};

describe('R09 order-vs-date', () => {
	it('finds an order that the dates contradict', () => {
		const [finding, ...more] = findings(story('1997-06-01', 'ere', '1997-05-12'));
		expect(more).toEqual([]);
		expect(finding).toMatchObject({
			...{ rule: 'R09', severity: 'error', knownFrom: [3] },
			sides: [{ claims: ['d1', 'd2'] }, { claims: ['order'] }]
		});
		expect(plain(finding!.message)).toBe(
			'These cannot all hold: fair, date: “1997-06-01”; trial, date: “1997-05-12”; and, told last, fair before trial. The order does not fit the dates.'
		);
	});

	it('finds a part outside of its whole, across a chain', () => {
		expect(found(story('1997-07', 'inside', '1997-05'))).toEqual(['R09 error d1 d2 | order']);
		expect(
			found((s) => {
				s.event('feast');
				story('1998', 'ere', '1999')(s);
				s.claim('trial', 'ere', 'feast', { id: 'o2', cites: [4] });
				s.claim('feast', 'closes', '1997-12', { id: 'd3', cites: [5] });
			})
		).toEqual(['R09 error d2 o2 | d3']);
	});

	it.each([
		['1997', 'ere', '1997-05-12'],
		['1997-05-12', 'ere', '1997-05-12'],
		['1997-05-12', 'touches', '1997-05-13'],
		['1997-05-12', 'inside', '1997-05']
	])('is silent where it can be so: %s %s %s', (first, property, second) => {
		expect(found(story(first, property, second))).toEqual([]);
	});

	it('leaves a circle of order alone to R08, and dates alone to R07', () => {
		expect(
			found((s) => {
				story('1997', 'ere', '1997')(s);
				s.claim('trial', 'ere', 'fair', { id: 'back', cites: [4] });
			})
		).toEqual(['R08 error order | back']);
		expect(
			found((s) => {
				story('1997', 'ere', '1999')(s);
				s.claim('trial', 'day', '2001', { id: 'other', cites: [4] });
			})
		).toEqual(['R07 error d2 | other']);
	});
});
