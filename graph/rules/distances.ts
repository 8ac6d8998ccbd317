/** Told distances that cannot all hold: one that is longer than a way round by others. */
import { Heap } from '../model/heap';
import { isFact } from '../model/time';
import type { Claim, EntityId } from '../model/types';
import type { RuleGraph } from './graph';
import { indexBy } from './index-by';

/** Unit and role ("by the river"): only what is measured alike is compared. */
function measureOf(graph: RuleGraph, claim: Claim): string | undefined {
	if (!claim.object || !claim.amount || !isFact(claim)) return undefined;
	if (!graph.has(claim, 'space.distance') || claim.from || claim.until) return undefined;
	const unit = claim.amount.unit.trim().toLowerCase().replace(/s$/, '');
	return `${claim.work} ${unit} ${claim.role?.text.trim().toLowerCase() ?? ''}`;
}

/** Distances by measure and by each of their ends. */
const byEnd = indexBy((graph, claim) => {
	const measure = measureOf(graph, claim);
	if (measure === undefined) return [];
	return [claim.subject, claim.object!].map((id) => `${graph.primary(id)} ${measure}`);
});

interface Step {
	at: EntityId;
	/** The same, as the last claim names it. */
	end: EntityId;
	/** How far at most. */
	most: number;
	by: Claim[];
	/** The claims by which ends are one. */
	ties: Claim[];
}

/** The claims of the shortest way round that is surely shorter than a claim says the distance is at least. */
export function shorterWay(graph: RuleGraph, claim: Claim): Pick<Step, 'by' | 'ties'> | undefined {
	const measure = measureOf(graph, claim);
	const least = claim.amount?.least;
	if (measure === undefined || typeof least !== 'number' || least <= 0) return undefined;
	const [start, goal] = [graph.primary(claim.subject), graph.primary(claim.object!)];
	if (start === goal) return undefined;
	const reached = new Set<EntityId>();
	const heap = new Heap<Step>((a, b) => a.most < b.most);
	heap.push({ at: start, end: claim.subject, most: 0, by: [], ties: [] });
	for (let next = heap.pop(); next; next = heap.pop()) {
		const { at, end, most, by, ties } = next;
		if (at === goal) return { by, ties: [...ties, ...(graph.tie(end, claim.object!) ?? [])] };
		if (reached.has(at)) continue;
		reached.add(at);
		for (const other of byEnd(graph).get(`${at} ${measure}`) ?? []) {
			const far = other.amount!.most;
			if (other === claim || far === null || most + far >= least) continue;
			const ends = [other.subject, other.object!];
			const [near, away] = graph.primary(ends[0]!) === at ? ends : ends.reverse();
			heap.push({
				...{ at: graph.primary(away!), end: away!, most: most + far, by: [...by, other] },
				ties: [...ties, ...(graph.tie(end, near!) ?? [])]
			});
		}
	}
	return undefined;
}
