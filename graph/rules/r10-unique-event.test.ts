import { describe, expect, it } from 'vitest';
import type { StoryBuilder } from '../../tests/support/graph';
import { findings, found, plain } from '../../tests/support/rules';

/** Two events of a type that happens once, and Ada in both. */
function twice(s: StoryBuilder, type: string, roles: [string?, string?] = []) {
	for (const id of ['ada', 'bo']) s.character(id);
	for (const id of ['hill', 'shore', 'isle']) s.place(id);
	s.event('one', type);
	s.event('two', type);
	s.claim('ada', 'joins', 'one', { id: 'a', cites: [2], ...(roles[0] && { role: roles[0] }) });
	s.claim('ada', 'joins', 'two', { id: 'b', cites: [3], ...(roles[1] && { role: roles[1] }) });
}

function inTwoPlaces(s: StoryBuilder) {
	s.claim('one', 'at', 'hill', { id: 'h' });
	s.claim('two', 'at', 'shore', { id: 's' });
	s.claim('hill', 'within', 'isle', { id: 'hi' });
	s.claim('shore', 'within', 'isle', { id: 'si' });
}

const ordered = (s: StoryBuilder) => s.claim('one', 'ere', 'two', { id: 'order', cites: [4] });

describe('R10 unique-event', () => {
	it('finds two deaths, one after the other', () => {
		const [finding, ...more] = findings((s) => {
			twice(s, 'passing');
			ordered(s);
		}).filter((f) => f.rule !== 'R01');
		expect(more).toEqual([]);
		expect(finding).toMatchObject({
			...{ rule: 'R10', severity: 'error', knownFrom: [4] },
			sides: [{ claims: ['a'] }, { claims: ['b', 'order'] }]
		});
		expect(plain(finding!.message)).toBe(
			'ada: one and two are told as two, and this happens once.'
		);
	});

	it('finds two births, by order, by dates or by place', () => {
		const births = (more: (s: StoryBuilder) => void) =>
			found((s) => {
				twice(s, 'birth', ['child', 'child']);
				more(s);
			});
		expect(births(ordered)).toEqual(['R10 error a b | order']);
		expect(births(inTwoPlaces)).toEqual(['R10 error a | b h hi s si']);
		expect(
			births((s) => {
				s.claim('one', 'day', 1980, { id: 'd1', cites: [5] });
				s.claim('two', 'day', 1981, { id: 'd2', cites: [6] });
			})
		).toEqual(['R10 error a b d1 | d2']);
		expect(births(() => {})).toEqual([]);
	});

	it('finds a birth told by its event and by a year that do not meet', () => {
		expect(
			found((s) => {
				twice(s, 'birth', ['child', 'guest']);
				s.claim('one', 'day', 1980, { id: 'd1', cites: [5] });
				s.claim('ada', 'born', 1981, { id: 'd2', cites: [6] });
			})
		).toEqual(['R10 error a d1 | d2']);
	});

	it('finds two first meetings of the same two, and not of others', () => {
		const meetings = (other: string) =>
			found((s) => {
				twice(s, 'acquaintance');
				s.character('cy');
				s.claim('bo', 'joins', 'one', { id: 'c' });
				s.claim(other, 'joins', 'two', { id: 'd' });
				ordered(s);
			});
		expect(meetings('bo')).toEqual(['R10 error c a | d b order']);
		expect(meetings('cy')).toEqual([]);
	});

	const silent: [string, (s: StoryBuilder) => void][] = [
		['where they may be one event, told twice', (s) => twice(s, 'passing')],
		[
			'of one who came back in between',
			(s) => {
				twice(s, 'passing');
				ordered(s);
				s.event('dawn', 'waking');
				s.claim('one', 'ere', 'dawn');
				s.claim('dawn', 'ere', 'two');
				s.claim('ada', 'joins', 'dawn');
			}
		],
		[
			'of a mother of two',
			(s) => {
				twice(s, 'birth', ['mother', 'mother']);
				ordered(s);
			}
		],
		[
			'of deaths in which several die',
			(s) => {
				twice(s, 'passing');
				inTwoPlaces(s);
				for (const e of ['one', 'two']) s.claim('bo', 'joins', e);
			}
		],
		[
			'of places of which nothing is told',
			(s) => {
				twice(s, 'passing');
				s.claim('one', 'at', 'hill');
				s.claim('two', 'at', 'shore');
			}
		],
		[
			'of events that prove to be one',
			(s) => {
				twice(s, 'passing');
				inTwoPlaces(s);
				s.claim('one', 'same', 'two');
			}
		]
	];
	it.each(silent)('is silent %s', (_, build) => {
		expect(found(build).filter((f) => f.startsWith('R10'))).toEqual([]);
	});
});
