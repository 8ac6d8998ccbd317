import { describe, expect, it } from 'vitest';
import type { StoryBuilder } from '../../tests/support/graph';
import { findings, found, plain } from '../../tests/support/rules';

/** Ada takes part in the council at the keep and in the raid at the mill, two days away. */
function ride(s: StoryBuilder, role = 'rider') {
	s.character('ada');
	for (const id of ['keep', 'mill', 'hall', 'ford']) s.place(id);
	for (const id of ['council', 'raid']) s.event(id);
	s.claim('council', 'at', 'keep', { id: 'k' });
	s.claim('raid', 'at', 'mill', { id: 'm' });
	s.claim('ada', 'joins', 'council', { id: 'sits', cites: [2] });
	s.claim('ada', 'joins', 'raid', { id: 'rides', cites: [5], role });
	s.claim('keep', 'way', 'mill', { id: 'way', amount: { least: 2, most: 3, unit: 'days' } });
}

function after(s: StoryBuilder, least: string | null, most: string | null, id = 'later') {
	s.claim('raid', 'off', 'council', {
		...{ id, cites: [4] },
		constraint: { edge: 'start', objectEdge: 'end', offset: [least, most] }
	});
}

describe('R03 travel-time', () => {
	it('finds two presences nearer in time than the way takes', () => {
		const [finding, ...more] = findings((s) => {
			ride(s);
			after(s, null, 'PT5H');
		});
		expect(more).toEqual([]);
		expect(finding).toMatchObject({
			...{ rule: 'R03', severity: 'error', knownFrom: [5] },
			sides: [{ claims: ['sits', 'k'] }, { claims: ['rides', 'm', 'way', 'later'] }]
		});
		expect(plain(finding!.message)).toBe(
			'ada is at keep for council and, at most 5 hours later, at mill for raid. The way takes at least 2 days.'
		);
	});

	it('finds it by dates, and lets a journey take its days', () => {
		const on = (first: string, second: string) =>
			found((s) => {
				ride(s);
				s.claim('council', 'day', first, { id: 'd1' });
				s.claim('raid', 'day', second, { id: 'd2' });
			});
		expect(on('1997-05-03', '1997-05-04')).toEqual(['R03 error sits k | rides d1 d2 m way']);
		expect(on('1997-05-03', '1997-05-05')).toEqual([]);
		expect(on('1997-05', '1997-06')).toEqual([]);
	});

	it('warns where told lengths leave it open', () => {
		const days = (least: string, most: string) =>
			found((s) => {
				ride(s);
				after(s, least, most);
			});
		expect(days('P1D', 'P3D')).toEqual(['R03 warning sits k | rides m way later']);
		expect(days('P2D', 'P3D')).toEqual([]);
		expect(days('P1D', 'P1D')).toEqual(['R03 error sits k | rides m way later']);
	});

	it('goes by the shortest of the means, and between what lies in the places', () => {
		const by = (least: number, from: string, to: string) =>
			found((s) => {
				ride(s);
				after(s, null, 'PT5H');
				s.claim(from, 'way', to, {
					...{ id: 'fast', role: 'by air' },
					amount: { least, most: null, unit: 'hours' }
				});
			});
		expect(by(5, 'keep', 'mill')).toEqual([]);
		expect(by(6, 'keep', 'mill')).toEqual(['R03 error sits k | rides fast m later']);
		expect(
			found((s) => {
				ride(s);
				after(s, null, 'PT5H');
				s.claim('hall', 'within', 'keep', { id: 'in' });
				s.event('toast');
				s.claim('toast', 'at', 'hall', { id: 'h' });
				s.claim('ada', 'joins', 'toast', { id: 'drinks' });
				s.claim('toast', 'alongside', 'council', { id: 'same' });
			})
		).toContain('R03 error drinks h | rides in m same way later');
	});

	it('is silent where no upper bound, no order, or no way is told', () => {
		for (const more of [
			(s: StoryBuilder) => void s.claim('council', 'ere', 'raid'),
			(s: StoryBuilder) => after(s, 'PT5H', null),
			() => {}
		])
			expect(
				found((s) => {
					ride(s);
					more(s);
				})
			).toEqual([]);
	});

	it('is silent on who takes part from afar, and on events that have parts', () => {
		expect(
			found((s) => {
				ride(s, 'by letter');
				after(s, null, 'PT5H');
			})
		).toEqual([]);
		expect(
			found((s) => {
				ride(s);
				after(s, null, 'PT5H');
				s.event('oath');
				s.claim('oath', 'inside', 'council');
			})
		).toEqual([]);
	});

	it('finds it between stays, too', () => {
		expect(
			found((s) => {
				s.character('ada');
				for (const id of ['keep', 'mill']) s.place(id);
				for (const id of ['dawn', 'noon']) s.event(id);
				s.claim('keep', 'way', 'mill', {
					id: 'way',
					amount: { least: 2, most: 3, unit: 'days' }
				});
				s.claim('noon', 'off', 'dawn', {
					id: 'hours',
					constraint: { edge: 'start', objectEdge: 'start', offset: ['PT4H', 'PT6H'] }
				});
				s.claim('ada', 'stays', 'keep', {
					id: 'a',
					until: { event: 'dawn', edge: 'start' }
				});
				s.claim('ada', 'stays', 'mill', { id: 'b', from: { event: 'noon' } });
			})
		).toEqual(['R03 error a | b hours way']);
	});
});
