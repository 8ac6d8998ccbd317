/** R27: what has one value has another in the parent than in a work that derives from it. */
import type { Claim, EntityId } from '../model/types';
import { factsOfFigure, figuresAcross, parentFirst } from './across';
import { conflict } from './conflict';
import type { Draft, Rule } from './rule';
import { inWords, tell } from './words';

export const functionalAcrossWorks: Rule = {
	id: 'R27',
	name: 'functional-across-works',
	keys: figuresAcross,
	check(graph, key) {
		const told = factsOfFigure(graph, key as EntityId).filter(
			(c) => graph.has(c, 'one-valued') && !graph.has(c, 'identity') && !graph.has(c, 'life')
		);
		const found = new Set<string>();
		const drafts: Draft[] = [];
		for (const [i, later] of told.entries())
			for (const first of told.slice(0, i)) {
				if (first.property !== later.property) continue;
				const [parent, own] = parentFirst(graph, first, later) ?? [];
				if (!parent || !own) continue;
				// Each value is held against each other once, however often it is told.
				const pair = [own.property, valueOf(parent), valueOf(own), own.work].join('\n');
				const clash = conflict(graph, parent, own);
				if (clash?.how !== 'value' || clash.times !== 'told' || found.has(pair)) continue;
				found.add(pair);
				drafts.push({
					severity: 'error',
					message: tell`Told in the parent: ${inWords(graph, parent)}. Told here: ${inWords(graph, own)}. Only one can be so.`,
					sides: [
						[clash.sides[0]],
						[clash.sides[1], ...clash.proof.map((claim) => ({ claim }))]
					],
					rests: clash.rests
				});
			}
		return drafts;
	}
};

function valueOf(claim: Claim): string {
	return String(claim.object ?? claim.value);
}
