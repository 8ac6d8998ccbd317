/** Members of factions, for the picture's filter. */
import type { EntityId } from '$graph/model/types';
import type { Memberships } from '$graph/story/members';
import type { StoryTime } from '$graph/story/story-time';
import type { PageTitle } from '$graph/story/titles';
import type { ExplorerData, ExplorerNode } from '$lib/explorer/data';

/**
 * Nodes with what they are members of and when, and the factions by title: those that have members
 * here, and those that are here.
 */
export function presentFactions(
	nodes: readonly ExplorerNode[],
	memberships: Memberships,
	titles: ReadonlyMap<EntityId, PageTitle>,
	time: StoryTime
): Required<Pick<ExplorerData, 'nodes' | 'factions'>> {
	const factions = new Map(nodes.filter((n) => n.kind === 'faction').map((n) => [n.id, n.title]));
	const withMembers = nodes.map((node): ExplorerNode => {
		const of = memberships.get(node.id as EntityId);
		if (!of) return node;
		const mine = [...of].map(([id, claims]) => {
			factions.set(id, titles.get(id)!.title);
			const holds = claims.map((claim) => time.holds(claim));
			const always = holds.includes(undefined);
			return { id, ...(!always && { holds: holds.flatMap((stretches) => stretches ?? []) }) };
		});
		return { ...node, factions: mine };
	});
	const byTitle = [...factions].map(([id, title]) => ({ id, title }));
	return { nodes: withMembers, factions: byTitle.sort((a, b) => (a.title < b.title ? -1 : 1)) };
}
