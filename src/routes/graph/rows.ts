/** The rows of the table: what the picture shows, told in words. Pure. */
import type { DrawnNode, ExplorerView } from '$lib/explorer/view-model';
import type { TieRow } from '$lib/ui/graph/view';
import type { MarkView } from '$lib/view';

export function nodesById({ nodes }: Pick<ExplorerView, 'nodes'>): Map<string, DrawnNode> {
	return new Map(nodes.map((n) => [n.id, n]));
}

/** @param marks by tie */
export function rowsOf(
	view: Pick<ExplorerView, 'nodes' | 'edges'>,
	marks: Readonly<Record<string, MarkView[]>>,
	open: string | undefined
): TieRow[] {
	const byId = nodesById(view);
	return view.edges.map(({ id, source, target, relation, sure }): TieRow => {
		const [from, to] = [byId.get(source)!, byId.get(target)!];
		return {
			...{ id, from, to, relation, sure },
			...{ marks: marks[id] ?? [], open: id === open },
			...{ fromHollow: from.hollow, toHollow: to.hollow }
		};
	});
}
