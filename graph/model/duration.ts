/** ISO 8601 durations as numbers of seconds. */

const DURATION =
	/^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;

const DAY = 86_400;
/** Mean lengths in the Gregorian calendar: good enough for bounds that are told in words. */
const YEAR = 365.2425 * DAY;
const MONTH = YEAR / 12;

export function isDuration(text: string): boolean {
	return DURATION.test(text) && /\d/.test(text) && !text.endsWith('T');
}

/** Seconds of a duration such as `P7D` or `PT3H`. Throws a RangeError for anything else. */
export function seconds(text: string): number {
	const m = isDuration(text) ? DURATION.exec(text) : null;
	if (!m) throw new RangeError(`"${text}" is no ISO 8601 duration`);
	const [years, months, weeks, days, hours, minutes, secs] = m
		.slice(1)
		.map((n) => Number(n ?? 0));
	return (
		years! * YEAR +
		months! * MONTH +
		weeks! * 7 * DAY +
		days! * DAY +
		hours! * 3600 +
		minutes! * 60 +
		secs!
	);
}
