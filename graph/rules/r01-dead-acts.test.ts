import { describe, expect, it } from 'vitest';
import type { StoryBuilder } from '../../tests/support/graph';
import { findings, found, plain } from '../../tests/support/rules';

/** Ada is slain in the ambush, of which Bo is the cause; the feast comes after. */
function ambush(s: StoryBuilder) {
	for (const id of ['ada', 'bo']) s.character(id);
	s.event('ambush', 'slaying');
	s.event('feast', 'walk');
	s.claim('ada', 'joins', 'ambush', { id: 'dies', role: 'the slain', cites: [2] });
	s.claim('bo', 'joins', 'ambush', { id: 'kills', role: 'killer', cites: [2] });
}

describe('R01 dead-acts', () => {
	it('finds a being that takes part after its death', () => {
		const [finding] = findings((s) => {
			ambush(s);
			s.claim('ambush', 'ere', 'feast', { id: 'order', cites: [4] });
			s.claim('ada', 'joins', 'feast', { id: 'dines', cites: [3, 7] });
		});
		expect(finding).toMatchObject({
			rule: 'R01',
			severity: 'error',
			verdict: 'contradicts',
			sides: [
				{ claims: ['dies'], passages: ['p2'] },
				{ claims: ['dines', 'order'], passages: ['p3', 'p4'] }
			],
			knownFrom: [4]
		});
		expect(plain(finding!.message)).toBe(
			'ada joins feast, which is told to start after ambush, in which ada dies.'
		);
		expect(new Set(finding!.entities)).toEqual(new Set(['ada', 'ambush', 'feast']));
	});

	it('finds it across a chain, and names no more of it than is needed', () => {
		expect(
			found((s) => {
				ambush(s);
				s.event('dawn');
				s.event('noon');
				s.claim('ambush', 'ere', 'dawn', { id: 'o1' });
				s.claim('dawn', 'ere', 'noon', { id: 'o2' });
				s.claim('noon', 'ere', 'feast', { id: 'o3' });
				s.claim('ambush', 'ere', 'noon', { id: 'short' });
				s.claim('ada', 'joins', 'feast', { id: 'dines' });
			})
		).toEqual(['R01 error dies | dines o3 short']);
	});

	it('finds it where death is told by a claim alone', () => {
		expect(
			found((s) => {
				s.character('ada');
				s.event('ambush', 'walk');
				s.event('feast');
				s.claim('ada', 'living', false, {
					id: 'dead',
					from: { event: 'ambush', edge: 'end' }
				});
				s.claim('ambush', 'ere', 'feast', { id: 'order' });
				s.claim('ada', 'joins', 'feast', { id: 'dines' });
			})
		).toEqual(['R01 error dead | dines order']);
	});

	it('finds it where two names prove to be one being', () => {
		expect(
			found((s) => {
				ambush(s);
				s.character('stranger');
				s.claim('ambush', 'ere', 'feast', { id: 'order' });
				s.claim('stranger', 'joins', 'feast', { id: 'dines' });
				s.claim('stranger', 'same', 'ada', { id: 'one', cites: [9] });
			})
		).toEqual(['R01 error dies | dines order one']);
	});

	it('warns where told bounds leave it open', () => {
		const days = (least: string, most: string) =>
			found((s) => {
				ambush(s);
				s.event('storm');
				const since = { edge: 'start', objectEdge: 'end' } as const;
				s.claim('ambush', 'off', 'storm', {
					id: 'week',
					constraint: { edge: 'end', objectEdge: 'end', offset: ['P6D', 'P8D'] }
				});
				s.claim('feast', 'off', 'storm', {
					id: 'days',
					constraint: { ...since, offset: [least, most] }
				});
				s.claim('ada', 'joins', 'feast', { id: 'dines' });
			});
		expect(days('P7D', 'P7D')).toEqual(['R01 warning dies | dines days week']);
		expect(days('P9D', 'P9D')).toEqual(['R01 error dies | dines days week']);
		expect(days('P5D', 'P5D')).toEqual([]);
	});

	const silent: [string, (s: StoryBuilder) => void][] = [
		['where the order is not told', (s) => void s.claim('ada', 'joins', 'feast')],
		[
			'where the order is only reported',
			(s) => {
				s.claim('ambush', 'ere', 'feast', { world: 'report', by: 'bo' });
				s.claim('ada', 'joins', 'feast');
			}
		],
		[
			'of events before the death',
			(s) => {
				s.claim('feast', 'ere', 'ambush');
				s.claim('ada', 'joins', 'feast');
			}
		],
		[
			'of what the death is a part of',
			(s) => {
				s.claim('ambush', 'inside', 'feast');
				s.claim('ada', 'joins', 'feast');
			}
		],
		[
			'of the killer',
			(s) => {
				s.claim('ambush', 'ere', 'feast');
				s.claim('bo', 'joins', 'feast');
			}
		],
		[
			'of a body',
			(s) => {
				s.claim('ambush', 'ere', 'feast');
				s.claim('ada', 'joins', 'feast', { role: 'the body on the bier' });
			}
		],
		[
			'of one who is mourned, where the event admits the dead',
			(s) => {
				s.event('vigil', 'wake');
				s.claim('ambush', 'ere', 'vigil');
				s.claim('ada', 'joins', 'vigil', { role: 'the mourned' });
			}
		],
		[
			'of one whom somebody dreams to be there, or who is denied to be',
			(s) => {
				s.claim('ambush', 'ere', 'feast');
				s.claim('ada', 'joins', 'feast', { world: 'dream', by: 'bo' });
				s.claim('ada', 'joins', 'feast', { denied: true });
			}
		],
		[
			'of one who came back',
			(s) => {
				s.event('miracle', 'waking');
				s.claim('ambush', 'ere', 'miracle');
				s.claim('miracle', 'ere', 'feast');
				s.claim('ada', 'joins', 'miracle');
				s.claim('ada', 'joins', 'feast');
			}
		]
	];
	it.each(silent)('is silent %s', (_, more) => {
		expect(
			found((s) => {
				ambush(s);
				more(s);
			}).filter((f) => f.startsWith('R01'))
		).toEqual([]);
	});

	it('lets no death touch who only saw it', () => {
		expect(
			found((s) => {
				ambush(s);
				s.event('fever', 'passing');
				s.claim('ada', 'joins', 'fever', { role: 'slain' });
				s.claim('bo', 'joins', 'fever', { role: 'nurse' });
				s.claim('fever', 'ere', 'feast');
				s.claim('bo', 'joins', 'feast');
			})
		).toEqual([]);
	});

	it('is silent on a death that only a report tells', () => {
		expect(
			found((s) => {
				s.character('ada');
				s.character('bo');
				s.event('ambush', 'slaying');
				s.event('feast');
				s.claim('ada', 'joins', 'ambush', { role: 'slain', world: 'report', by: 'bo' });
				s.claim('ambush', 'ere', 'feast');
				s.claim('ada', 'joins', 'feast');
			}).filter((f) => f.startsWith('R01'))
		).toEqual([]);
	});
});
