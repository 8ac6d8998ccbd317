/** R33: what is told as fact rests on nothing but passages that carry it as somebody's report or belief. */
import type { Claim, EntityId, PassageId } from '../model/types';
import type { RuleGraph } from './graph';
import { propositionOf } from './proposition';
import type { Draft, Rule } from './rule';
import { inWords, saysIt, tell } from './words';

export const beliefLeak: Rule = {
	id: 'R33',
	name: 'belief-leak',
	/** Those of whom something is told as anything but fact. */
	*keys(graph) {
		for (const id of graph.subjects())
			if (graph.about(id).some((c) => c.worlds.length > 0)) yield id;
	},
	check(graph, key) {
		const facts = new Map<string, Claim[]>();
		const others = new Map<string, Claim[]>();
		for (const claim of graph.about(key as EntityId)) {
			const what = propositionOf(graph, claim);
			if (what === undefined) continue;
			const of = `${claim.polarity}\n${what}`;
			const map = claim.worlds.length === 0 ? facts : others;
			map.set(of, [...(map.get(of) ?? []), claim]);
		}
		return [...facts].flatMap(([of, told]): Draft[] => {
			const held = (others.get(of) ?? []).filter((c) => !isGrounded(graph, c));
			if (held.length === 0) return [];
			// One claim with a passage of its own carries them all.
			if (told.some((c) => leaks(c, held).length === 0)) return [];
			const [first] = told as [Claim];
			const leak = leaks(first, held);
			return [
				{
					severity: 'warning',
					message: tell`${inWords(graph, first)}: told as fact, but only by passages in which ${saysIt(leak[0]!)}.`,
					sides: [[{ claim: first }], leak.map((c) => ({ claim: c }))]
				}
			];
		});
	}
};

/** The fewest claims of other worlds, as they come, that take all passages of a claim; else none. */
function leaks(claim: Claim, held: readonly Claim[]): Claim[] {
	const left = new Set(passagesOf(claim));
	const used: Claim[] = [];
	for (const other of held) {
		if (isElsewhere(claim, other)) continue;
		const taken = passagesOf(other).filter((p) => left.delete(p));
		if (taken.length > 0) used.push(other);
	}
	return left.size === 0 ? used : [];
}

function passagesOf(claim: Claim): PassageId[] {
	return claim.citations.flatMap((c) => c.passages);
}

/** Both say which words of the passage carry them, and these are not the same words. */
function isElsewhere(a: Claim, b: Claim): boolean {
	const spans = (c: Claim) => c.citations.map((x) => x.words);
	return spans(a).every((x) =>
		spans(b).every((y) => x !== undefined && y !== undefined && (x[1] <= y[0] || y[1] <= x[0]))
	);
}

/**
 * Worlds that carry a fact with them: what somebody learns is so, and what a teller tells first-hand
 * (of themself, or of an event in which they take part) stands as fact beside the telling of it.
 */
function isGrounded(graph: RuleGraph, claim: Claim): boolean {
	const world = claim.worlds[0]!;
	if (claim.worlds.length > 1) return false;
	if (world.kind === 'belief')
		return graph.tellingsOf(claim).some((event) => isType(graph, event.subject, 'learning'));
	if (world.kind !== 'report' || !world.holder) return false;
	const holder = graph.primary(world.holder);
	const about = [claim.subject, claim.object].map((id) => id && graph.primary(id));
	if (about.includes(holder)) return true;
	const ends = [claim.from?.event, claim.until?.event].map((id) => id && graph.primary(id));
	return [...about, ...ends, ...deathsIn(graph, claim)].some(
		(id) => id !== undefined && takesPart(graph, holder, id)
	);
}

/** Of a claim about life: the events in which its subject's life ends. */
function deathsIn(graph: RuleGraph, claim: Claim): EntityId[] {
	if (!graph.has(claim, 'life')) return [];
	return graph
		.about(graph.primary(claim.subject))
		.filter((c) => c.worlds.length === 0 && c.object && graph.has(c, 'participation'))
		.map((c) => c.object!)
		.filter(
			(id) => graph.vocabulary.effects(graph.entity(id)?.entityType, 'ends.life').length > 0
		);
}

function takesPart(graph: RuleGraph, being: EntityId, event: EntityId): boolean {
	return graph
		.participations(event)
		.some(
			(c) =>
				c.worlds.length === 0 &&
				c.polarity === 'asserted' &&
				graph.primary(c.subject) === being
		);
}

function isType(graph: RuleGraph, event: EntityId, trait: string): boolean {
	return graph.vocabulary.effects(graph.entity(event)?.entityType, trait).length > 0;
}
