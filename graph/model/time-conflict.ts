/** Where told times cannot all hold: what is left out of story order, and the least that conflicts. */
import { compareTold } from './told';
import { constraintsOf, type Constraint, type Point } from './time';
import type { Arc } from './potentials';
import { TimeNetwork } from './time-network';
import type { Claim } from './types';
import type { VocabularyIndex } from './vocabulary';
import { addWeights, lessWeight, negated, ZERO, type Weight } from './weight';

/** A claim that cannot hold beside what was told before it. */
export interface Conflict {
	/** The one told last. */
	claim: Claim;
	/** Least set of claims, told before it, with which it conflicts: a shortest negative cycle. */
	against: Claim[];
}

export interface StoryTime {
	/** All that can hold together when claims are taken in the order of telling. */
	network: TimeNetwork;
	conflicts: Conflict[];
}

/** Story time as told by claims; one that conflicts with what was told before it is left out. */
export function storyTime(claims: readonly Claim[], vocabulary: VocabularyIndex): StoryTime {
	return consistentPart(constraintsOf(claims, vocabulary));
}

/** The same for constraints: in a cycle, the one told last is left out. */
export function consistentPart(constraints: readonly Constraint[]): StoryTime {
	const network = new TimeNetwork(constraints);
	if (network.consistent) return { network, conflicts: [] };
	const always = constraints.filter((c) => !c.claim);
	const byClaim = groupByClaim(constraints);
	let claims = [...byClaim.keys()].sort(compareTold);
	const take = (some: readonly Claim[]) => [...always, ...some.flatMap((c) => byClaim.get(c)!)];
	const conflicts: Conflict[] = [];
	// Claims below `held` hold together, and adding claims never mends a conflict: so bisect.
	for (let held = 0; ;) {
		let broken = claims.length;
		if (new TimeNetwork(take(claims)).consistent) break;
		while (broken - held > 1) {
			const middle = (held + broken) >> 1;
			if (new TimeNetwork(take(claims.slice(0, middle))).consistent) held = middle;
			else broken = middle;
		}
		const claim = claims[broken - 1]!;
		conflicts.push({ claim, against: minimal(claim, claims.slice(0, broken - 1), take) });
		claims = claims.filter((c) => c !== claim);
		held = broken - 1;
	}
	return { network: new TimeNetwork(take(claims)), conflicts };
}

function groupByClaim(constraints: readonly Constraint[]): Map<Claim, Constraint[]> {
	const byClaim = new Map<Claim, Constraint[]>();
	for (const c of constraints) {
		if (!c.claim) continue;
		const list = byClaim.get(c.claim);
		if (list) list.push(c);
		else byClaim.set(c.claim, [c]);
	}
	return byClaim;
}

/** The shortest cycle through a claim, then freed of claims that the conflict can do without. */
function minimal(
	claim: Claim,
	others: readonly Claim[],
	take: (some: readonly Claim[]) => Constraint[]
): Claim[] {
	const network = new TimeNetwork(take([...others, claim]));
	let least: Claim[] = [...others];
	for (const { from, to, most, strict } of take([claim]).filter((c) => c.claim)) {
		// `to` may lie no more than `most` after `from`; what proves that it lies further away?
		const way = fewest(network, to, from, { ms: -most, strict: strict ? 0 : 1 });
		const found = way?.filter((c) => c !== claim);
		if (found && found.length < least.length) least = found;
	}
	for (const c of [...least]) {
		const without = least.filter((x) => x !== c);
		if (!new TimeNetwork(take([...without, claim])).consistent) least = without;
	}
	return least.sort(compareTold);
}

/**
 * The fewest claims that prove `to − from` to be within `limit`, in the order of the way; undefined
 * where nothing does. Bellman and Ford by layers: layer k holds the shortest ways of k told arcs.
 */
export function fewest(
	network: TimeNetwork,
	from: Point,
	to: Point,
	limit: Weight
): Claim[] | undefined {
	const [source, target] = [network.number(from), network.number(to)];
	if (source === undefined || target === undefined) return undefined;
	const within = (way: Weight) => !lessWeight(limit, way);
	if (source === target && within(ZERO)) return [];
	// What cannot come within the limit any more is not gone on with; told by schedules at hand.
	const hopeful = (at: number, way: Weight) =>
		!network.consistent || network.mayHold(at, target, addWeights(limit, negated(way)));
	const best = new Map<number, Weight>([[source, ZERO]]);
	let layer = new Map<number, Step>([[source, { at: source, way: ZERO }]]);
	untold(network.arcs, layer, best, hopeful);
	if (layer.has(target) && within(layer.get(target)!.way)) return [];
	for (let told = 1; layer.size > 0 && told <= network.arcs.length + 1; told++) {
		const next = new Map<number, Step>();
		for (const step of layer.values())
			for (const arc of network.arcs[step.at]!)
				if (arc.claim) advance(step, arc, next, best, hopeful);
		untold(network.arcs, next, best, hopeful);
		const found = next.get(target);
		if (found && within(found.way)) return claimsOf(found);
		layer = next;
	}
	return undefined;
}

interface Step {
	at: number;
	way: Weight;
	by?: Claim;
	after?: Step;
}

function advance(
	step: Step,
	arc: Arc,
	next: Map<number, Step>,
	best: Map<number, Weight>,
	hopeful: (at: number, way: Weight) => boolean
): void {
	const way = addWeights(step.way, arc.weight);
	const known = best.get(arc.to);
	if (known && !lessWeight(way, known)) return;
	if (!hopeful(arc.to, way)) return;
	best.set(arc.to, way);
	next.set(arc.to, { at: arc.to, way, after: step, ...(arc.claim && { by: arc.claim }) });
}

/** Steps from the end of an event to its start cost no claim; no two of them follow each other. */
function untold(
	arcs: readonly (readonly Arc[])[],
	layer: Map<number, Step>,
	best: Map<number, Weight>,
	hopeful: (at: number, way: Weight) => boolean
): void {
	for (const step of [...layer.values()])
		for (const arc of arcs[step.at]!) if (!arc.claim) advance(step, arc, layer, best, hopeful);
}

function claimsOf(step: Step): Claim[] {
	const claims: Claim[] = [];
	for (let at: Step | undefined = step; at; at = at.after) if (at.by) claims.unshift(at.by);
	return [...new Set(claims)];
}
