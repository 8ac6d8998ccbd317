import { describe, expect, it } from 'vitest';
import type { StoryBuilder } from '../../tests/support/graph';
import { findings, found, plain } from '../../tests/support/rules';

describe('R16 immutable', () => {
	it('finds two values of what never changes', () => {
		const [finding] = findings((s) => {
			s.character('ada');
			s.claim('ada', 'eyes', 'green', { id: 'a', cites: [2, 9] });
			s.claim('ada', 'eyes', 'brown', { id: 'b', cites: [[4, 6], 11] });
		});
		expect(finding).toMatchObject({
			rule: 'R16',
			severity: 'error',
			verdict: 'contradicts',
			knownFrom: [6],
			sides: [
				{ claims: ['a'], passages: ['p2'] },
				{ claims: ['b'], passages: ['p4', 'p6'] }
			],
			entities: ['ada']
		});
		expect(plain(finding!.message)).toBe(
			'ada, eyes: “green”, and elsewhere ada, eyes: “brown”. This never changes, so only one can be so.'
		);
	});

	it('holds each value against the first it cannot stand beside', () => {
		expect(
			found((s) => {
				s.character('ada');
				s.claim('ada', 'eyes', 'dark', { id: 'a', cites: [1] });
				s.claim('ada', 'eyes', 'Brown, dark', { id: 'b', cites: [2] });
				s.claim('ada', 'eyes', 'blue', { id: 'c', cites: [3] });
				s.claim('ada', 'eyes', 'blue', { id: 'd', cites: [4] });
			})
		).toEqual(['R16 error a | c']);
	});

	it('finds it where two prove to be one, and rests on that', () => {
		const [finding] = findings((s) => {
			s.character('ada');
			s.character('rider');
			s.claim('ada', 'eyes', 'green', { id: 'a', cites: [2] });
			s.claim('rider', 'eyes', 'brown', { id: 'b', cites: [3] });
			s.claim('rider', 'same', 'ada', { id: 'one', cites: [8] });
		});
		expect(finding).toMatchObject({
			knownFrom: [8],
			sides: [{ claims: ['a'] }, { claims: ['b', 'one'] }]
		});
	});

	const silent: [string, (s: StoryBuilder) => void][] = [
		['on a value told twice', (s) => void s.claim('ada', 'eyes', 'Green ')],
		['on a finer value', (s) => void s.claim('ada', 'eyes', 'dark green')],
		[
			'on what somebody believes',
			(s) => void s.claim('ada', 'eyes', 'blue', { world: 'dream', by: 'bo' })
		],
		[
			'on what can change',
			(s) => s.claim('ada', 'post', 'cook') && s.claim('ada', 'post', 'smith')
		],
		['on another being', (s) => void s.claim('bo', 'eyes', 'blue')],
		[
			'on a place within a place',
			(s) => {
				s.place('mill');
				s.place('vale');
				s.claim('mill', 'within', 'vale');
				s.claim('ada', 'bornIn', 'mill');
				s.claim('ada', 'bornIn', 'vale');
			}
		]
	];
	it.each(silent)('is silent %s', (_, more) => {
		expect(
			found((s) => {
				s.character('ada');
				s.character('bo');
				s.claim('ada', 'eyes', 'green');
				more(s);
			})
		).toEqual([]);
	});

	it('finds two birthplaces of which neither lies in the other', () => {
		expect(
			found((s) => {
				s.character('ada');
				s.place('mill');
				s.place('vale');
				s.claim('ada', 'bornIn', 'mill', { id: 'a' });
				s.claim('ada', 'bornIn', 'vale', { id: 'b' });
			})
		).toEqual(['R16 error a | b']);
	});

	it('is silent on one being with names that are told one after the other', () => {
		// The boy, then his name: one entity, and a finding says nothing but what slots let it say.
		const all = findings((s) => {
			s.character('boy', {
				names: [
					['the boy', 2],
					['Tom', 7]
				]
			});
			s.claim('boy', 'eyes', 'green', { cites: [3] });
			s.claim('boy', 'eyes', 'green', { cites: [8] });
			s.claim('boy', 'post', 'page', { cites: [9] });
		});
		expect(all).toEqual([]);
	});
});
