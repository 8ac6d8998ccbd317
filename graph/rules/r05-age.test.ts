import { describe, expect, it } from 'vitest';
import type { StoryBuilder } from '../../tests/support/graph';
import { findings, found, plain } from '../../tests/support/rules';

function ada(s: StoryBuilder) {
	s.character('ada');
	for (const id of ['feast', 'storm']) s.event(id);
}

const atFeast = { from: { event: 'feast', edge: 'start' as const } };

describe('R05 age', () => {
	it('finds an age that birth and date do not allow', () => {
		const aged = (years: string | number) =>
			findings((s) => {
				ada(s);
				s.claim('ada', 'born', 1980, { id: 'born', cites: [2] });
				s.claim('feast', 'day', '1997-06', { id: 'day', cites: [3] });
				s.claim('ada', 'years', years, { id: 'age', cites: [4], ...atFeast });
			});
		const [finding, ...more] = aged(19);
		expect(more).toEqual([]);
		expect(finding).toMatchObject({
			...{ rule: 'R05', severity: 'error', knownFrom: [4] },
			sides: [{ claims: ['born', 'day'] }, { claims: ['age'] }]
		});
		expect(plain(finding!.message)).toBe(
			'These cannot all hold: ada, born: “1980”; feast, date: “1997-06”; and, told last, ada, age: “19” (at the start of feast). The age does not fit.'
		);
		// Sixteen or seventeen, by the day of the birth; nobody told which.
		expect(
			[aged(16), aged('17 years old'), aged(15), aged(18), aged('young')].map((f) => f.length)
		).toEqual([0, 0, 1, 1, 0]);
	});

	it('finds two ages too far apart for the time between', () => {
		const ages = (first: number, second: number) =>
			found((s) => {
				ada(s);
				s.claim('ada', 'years', first, { id: 'first', ...atFeast });
				s.claim('ada', 'years', null, {
					id: 'second',
					amount: { least: second, most: second, unit: 'years' },
					from: { event: 'storm', edge: 'start' }
				});
				s.claim('storm', 'off', 'feast', {
					id: 'year',
					constraint: { edge: 'start', objectEdge: 'start', offset: ['P1Y', 'P1Y'] }
				});
			});
		expect([ages(17, 17), ages(17, 18), ages(17, 19)]).toEqual([[], [], []]);
		expect(ages(17, 20)).toEqual(['R05 error first second | year']);
		expect(ages(17, 15)).toEqual(['R05 error first second | year']);
	});

	it('finds one older than the time since the birth that is told', () => {
		expect(
			found((s) => {
				ada(s);
				s.event('labour', 'birth');
				s.claim('ada', 'joins', 'labour', { id: 'born' });
				s.claim('feast', 'off', 'labour', {
					id: 'years',
					constraint: { edge: 'start', objectEdge: 'start', offset: [null, 'P5Y'] }
				});
				s.claim('ada', 'years', 12, { id: 'twelve', ...atFeast });
			})
		).toEqual(['R05 error born twelve | years']);
	});

	it('is silent where it is not told when, and of what is only said', () => {
		expect(
			found((s) => {
				ada(s);
				s.character('bo');
				s.claim('ada', 'born', 1980);
				s.claim('feast', 'day', 1997);
				s.claim('ada', 'years', 40);
				s.claim('ada', 'years', 40, { ...atFeast, world: 'report', by: 'bo' });
				s.claim('ada', 'years', 40, { ...atFeast, denied: true });
			}).filter((f) => f.startsWith('R0'))
		).toEqual([]);
	});
});
