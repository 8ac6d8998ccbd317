/** Premises: what must hold in a parent work, before the divergence, for this work to stand. */
import { isKnown, later } from '../model/position';
import type { Claim, ClaimId, EntityId, Known, Premise, Text } from '../model/types';
import { conflict } from './conflict';
import { RuleGraph, type RuleInput } from './graph';
import { isTimeless, sameProposition } from './proposition';
import { sortOfPremise } from './sorting';

/** What a rule may conclude of a premise, and from which claim of the parent. */
interface Settled {
	status: 'agrees' | 'contradicts';
	claim: Claim;
	ties: Claim[];
	rests: Known[];
}

/**
 * One premise for each claim marked `presupposes`. It agrees where the parent tells an equal claim,
 * before the divergence, of the same figures (tied by `version`); it contradicts where the
 * parent denies it, or tells another value of what has only one; else it is unchecked: silence of the
 * parent, or of what has been annotated of it, settles nothing. `settle`: the author's words on what
 * would, by claim.
 */
export function premisesOf(
	input: RuleInput,
	settle: ReadonlyMap<ClaimId, Text> = new Map()
): Premise[] {
	const graph = new RuleGraph(input);
	const works = input.site.works.length;
	return graph.claims
		.filter((c) => c.presupposes !== undefined)
		.map((claim): Premise => {
			const settled = settleBy(graph, claim);
			const basis = settled ? [settled.claim, ...settled.ties] : [];
			const knownFrom = later(
				works,
				claim.knownFrom,
				...basis.map((c) => c.knownFrom),
				...(settled?.rests ?? [])
			);
			const status = settled?.status ?? 'unchecked';
			const words = settle.get(claim.id);
			const evidence = settled && {
				claims: [settled.claim.id],
				passages: [
					...new Set(
						settled.claim.citations
							.filter((c) => isKnown(c.knownFrom, knownFrom))
							.flatMap((c) => c.passages)
					)
				]
			};
			const id = `m${claim.id.slice(1)}`;
			const sort = sortOfPremise({ status, knownFrom, id });
			return {
				...{ type: 'premise', id, sort, claim: claim.id },
				...{ about: claim.presupposes!, status, evidence: evidence ? [evidence] : [] },
				...(words && { settle: words }),
				knownFrom
			};
		})
		.sort((a, b) => (a.sort < b.sort ? -1 : 1));
}

/** The first claim of the parent that settles a premise; agreement before contradiction. */
function settleBy(graph: RuleGraph, premise: Claim): Settled | undefined {
	let against: Settled | undefined;
	for (const claim of parentClaims(graph, premise)) {
		const rests = graph.comparable(premise, claim);
		const world = sameWorld(graph, premise, claim);
		if (!rests || !world) continue;
		const ties = sameProposition(graph, premise, claim);
		if (ties && claim.polarity === premise.polarity)
			return { status: 'agrees', claim, ties: [...ties, ...world], rests };
		if (premise.worlds.length === 0) against ??= contradiction(graph, premise, claim);
	}
	return against;
}

/**
 * A claim of the parent against a premise. What time can change contradicts only where the parent does
 * not bound it: who was a captain until the fifth chapter may be a colonel in the sixth.
 */
function contradiction(graph: RuleGraph, premise: Claim, claim: Claim): Settled | undefined {
	const opposed = conflict(graph, premise, claim) ?? conflict(graph, untimed(premise), claim);
	if (!opposed || opposed.how === 'life') return undefined;
	const bounded = claim.from !== undefined || claim.until !== undefined;
	if (bounded && !isTimeless(graph, claim)) return undefined;
	return { status: 'contradicts', claim, ties: opposed.proof, rests: opposed.rests };
}

/** The premise without its own times, which are of events that its parent does not know. */
function untimed({ from: _from, until: _until, ...rest }: Claim): Claim {
	return rest;
}

/** The claims by which two worlds are one: fact, or the report of one figure; undefined for two. */
function sameWorld(graph: RuleGraph, a: Claim, b: Claim): Claim[] | undefined {
	if (a.worlds.length !== b.worlds.length) return undefined;
	const ties: Claim[] = [];
	for (const [i, world] of a.worlds.entries()) {
		const other = b.worlds[i]!;
		if (world.kind !== other.kind) return undefined;
		if (!world.holder && !other.holder) continue;
		const tie = world.holder && other.holder && graph.tie(world.holder, other.holder);
		if (!tie) return undefined;
		ties.push(...tie);
	}
	return ties;
}

/** Claims of the parent about the same figure. */
function parentClaims(graph: RuleGraph, premise: Claim): Claim[] {
	const ids: EntityId[] = [premise.subject];
	if (premise.object && graph.has(premise, 'symmetric')) ids.push(premise.object);
	const figures = new Set(ids.flatMap((id) => [...graph.figure(graph.primary(id)).keys()]));
	return [...figures]
		.flatMap((id) => graph.about(id))
		.filter((c) => c.work === premise.presupposes);
}
