/** Which works bind which: what a parent tells before the divergence binds its descendants. */
import type { Claim, Derivation, Known, Passage, PassageId, Work, WorkId } from '../model/types';

/** What can bind: a claim, or a name, by the work that tells it and from where it is known. */
export type Told = Pick<Claim, 'work' | 'knownFrom'>;

/**
 * From where it is known that a claim binds a descendant of its work; undefined where it does not, or
 * where that cannot be told: a divergence that is given in words only lies nowhere that can be compared.
 */
export type Ancestry = (claim: Told, descendant: WorkId) => Known[] | undefined;

export function ancestry(
	works: readonly Work[],
	passage: (id: PassageId) => Passage | undefined
): Ancestry {
	const byId = new Map(works.map((w) => [w.id, w]));
	const binds = (claim: Told, parent: Work, derivation: Derivation): boolean => {
		const { after, afterPassage } = derivation;
		if (!afterPassage) return after === undefined;
		const divergence = passage(afterPassage)?.knownFrom[parent.index];
		const told = claim.knownFrom[parent.index] ?? 0;
		return divergence !== undefined && told <= divergence;
	};
	const from = (claim: Told, descendant: WorkId, below: Set<WorkId>): Known[] | undefined => {
		for (const derivation of byId.get(descendant)?.derivedFrom ?? []) {
			const parent = byId.get(derivation.work);
			if (!parent || below.has(parent.id)) continue;
			if (parent.id === claim.work) {
				if (binds(claim, parent, derivation)) return [derivation.knownFrom];
				continue;
			}
			const further = from(claim, parent.id, new Set([...below, parent.id]));
			if (further) return [derivation.knownFrom, ...further];
		}
		return undefined;
	};
	return (claim, descendant) => from(claim, descendant, new Set([descendant]));
}
