import { describe, expect, it } from 'vitest';
import type { StoryBuilder } from '../../tests/support/graph';
import { findings, found, plain } from '../../tests/support/rules';

function cast(s: StoryBuilder) {
	for (const id of ['ada', 'bo', 'cy']) s.character(id);
	for (const id of ['storm', 'feast', 'news']) s.event(id);
	s.event('ambush', 'slaying');
}

const dead = (s: StoryBuilder) =>
	s.claim('ada', 'living', false, { id: 'said', world: 'report', by: 'bo', cites: [3] });

describe('N01 false-report', () => {
	it('notes that one reported dead is shown alive, with both passages', () => {
		const [note, ...others] = findings((s) => {
			cast(s);
			dead(s);
			s.claim('ada', 'living', true, { id: 'fact', cites: [1, 5, 8] });
		});
		expect(others).toEqual([]);
		expect(note).toMatchObject({
			rule: 'N01',
			severity: 'note',
			knownFrom: [5],
			sides: [
				{ claims: ['said'], passages: ['p3'] },
				{ claims: ['fact'], passages: ['p5'] }
			]
		});
		expect(note).not.toHaveProperty('verdict');
		expect(plain(note!.message)).toBe(
			'Reported by bo: ada is dead. Told as fact: ada is alive.'
		);
		expect(new Set(note!.entities)).toEqual(new Set(['ada', 'bo']));
	});

	it('says once what one holder says in several ways', () => {
		expect(
			found((s) => {
				cast(s);
				s.claim('ada', 'joins', 'ambush', {
					world: 'report',
					by: 'bo',
					cites: [3],
					role: 'slain'
				});
				s.claim('ada', 'living', false, {
					world: 'report',
					by: 'bo',
					cites: [3, 4],
					id: 'x'
				});
				dead(s);
				s.claim('ada', 'living', true, { id: 'fact', cites: [5] });
				s.claim('ada', 'living', false, {
					world: 'report',
					by: 'cy',
					cites: [3],
					id: 'other'
				});
			})
		).toEqual(['N01 note other | fact', 'N01 note said | fact']);
	});

	it('takes a death that a report makes up', () => {
		const all = findings((s) => {
			cast(s);
			s.claim('ada', 'joins', 'ambush', {
				...{ id: 'said', world: 'report', by: 'bo', cites: [3], role: 'slain' }
			});
			s.claim('cy', 'joins', 'ambush', {
				world: 'report',
				by: 'bo',
				cites: [3],
				role: 'witness'
			});
			s.claim('cy', 'living', true, { cites: [9] });
			s.claim('ada', 'living', true, { id: 'fact', cites: [5] });
		});
		expect(all.map((f) => plain(f.message))).toEqual([
			'Reported by bo: ada is dead. Told as fact: ada is alive.'
		]);
	});

	it('takes what is told to happen after the report, where no claim says it in so many words', () => {
		const story = (explicit: boolean) =>
			found((s) => {
				cast(s);
				dead(s);
				s.claim('news', 'says', null, { id: 'telling', content: ['said'], cites: [3] });
				s.claim('news', 'ere', 'feast', { id: 'order', cites: [4] });
				s.claim('ada', 'joins', 'feast', { id: 'dines', cites: [6] });
				if (explicit)
					s.claim('ada', 'living', true, {
						id: 'alive',
						cites: [7],
						from: { event: 'feast' }
					});
			});
		expect(story(false)).toEqual(['N01 note said telling | dines order']);
		expect(story(true)).toEqual(['N01 note said | alive']);
	});

	it('is not silenced by a death that comes later', () => {
		expect(
			found((s) => {
				cast(s);
				dead(s);
				s.claim('news', 'says', null, { id: 'telling', content: ['said'], cites: [3] });
				s.claim('ada', 'living', true, { cites: [5] });
				s.claim('ada', 'joins', 'ambush', { id: 'dies', role: 'slain', cites: [9] });
				s.claim('news', 'ere', 'ambush', { id: 'order', cites: [9] });
			})
		).toEqual(['N01 note said telling | dies order']);
	});

	it('notes any fact that is denied, or has another value', () => {
		expect(
			found((s) => {
				cast(s);
				s.claim('ada', 'likes', 'cy', { id: 'a', world: 'report', by: 'bo', cites: [2] });
				s.claim('ada', 'likes', 'cy', { id: 'b', denied: true, cites: [5] });
				s.claim('ada', 'eyes', 'green', { id: 'c', world: 'report', by: 'bo', cites: [2] });
				s.claim('ada', 'eyes', 'brown', { id: 'd', cites: [1] });
			})
		).toEqual(['N01 note a | b', 'N01 note c | d']);
	});

	it('says that what is reported is not so, or that it is', () => {
		const notes = findings((s) => {
			cast(s);
			s.claim('ada', 'likes', 'cy', { world: 'report', by: 'bo', cites: [2] });
			s.claim('ada', 'likes', 'cy', { denied: true, cites: [5] });
			s.claim('cy', 'kin', 'ada', { world: 'report', by: 'bo', cites: [6], denied: true });
			// From the other end.
			s.claim('ada', 'kin', 'cy', { cites: [7] });
		});
		expect(notes.map((f) => plain(f.message))).toEqual([
			'Reported by bo: ada likes cy. Told as fact: it is not so.',
			'Reported by bo: not so: cy kin of ada. Told as fact: it is so.'
		]);
	});

	const silent: [string, (s: StoryBuilder) => void][] = [
		['where the fact agrees', (s) => void s.claim('ada', 'living', false, { cites: [5] })],
		[
			'where they were alive earlier in the telling',
			(s) => void s.claim('ada', 'living', true, { cites: [2] })
		],
		[
			'where they were alive, and are told to die somewhen',
			(s) => {
				s.claim('ada', 'living', true, { cites: [5] });
				s.claim('ada', 'joins', 'ambush', { role: 'slain', cites: [6] });
			}
		],
		[
			'where they are told later of a time before the report',
			(s) => {
				s.claim('news', 'says', null, { content: ['said'], cites: [3] });
				s.claim('storm', 'ere', 'news');
				s.claim('ada', 'living', true, { cites: [5], from: { event: 'storm' } });
				s.claim('ada', 'joins', 'storm', { cites: [5] });
			}
		],
		[
			'where somebody else only believes otherwise',
			(s) => void s.claim('ada', 'living', true, { world: 'belief', by: 'cy', cites: [5] })
		],
		[
			'where they are told to take part in what lies nowhere',
			(s) => void s.claim('ada', 'joins', 'feast', { cites: [5] })
		],
		[
			'where a body is carried afterwards',
			(s) => {
				s.claim('news', 'says', null, { content: ['said'], cites: [3] });
				s.claim('news', 'ere', 'feast');
				s.claim('ada', 'joins', 'feast', { role: 'the body', cites: [5] });
			}
		]
	];
	it.each(silent)('is silent %s', (_, more) => {
		expect(
			found((s) => {
				cast(s);
				dead(s);
				more(s);
			}).filter((f) => f.startsWith('N'))
		).toEqual([]);
	});

	it('is silent on plans, dreams, and on what one says that another says', () => {
		expect(
			found((s) => {
				cast(s);
				s.claim('ada', 'living', true, { cites: [5] });
				s.claim('ada', 'living', false, { world: 'plan', by: 'bo', cites: [3] });
				s.claim('ada', 'living', false, { world: 'dream', by: 'bo', cites: [3] });
				s.claim('ada', 'living', false, {
					worlds: [
						['report', 'cy'],
						['report', 'bo']
					],
					cites: [3]
				});
			})
		).toEqual([]);
	});

	it('is silent on what can change and is told of no time that meets', () => {
		expect(
			found((s) => {
				cast(s);
				s.claim('ada', 'post', 'cook', { world: 'report', by: 'bo', cites: [3] });
				s.claim('ada', 'post', 'smith', { until: { event: 'storm' }, cites: [5] });
			})
		).toEqual([]);
	});
});

describe('N02 false-belief', () => {
	it('notes that one presumed dead by all is found gone and alive', () => {
		const all = findings((s) => {
			cast(s);
			s.event('discovery', 'insight');
			for (const by of ['bo', 'cy'])
				s.claim('ada', 'living', false, {
					...{ id: `by-${by}`, world: 'belief', by, cites: [2] },
					heldUntil: { event: 'discovery', edge: 'start', cites: [4] }
				});
			s.claim('ada', 'living', true, { id: 'fact', cites: [6] });
		});
		all.sort((a, b) => (plain(a.message) < plain(b.message) ? -1 : 1));
		expect(all.map((f) => [f.rule, f.severity, plain(f.message), f.sides])).toEqual(
			['bo', 'cy'].map((by) => [
				'N02',
				'note',
				`Believed by ${by}: ada is dead. Told as fact: ada is alive.`,
				[
					{ claims: [`by-${by}`], passages: ['p2'] },
					{ claims: ['fact'], passages: ['p6'] }
				]
			])
		);
	});

	it('notes hope for one who is told dead', () => {
		const hope = (cites: number[]) =>
			found((s) => {
				cast(s);
				s.claim('ada', 'living', true, { id: 'hope', world: 'belief', by: 'bo', cites });
				s.claim('ada', 'joins', 'ambush', { id: 'dies', role: 'slain', cites: [4] });
			});
		expect(hope([6])).toEqual(['N02 note hope | dies']);
		expect(hope([2])).toEqual([]);
	});

	it('asks when the belief is held', () => {
		const hope = (first: string, then: string) =>
			found((s) => {
				cast(s);
				s.claim('ada', 'living', true, {
					...{ id: 'hope', world: 'belief', by: 'bo', cites: [6] },
					heldFrom: { event: 'feast' },
					heldUntil: { event: 'feast' }
				});
				s.claim(first, 'ere', then, { id: 'order' });
				s.claim('ada', 'joins', 'ambush', { id: 'dies', role: 'slain', cites: [7] });
			});
		expect(hope('ambush', 'feast')).toEqual(['N02 note hope | dies order']);
		expect(hope('feast', 'ambush')).toEqual([]);
	});

	it('compares times where both are told', () => {
		const post = (until: string) =>
			found((s) => {
				cast(s);
				s.claim('storm', 'ere', 'feast');
				s.claim('ada', 'post', 'cook', {
					...{ id: 'thinks', world: 'belief', by: 'bo', cites: [6] },
					heldFrom: { event: 'feast' },
					heldUntil: { event: 'feast' }
				});
				s.claim('ada', 'post', 'smith', {
					...{ id: 'is', cites: [7] },
					from: { event: 'storm' },
					until: { event: until, edge: 'end' }
				});
			});
		expect(post('feast')).toEqual(['N02 note thinks | is']);
		expect(post('storm')).toEqual([]);
	});
});
