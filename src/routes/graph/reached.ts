/** What an address may say at the reader's position. Pure. */
import { NOBODYS, type ExplorerQuery } from '$lib/explorer/query';
import type { GraphData } from './state.svelte';

type Known = Pick<GraphData, 'explorer' | 'named' | 'node' | 'evidence'>;

/**
 * The state that an address asks for, without all that is not known here: an id of what the reader has
 * not reached counts as not given, so that no link of the page repeats it. Whoever has proved to be
 * another is that other.
 */
export function reached(query: ExplorerQuery, data: Known): ExplorerQuery {
	const { explorer, named, node, evidence } = data;
	const nodes = new Set(explorer.nodes.map((n) => n.id));
	const steps = new Set(explorer.steps.map((s) => s.id));
	const edges = new Set(explorer.edges.map((e) => e.id));
	const factions = new Set([NOBODYS, ...(explorer.factions ?? []).map((f) => f.id)]);
	const primary = (id: string) => (nodes.has(id) ? id : named[id]?.id);
	const all = (ids: readonly string[] | undefined) => {
		const known = new Set(ids?.map(primary).filter((id) => id !== undefined));
		return known.size > 0 ? [...known] : undefined;
	};
	const step = (id: string | undefined) => (id && steps.has(id) ? id : undefined);
	const of = query.factions?.filter((id) => factions.has(id));
	return {
		...query,
		expand: all(query.expand),
		hide: all(query.hide),
		fade: all(query.fade),
		pin: all(query.pin),
		trail: all(query.trail?.filter((id) => primary(id) !== explorer.center)),
		factions: of?.length || !query.factions?.length ? of : undefined,
		since: step(query.since),
		until: step(query.until),
		// What the server has found for the same address has another id where two have proved to be one.
		node: query.node && (nodes.has(query.node) ? query.node : node?.id),
		edge: query.edge && (edges.has(query.edge) ? query.edge : evidence?.edge)
	};
}
