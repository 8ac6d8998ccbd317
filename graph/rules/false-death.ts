/**
 * Who is reported or believed dead (or alive), and is not. Life changes once, so two claims that say
 * no time are weighed with care: one who was alive may have died since.
 */
import type { Citation, Claim } from '../model/types';
import { conflict, intervalOf, type Holding } from './conflict';
import { deathsOf, isAct, isReached, isToldDead, returnsAfter, type Death } from './deaths';
import type { Disproof } from './false-world';
import type { RuleGraph } from './graph';
import { saysAlive } from './proposition';
import type { Evidence } from './rule';
import { proofOfOrder, type Moment } from './when';

/** One claim about life in the world of its holder, with all that speaks for or against it. */
interface Case {
	graph: RuleGraph;
	claim: Claim;
	/** When it is held or said, and from when on at the latest. */
	holding: Holding;
	said: Moment | undefined;
	/** What the same work tells as fact of the same being. */
	facts: Claim[];
	deaths: Death[];
}

/** The fact that a claim about life runs into. */
export function disprovenDeath(
	graph: RuleGraph,
	claim: Claim,
	holding: Holding
): Disproof | undefined {
	const being = graph.primary(claim.subject);
	const inSoManyWords = (c: Claim) => (saysAlive(graph, c) === undefined ? 1 : 0);
	const facts = graph
		.about(being)
		.filter((c) => c.worlds.length === 0 && c.work === claim.work)
		.sort((a, b) => inSoManyWords(a) - inSoManyWords(b));
	const deaths = deathsOf(graph, being).filter((d) => facts.includes(d.evidence.claim));
	if (deaths.some((d) => returnsAfter(graph, being, d))) return undefined;
	const { from, until } = holding.interval;
	const one: Case = { graph, claim, holding, said: from ?? until, facts, deaths };
	// What needs no other claim to be seen comes first, and what says it in so many words.
	if (saysAlive(graph, claim) === true) return toldDeadBefore(one) ?? deadBefore(one);
	return toldAliveSince(one) ?? aliveThen(one) ?? actsLater(one) ?? diesLater(one);
}

/** Told as fact to be alive while it is said that they are dead, or at any time after. */
function aliveThen({ graph, claim, holding, said, facts }: Case): Disproof | undefined {
	for (const fact of facts) {
		if (saysAlive(graph, fact) !== true) continue;
		const found = saysAlive(graph, claim) === false && conflict(graph, fact, claim, holding);
		if (found && found.times === 'told') {
			const [right, left] = found.sides;
			const proof = found.proof.map((c) => ({ claim: c }));
			return { sides: [[left], [right, ...proof]], rests: found.rests };
		}
		const proof = said && fact.from && proofOfOrder(graph, said, fact.from);
		if (proof) return timed(graph, claim, holding, { claim: fact, parts: [fact.from!] }, proof);
	}
	return undefined;
}

/** Told as fact to take part in what happens after it is said that they are dead. */
function actsLater({ graph, claim, holding, said, facts }: Case): Disproof | undefined {
	if (!said) return undefined;
	for (const fact of facts) {
		if (!isAct(graph, fact) || isReached(graph, fact, 'ends.life')) continue;
		const proof = proofOfOrder(graph, said, { event: fact.object!, edge: 'start' });
		if (proof) return timed(graph, claim, holding, { claim: fact }, proof);
	}
	return undefined;
}

/** Told as fact to die, but only after it was said. */
function diesLater({ graph, claim, holding, said, deaths }: Case): Disproof | undefined {
	for (const { at, evidence } of said ? deaths : []) {
		const death = { event: at.event, edge: 'start' } as const;
		const proof = at.offset ? undefined : proofOfOrder(graph, said!, death, true);
		if (proof) return timed(graph, claim, holding, evidence, proof);
	}
	return undefined;
}

/**
 * Told as fact to be alive, no earlier in the telling than it is said that they are dead, and nowhere
 * to die. Where it is told that this was before it was said, it speaks against nothing.
 */
function toldAliveSince({ graph, claim, said, facts }: Case): Disproof | undefined {
	if (isToldDead(graph, graph.primary(claim.subject))) return undefined;
	for (const fact of facts) {
		if (saysAlive(graph, fact) !== true) continue;
		// Until some event they were alive: whether that was after it was said is a matter of story time.
		if (fact.until) continue;
		if (said && fact.from && proofOfOrder(graph, fact.from, said)) continue;
		const citation = fact.citations.find((c) => isToldBy(firstOf(claim), c));
		if (citation) return untimed(graph, claim, { claim: fact, citations: [citation] });
	}
	return undefined;
}

/** Said to be alive after a death that story time places before. */
function deadBefore({ graph, claim, holding, deaths }: Case): Disproof | undefined {
	const { from, until } = claim.from || claim.until ? intervalOf(claim) : holding.interval;
	for (const death of deaths) {
		const proof =
			(from && proofOfOrder(graph, death.at, from)) ??
			(until && proofOfOrder(graph, death.at, until, true));
		if (proof) return timed(graph, claim, holding, death.evidence, proof);
	}
	return undefined;
}

/** Said to be alive, and told dead no later in the telling; unless it was said before that death. */
function toldDeadBefore({ graph, claim, holding, facts, deaths }: Case): Disproof | undefined {
	const { from, until } = claim.from || claim.until ? intervalOf(claim) : holding.interval;
	const last = until ?? from;
	for (const fact of facts) {
		if (saysAlive(graph, fact) !== false && !isReached(graph, fact, 'ends.life')) continue;
		const death = deaths.find((d) => d.evidence.claim === fact);
		if (last && death && proofOfOrder(graph, last, death.at)) continue;
		const citation = fact.citations.find((c) => isToldBy(c, firstOf(claim)));
		if (citation) return untimed(graph, claim, { claim: fact, citations: [citation] });
	}
	return undefined;
}

/** Whether one citation is reached no later than another. */
function isToldBy(a: Citation, b: Citation): boolean {
	return a.knownFrom.every((n, i) => n <= (b.knownFrom[i] ?? 0));
}

function firstOf(claim: Claim): Citation {
	return claim.citations.reduce((first, c) => (isToldBy(c, first) ? c : first));
}

function untimed(graph: RuleGraph, claim: Claim, fact: Evidence): Disproof {
	const ties = graph.tie(claim.subject, fact.claim.subject) ?? [];
	return { sides: [[{ claim }], [fact, ...ties.map((c) => ({ claim: c }))]], rests: [] };
}

function timed(
	graph: RuleGraph,
	claim: Claim,
	holding: Holding,
	fact: Evidence,
	proof: Claim[]
): Disproof {
	const { heldFrom, heldUntil, from, until } = claim;
	const parts = [heldFrom, heldUntil, from, until].filter((p) => p !== undefined);
	const { sides, rests } = untimed(graph, claim, fact);
	const said = holding.by.map((c) => ({ claim: c }));
	const order = proof.filter((c) => c !== fact.claim).map((c) => ({ claim: c }));
	return {
		sides: [
			[{ claim, parts }, ...said],
			[...sides[1], ...order]
		],
		rests
	};
}
