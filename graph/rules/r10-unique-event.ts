/** R10: an event that happens once is told twice, differently. */
import { isRole } from '../model/effects';
import { end, isFact, start } from '../model/time';
import type { Claim, EntityId } from '../model/types';
import { isBirth } from './births';
import { deathsOf, isReached, returnsAfter } from './deaths';
import type { RuleGraph } from './graph';
import { indexBy, sharedKeys } from './index-by';
import { placesOf } from './presences';
import type { Draft, Evidence, Rule } from './rule';
import { timeEvidence, timeFault, timeFaultKeys } from './time-faults';
import { joined, tell } from './words';
import { proofOfOrder } from './when';

export const uniqueEvent: Rule = {
	id: 'R10',
	name: 'unique-event',
	/** What happens once to whom; and births that the times of a life cannot both have. */
	*keys(graph) {
		yield* timeFaultKeys(graph, 'R10');
		yield* sharedKeys(onceOnly(graph));
	},
	check(graph, key) {
		const claims = onceOnly(graph).get(key);
		if (!claims) return timeFault(graph, 'R10', key, 'It happens once.');
		// Each telling against the first that it cannot be.
		return claims.flatMap((later, i) => {
			for (const first of claims.slice(0, i)) {
				const draft = twice(graph, first, later);
				if (draft) return [draft];
			}
			return [];
		});
	}
};

/** Parts in events that happen once, by type and by whom they happen to: a being, or all together. */
const onceOnly = indexBy((graph, claim) => {
	if (!claim.object || !isFact(claim) || !graph.has(claim, 'participation')) return [];
	const type = graph.entity(claim.object)?.entityType;
	const traits = graph.vocabulary.effects(type, 'once');
	if (traits.length === 0) return [];
	if (traits.includes('once.together')) return together(graph, claim, type);
	const roles = traits.filter((t) => t !== 'once').map((t) => t.slice(5));
	const isOf =
		roles.length > 0
			? roles.some((role) => isRole(claim, role))
			: isBirth(graph, claim) || isItsDeath(graph, claim);
	return isOf ? [`${type} ${graph.primary(claim.subject)}`] : [];
});

/** All who take part, for the first of them. */
function together(graph: RuleGraph, claim: Claim, type: string | undefined): string[] {
	const parts = graph.participations(claim.object!).filter(isFact);
	const beings = [...new Set(parts.map((c) => graph.primary(c.subject)))].sort();
	if (beings.length < 2 || parts[0] !== claim) return [];
	return [`${type} ${beings.join(' ')}`];
}

/** A death of which nobody else dies. */
function isItsDeath(graph: RuleGraph, claim: Claim): boolean {
	if (!isReached(graph, claim, 'ends.life')) return false;
	const parts = graph.participations(claim.object!);
	const dying = parts.filter((c) => isReached(graph, c, 'ends.life'));
	return new Set(dying.map((c) => graph.primary(c.subject))).size === 1;
}

/** Two tellings that cannot be of one event: one is over before the other, or they lie apart. */
function twice(graph: RuleGraph, first: Claim, later: Claim): Draft | undefined {
	const [a, b] = [first.object!, later.object!];
	if (graph.tie(a, b) || graph.comparable(first, later) === undefined) return undefined;
	if (graph.entity(first.subject)?.work !== graph.entity(later.subject)?.work) return undefined;
	const deaths = deathsOf(graph, graph.primary(first.subject));
	const ends = deaths.filter((d) => d.at.event === a || d.at.event === b);
	if (ends.some((d) => returnsAfter(graph, graph.primary(first.subject), d))) return undefined;
	const found = apartInTime(graph, a, b) ?? apartInTime(graph, b, a) ?? apartInSpace(graph, a, b);
	if (!found) return undefined;
	const ties = graph.tie(first.subject, later.subject) ?? [];
	const parts = (claim: Claim): Evidence[] => [
		claim.role ? { claim, parts: [claim.role] } : { claim },
		...othersOf(graph, claim)
	];
	const proof = [...found, ...ties].map((c) => timeEvidence(graph, c));
	const who = joined(
		[first, ...othersOf(graph, first).map((e) => e.claim)].map(
			(c) => tell`${{ entity: c.subject }}`
		),
		', '
	);
	return {
		severity: 'error',
		message: tell`${who}: ${{ entity: a }} and ${{ entity: b }} are told as two, and this happens once.`,
		sides: [parts(first), [...parts(later), ...proof]]
	};
}

/** Of a meeting, the parts of the others in it. */
function othersOf(graph: RuleGraph, claim: Claim): Evidence[] {
	const type = graph.entity(claim.object!)?.entityType;
	if (!graph.vocabulary.effects(type, 'once').includes('once.together')) return [];
	const seen = new Set([graph.primary(claim.subject)]);
	return graph.participations(claim.object!).flatMap((c) => {
		const being = graph.primary(c.subject);
		if (!isFact(c) || seen.has(being)) return [];
		seen.add(being);
		return [{ claim: c }];
	});
}

function apartInTime(graph: RuleGraph, a: EntityId, b: EntityId): Claim[] | undefined {
	return proofOfOrder(graph, end(a), start(b)) ?? proofOfOrder(graph, start(a), start(b), true);
}

function apartInSpace(graph: RuleGraph, a: EntityId, b: EntityId): Claim[] | undefined {
	const [placesA, placesB] = [placesOf(graph, a), placesOf(graph, b)];
	const [here, there] = [placesA[0], placesB[0]];
	// What is told at several places is told loosely.
	if (!here || !there || placesA.length > 1 || placesB.length > 1) return undefined;
	const apart = graph.space.apart(here.place, there.place);
	return apart && [here.claim, there.claim, ...apart.by];
}
