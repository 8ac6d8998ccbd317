import { describe, expect, it } from 'vitest';
import type { StoryBuilder } from '../../tests/support/graph';
import { findings, found, plain } from '../../tests/support/rules';

function fair(s: StoryBuilder) {
	for (const id of ['fair', 'trial']) s.event(id);
}

/** The fair's day and one more thing told of it; 12 May 1997 was a Monday. */
function dated(
	day: string | number,
	property: string,
	value: string,
	more = (_: StoryBuilder) => {}
) {
	return found((s) => {
		fair(s);
		s.claim('fair', 'day', day, { id: 'day', cites: [2] });
		s.claim('fair', property, value, { id: 'told', cites: [3] });
		more(s);
	});
}

function later(s: StoryBuilder, least: string, most: string) {
	s.claim('trial', 'off', 'fair', {
		...{ id: 'later', cites: [4] },
		constraint: { edge: 'start', objectEdge: 'start', offset: [least, most] }
	});
}

describe('R07 calendar', () => {
	it('finds a day that no calendar has', () => {
		const [finding, ...more] = findings((s) => {
			fair(s);
			s.claim('fair', 'day', '1900-02-29', { id: 'day', cites: [2] });
		});
		expect(more).toEqual([]);
		expect(finding).toMatchObject({
			rule: 'R07',
			severity: 'error',
			sides: [{ claims: ['day'] }, { claims: [] }]
		});
		expect(plain(finding!.message)).toBe('fair, date: “1900-02-29”: there is no such day.');
	});

	it('finds two dates of one thing that cannot both be', () => {
		expect(dated('1997-05', 'day', '1998')).toEqual(['R07 error day | told']);
		expect(dated('1997-05', 'day', '1997')).toEqual([]);
		expect(dated('1997-05', 'closes', '1997-04')).toEqual(['R07 error day | told']);
		expect(
			found((s) => {
				s.character('ada');
				s.claim('ada', 'born', 1990, { id: 'a' });
				s.claim('ada', 'died', 1980, { id: 'b' });
			})
		).toEqual(['R07 error a | b']);
	});

	it('finds a weekday that the date does not have', () => {
		const [finding] = findings((s) => {
			fair(s);
			s.claim('fair', 'day', '1997-05-12', { id: 'day' });
			s.claim('fair', 'weekday', 'Tuesday', { id: 'told' });
		});
		expect(plain(finding!.message)).toBe(
			'fair, weekday: “Tuesday”; fair, date: “1997-05-12”. On the days that are told for it, that cannot be.'
		);
		expect(dated('1997-05-12', 'weekday', 'Tuesday')).toEqual(['R07 error told | day']);
		expect(dated('1997-05-12', 'weekday', 'Monday')).toEqual([]);
		expect(dated('1997-05', 'weekday', 'Tuesday')).toEqual([]);
		expect(dated('1997-05-12', 'weekday', 'market day')).toEqual([]);
	});

	it('finds it of a day that only follows from others, by the fewest claims', () => {
		const day = (least: string, most: string) =>
			dated('1997-05-12', 'note', 'x', (s) => {
				later(s, least, most);
				s.claim('trial', 'weekday', 'Friday', { id: 'weekday', cites: [5] });
				s.claim('trial', 'day', '1997', { id: 'year', cites: [6] });
			});
		expect(day('P1D', 'P1D')).toEqual(['R07 error weekday | day later']);
		expect(day('P3D', 'P4D')).toEqual([]);
		expect(day('P1D', 'P9D')).toEqual([]);
	});

	it('finds two weekdays so far apart that they cannot both be', () => {
		const apart = (least: string, most: string) =>
			found((s) => {
				fair(s);
				s.claim('fair', 'weekday', 'Monday', { id: 'first' });
				s.claim('trial', 'weekday', 'Thursday', { id: 'other' });
				later(s, least, most);
			});
		expect(apart('P1D', 'P1D')).toEqual(['R07 error other | first later']);
		expect(apart('P2D', 'P2D')).toEqual(['R07 error other | first later']);
		expect(apart('P3D', 'P3D')).toEqual([]);
		expect(apart('P10D', 'P10D')).toEqual([]);
		expect(apart('P5D', 'P8D')).toEqual(['R07 error other | first later']);
		expect(apart('P1D', 'P3D')).toEqual([]);
	});

	it('finds two weekdays of one event', () => {
		expect(
			found((s) => {
				fair(s);
				s.claim('fair', 'weekday', 'Monday', { id: 'a' });
				s.claim('fair', 'weekday', 'Monday morning', { id: 'b' });
				s.claim('fair', 'weekday', 'Tuesday', { id: 'c' });
			})
		).toEqual(['R07 error c | a']);
	});

	it('finds a season that the date does not lie in, and leaves the edges of seasons alone', () => {
		expect(dated('1997-07', 'season', 'winter')).toEqual(['R07 error told | day']);
		expect(dated('1997-07', 'season', 'summer')).toEqual([]);
		expect(dated('1997-03', 'season', 'late winter')).toEqual([]);
		expect(dated('1997-05', 'season', 'summer')).toEqual([]);
		expect(dated(1997, 'season', 'winter')).toEqual([]);
		expect(dated('1997-07', 'season', 'the rains')).toEqual([]);
	});

	it('is silent on what is reported, and on a day in between that is not told', () => {
		expect(
			found((s) => {
				fair(s);
				s.character('bo');
				s.claim('fair', 'day', '1997-05-12');
				s.claim('fair', 'weekday', 'Tuesday', { world: 'report', by: 'bo' });
				s.claim('fair', 'ere', 'trial');
				s.claim('trial', 'weekday', 'Monday');
				s.claim('trial', 'season', 'winter');
			})
		).toEqual([]);
	});
});
