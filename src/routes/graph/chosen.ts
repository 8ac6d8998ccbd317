/** What the panel says of whoever is chosen, and what is set aside. Pure. */
import { partsOf, type ExplorerQuery } from '$lib/explorer/query';
import type { DrawnNode, ExplorerView } from '$lib/explorer/view-model';
import type { AsideView, ChosenView, NodeView } from '$lib/ui/graph/view';
import { KIND_ONE } from '$lib/ui/graph/words';
import type { PageLink } from '$lib/view';
import { lookedAround, switchedIn, type Change, type SetAside } from './moves';
import type { GraphData } from './state.svelte';

/** Undefined where nobody is chosen, and until the server has said who it is that is not drawn. */
export function chosenOf(
	data: GraphData,
	query: ExplorerQuery,
	view: ExplorerView,
	href: (change: Change) => string
): ChosenView | undefined {
	const { node: id } = query;
	if (!id) return undefined;
	const told: NodeView | undefined = data.node?.id === id ? data.node : undefined;
	const node = view.nodes.find((n) => n.id === id);
	const page = node ?? told?.page;
	if (!page) return undefined;
	const drawn = view.edges.filter((e) => e.source === id || e.target === id).length;
	return {
		...{ id, page: { kind: page.kind, title: page.title, href: page.href } },
		...{ kind: KIND_ONE[page.kind], hollow: node?.hollow ?? false, shown: node !== undefined },
		...{ drawn, summary: told?.summary, since: told?.since ?? [], ties: told?.ties },
		actions: actionsOf(data, query, id, node, href),
		// A question is asked of this picture, about the one that is chosen.
		asks: partsOf({ ...query, from: page.title, to: undefined })
	};
}

function actionsOf(
	{ explorer }: GraphData,
	query: ExplorerQuery,
	id: string,
	node: DrawnNode | undefined,
	href: (change: Change) => string
): ChosenView['actions'] {
	const middle = id === explorer.center;
	const action = (of: SetAside, off: string, on: string) => {
		const pressed = query[of]?.includes(id) ?? false;
		const words = pressed ? on : off;
		return { words, href: href(switchedIn(query, of, id)) };
	};
	const around = href(lookedAround(query, id, explorer.center));
	return [
		...(middle ? [] : [{ words: 'Look around it', href: around }]),
		...(middle ? [] : [action('expand', 'Expand here', 'Fold back')]),
		action('pin', 'Pin', 'Unpin'),
		...(node ? [action('fade', 'Fade', 'Show as before')] : []),
		...(middle ? [] : [action('hide', 'Hide', 'Show again')])
	];
}

/** What the words say of each list, and the way back. */
const ASIDE: readonly [SetAside, string, string][] = [
	['hide', 'Hidden', 'Show again'],
	['fade', 'Faded', 'Show as before'],
	['pin', 'Pinned', 'Unpin'],
	['expand', 'Expanded', 'Fold back']
];

/** All that is set aside, by how; each with the way back for it, and for all. */
export function asideOf(
	{ explorer, named }: GraphData,
	query: ExplorerQuery,
	href: (change: Change) => string
): AsideView[] {
	const nodes = new Map(explorer.nodes.map((n) => [n.id, n.title]));
	const title = (id: string) => nodes.get(id) ?? named[id]?.title;
	return ASIDE.flatMap(([of, words, back]) => {
		const items = (query[of] ?? []).flatMap((id) => {
			const name = title(id);
			return name ? [{ id, title: name, href: href(switchedIn(query, of, id)) }] : [];
		});
		return items.length > 0 ? [{ words, back, items, all: href({ [of]: undefined }) }] : [];
	});
}

/** The centres that led here, the oldest first. */
export function trailOf(
	{ explorer, named }: GraphData,
	{ trail = [] }: ExplorerQuery,
	href: (id: string) => string
): { id: string; page: PageLink; href: string }[] {
	const nodes = new Map(explorer.nodes.map((n) => [n.id, n]));
	return trail.flatMap((id) => {
		const found = named[id] ?? nodes.get(id);
		if (!found) return [];
		const { kind, title, href: page } = found;
		return [{ id, page: { kind, title, href: page }, href: href(id) }];
	});
}
