import { describe, expect, it } from 'vitest';
import type { StoryBuilder } from '../../tests/support/graph';
import { findings, found, plain } from '../../tests/support/rules';

function siege(s: StoryBuilder) {
	for (const id of ['siege', 'sortie', 'relief']) s.event(id);
}

const since = { edge: 'start', objectEdge: 'end' } as const;
const weeks = (least: number, most: number) => ({ amount: { least, most, unit: 'weeks' } });

describe('R06 duration', () => {
	it('lets approximate times stand where they can meet, and finds them where they cannot', () => {
		const twice = (least: string, most: string) =>
			findings((s) => {
				siege(s);
				s.claim('relief', 'off', 'siege', {
					id: 'week',
					constraint: { ...since, offset: ['P6D', 'P8D'] }
				});
				s.claim('relief', 'off', 'siege', {
					...{ id: 'days', cites: [2] },
					constraint: { ...since, offset: [least, most] }
				});
			});
		expect(twice('P7D', 'P9D')).toEqual([]);
		expect(twice('PT3H', 'P6D')).toEqual([]);
		const [finding] = twice('P1D', 'P5D');
		expect(finding).toMatchObject({ rule: 'R06', severity: 'error', knownFrom: [2] });
		expect(plain(finding!.message)).toBe(
			'These cannot all hold: the start of relief lies about a week after the end of siege; ' +
				'and, told last, the start of relief lies 1 to 5 days after the end of siege. ' +
				'The lengths do not fit.'
		);
	});

	it('finds a length that dates do not allow', () => {
		const lasted = (least: number, most: number) =>
			found((s) => {
				siege(s);
				s.claim('siege', 'opens', '1997-05-03', { id: 'from' });
				s.claim('siege', 'closes', '1997-05-20', { id: 'to' });
				s.claim('siege', 'length', null, { id: 'weeks', ...weeks(least, most) });
			});
		expect(lasted(4, 5)).toEqual(['R06 error from to | weeks']);
		expect(lasted(1, 2)).toEqual(['R06 error from to | weeks']);
		expect(lasted(2, 3)).toEqual([]);
	});

	it('finds a part that lasts longer than the whole', () => {
		expect(
			found((s) => {
				siege(s);
				s.claim('sortie', 'inside', 'siege', { id: 'in' });
				s.claim('siege', 'length', null, { id: 'short', ...weeks(1, 1) });
				s.claim('sortie', 'length', null, { id: 'long', ...weeks(2, 3) });
			})
		).toEqual(['R06 error in long | short']);
	});

	it('knows that months have many lengths', () => {
		expect(
			found((s) => {
				siege(s);
				s.claim('siege', 'day', '1997-02-12');
				s.claim('relief', 'day', '1997-03-12');
				s.claim('relief', 'off', 'siege', {
					constraint: { edge: 'start', objectEdge: 'start', offset: ['P1M', 'P1M'] }
				});
			})
		).toEqual([]);
	});
});
