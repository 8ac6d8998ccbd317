/**
 * R34: a work tells what cannot stand beside what its parent tells, without saying that it means to. Plain
 * values are R27's and denials R35's; this is about lives, and about what only one can have or be.
 */
import { isFact } from '../model/time';
import type { Claim, EntityId } from '../model/types';
import { factsOfFigure, figuresAcross, parentFirst } from './across';
import { heldAtOnce } from './at-once';
import { conflict } from './conflict';
import { deathsOf, isAct, returnsAfter } from './deaths';
import type { RuleGraph } from './graph';
import { indexBy } from './index-by';
import { afterDeath, fewestClaims } from './r01-dead-acts';
import { boundBy } from './r22-exclusive-relation';
import type { Draft, Evidence, Rule } from './rule';
import { inWords, tell } from './words';

export const canonOverride: Rule = {
	id: 'R34',
	name: 'canon-override',
	keys: figuresAcross,
	check(graph, key) {
		const figure = key as EntityId;
		return [
			...deadInTheOther(graph, figure),
			...actsWhenDead(graph, figure),
			...otherThanTheParents(graph, figure)
		];
	}
};

function draft(
	graph: RuleGraph,
	parent: Evidence,
	own: Evidence,
	proof: readonly Claim[],
	why: string
): Draft {
	const rests = graph.comparable(parent.claim, own.claim) ?? [];
	const others = [...new Set(proof)].filter((c) => c !== parent.claim && c !== own.claim);
	return {
		severity: 'error',
		message: tell`Told in the parent: ${inWords(graph, parent.claim)}. Told here: ${inWords(graph, own.claim)}. ${why}`,
		sides: [[parent], [own, ...others.map((claim) => ({ claim }))]],
		rests
	};
}

/** Dead by what one work tells, alive by the other, at times that are told to overlap; the first pair. */
function deadInTheOther(graph: RuleGraph, figure: EntityId): Draft[] {
	const told = factsOfFigure(graph, figure).filter((c) => graph.has(c, 'life'));
	for (const [i, later] of told.entries())
		for (const first of told.slice(0, i)) {
			const [parent, own] = parentFirst(graph, first, later) ?? [];
			const found = parent && own && conflict(graph, parent, own);
			if (found?.how !== 'life' || found.times !== 'told') continue;
			return [draft(graph, ...found.sides, found.proof, 'Nobody is both at one time.')];
		}
	return [];
}

/** Acts in one work after a death in the other; within one work, and of one page, it is R01. */
function actsWhenDead(graph: RuleGraph, figure: EntityId): Draft[] {
	const versions = [...graph.figure(figure).keys()];
	const deaths = versions.flatMap((id) =>
		deathsOf(graph, id).filter((d) => !versions.some((v) => returnsAfter(graph, v, d)))
	);
	if (deaths.length === 0) return [];
	const acts = versions.flatMap((id) => graph.about(id).filter((c) => isAct(graph, c)));
	return acts.flatMap((act) => {
		const elsewhere = deaths.filter(({ evidence: { claim } }) => {
			const isOther = graph.primary(claim.subject) !== graph.primary(act.subject);
			return isOther && claim.work !== act.work;
		});
		return fewestClaims(elsewhere.flatMap((death) => afterDeath(graph, death, act) ?? []));
	});
}

/** Of what there is one: whose a claim says that it is, by the end that has it. */
interface Bond {
	/** The end that can have only one, and the other. */
	ends: [bound: EntityId, other: EntityId];
	/** Whether it may be another at another time. */
	changes: boolean;
	why: string;
}

function bondsOf(graph: RuleGraph, claim: Claim): Bond[] {
	const { subject, object } = claim;
	if (!object || !isFact(claim)) return [];
	if (graph.has(claim, 'kinship.mother') || graph.has(claim, 'kinship.father'))
		return [{ ends: [object, subject], changes: false, why: 'There can be only one.' }];
	if (graph.has(claim, 'single-holder'))
		return [{ ends: [object, subject], changes: true, why: 'Only one can hold it at a time.' }];
	const bound = boundBy(graph, claim);
	return [[subject, object] as [EntityId, EntityId], [object, subject] as [EntityId, EntityId]]
		.filter(([end]) => bound.includes(graph.primary(end)))
		.map((ends) => ({ ends, changes: true, why: 'This binds to one alone at a time.' }));
}

const byBound = indexBy((graph, claim) => [
	...new Set(bondsOf(graph, claim).map((bond) => graph.primary(bond.ends[0])))
]);

/** Another mother, spouse or leader than the parent tells; each pair of others once. */
function otherThanTheParents(graph: RuleGraph, figure: EntityId): Draft[] {
	const versions = [...graph.figure(figure).keys()];
	const told = versions.flatMap((id) =>
		(byBound(graph).get(id) ?? []).map((claim) => ({
			claim,
			bond: bondsOf(graph, claim).find((b) => graph.primary(b.ends[0]) === id)!
		}))
	);
	const seen = new Set<string>();
	return told.flatMap((x, i) =>
		told.slice(0, i).flatMap((y): Draft[] => {
			if (x.claim.property !== y.claim.property) return [];
			const [first] = parentFirst(graph, x.claim, y.claim) ?? [];
			if (!first) return [];
			const [parent, own] = first === x.claim ? [x, y] : [y, x];
			const [bound, other] = [0, 1] as const;
			const pair = [parent, own].map((b) => graph.primary(b.bond.ends[other])).join(' ');
			const apart = graph.twoBy(parent.bond.ends[other], own.bond.ends[other]);
			if (seen.has(pair) || !apart) return [];
			const proof = own.bond.changes ? heldAtOnce(graph, parent.claim, own.claim) : [];
			const ties = graph.tie(parent.bond.ends[bound], own.bond.ends[bound]);
			if (!proof || !ties) return [];
			seen.add(pair);
			const side = ({ claim }: typeof x): Evidence => {
				const times = [claim.from, claim.until].filter((p) => p !== undefined);
				return own.bond.changes ? { claim, parts: times } : { claim };
			};
			return [
				draft(graph, side(parent), side(own), [...proof, ...ties, ...apart], own.bond.why)
			];
		})
	);
}
