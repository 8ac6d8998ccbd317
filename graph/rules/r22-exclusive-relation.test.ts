import { describe, expect, it } from 'vitest';
import type { Says, StoryBuilder } from '../../tests/support/graph';
import { found } from '../../tests/support/rules';

function story(s: StoryBuilder) {
	for (const id of ['ada', 'bo', 'cy']) s.character(id);
	for (const id of ['spring', 'summer', 'autumn']) s.event(id);
	s.claim('spring', 'ere', 'summer', { id: 'o1' });
	s.claim('summer', 'ere', 'autumn', { id: 'o2' });
}
const within = (from: string, until: string): Says => ({
	from: { event: from, edge: 'start' },
	until: { event: until, edge: 'start' }
});

describe('R22 exclusive-relation', () => {
	it('finds two marriages at one time, from whichever end they are told', () => {
		expect(
			found((s) => {
				story(s);
				s.claim('ada', 'weds', 'bo', { id: 'a', ...within('spring', 'autumn') });
				s.claim('cy', 'weds', 'ada', { id: 'b', from: { event: 'summer' } });
			})
		).toEqual(['R22 error a | b o1 o2']);
	});

	it('rests on two who prove to be one', () => {
		expect(
			found((s) => {
				story(s);
				s.character('rider');
				const at = { from: { event: 'spring' } };
				s.claim('bo', 'weds', 'ada', { id: 'a', ...at });
				s.claim('rider', 'weds', 'cy', { id: 'b', ...at });
				s.claim('rider', 'same', 'ada', { id: 'one' });
			})
		).toEqual(['R22 error a | b one']);
	});

	it('finds two oaths of one who swears, and none of one to whom many swear', () => {
		expect(
			found((s) => {
				story(s);
				s.claim('ada', 'sworn', 'bo', { id: 'a', from: { event: 'spring' } });
				s.claim('ada', 'sworn', 'cy', { id: 'b', from: { event: 'spring' } });
				s.claim('cy', 'sworn', 'bo', { id: 'c', from: { event: 'spring' } });
			})
		).toEqual(['R22 error a | b']);
	});

	const silent: [string, (s: StoryBuilder) => void][] = [
		[
			'on one after the other',
			(s) => void s.claim('ada', 'weds', 'cy', within('summer', 'autumn'))
		],
		['where no time is told', (s) => void s.claim('ada', 'weds', 'cy')],
		[
			'on the same marriage told again',
			(s) => void s.claim('bo', 'weds', 'ada', within('spring', 'autumn'))
		],
		[
			'on a marriage that is dreamt',
			(s) =>
				void s.claim('ada', 'weds', 'cy', {
					world: 'dream',
					by: 'cy',
					...within('spring', 'autumn')
				})
		],
		[
			'on what binds to nobody alone',
			(s) => void s.claim('ada', 'likes', 'cy', within('spring', 'autumn'))
		]
	];
	it.each(silent)('is silent %s', (_, more) => {
		expect(
			found((s) => {
				story(s);
				s.claim('ada', 'weds', 'bo', { id: 'a', ...within('spring', 'summer') });
				more(s);
			})
		).toEqual([]);
	});
});
