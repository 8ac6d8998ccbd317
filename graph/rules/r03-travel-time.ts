/** R03: a being in two places nearer in time than the way between them takes. */
import { offsetWords } from '../model/duration-words';
import { isFact } from '../model/time';
import type { Way } from '../model/ways';
import type { EntityId } from '../model/types';
import type { RuleGraph } from './graph';
import { indexBy } from './index-by';
import { areTold, type Ruled } from './law';
import { presencesOf, whereWords, type Presence } from './presences';
import type { Draft, Rule } from './rule';
import { timeEvidence } from './time-faults';
import { tell } from './words';
import {
	areInOrder,
	offsetOf,
	proofOfOrder,
	proofWithin,
	spanBetween,
	spared,
	type Clock,
	type Moment
} from './when';

export const travelTime: Rule = {
	id: 'R03',
	name: 'travel-time',
	*keys(graph) {
		if (graph.vocabulary.withTrait('space.travel').length === 0) return;
		for (const id of graph.subjects()) if (graph.entity(id)?.kind === 'character') yield id;
	},
	check(graph, key) {
		const stops = presencesOf(graph, key as EntityId).flatMap((p) => stopOf(graph, p) ?? []);
		const byKnot = new Map<number, Stop[]>();
		for (const stop of [...stops].sort((a, b) => a.beginsAt - b.beginsAt))
			byKnot.set(stop.beginsIn, [...(byKnot.get(stop.beginsIn) ?? []), stop]);
		return stops.flatMap((stop) => nextStops(graph, stop, byKnot.get(stop.endsIn) ?? []));
	}
};

/** A presence with its ends in a knot of story time, and where these lie in one schedule of it, in ms. */
interface Stop extends Presence {
	begin: Moment;
	end: Moment;
	beginsIn: number;
	endsIn: number;
	beginsAt: number;
	endsAt: number;
}

/** Events within which others are told to lie: who takes part in these may be away for a while. */
const wholes = indexBy((graph, c) =>
	c.object && isFact(c) && graph.has(c, 'time.within') ? [graph.primary(c.object)] : []
);

function stopOf(graph: RuleGraph, presence: Presence): Stop | undefined {
	const { event, interval } = presence;
	if (event && wholes(graph).has(graph.primary(event))) return undefined;
	const begin = interval.from ?? interval.until;
	const end = interval.until ?? interval.from;
	if (!begin || !end) return undefined;
	const { network } = graph.time;
	const [beginsIn, endsIn] = [network.knot(begin), network.knot(end)];
	if (beginsIn === undefined || endsIn === undefined) return undefined;
	const at = (m: Moment) => (network.scheduled(m) ?? 0) + offsetOf(m).least;
	return { ...presence, begin, end, beginsIn, endsIn, beginsAt: at(begin), endsAt: at(end) };
}

/**
 * What conflicts, conflicts in every schedule: so of the stops in one knot only those are looked at that
 * lie near enough in one of them, the nearest in each place.
 */
function nextStops(graph: RuleGraph, stop: Stop, knot: readonly Stop[]): Draft[] {
	const places = new Set(knot.map((s) => s.place));
	const longest = [...places].reduce((most, place) => {
		const way = graph.space.way(stop.place, place);
		return Math.max(most, way?.ms ?? 0);
	}, 0);
	if (longest === 0) return [];
	const drafts: Draft[] = [];
	for (let i = firstFrom(knot, stop.endsAt); i < knot.length && places.size > 0; i++) {
		const next = knot[i]!;
		if (next.beginsAt - stop.endsAt > 2 * longest) break;
		const way = places.has(next.place) ? graph.space.way(stop.place, next.place) : undefined;
		if (!way || (next.event && next.event === stop.event)) continue;
		if (!areInOrder(graph, [stop.end, next.begin])) continue;
		places.delete(next.place);
		drafts.push(...tooSoon(graph, stop, next, way));
	}
	return drafts;
}

/** Of stops in the order of a schedule, the first that begins no earlier than a moment of it. */
function firstFrom(stops: readonly Stop[], at: number): number {
	let [low, high] = [0, stops.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (stops[middle]!.beginsAt < at) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** By the law of severity on how long after the one the other begins. */
function tooSoon(graph: RuleGraph, a: Stop, b: Stop, way: Way): Draft[] {
	const within = (clock: Clock) => proofWithin(clock, a.end, b.begin, way.ms, true);
	const certain = within(graph);
	if (certain) {
		const isSo = (clock: Clock) =>
			within(clock) !== undefined && proofOfOrder(clock, a.end, b.begin) !== undefined;
		const order = proofOfOrder(graph, a.end, b.begin) ?? [];
		const proof = spared(graph, [...new Set([...order, ...certain])], isSo);
		if (graph.isContested(proof)) return [];
		const soon = offsetWords([null, seconds(spanBetween(graph, a.end, b.begin).most)]);
		return [
			draft(
				graph,
				a,
				b,
				way,
				{ severity: 'error', proof },
				soon ? `${soon} later` : 'at once'
			)
		];
	}
	// By dates alone one can mostly see that there is time enough.
	const { network } = graph.time;
	const days = network.datesOf(b.begin).least - network.datesOf(a.end).most;
	if (!a.end.offset && !b.begin.offset && days >= way.ms) return [];
	const { least, most } = spanBetween(graph, a.end, b.begin);
	// "Within five hours" tells no lower bound: that the other comes later is mere order.
	if (least <= 0 || least >= way.ms || most === Infinity) return [];
	const bounds = [
		...(proofWithin(graph, a.end, b.begin, most) ?? []),
		...(proofWithin(graph, b.begin, a.end, -least) ?? [])
	];
	if (!areTold(graph, bounds)) return [];
	const soon = offsetWords([seconds(least), seconds(most)]) ?? 'some time';
	return [draft(graph, a, b, way, { severity: 'warning', proof: bounds }, `${soon} later`)];
}

const seconds = (ms: number) => `PT${ms / 1000}S`;

function draft(
	graph: RuleGraph,
	a: Stop,
	b: Stop,
	way: Way,
	{ severity, proof }: Ruled,
	later: string
): Draft {
	const [one, other] = [a.evidence[0]!.claim, b.evidence[0]!.claim];
	const ties = graph.tie(one.subject, other.subject) ?? [];
	const rest = [...new Set([...proof, ...way.by, ...ties])];
	const long = offsetWords([seconds(way.ms), null])!;
	return {
		severity,
		message: tell`${{ entity: one.subject }} is ${whereWords(a)} and, ${later}, ${whereWords(b)}. The way takes ${long}.`,
		sides: [a.evidence, [...b.evidence, ...rest.map((c) => timeEvidence(graph, c))]]
	};
}
