/**
 * Story time as told: difference constraints between the start and end points of events, a sparse
 * network without dates (Dechter, Meiri and Pearl, "Temporal constraint networks", 1991; strict
 * bounds as in Dill's difference bound matrices, 1989). Only what is asserted as fact bounds it.
 */
import { dateSpan } from './calendar';
import { daysOfMonths, secondsWithin } from './duration';
import type { Amount, Claim, Edge, EntityId, Offset } from './types';
import type { VocabularyIndex } from './vocabulary';

/** One end of an event. */
export interface Point {
	event: EntityId;
	edge: Edge;
}

/** `to` lies at most `most` milliseconds after `from`, and less than that where strict. */
export interface Constraint {
	from: Point;
	to: Point;
	/** Whole milliseconds, also negative: `to` lies at least `-most` before `from`. */
	most: number;
	strict: boolean;
	/** The claim that tells it; none for what holds of every event, that it starts before it ends. */
	claim?: Claim;
}

/** Milliseconds, both ends inclusive; infinite where nothing bounds them. */
export interface Span {
	least: number;
	most: number;
}

export const start = (event: EntityId): Point => ({ event, edge: 'start' });
export const end = (event: EntityId): Point => ({ event, edge: 'end' });

/** From where dates count, see `dateSpan`. Its event is no entity's id. */
export const ORIGIN: Point = start('' as EntityId);

/**
 * How far an offset reaches forward: an untold least is none, an untold most is no bound. A month is
 * as short and as long as months are.
 */
export function spanOf(offset: Offset | undefined): Span {
	const [least, most] = offset ?? [null, null];
	return {
		least: least === null ? 0 : milliseconds(secondsWithin(least)[0]),
		most: most === null ? Infinity : milliseconds(secondsWithin(most)[1])
	};
}

function milliseconds(secs: number): number {
	return Math.round(secs * 1000);
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const UNITS: Record<string, number> = {
	...{ '': 1000, s: 1000, second: 1000, min: MINUTE, minute: MINUTE, h: HOUR, hour: HOUR },
	...{ d: DAY, day: DAY, night: DAY, week: 7 * DAY, fortnight: 14 * DAY }
};
const UNITS_OF_MONTHS: Record<string, number> = { month: 1, year: 12, decade: 120, century: 1200 };

/** Length told by an amount, in seconds or its own unit; undefined for a unit that is none of time. */
export function lengthOf({ least, most, unit }: Amount): Span | undefined {
	const within = unitOf(unit);
	if (!within) return undefined;
	return {
		least: least === null ? 0 : within(least)[0],
		most: most === null ? Infinity : within(most)[1]
	};
}

type Within = (count: number) => [least: number, most: number];

/** What so many of a unit last, in ms, at least and at most. */
function unitOf(written: string): Within | undefined {
	const word = written.trim().toLowerCase();
	const one = word === 'centuries' ? 'century' : word.replace(/(?<=..)s$/, '');
	const ms = UNITS[word] ?? UNITS[one];
	if (ms !== undefined) return (n) => [Math.round(n * ms), Math.round(n * ms)];
	const months = UNITS_OF_MONTHS[one];
	if (months === undefined) return undefined;
	return (n) => {
		const [least, most] = daysOfMonths(n * months);
		return [least * DAY, most * DAY];
	};
}

/** Whether a claim can bound story time at all: told as fact, and not denied. */
export function isFact(claim: Claim): boolean {
	return claim.polarity === 'asserted' && claim.worlds.length === 0;
}

/**
 * The constraints that claims tell, by the traits of their properties, and for each event named in
 * them that it starts no later than it ends. "Before" is strict between the two starts and the two
 * ends, and not between the end of one and the start of the other, for they may touch. Events that
 * prove to be one (trait `identity`) share their ends.
 */
export function constraintsOf(claims: readonly Claim[], vocabulary: VocabularyIndex): Constraint[] {
	const constraints: Constraint[] = [];
	const events = new Set<EntityId>();
	for (const claim of claims) {
		if (!isFact(claim)) continue;
		const traits = vocabulary.property(claim.property)?.traits ?? [];
		for (const trait of traits) {
			const told = TOLD[trait]?.(claim, claim.subject, claim.object) ?? [];
			for (const constraint of told) {
				constraints.push({ ...constraint, claim });
				events.add(constraint.from.event).add(constraint.to.event);
			}
		}
	}
	for (const event of events) constraints.push(noLater(start(event), end(event)));
	return constraints;
}

type Told = (claim: Claim, subject: EntityId, object: EntityId | undefined) => Constraint[];

/** What each trait tells of a subject and an object. */
const TOLD: Record<string, Told> = {
	'time.before': (claim, s, o) => (o ? [...precedes(s, o), ...apart(claim, true)] : []),
	'time.after': (claim, s, o) => (o ? [...precedes(o, s), ...apart(claim, false)] : []),
	'time.within': (_, s, o) => (o ? [noLater(start(o), start(s)), noLater(end(s), end(o))] : []),
	'time.meets': (_, s, o) => (o ? same(end(s), start(o)) : []),
	'time.equals': (_, s, o) => (o ? sameEnds(s, o) : []),
	identity: (_, s, o) => (o ? sameEnds(s, o) : []),
	'time.offset': (claim) => apart(claim, false),
	'time.duration': (claim, s) => {
		const length = claim.amount && lengthOf(claim.amount);
		return length ? between(start(s), end(s), length) : [];
	},
	'time.date': (claim, s) => [...dated(claim, start(s)), ...dated(claim, end(s))],
	'time.date.start': (claim, s) => dated(claim, start(s)),
	'time.date.end': (claim, s) => dated(claim, end(s)),
	// A being's life starts and ends like an event.
	'time.birth': (claim, s) => dated(claim, start(s)),
	'time.death': (claim, s) => dated(claim, end(s))
};

/** What starts in a date may start as it begins; what ends in it may end as it ends. */
function dated({ value }: Claim, point: Point): Constraint[] {
	const told = dateSpan(value);
	if (!told) return [];
	const isStart = point.edge === 'start';
	return [
		{ from: point, to: ORIGIN, most: -told.from, strict: !isStart },
		{ from: ORIGIN, to: point, most: told.until, strict: isStart }
	];
}

function noLater(a: Point, b: Point, strict = false): Constraint {
	return { from: b, to: a, most: 0, strict };
}

function same(a: Point, b: Point): Constraint[] {
	return [noLater(a, b), noLater(b, a)];
}

function sameEnds(a: EntityId, b: EntityId): Constraint[] {
	return [...same(start(a), start(b)), ...same(end(a), end(b))];
}

function precedes(a: EntityId, b: EntityId): Constraint[] {
	return [
		noLater(end(a), start(b)),
		noLater(start(a), start(b), true),
		noLater(end(a), end(b), true)
	];
}

/** `later` lies so long after `earlier`. */
export function between(earlier: Point, later: Point, { least, most }: Span): Constraint[] {
	const atLeast = { from: later, to: earlier, most: least === 0 ? 0 : -least, strict: false };
	const atMost = { from: earlier, to: later, most, strict: false };
	return most === Infinity ? [atLeast] : [atLeast, atMost];
}

/** By how much, where a claim says so: from the object's edge to the subject's, or the other way. */
function apart({ subject, object, constraint }: Claim, subjectFirst: boolean): Constraint[] {
	if (!object || !constraint) return [];
	const own = { event: subject, edge: constraint.edge };
	const other = { event: object, edge: constraint.objectEdge };
	const length = spanOf(constraint.offset);
	return subjectFirst ? between(own, other, length) : between(other, own, length);
}
