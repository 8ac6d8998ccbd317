/** ISO 8601 durations as numbers of seconds. */

const DURATION =
	/^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;

const DAY = 86_400;
/** Mean lengths in the Gregorian calendar. */
const YEAR = 365.2425 * DAY;
const MONTH = YEAR / 12;

export function isDuration(text: string): boolean {
	return DURATION.test(text) && /\d/.test(text) && !text.endsWith('T');
}

interface Parts {
	years: number;
	months: number;
	/** What has one length: weeks to seconds. */
	rest: number;
}

function partsOf(text: string): Parts {
	const m = isDuration(text) ? DURATION.exec(text) : null;
	if (!m) throw new RangeError(`"${text}" is no ISO 8601 duration`);
	const [years, months, weeks, days, hours, minutes, secs] = m
		.slice(1)
		.map((n) => Number(n ?? 0));
	const rest = weeks! * 7 * DAY + days! * DAY + hours! * 3600 + minutes! * 60 + secs!;
	return { years: years!, months: months!, rest };
}

/** Seconds of a duration such as `P7D` or `PT3H`, of months and years their mean. Throws a RangeError for anything else. */
export function seconds(text: string): number {
	const { years, months, rest } = partsOf(text);
	return years * YEAR + months * MONTH + rest;
}

/** Seconds that a duration lasts at least, and at most: a month has 28 to 31 days. */
export function secondsWithin(text: string): [least: number, most: number] {
	const { years, months, rest } = partsOf(text);
	const [least, most] = daysOfMonths(12 * years + months);
	return [least * DAY + rest, most * DAY + rest];
}

/** Days of so many months in a row, by the months at which they may begin. */
const FEWEST = [0, 28, 59, 89, 120, 150, 181, 212, 242, 273, 303, 334];
const MOST = [0, 31, 62, 92, 123, 153, 184, 215, 245, 276, 306, 337];

/** How many days so many months last, at least and at most; of a part of a month, the whole. */
export function daysOfMonths(months: number): [least: number, most: number] {
	const [low, high] = [Math.floor(months), Math.ceil(months)];
	const leapDays = (years: number) => Math.floor(years / 4) - Math.ceil(years / 100);
	const years = Math.floor(low / 12);
	const least = 365 * years + Math.max(0, leapDays(years)) + FEWEST[low % 12]!;
	const more = Math.floor(high / 12);
	return [least, 365 * more + Math.ceil(more / 4) + MOST[high % 12]!];
}
