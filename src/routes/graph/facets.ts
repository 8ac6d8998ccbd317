/** The boxes of the legend: what is there to be chosen, what is chosen, and how many of each. Pure. */
import {
	ALL_GROUPS,
	ALL_KINDS,
	ALL_WORLDS,
	LINE_OF,
	type ExplorerData,
	type RelationGroup
} from '$lib/explorer/data';
import { NOBODYS, toggled, type ExplorerQuery } from '$lib/explorer/query';
import type { ExplorerView } from '$lib/explorer/view-model';
import type { FacetsView } from '$lib/ui/graph/view';
import { GROUP_WORDS, KIND_MANY, WORLD_WORDS } from '$lib/ui/graph/words';

/** Boxes for what this picture has, and for nothing else. */
export function facetsOf(
	data: ExplorerData,
	query: ExplorerQuery,
	counts: ExplorerView['counts']
): FacetsView {
	const on = <T>(list: readonly T[] | undefined, value: T) => !list || list.includes(value);
	const told = new Set(data.edges.flatMap(({ claims }) => claims.map((c) => c.world)));
	return {
		kinds: ALL_KINDS.filter((kind) => data.nodes.some((n) => n.kind === kind)).map((value) => ({
			...{ value, words: KIND_MANY[value] },
			...{ checked: on(query.kinds, value), count: counts.kinds[value] }
		})),
		relations: groupsOf(data).map((value) => ({
			...{ value, words: GROUP_WORDS[value] ?? value },
			...{ checked: on(query.relations, value), count: counts.groups.get(value) ?? 0 }
		})),
		worlds: ALL_WORLDS.filter((world) => told.has(world)).map((value) => ({
			...{ value, line: LINE_OF[value], words: WORLD_WORDS[value] },
			...{ checked: on(query.worlds, value), count: counts.worlds[value] }
		})),
		factions: factionsOf(data).map(({ id, title }) => ({
			...{ value: id, words: title },
			...{ checked: on(query.factions, id), count: counts.factions.get(id) ?? 0 }
		}))
	};
}

/** What a query becomes when a box is switched. */
export function switched(
	data: ExplorerData,
	{ kinds, relations, worlds, factions }: ExplorerQuery,
	facet: keyof FacetsView,
	value: string,
	on: boolean
): Partial<ExplorerQuery> {
	const list = <T extends string>(of: readonly T[] | undefined, all: readonly T[]) =>
		toggled<string>(of, all, value, on) as T[] | undefined;
	if (facet === 'kinds') return { kinds: list(kinds, ALL_KINDS) };
	if (facet === 'worlds') return { worlds: list(worlds, ALL_WORLDS) };
	if (facet === 'factions')
		return {
			factions: list(
				factions,
				factionsOf(data).map((f) => f.id)
			)
		};
	return { relations: list(relations, groupsOf(data)) };
}

function groupsOf(data: ExplorerData): RelationGroup[] {
	const groups = new Set(data.edges.map((e) => e.group));
	return ALL_GROUPS.filter((group) => groups.has(group));
}

/** The factions of this picture, and a box for who is in none. */
function factionsOf({ factions = [] }: ExplorerData): { id: string; title: string }[] {
	return factions.length > 0 ? [...factions, { id: NOBODYS, title: 'in no faction' }] : [];
}
