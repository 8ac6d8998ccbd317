/** R07: dates, weekdays and seasons that no calendar has, or that do not fit one another. */
import {
	canBeApart,
	canMeet,
	dateSpan,
	DAY,
	daysOf,
	isOfSeason,
	isWrittenDate,
	seasonNamed,
	weekdayNamed,
	weekdayOf
} from '../model/calendar';
import { isFact, ORIGIN, start, type Span } from '../model/time';
import type { Claim, ClaimId, EntityId, Message } from '../model/types';
import type { RuleGraph } from './graph';
import { indexBy } from './index-by';
import { isDate } from './law';
import type { Draft, Rule } from './rule';
import { timeEvidence, timeFault, timeFaultKeys } from './time-faults';
import { inWords, tell } from './words';
import { proofWithin, spared, type Clock } from './when';

export const calendar: Rule = {
	id: 'R07',
	name: 'calendar',
	/** Claims of dates, weekdays and seasons. */
	*keys(graph) {
		yield* timeFaultKeys(graph, 'R07');
		for (const c of graph.claims)
			if (isFact(c) && (isDate(graph, c) || isWeekday(graph, c) || isSeason(graph, c)))
				yield c.id;
	},
	check(graph, key) {
		const claim = graph.claim(key as ClaimId);
		if (!claim) return [];
		const told = timeFault(graph, 'R07', key, 'The dates do not fit each other.');
		if (told.length > 0) return told;
		if (isDate(graph, claim)) return impossible(graph, claim);
		return [...againstDates(graph, claim), ...againstOthers(graph, claim)];
	}
};

const isWeekday = (graph: RuleGraph, claim: Claim) => graph.has(claim, 'calendar.weekday');

const SEASONS = ['calendar.season', 'calendar.season.south'];

function isSeason(graph: RuleGraph, claim: Claim): boolean {
	return SEASONS.some((trait) => graph.has(claim, trait));
}

function impossible(graph: RuleGraph, claim: Claim): Draft[] {
	if (!isWrittenDate(claim.value) || dateSpan(claim.value)) return [];
	const message = tell`${inWords(graph, claim)}: there is no such day.`;
	return [{ severity: 'error', message, sides: [[{ claim }], []] }];
}

/** A weekday or a season against the days that are told for the event, by dates and what lies between. */
function againstDates(graph: RuleGraph, claim: Claim): Draft[] {
	const event = start(claim.subject);
	const fits = fitOf(graph, claim);
	if (!fits) return [];
	const misses = ({ time }: Clock) => {
		const { least, most } = time.network.datesOf(event);
		// In a whole year there is every weekday and season.
		if (!(most - least < 366 * DAY)) return false;
		return !daysOf({ from: least, until: most }).some(fits);
	};
	if (!misses(graph)) return [];
	const { least, most } = graph.time.network.datesOf(event);
	const bounds = [
		...(proofWithin(graph, ORIGIN, event, most) ?? []),
		...(proofWithin(graph, event, ORIGIN, -least) ?? [])
	];
	const proof = spared(graph, [...new Set(bounds)], misses);
	return unfit(graph, claim, proof, tell`On the days that are told for it, that cannot be.`);
}

/** Whether a day can be the one that a claim of weekday or season tells. */
function fitOf(graph: RuleGraph, claim: Claim): ((day: number) => boolean) | undefined {
	if (isWeekday(graph, claim)) {
		const weekday = weekdayNamed(claim.value);
		return weekday === undefined ? undefined : (day) => weekdayOf(day) === weekday;
	}
	const season = seasonNamed(claim.value);
	const south = graph.has(claim, 'calendar.season.south');
	return season && ((day) => isOfSeason(day, season, south));
}

/** Facts of weekday and of season, by what time network they stand in. */
const byKnot = indexBy((graph, c) => {
	if (!isFact(c) || !(isWeekday(graph, c) || isSeason(graph, c))) return [];
	const knot = graph.time.network.knot(start(c.subject));
	return [`${graph.primary(c.subject)}`, ...(isWeekday(graph, c) ? [`#${knot}`] : [])];
});

/**
 * A weekday or a season against others told before: of the same event; or weekdays of events that told
 * lengths tie together, each with the one that lies next before it.
 */
function againstOthers(graph: RuleGraph, claim: Claim): Draft[] {
	const own = byKnot(graph).get(graph.primary(claim.subject)) ?? [];
	const before = own.slice(0, own.indexOf(claim));
	const other = before.find((c) => !agree(graph, c, claim));
	if (other) {
		const ties = graph.tie(claim.subject, other.subject) ?? [];
		return unfit(graph, claim, [other, ...ties], tell`One event has one.`);
	}
	return isWeekday(graph, claim) ? againstTied(graph, claim) : [];
}

function agree(graph: RuleGraph, a: Claim, b: Claim): boolean {
	if (a.property !== b.property) return true;
	if (isWeekday(graph, a)) return sameOrUnnamed(weekdayNamed(a.value), weekdayNamed(b.value));
	const [x, y] = [seasonNamed(a.value), seasonNamed(b.value)];
	return !x || !y || canMeet(x, y);
}

function sameOrUnnamed<T>(a: T | undefined, b: T | undefined): boolean {
	return a === undefined || b === undefined || a === b;
}

function againstTied(graph: RuleGraph, claim: Claim): Draft[] {
	const { network } = graph.time;
	const at = (id: EntityId) => network.scheduled(start(id)) ?? 0;
	const knot = network.knot(start(claim.subject));
	if (knot === undefined || weekdayNamed(claim.value) === undefined) return [];
	const own = at(claim.subject);
	const earlier = (byKnot(graph).get(`#${knot}`) ?? []).filter(
		(c) => at(c.subject) < own && weekdayNamed(c.value) !== undefined
	);
	const last = earlier.reduce<Claim | undefined>(
		(best, c) => (best && at(best.subject) >= at(c.subject) ? best : c),
		undefined
	);
	if (!last || graph.comparable(last, claim) === undefined) return [];
	const [a, b] = [start(last.subject), start(claim.subject)];
	const misses = ({ time }: Clock) => {
		const span: Span = time.network.bounds(a, b);
		const isTold = span.least > -Infinity && span.most < Infinity;
		return isTold && !canBeApart(span, weekdayNamed(last.value)!, weekdayNamed(claim.value)!);
	};
	if (!misses(graph)) return [];
	const { least, most } = network.bounds(a, b);
	const bounds = [
		...(proofWithin(graph, a, b, most) ?? []),
		...(proofWithin(graph, b, a, -least) ?? [])
	];
	const proof = spared(graph, [...new Set(bounds)], misses);
	// Where dates say so, the one against its date is the finding.
	if (proof.some((c) => isDate(graph, c))) return [];
	return unfit(graph, claim, [last, ...proof], tell`So long apart, they cannot both be.`);
}

function unfit(graph: RuleGraph, claim: Claim, against: Claim[], why: Message): Draft[] {
	const [first] = against;
	const other = first ? tell`; ${inWords(graph, first)}` : '';
	return [
		{
			severity: 'error',
			message: tell`${inWords(graph, claim)}${other}. ${why}`,
			sides: [[{ claim }], against.map((c) => timeEvidence(graph, c))]
		}
	];
}
