/**
 * N01 and N02: what somebody reports or believes, and the story tells otherwise as fact. Nothing is at
 * fault; it is worth seeing. A plan or a dream is never false.
 */
import type { Claim, EntityId, Known } from '../model/types';
import { conflict, intervalOf, type Holding } from './conflict';
import { wouldReach } from './deaths';
import { disprovenDeath } from './false-death';
import type { RuleGraph } from './graph';
import { propositionOf, saysAlive, worldOf } from './proposition';
import type { Draft, Evidence, Rule } from './rule';
import { inWords, saidBy, tell } from './words';

/** The fact that a claim of another world runs into. */
export interface Disproof {
	/** The claim of the other world, then the fact, each with what else its side rests on. */
	sides: [Evidence[], Evidence[]];
	rests: Known[];
}

/** The rule for one kind of world. */
export function falseWorld(id: string, name: string, kind: 'report' | 'belief'): Rule {
	const isHeld = (c: Claim) => c.worlds.length === 1 && c.worlds[0]!.kind === kind;
	return {
		...{ id, name },
		*keys(graph) {
			for (const subject of graph.subjects())
				if (graph.about(subject).some(isHeld)) yield subject;
		},
		check(graph, key) {
			const held = graph.about(key as EntityId).filter(isHeld);
			return groups(graph, held).flatMap((group) => {
				for (const claim of group) {
					const found = disproof(graph, claim);
					if (found) return [draft(graph, claim, found)];
				}
				return [];
			});
		}
	};
}

function draft(graph: RuleGraph, claim: Claim, { sides, rests }: Disproof): Draft {
	const fact = sides[1][0]!.claim;
	const said = isDeath(graph, claim)
		? tell`${{ entity: claim.subject }} is dead`
		: inWords(graph, claim);
	const opposite = propositionOf(graph, claim) === propositionOf(graph, fact) && fact.polarity;
	const told =
		opposite && saysAlive(graph, fact) === undefined
			? `it is ${opposite === 'denied' ? 'not ' : ''}so`
			: inWords(graph, fact);
	return {
		severity: 'note',
		message: tell`${saidBy(claim)}${said}. ${saidBy(fact)}${told}.`,
		...{ sides, rests }
	};
}

/** Taking part in a death, or being told dead. */
export function isDeath(graph: RuleGraph, claim: Claim): boolean {
	return saysAlive(graph, claim) === false || wouldReach(graph, claim, 'ends.life');
}

/**
 * One who says one thing says it once: claims of one holder with one meaning that share a passage are
 * one, what is said of life in so many words first.
 */
function groups(graph: RuleGraph, held: readonly Claim[]): Claim[][] {
	const meanings = new Map<string, Claim[][]>();
	for (const claim of held) {
		const said = isDeath(graph, claim)
			? 'dead'
			: `${claim.polarity}\n${propositionOf(graph, claim) ?? claim.id}`;
		const meaning = `${worldOf(graph, claim)}\n${said}`;
		const tellings = meanings.get(meaning) ?? [];
		meanings.set(meaning, tellings);
		const passages = new Set(passagesOf(claim));
		const same = tellings.find((t) =>
			t.some((c) => passagesOf(c).some((p) => passages.has(p)))
		);
		if (same) same.push(claim);
		else tellings.push([claim]);
	}
	const inSoManyWords = (c: Claim) => (saysAlive(graph, c) === undefined ? 1 : 0);
	return [...meanings.values()]
		.flat()
		.map((group) => [...group].sort((a, b) => inSoManyWords(a) - inSoManyWords(b)));
}

function passagesOf(claim: Claim) {
	return claim.citations.flatMap((c) => c.passages);
}

/** The first fact that a claim could not stand beside; what is told to conflict before what is untimed. */
function disproof(graph: RuleGraph, claim: Claim): Disproof | undefined {
	if (isDeath(graph, claim) || saysAlive(graph, claim) !== undefined)
		return disprovenDeath(graph, claim, whenHeld(graph, claim));
	let untimed: Disproof | undefined;
	const ends =
		claim.object && graph.has(claim, 'symmetric')
			? [claim.subject, claim.object]
			: [claim.subject];
	for (const fact of ends.flatMap((id) => graph.about(graph.primary(id)))) {
		if (fact.worlds.length > 0 || fact.work !== claim.work) continue;
		const found = conflict(graph, fact, claim, whenHeld(graph, claim));
		if (!found) continue;
		const [right, left] = found.sides;
		const proof = found.proof.map((c) => ({ claim: c }));
		const disproof: Disproof = { sides: [[left], [right, ...proof]], rests: found.rests };
		if (found.times === 'told') return disproof;
		untimed ??= disproof;
	}
	return untimed;
}

/** What is held without a time of its own is held of the time at which it is held, or said. */
export function whenHeld(graph: RuleGraph, claim: Claim): Holding {
	const { heldFrom, heldUntil } = claim;
	if (heldFrom || heldUntil) {
		const from = heldFrom && { from: heldFrom };
		return { interval: { ...from, ...(heldUntil && { until: heldUntil }) }, by: [] };
	}
	const telling = graph.tellingsOf(claim).find((t) => t.worlds.length === 0);
	if (!telling) return { interval: intervalOf(claim), by: [] };
	const event = telling.subject;
	return {
		interval: { from: { event, edge: 'start' }, until: { event, edge: 'end' } },
		by: [telling]
	};
}
