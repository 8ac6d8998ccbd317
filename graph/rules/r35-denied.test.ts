import { describe, expect, it } from 'vitest';
import { StoryBuilder } from '../../tests/support/graph';
import { findings, found, plain } from '../../tests/support/rules';

function cast(s: StoryBuilder) {
	for (const id of ['ada', 'bo', 'cy']) s.character(id);
	for (const id of ['storm', 'feast']) s.event(id);
}

describe('R35 denied', () => {
	it('finds what no time can change', () => {
		const [finding] = findings((s) => {
			cast(s);
			s.claim('ada', 'child', 'bo', { id: 'yes', cites: [2] });
			s.claim('ada', 'child', 'bo', { id: 'no', cites: [7], denied: true });
		});
		expect(finding).toMatchObject({
			rule: 'R35',
			severity: 'error',
			knownFrom: [7],
			sides: [
				{ claims: ['yes'], passages: ['p2'] },
				{ claims: ['no'], passages: ['p7'] }
			]
		});
		expect(plain(finding!.message)).toBe('Told as fact: ada child of bo. The same is denied.');
	});

	it('finds it from the other end of what is mutual', () => {
		expect(
			found((s) => {
				cast(s);
				s.claim('ada', 'kin', 'bo', { id: 'yes' });
				s.claim('bo', 'kin', 'ada', { id: 'no', denied: true });
			})
		).toEqual(['R35 error yes | no']);
	});

	it('finds what is told to overlap in time, with what tells the order', () => {
		expect(
			found((s) => {
				cast(s);
				s.claim('storm', 'ere', 'feast', { id: 'order' });
				s.claim('ada', 'likes', 'bo', {
					id: 'yes',
					from: { event: 'storm' },
					until: { event: 'feast' }
				});
				s.claim('ada', 'likes', 'bo', { id: 'no', denied: true, from: { event: 'feast' } });
			})
		).toEqual([]);
		expect(
			found((s) => {
				cast(s);
				s.event('trial');
				s.claim('storm', 'ere', 'trial', { id: 'o1' });
				s.claim('trial', 'ere', 'feast', { id: 'o2' });
				s.claim('ada', 'likes', 'bo', {
					id: 'yes',
					from: { event: 'storm' },
					until: { event: 'feast' }
				});
				s.claim('ada', 'likes', 'bo', { id: 'no', denied: true, from: { event: 'trial' } });
			})
		).toEqual(['R35 error yes | no o1 o2']);
	});

	it('knows a qualifier no earlier than it is told', () => {
		const [finding] = findings((s) => {
			cast(s);
			s.claim('ada', 'likes', 'bo', { cites: [2], from: { event: 'storm', cites: [9] } });
			s.claim('ada', 'likes', 'bo', { cites: [3], denied: true, from: { event: 'storm' } });
		});
		expect(finding).toMatchObject({ knownFrom: [9], sides: [{ passages: ['p2', 'p9'] }, {}] });
	});

	it('finds what one passage both asserts and denies', () => {
		expect(
			found((s) => {
				cast(s);
				s.claim('ada', 'likes', 'bo', { id: 'yes', cites: [4, 5] });
				s.claim('ada', 'likes', 'bo', { id: 'no', cites: [5], denied: true });
			})
		).toEqual(['R35 error yes | no']);
	});

	it('finds it in one mind, held at one time', () => {
		const inMind = (until: string) =>
			found((s) => {
				cast(s);
				s.claim('storm', 'ere', 'feast', { id: 'order' });
				s.claim('ada', 'child', 'bo', {
					...{ id: 'yes', world: 'belief', by: 'cy', cites: [2] },
					heldUntil: { event: until, edge: 'end' }
				});
				s.claim('ada', 'child', 'bo', {
					...{ id: 'no', world: 'belief', by: 'cy', cites: [7], denied: true },
					heldFrom: { event: 'storm', edge: 'start' },
					heldUntil: { event: 'feast', edge: 'end' }
				});
			});
		expect(inMind('feast')).toEqual(['R35 error yes | no']);
		expect(inMind('storm')).toEqual([]);
	});

	const silent: [string, (s: StoryBuilder) => void][] = [
		[
			'on what may change, told without times',
			(s) => {
				s.claim('ada', 'likes', 'bo', { cites: [2] });
				s.claim('ada', 'likes', 'bo', { cites: [5], denied: true });
			}
		],
		[
			'on what ends as the other begins',
			(s) => {
				s.claim('ada', 'likes', 'bo', {
					denied: true,
					until: { event: 'storm', edge: 'start' }
				});
				s.claim('ada', 'likes', 'bo', { from: { event: 'storm', edge: 'start' } });
			}
		],
		[
			'between two holders, and between a belief and a fact',
			(s) => {
				s.claim('ada', 'child', 'bo', { world: 'belief', by: 'cy' });
				s.claim('ada', 'child', 'bo', { world: 'belief', by: 'bo', denied: true });
				s.claim('cy', 'child', 'bo', { cites: [2] });
				s.claim('cy', 'child', 'bo', { world: 'dream', by: 'bo', denied: true });
			}
		],
		[
			'on one who says what another thinks',
			(s) => {
				s.claim('ada', 'child', 'bo', { world: 'report', by: 'cy' });
				s.claim('ada', 'child', 'bo', {
					worlds: [
						['report', 'cy'],
						['belief', 'bo']
					],
					denied: true
				});
			}
		],
		[
			'where only a role is denied',
			(s) => {
				s.claim('ada', 'joins', 'storm', { role: 'witness' });
				s.claim('ada', 'joins', 'storm', { role: 'leader', denied: true });
			}
		]
	];
	it.each(silent)('is silent %s', (_, more) => {
		expect(
			found((s) => {
				cast(s);
				more(s);
			}).filter((f) => f.startsWith('R35'))
		).toEqual([]);
	});

	describe('across works', () => {
		const both = (after: number | undefined, words?: string) => {
			const story = new StoryBuilder({ tale: 10, elder: 10 }).derives('elder', after, words);
			return found((s) => {
				for (const id of ['ada', 'bo']) {
					s.character(id);
					s.character(`old-${id}`, { work: 'elder' });
					s.claim(id, 'version', `old-${id}`, { id: `v-${id}`, cites: [3] });
				}
				s.claim('old-ada', 'child', 'old-bo', { id: 'yes', cites: [6] });
				s.claim('ada', 'child', 'bo', { id: 'no', denied: true, cites: [2] });
			}, story);
		};
		it('finds what the parent tells before the divergence', () => {
			expect(both(6)).toEqual(['R35 error yes | no v-ada v-bo']);
			expect(both(undefined)).toEqual(['R35 error yes | no v-ada v-bo']);
		});
		it('is bound by nothing after it, nor where it lies nowhere that can be compared', () => {
			expect(both(5)).toEqual([]);
			expect(both(undefined, 'the sixth evening')).toEqual([]);
		});
	});
});
