import { describe, expect, it } from 'vitest';
import type { Says, StoryBuilder } from '../../tests/support/graph';
import { findings, found, plain } from '../../tests/support/rules';

/** Four events one after the other, a guild, and two who could head it. */
function story(s: StoryBuilder) {
	for (const id of ['ada', 'bo']) s.character(id);
	s.faction('guild');
	s.faction('crew');
	const events = ['spring', 'summer', 'autumn', 'winter'];
	events.forEach((id) => s.event(id));
	events.slice(1).forEach((id, i) => s.claim(events[i]!, 'ere', id, { id: `o${i}` }));
}
const within = (from: string, until: string): Says => ({
	from: { event: from, edge: 'start' },
	until: { event: until, edge: 'start' }
});

describe('R20 single-holder', () => {
	it('finds two who hold one office at one time, with what tells so', () => {
		const [finding] = findings((s) => {
			story(s);
			s.claim('ada', 'heads', 'guild', {
				id: 'a',
				cites: [2],
				...within('spring', 'autumn')
			});
			s.claim('bo', 'heads', 'guild', { id: 'b', cites: [5], ...within('summer', 'winter') });
		});
		expect(finding).toMatchObject({
			...{
				rule: 'R20',
				severity: 'error',
				knownFrom: [5],
				entities: ['ada', 'guild', 'bo', 'spring', 'summer', 'autumn']
			},
			sides: [{ claims: ['a'] }, { claims: ['b', 'o0', 'o1'] }]
		});
		expect(plain(finding!.message)).toBe(
			'ada heads guild; and at a time that is told to overlap: bo heads guild. Only one can hold it at a time.'
		);
	});

	it('finds it of an office told in words, whatever their order', () => {
		expect(
			found((s) => {
				story(s);
				s.claim('ada', 'crown', 'Queen of the Hill', {
					id: 'a',
					from: { event: 'spring' }
				});
				s.claim('bo', 'crown', 'of the hill, queen', {
					id: 'b',
					from: { event: 'spring' }
				});
			})
		).toEqual(['R20 error a | b']);
	});

	it('rests on groups that prove to be one', () => {
		expect(
			found((s) => {
				story(s);
				const at = { from: { event: 'spring' } };
				s.claim('ada', 'heads', 'guild', { id: 'a', ...at });
				s.claim('bo', 'heads', 'crew', { id: 'b', ...at });
				s.claim('crew', 'same', 'guild', { id: 'one' });
			})
		).toEqual(['R20 error a | b one']);
	});

	it('is told once, however often the two are told', () => {
		expect(
			found((s) => {
				story(s);
				const at = { from: { event: 'spring' } };
				s.claim('ada', 'heads', 'guild', { id: 'a', cites: [2], ...at });
				s.claim('bo', 'heads', 'guild', { id: 'b', cites: [3], ...at });
				s.claim('bo', 'heads', 'guild', { id: 'c', cites: [4], ...at });
			})
		).toEqual(['R20 error a | b']);
	});

	const silent: [string, (s: StoryBuilder) => void][] = [
		[
			'on one after the other',
			(s) => void s.claim('bo', 'heads', 'guild', within('autumn', 'winter'))
		],
		['where no time is told', (s) => void s.claim('bo', 'heads', 'guild')],
		[
			'where only a beginning is told',
			(s) => void s.claim('bo', 'heads', 'guild', { from: { event: 'winter' } })
		],
		[
			'on another group',
			(s) => void s.claim('bo', 'heads', 'crew', within('spring', 'winter'))
		],
		[
			'on what is believed',
			(s) =>
				void s.claim('bo', 'heads', 'guild', {
					world: 'belief',
					by: 'ada',
					...within('spring', 'winter')
				})
		],
		[
			'on a denial',
			(s) =>
				void s.claim('bo', 'heads', 'guild', {
					denied: true,
					...within('spring', 'winter')
				})
		],
		[
			'on the same holder',
			(s) => void s.claim('ada', 'heads', 'guild', within('summer', 'winter'))
		],
		[
			'on one who proves to be the same',
			(s) => {
				s.claim('bo', 'heads', 'guild', within('summer', 'winter'));
				s.claim('bo', 'same', 'ada');
			}
		]
	];
	it.each(silent)('is silent %s', (_, more) => {
		expect(
			found((s) => {
				story(s);
				s.claim('ada', 'heads', 'guild', { id: 'a', ...within('spring', 'autumn') });
				more(s);
			})
		).toEqual([]);
	});
});
