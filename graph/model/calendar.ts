/**
 * The proleptic Gregorian calendar: dates as they are told, in whole or in part, as intervals of
 * milliseconds from the start of 1970 without time zones; weekdays and seasons. Days are counted as in
 * Howard Hinnant, "chrono-compatible low-level date algorithms" (2013).
 */
import type { Span } from './time';

export const DAY = 86_400_000;

/** From the first moment on until just before the last, in ms. */
export interface DateSpan {
	from: number;
	until: number;
}

const WRITTEN = /^(-?\d{1,6})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Whether a value is written as a date: 1997, 1997-05, 1997-05-12; the day need not exist. */
export function isWrittenDate(value: unknown): boolean {
	return WRITTEN.test(String(value).trim());
}

/**
 * The interval of a date, or of a month or a year of which no more is told. Years are astronomical
 * (0 is the year before 1). Undefined for anything else, and for a day that no calendar has.
 */
export function dateSpan(value: unknown): DateSpan | undefined {
	const match = WRITTEN.exec(String(value).trim());
	if (!match) return undefined;
	const year = Number(match[1]);
	if (match[2] === undefined) return span(daysTo(year, 1, 1), daysTo(year + 1, 1, 1));
	const month = Number(match[2]);
	if (month < 1 || month > 12) return undefined;
	const first = daysTo(year, month, 1);
	const next = month === 12 ? daysTo(year + 1, 1, 1) : daysTo(year, month + 1, 1);
	if (match[3] === undefined) return span(first, next);
	const day = Number(match[3]);
	if (day < 1 || day > next - first) return undefined;
	return span(first + day - 1, first + day);
}

function span(from: number, until: number): DateSpan {
	return { from: from * DAY, until: until * DAY };
}

/** Days from the start of 1970 to a day: years begin in March, so that a leap day is the last. */
function daysTo(year: number, month: number, day: number): number {
	const y = month <= 2 ? year - 1 : year;
	const era = Math.floor(y / 400);
	const yearOfEra = y - era * 400;
	const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
	const dayOfEra =
		yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
	return era * 146_097 + dayOfEra - 719_468;
}

/** Month (1 to 12) and day of a day that is counted from the start of 1970. */
export function monthAndDay(days: number): { month: number; day: number } {
	const dayOfEra = mod(days + 719_468, 146_097);
	const yearOfEra = Math.floor(
		(dayOfEra -
			Math.floor(dayOfEra / 1460) +
			Math.floor(dayOfEra / 36_524) -
			Math.floor(dayOfEra / 146_096)) /
			365
	);
	const dayOfYear =
		dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
	const shifted = Math.floor((5 * dayOfYear + 2) / 153);
	const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
	return { month: shifted < 10 ? shifted + 3 : shifted - 9, day };
}

function mod(a: number, n: number): number {
	return ((a % n) + n) % n;
}

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** 0 for Monday to 6 for Sunday; undefined for what names no weekday, or more than one. */
export function weekdayNamed(value: unknown): number | undefined {
	const words = wordsOf(value);
	const named = WEEKDAYS.flatMap((name, i) => (words.includes(name) ? [i] : []));
	return named.length === 1 ? named[0] : undefined;
}

function wordsOf(value: unknown): string[] {
	return String(value)
		.toLowerCase()
		.split(/[^\p{L}]+/u);
}

/** The weekday of a day that is counted from the start of 1970, a Thursday. */
export function weekdayOf(days: number): number {
	return mod(days + 3, 7);
}

/** Of an interval, its days, counted from the start of 1970. */
export function daysOf({ from, until }: DateSpan): number[] {
	const first = Math.floor(from / DAY);
	const last = Math.max(first, Math.ceil(until / DAY) - 1);
	return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/**
 * Whether two moments so long apart (ms) can be of two weekdays: the one may be any moment of its day,
 * and so may the other.
 */
export function canBeApart({ least, most }: Span, first: number, second: number): boolean {
	const days = mod(second - first, 7);
	// Of the days k weeks and `days` apart, the first whose moments lie further apart than `least`.
	const weeks = Math.floor((least / DAY - days - 1) / 7) + 1;
	return (7 * weeks + days - 1) * DAY < most;
}

export type Season = 'spring' | 'summer' | 'autumn' | 'winter';

const SEASONS: Record<string, Season> = {
	...{ spring: 'spring', springtime: 'spring', summer: 'summer', summertime: 'summer' },
	...{ midsummer: 'summer', autumn: 'autumn', fall: 'autumn', winter: 'winter' },
	...{ wintertime: 'winter', midwinter: 'winter' }
};

/** The season that a value names; undefined where it names none, or more than one. */
export function seasonNamed(value: unknown): Season | undefined {
	const named = new Set(wordsOf(value).flatMap((word) => SEASONS[word] ?? []));
	return named.size === 1 ? [...named][0] : undefined;
}

/**
 * First and last day, month by month, of what anybody calls the season in the north: seasons by the
 * sun, by whole months, and by the old reckoning that begins them half-way between.
 */
const NORTH: Record<Season, [first: [number, number], last: [number, number]]> = {
	spring: [
		[2, 1],
		[6, 22]
	],
	summer: [
		[5, 1],
		[9, 24]
	],
	autumn: [
		[8, 1],
		[12, 23]
	],
	winter: [
		[11, 1],
		[3, 22]
	]
};
const OPPOSITE: Record<Season, Season> = {
	...{ spring: 'autumn', summer: 'winter', autumn: 'spring', winter: 'summer' }
};

/** Whether a day can be called of a season; south of the equator, of the opposite one. */
export function isOfSeason(days: number, season: Season, south = false): boolean {
	const [[m1, d1], [m2, d2]] = NORTH[south ? OPPOSITE[season] : season];
	const { month, day } = monthAndDay(days);
	const [at, first, last] = [month * 32 + day, m1 * 32 + d1, m2 * 32 + d2];
	return first <= last ? at >= first && at <= last : at >= first || at <= last;
}

/** Whether two seasons share a day, so that one event may be told of both. */
export function canMeet(a: Season, b: Season): boolean {
	return a === b || OPPOSITE[a] !== b;
}
