import { describe, expect, it } from 'vitest';
import type { StoryBuilder } from '../../tests/support/graph';
import { findings, found, plain } from '../../tests/support/rules';

/** A harbour and a mill in one town; the feast lies between the dawn and the dusk. */
function town(s: StoryBuilder) {
	s.character('ada');
	for (const id of ['town', 'harbour', 'mill', 'loft']) s.place(id);
	for (const id of ['dawn', 'feast', 'dusk', 'storm']) s.event(id);
	s.claim('harbour', 'within', 'town', { id: 'h' });
	s.claim('mill', 'within', 'town', { id: 'm' });
	s.claim('loft', 'within', 'mill', { id: 'l' });
	s.claim('dawn', 'ere', 'feast', { id: 'o1', cites: [4] });
	s.claim('feast', 'ere', 'dusk', { id: 'o2', cites: [5] });
}

const day = { from: { event: 'dawn' }, until: { event: 'dusk' } };

const inHarbour = (s: StoryBuilder) => s.claim('ada', 'stays', 'harbour', { id: 'stay', ...day });

function atTheFeast(s: StoryBuilder, place: string) {
	s.claim('feast', 'at', place, { id: 'where' });
	s.claim('ada', 'joins', 'feast', { id: 'dines', cites: [6] });
}

describe('R02 bilocation', () => {
	it('finds a stay in one place and an event in another that lies within it', () => {
		const [finding, ...more] = findings((s) => {
			town(s);
			inHarbour(s);
			atTheFeast(s, 'loft');
		});
		expect(more).toEqual([]);
		expect(finding).toMatchObject({
			...{ rule: 'R02', severity: 'error', knownFrom: [6] },
			sides: [{ claims: ['stay'] }, { claims: ['dines', 'h', 'l', 'm', 'where', 'o1', 'o2'] }]
		});
		expect(plain(finding!.message)).toBe(
			'ada is at harbour and, at a time that is told to be the same, at loft for feast.'
		);
	});

	it('finds two stays that overlap, and a part told at a place of its own', () => {
		expect(
			found((s) => {
				town(s);
				inHarbour(s);
				s.claim('ada', 'stays', 'mill', { id: 'x', from: { event: 'feast' } });
			})
		).toEqual(['R02 error stay | x h m o1 o2']);
		expect(
			found((s) => {
				town(s);
				inHarbour(s);
				s.claim('feast', 'at', 'harbour');
				s.claim('ada', 'joins', 'feast', { id: 'x', place: 'mill' });
			})
		).toEqual(['R02 error stay | x h m o1 o2']);
	});

	it('finds two events of one time, where a way between their places is told', () => {
		const twoEvents = (more: (s: StoryBuilder) => void) =>
			found((s) => {
				town(s);
				atTheFeast(s, 'harbour');
				s.claim('storm', 'at', 'mill', { id: 'there' });
				s.claim('ada', 'joins', 'storm', { id: 'rows' });
				s.claim('storm', 'alongside', 'feast', { id: 'same' });
				more(s);
			});
		const way = { amount: { least: 1, most: 2, unit: 'hours' } };
		expect(twoEvents((s) => s.claim('mill', 'way', 'harbour', { id: 'way', ...way }))).toEqual([
			'R02 error rows there | dines same way where'
		]);
		// Without it, who takes part in both may have gone from the one to the other.
		expect(twoEvents(() => {})).toEqual([]);
	});

	const silent: [string, (s: StoryBuilder) => void][] = [
		['where one place lies in the other', (s) => atTheFeast(s, 'town')],
		[
			'where nothing is told of how the places lie',
			(s) => {
				s.place('tent');
				atTheFeast(s, 'tent');
			}
		],
		[
			'where the places lie side by side',
			(s) => {
				s.claim('mill', 'beside', 'harbour');
				atTheFeast(s, 'mill');
			}
		],
		[
			'where the event is told at several places, or by who takes part from afar',
			(s) => {
				s.event('trip', 'trek');
				for (const e of ['trip', 'feast']) {
					s.claim(e, 'at', 'mill');
					s.claim('dawn', 'ere', e);
					s.claim(e, 'ere', 'dusk');
				}
				s.claim('feast', 'at', 'town');
				s.claim('ada', 'joins', 'trip');
				s.claim('ada', 'joins', 'feast');
			}
		],
		[
			'of a role from afar',
			(s) => {
				s.claim('feast', 'at', 'mill');
				s.claim('ada', 'joins', 'feast', { role: 'by letter' });
			}
		],
		[
			'of what is only reported, or denied',
			(s) => {
				s.character('bo');
				s.claim('feast', 'at', 'mill');
				s.claim('ada', 'joins', 'feast', { world: 'report', by: 'bo' });
				s.claim('ada', 'joins', 'feast', { denied: true });
			}
		],
		[
			'where the order is not told',
			(s) => {
				s.claim('storm', 'at', 'mill');
				s.claim('ada', 'joins', 'storm');
			}
		],
		[
			'of the event by which one comes or goes',
			(s) => {
				s.claim('dusk', 'at', 'mill');
				s.claim('ada', 'joins', 'dusk');
			}
		]
	];
	it.each(silent)('is silent %s', (_, more) => {
		expect(
			found((s) => {
				town(s);
				inHarbour(s);
				more(s);
			}).filter((f) => f.startsWith('R02'))
		).toEqual([]);
	});

	it('is silent on two stays of which the one ends as the other begins', () => {
		expect(
			found((s) => {
				town(s);
				s.claim('feast', 'length', null, { amount: { least: 1, most: 2, unit: 'hours' } });
				s.claim('ada', 'stays', 'harbour', {
					from: { event: 'dawn' },
					until: { event: 'feast' }
				});
				s.claim('ada', 'stays', 'mill', {
					from: { event: 'feast' },
					until: { event: 'dusk' }
				});
			})
		).toEqual([]);
	});
});
