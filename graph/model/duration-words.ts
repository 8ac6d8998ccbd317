/** Lengths of time in words. */
import { seconds } from './duration';
import type { Offset } from './types';

const UNITS: [ms: number, one: string, many: string][] = [
	[31_556_952_000, 'a year', 'years'],
	[2_629_746_000, 'a month', 'months'],
	[604_800_000, 'a week', 'weeks'],
	[86_400_000, 'a day', 'days'],
	[3_600_000, 'an hour', 'hours'],
	[60_000, 'a minute', 'minutes'],
	[1000, 'a second', 'seconds']
];

/** Ends of an interval nearer than this part of its middle are told as "about". */
const NEAR = 0.2;

/**
 * An offset as it is said before "later": "a week", "about a week" for six to eight days, "3 to 5
 * hours", "at least 3 hours", "at most a day". Undefined where it tells nothing but that it is later.
 */
export function offsetWords(offset: Offset | undefined): string | undefined {
	const [least, most] = [ms(offset?.[0]) ?? 0, ms(offset?.[1]) ?? Infinity];
	if (most === Infinity) return least === 0 ? undefined : `at least ${length(least)}`;
	if (least === most) return most === 0 ? undefined : length(most);
	const middle = (least + most) / 2;
	if (most - middle <= NEAR * middle && isRound(middle)) return `about ${length(middle)}`;
	if (least === 0) return `at most ${length(most)}`;
	const [unit, , many] = unitOf(most);
	return least % unit === 0 && most % unit === 0
		? `${least / unit} to ${most / unit} ${many}`
		: `${length(least)} to ${length(most)}`;
}

/** A month has many lengths; in words it has its mean. */
function ms(duration: string | null | undefined): number | undefined {
	return duration === undefined || duration === null
		? undefined
		: Math.round(seconds(duration) * 1000);
}

/** In the greatest unit that divides it. */
function length(ms: number): string {
	const [unit, one, many] = unitOf(ms);
	const count = Math.round((100 * ms) / unit) / 100;
	return count === 1 ? one : `${count} ${many}`;
}

function unitOf(ms: number): (typeof UNITS)[number] {
	return (
		UNITS.find(([unit]) => ms >= unit && ms % unit === 0) ??
		UNITS.find(([unit]) => ms >= unit) ??
		UNITS[UNITS.length - 1]!
	);
}

function isRound(ms: number): boolean {
	return UNITS.some(([unit]) => ms >= unit && ms % unit === 0 && ms / unit <= 24);
}
