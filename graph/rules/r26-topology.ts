/** R26: what is told of where places lie cannot all hold. */
import { isFact } from '../model/time';
import { compareTold } from '../model/told';
import type { Claim, ClaimId, EntityId, Message } from '../model/types';
import { shorterWay } from './distances';
import type { RuleGraph } from './graph';
import type { Draft, Rule } from './rule';
import { isOneWork, Steps, type Line } from './steps';
import { inWords, joined, tell } from './words';

/** Steps of a property between places that hold at all times; things move, and so do claims with times. */
const between = (trait: string) =>
	new Steps((graph, claim) => {
		const { subject, object, from, until } = claim;
		if (!object || !isFact(claim) || !graph.has(claim, trait) || from || until)
			return undefined;
		const places = [subject, object].every((id) => graph.entity(id)?.kind === 'place');
		return places ? { from: subject, to: object } : undefined;
	});

/** From a place to what it lies in, and the other way. */
const outward = between('containment');
const inward = new Steps((graph, claim) => {
	const ends = outward.endsOf(graph, claim);
	return ends && { from: ends.to, to: ends.from };
});
const CIRCLES: [Steps, string][] = [
	[outward, 'then a place would lie within itself'],
	[between('space.north'), 'then a place would lie north of itself'],
	[between('space.east'), 'then a place would lie east of itself']
];

export const topology: Rule = {
	id: 'R26',
	name: 'topology',
	/** Places from which circles may lead, and claims that shut out a containment or tell a distance. */
	*keys(graph) {
		for (const [steps] of CIRCLES) for (const id of steps.from(graph).keys()) yield id;
		for (const claim of graph.claims)
			if (CLAIMS.some(([trait]) => graph.has(claim, trait))) yield claim.id;
	},
	check(graph, key) {
		const claim = graph.claim(key as ClaimId);
		if (!claim)
			return CIRCLES.flatMap(([steps, why]) => circle(graph, steps, key as EntityId, why));
		if (claim.from ?? claim.until ?? claim.worlds[0]) return [];
		return CLAIMS.filter(([trait]) => graph.has(claim, trait)).flatMap(([, check]) =>
			check(graph, claim)
		);
	}
};

type Check = (graph: RuleGraph, claim: Claim) => Draft[];

/** What each claim between two places may stand against. */
const CLAIMS: [trait: string, check: Check][] = [
	['space.apart', apart],
	['space.borders', apartFromOwnParts],
	['containment', deniedStepByStep],
	['space.distance', tooFar]
];

function draft(message: Message, one: readonly Claim[], other: readonly Claim[]): Draft[] {
	if (!isOneWork([...one, ...other])) return [];
	const side = (claims: readonly Claim[]) => [...new Set(claims)].map((claim) => ({ claim }));
	return [{ severity: 'error', message, sides: [side(one), side(other)] }];
}

const claimsOf = (line: Line) => [...line.claims, ...line.ties];

function circle(graph: RuleGraph, steps: Steps, place: EntityId, why: string): Draft[] {
	const line = steps.circle(graph, place);
	if (!line) return [];
	// One circle is found from each that is in it: all tell it alike.
	const told = [...line.claims].sort(compareTold);
	const last = told.pop()!;
	const all = joined([...told, last].map((c) => inWords(graph, c)));
	return draft(tell`${all}: ${why}.`, told, [last, ...line.ties]);
}

/** Two places without a common part, and one place, or one of the two, that lies in both. */
function apart(graph: RuleGraph, claim: Claim): Draft[] {
	const { subject, object } = claim;
	if (!object || !isFact(claim)) return [];
	const [a, b] = [within(graph, subject), within(graph, object)];
	let best: [Line, Line] | undefined;
	const cost = ([x, y]: [Line, Line]) => claimsOf(x).length + claimsOf(y).length;
	for (const [id, x] of a) {
		const y = b.get(id);
		if (y && (!best || cost([x, y]) < cost(best))) best = [x, y];
	}
	if (!best) return [];
	const ways = best.flatMap((line) => line.claims);
	const words = joined(ways.map((c) => inWords(graph, c)));
	return draft(
		tell`${inWords(graph, claim)}; but ${words}. One place cannot lie in both.`,
		[claim],
		best.flatMap(claimsOf)
	);
}

/** A place and all that lies in it, each with the way out to it. */
function within(graph: RuleGraph, place: EntityId): Map<EntityId, Line> {
	const start = graph.primary(place);
	const own: Line = { to: start, end: place, claims: [], ties: [] };
	const parts = [...inward.reached(graph, start)].filter((line) => line.to !== start);
	return new Map([own, ...parts].map((line) => [line.to, line]));
}

/** Two places that touch, and one that lies in the other. */
function apartFromOwnParts(graph: RuleGraph, claim: Claim): Draft[] {
	const { subject, object } = claim;
	if (!object || !isFact(claim)) return [];
	const line = outward.way(graph, subject, object) ?? outward.way(graph, object, subject);
	if (!line) return [];
	const words = joined(line.claims.map((c) => inWords(graph, c)));
	return draft(
		tell`${inWords(graph, claim)}; but ${words}. What lies in a place does not border on it.`,
		[claim],
		claimsOf(line)
	);
}

/** A containment that is denied, and told step by step; told in one step it is R35's. */
function deniedStepByStep(graph: RuleGraph, claim: Claim): Draft[] {
	if (claim.polarity !== 'denied' || !claim.object || !graph.has(claim, 'transitive')) return [];
	const line = outward.way(graph, claim.subject, claim.object);
	if (!line || line.claims.length < 2) return [];
	const words = joined(line.claims.map((c) => inWords(graph, c)));
	return draft(tell`${words}; but ${inWords(graph, claim)}.`, claimsOf(line), [claim]);
}

function tooFar(graph: RuleGraph, claim: Claim): Draft[] {
	const way = shorterWay(graph, claim);
	if (!way) return [];
	const words = joined(way.by.map((c) => distanceInWords(graph, c)));
	return draft(
		tell`${distanceInWords(graph, claim)}; but by what else is told it is nearer: ${words}.`,
		[claim],
		[...way.by, ...way.ties]
	);
}

function distanceInWords(graph: RuleGraph, claim: Claim): Message {
	const { least, most, unit } = claim.amount!;
	const figure = least === most ? `${least}` : `${least ?? 0} to ${most ?? '…'}`;
	return tell`${inWords(graph, claim)}, ${figure} ${unit}`;
}
