/**
 * Lives in story time: a being's life starts and ends like an event, under its own id. Births and ages
 * bound it beside the dates that the model reads.
 */
import { daysOfMonths } from '../model/duration';
import { between, end, isFact, lengthOf, spanOf, start, type Constraint } from '../model/time';
import type { Claim, EntityId, TimePoint } from '../model/types';
import { isBirth } from './births';
import type { RuleGraph } from './graph';

const DAY = 86_400_000;
const YEARS = /^(\d{1,4})(?: *years?(?: old| of age)?)?$/i;

/** What claims tell of lives, as constraints. */
export function lifeConstraints(graph: RuleGraph, claims: readonly Claim[]): Constraint[] {
	const lives = new Set<EntityId>();
	const constraints: Constraint[] = [];
	for (const claim of claims) {
		const told = isBirth(graph, claim) ? birth(claim) : age(graph, claim);
		for (const constraint of told) constraints.push({ ...constraint, claim });
		if (told.length > 0) lives.add(claim.subject);
	}
	for (const id of lives)
		constraints.push({ from: end(id), to: start(id), most: 0, strict: false });
	return constraints;
}

/** A life begins while its birth lasts, and before that ends: two births in a row are two. */
function birth({ subject, object }: Claim): Constraint[] {
	const life = start(subject);
	return [
		{ from: life, to: start(object!), most: 0, strict: false },
		{ from: end(object!), to: life, most: 0, strict: true }
	];
}

/** When an age is told of: what is so from the one end on, or until the other. */
export function agePoints({ from, until }: Claim): TimePoint[] {
	return [from, until].filter((p) => p !== undefined);
}

/** Who is told to be so old at a moment was born so long before: of years, up to a year more. */
function age(graph: RuleGraph, claim: Claim): Constraint[] {
	if (!isFact(claim) || !graph.has(claim, 'age')) return [];
	const lived = livedOf(claim);
	if (!lived) return [];
	return agePoints(claim).flatMap((point) => {
		const late = point.offset ? spanOf(point.offset) : { least: 0, most: 0 };
		return between(start(claim.subject), point, {
			least: lived.least - late.most,
			most: lived.most - late.least
		});
	});
}

/** How long one of a told age has lived, in ms; undefined for an age in other words. */
function livedOf({ amount, value }: Claim): { least: number; most: number } | undefined {
	if (amount) {
		const unit = amount.unit.trim() || 'years';
		const next = amount.most === null ? null : amount.most + 1;
		return lengthOf({ ...amount, unit, most: next });
	}
	const years = Number(typeof value === 'number' ? value : YEARS.exec(String(value))?.[1]);
	if (!Number.isFinite(years)) return undefined;
	const days = (n: number) => daysOfMonths(12 * n);
	return { least: days(years)[0] * DAY, most: days(years + 1)[1] * DAY };
}
