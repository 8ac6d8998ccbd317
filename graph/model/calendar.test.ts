import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	canBeApart,
	canMeet,
	dateSpan,
	DAY,
	daysOf,
	isOfSeason,
	isWrittenDate,
	monthAndDay,
	seasonNamed,
	weekdayNamed,
	weekdayOf
} from './calendar';
import { daysOfMonths, seconds, secondsWithin } from './duration';

const day = (date: string) => dateSpan(date)!.from / DAY;
/** The same calendar in another's hands. */
const utc = (y: number, m: number, d: number) => new Date(0).setUTCFullYear(y, m - 1, d) / DAY;

describe('dateSpan', () => {
	it('reads years, months and days as intervals', () => {
		expect(dateSpan('1970-01-01')).toEqual({ from: 0, until: DAY });
		expect(dateSpan('1970-02')).toEqual({ from: 31 * DAY, until: 59 * DAY });
		expect(dateSpan(1971)).toEqual({ from: 365 * DAY, until: 730 * DAY });
		expect(dateSpan('0007')).toEqual(dateSpan(7));
	});

	it('knows no day that the calendar lacks, and reads no other words', () => {
		for (const value of ['1997-02-29', '1900-02-29', '1997-13', '1997-00-01', '1997-04-31'])
			expect([dateSpan(value), isWrittenDate(value)]).toEqual([undefined, true]);
		for (const value of ['May 1997', '1997/05/12', '', '12.5'])
			expect([dateSpan(value), isWrittenDate(value)]).toEqual([undefined, false]);
		expect(dateSpan('2000-02-29')).toBeDefined();
	});

	it('counts days, months and weekdays as others do, over all years', () => {
		const date = fc.tuple(
			fc.integer({ min: -4000, max: 9999 }),
			fc.integer({ min: 1, max: 12 }),
			fc.integer({ min: 1, max: 28 })
		);
		fc.assert(
			fc.property(date, ([y, m, d]) => {
				const two = (n: number) => String(n).padStart(2, '0');
				const days = day(`${y}-${two(m)}-${two(d)}`);
				expect(days).toBe(utc(y, m, d));
				expect(monthAndDay(days)).toEqual({ month: m, day: d });
				expect((weekdayOf(days) + 1) % 7).toBe(new Date(days * DAY).getUTCDay());
			})
		);
	});
});

describe('weekdays', () => {
	it('are read from words', () => {
		expect(weekdayNamed('Monday')).toBe(0);
		expect(weekdayNamed('a Sunday evening')).toBe(6);
		expect(weekdayNamed('Monday or Tuesday')).toBeUndefined();
		expect(weekdayNamed('market day')).toBeUndefined();
	});

	it('lie apart what some two moments of them do', () => {
		const hour = DAY / 24;
		fc.assert(
			fc.property(
				fc.integer({ min: -400, max: 400 }),
				fc.nat(200),
				fc.nat(6),
				fc.nat(6),
				(least, more, first, second) => {
					// Half hours: both ends of an interval are a quarter away from every day's end.
					const span = {
						least: least * hour + hour / 4,
						most: (least + more) * hour + hour / 2
					};
					let found = false;
					for (let t = span.least; t <= span.most && !found; t += hour / 4)
						for (let h = 0.125; h < 24 && !found; h += 0.25) {
							const at = first * DAY + h * hour + t;
							found = ((Math.floor(at / DAY) % 7) + 7) % 7 === second;
						}
					expect(canBeApart(span, first, second)).toBe(found);
				}
			),
			{ numRuns: 300 }
		);
	});
});

describe('seasons', () => {
	it('are wide, and turned round in the south', () => {
		expect(seasonNamed('late autumn')).toBe('autumn');
		expect(seasonNamed('midwinter')).toBe('winter');
		expect(seasonNamed('between summer and autumn')).toBeUndefined();
		expect(isOfSeason(day('1997-07-01'), 'summer')).toBe(true);
		expect(isOfSeason(day('1997-07-01'), 'winter')).toBe(false);
		expect(isOfSeason(day('1997-07-01'), 'winter', true)).toBe(true);
		for (const date of ['1997-11-01', '1997-12-31', '1998-03-22'])
			expect(isOfSeason(day(date), 'winter')).toBe(true);
		expect(isOfSeason(day('1998-03-23'), 'winter')).toBe(false);
		expect(canMeet('winter', 'summer')).toBe(false);
		expect(canMeet('winter', 'spring')).toBe(true);
	});

	it('are those of all days of a date', () => {
		expect(daysOf(dateSpan('1997-02')!)).toHaveLength(28);
		expect(daysOf({ from: 0, until: DAY + 1 })).toEqual([0, 1]);
		expect(daysOf({ from: 5, until: 5 })).toEqual([0]);
	});
});

describe('lengths of months', () => {
	it('hold those of any months in a row', () => {
		const starts = [1896, 1897, 1898, 1899, 1900, 1995, 1996, 1997, 1999, 2000, 2001];
		for (let count = 0; count <= 50; count++) {
			const all = starts.flatMap((y) =>
				Array.from({ length: 12 }, (_, m) => utc(y, m + 1 + count, 1) - utc(y, m + 1, 1))
			);
			const [least, most] = daysOfMonths(count);
			expect(least).toBeLessThanOrEqual(Math.min(...all));
			expect(most).toBeGreaterThanOrEqual(Math.max(...all));
			if (count < 12) expect([least, most]).toEqual([Math.min(...all), Math.max(...all)]);
		}
	});

	it('are intervals in durations, about their mean', () => {
		expect(secondsWithin('P1Y').map((s) => s / 86_400)).toEqual([365, 366]);
		expect(secondsWithin('P1M1D').map((s) => s / 86_400)).toEqual([29, 32]);
		expect(secondsWithin('PT3H')).toEqual([10_800, 10_800]);
		expect(seconds('P1Y') / 86_400).toBe(365.2425);
		expect(() => secondsWithin('a year')).toThrow(RangeError);
	});
});
