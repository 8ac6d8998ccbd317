import { describe, expect, it } from 'vitest';
import type { StoryBuilder } from '../../tests/support/graph';
import { findings, found, plain } from '../../tests/support/rules';

function supposed(s: StoryBuilder) {
	for (const id of ['ada', 'bo', 'cy']) s.character(id);
	s.claim('ada', 'likes', 'bo', { id: 'thought', world: 'belief', by: 'cy', cites: [3, 5] });
}

describe('R33 belief-leak', () => {
	it('finds a fact that only a belief carries', () => {
		const [finding] = findings((s) => {
			supposed(s);
			s.claim('ada', 'likes', 'bo', { id: 'fact', cites: [5] });
		});
		expect(finding).toMatchObject({
			rule: 'R33',
			severity: 'warning',
			sides: [{ claims: ['fact'], passages: ['p5'] }, { claims: ['thought'] }]
		});
		expect(plain(finding!.message)).toBe(
			'ada likes bo: told as fact, but only by passages in which it is believed by cy.'
		);
	});

	it('finds one that several carry between them', () => {
		expect(
			found((s) => {
				supposed(s);
				s.claim('ada', 'likes', 'bo', {
					id: 'said',
					world: 'report',
					by: 'cy',
					cites: [8]
				});
				s.claim('ada', 'likes', 'bo', { id: 'fact', cites: [3, 8] });
			})
		).toEqual(['R33 warning fact | thought said']);
	});

	const silent: [string, (s: StoryBuilder) => void][] = [
		[
			'where one passage is its own',
			(s) => void s.claim('ada', 'likes', 'bo', { cites: [3, 4] })
		],
		[
			'where another telling of the fact has its own passage',
			(s) => {
				s.claim('ada', 'likes', 'bo', { cites: [3] });
				s.claim('ada', 'likes', 'bo', { cites: [9] });
			}
		],
		['on another object', (s) => void s.claim('ada', 'likes', 'cy', { cites: [3] })],
		[
			'on the opposite',
			(s) => void s.claim('ada', 'likes', 'bo', { cites: [3], denied: true })
		],
		[
			'on what somebody tells of themself',
			(s) => {
				s.claim('ada', 'post', 'cook', { world: 'report', by: 'ada', cites: [6] });
				s.claim('ada', 'post', 'cook', { cites: [6] });
			}
		],
		[
			'on what a witness tells',
			(s) => {
				s.event('ambush', 'slaying');
				s.claim('cy', 'joins', 'ambush', { role: 'witness', cites: [2] });
				s.claim('ada', 'joins', 'ambush', { role: 'slain', cites: [2] });
				s.claim('ada', 'living', false, { world: 'report', by: 'cy', cites: [6] });
				s.claim('ada', 'living', false, { cites: [6] });
			}
		],
		[
			'on what somebody learns',
			(s) => {
				s.event('insight', 'insight');
				s.claim('bo', 'post', 'spy', {
					id: 'learnt',
					world: 'belief',
					by: 'cy',
					cites: [7]
				});
				s.claim('insight', 'says', null, { content: ['learnt'], cites: [7] });
				s.claim('bo', 'post', 'spy', { cites: [7] });
			}
		]
	];
	it.each(silent)('is silent %s', (_, more) => {
		expect(
			found((s) => {
				supposed(s);
				more(s);
			}).filter((f) => f.startsWith('R33'))
		).toEqual([]);
	});

	it('finds what one tells of another whom they have only heard of', () => {
		expect(
			found((s) => {
				supposed(s);
				s.claim('ada', 'post', 'cook', {
					id: 'said',
					world: 'report',
					by: 'cy',
					cites: [6]
				});
				s.claim('ada', 'post', 'cook', { id: 'fact', cites: [6] });
			})
		).toEqual(['R33 warning fact | said']);
	});
});
