/** Going through the picture by keys: from sign to sign by where they lie, and through the ties of one. Pure. */
import type { DrawnEdge, DrawnNode, ExplorerView } from './view-model';

/** What an arrow key asks for; down is where y grows. */
const WAY = {
	ArrowLeft: { x: -1, y: 0 },
	ArrowRight: { x: 1, y: 0 },
	ArrowUp: { x: 0, y: -1 },
	ArrowDown: { x: 0, y: 1 }
} as const;
export type Arrow = keyof typeof WAY;

export function isArrow(key: string): key is Arrow {
	return key in WAY;
}

/** What lies aside counts so many times what lies ahead: a key leads where it points. */
const ASIDE = 2;

/** Whom keys go from where nobody has been gone to: who is chosen, the centre, or the greatest. */
export function startOf({ nodes }: Pick<ExplorerView, 'nodes'>): DrawnNode | undefined {
	const greatest = () => [...nodes].sort((a, b) => b.weight - a.weight)[0];
	return nodes.find((n) => n.chosen) ?? nodes.find((n) => n.center) ?? greatest();
}

/**
 * The nearest in a direction, within half a right angle and a little more to each side of it; undefined
 * where there is none: whoever is at the rim stays there.
 */
export function nextOf(
	nodes: readonly DrawnNode[],
	from: DrawnNode,
	arrow: Arrow
): DrawnNode | undefined {
	const { x, y } = WAY[arrow];
	let best: DrawnNode | undefined;
	let least = Infinity;
	for (const node of nodes) {
		const [dx, dy] = [node.x - from.x, node.y - from.y];
		const ahead = dx * x + dy * y;
		const aside = Math.abs(dx * y) + Math.abs(dy * x);
		if (node.id === from.id || ahead <= 0 || aside > ahead * 1.2) continue;
		const cost = ahead + ASIDE * aside;
		if (cost < least) [best, least] = [node, cost];
	}
	return best;
}

const byName = (a: DrawnNode, b: DrawnNode) =>
	a.title.localeCompare(b.title, 'en') || (a.id < b.id ? -1 : 1);

/**
 * The next by name, or the one before: round and round, so that everybody is reached, too, who lies
 * where no arrow leads.
 */
export function besideByName(
	nodes: readonly DrawnNode[],
	from: DrawnNode,
	by: 1 | -1
): DrawnNode | undefined {
	const names = [...nodes].sort(byName);
	const at = names.findIndex((n) => n.id === from.id);
	return names[(at + by + names.length) % names.length];
}

/** The ties of one, in the order in which they are told. */
export function tiesOf({ edges }: Pick<ExplorerView, 'edges'>, id: string): DrawnEdge[] {
	return edges.filter((e) => e.source === id || e.target === id);
}

/** "Viktor, character, 14 ties drawn, pinned". */
export function nodeWords(view: Pick<ExplorerView, 'edges'>, node: DrawnNode): string {
	const ties = tiesOf(view, node.id).length;
	return [
		node.title,
		node.kind,
		`${ties} ${ties === 1 ? 'tie' : 'ties'} drawn`,
		...(node.center ? ['in the middle'] : []),
		...(node.chosen ? ['chosen'] : []),
		...(node.hollow ? ['dead or ended'] : []),
		...(node.pinned ? ['pinned'] : []),
		...(node.faded ? ['pale'] : [])
	].join(', ');
}

/** "Viktor flies out Sergei Molotov, 2 claims, tie 3 of 14". */
export function tieWords(
	{ nodes }: Pick<ExplorerView, 'nodes'>,
	ties: readonly DrawnEdge[],
	index: number
): string {
	const { source, target, relation, claims, sure } = ties[index]!;
	const title = (id: string) => nodes.find((n) => n.id === id)?.title;
	return [
		`${title(source)} ${relation} ${title(target)}`,
		`${claims} ${claims === 1 ? 'claim' : 'claims'}`,
		...(sure ? [] : ['not certain to hold then']),
		`tie ${index + 1} of ${ties.length}`
	].join(', ');
}
