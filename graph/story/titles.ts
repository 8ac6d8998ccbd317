/** Titles and addresses of pages at a position: who is called what, and which page an address opens. */
import { represent, representedBy } from '../model/represent';
import { slugOf } from '../model/slug';
import type { Entity, EntityId, Name } from '../model/types';
import type { Story } from './story';

export interface PageTitle {
	id: EntityId;
	kind: Entity['kind'];
	/** The best name known; told apart in brackets where another page has the same. */
	title: string;
	slug: string;
}

/** The last listed name that is known. An entity that is visible has one. */
export function bestName(entity: Entity): Name {
	return entity.names[entity.names.length - 1]!;
}

/**
 * Titles of entities by id. Ids are read as their primaries; ids that are not visible are left out.
 */
export async function titlesOf(
	story: Story,
	ids: Iterable<EntityId>
): Promise<Map<EntityId, PageTitle>> {
	const identity = await story.identity();
	const asked = [...new Set(ids)];
	const primaries = [...new Set(asked.map((id) => represent(identity, id)))];
	const entities = await story.store.elements('entity', primaries, story.at);
	const titles = await titlesOfEntities(story, entities);
	const result = new Map<EntityId, PageTitle>();
	for (const id of asked) {
		const title = titles.get(represent(identity, id));
		if (title) result.set(id, title);
	}
	return result;
}

/** The same for entities at hand, which must be primaries. One read in all. */
export async function titlesOfEntities(
	story: Story,
	entities: readonly Entity[]
): Promise<Map<EntityId, PageTitle>> {
	const slugs = [...new Set(entities.map((e) => bestName(e).slug))];
	const hits = await story.store.lookUp('slug', slugs, 'exact', story.at);
	const have = new Map(entities.map((e) => [e.id, e]));
	const others = hits.map((h) => h.id as EntityId).filter((id) => !have.has(id));
	const namesakes = await primariesOnly(story, others);
	const bySlug = new Map<string, Entity[]>();
	for (const e of [...entities, ...namesakes]) {
		const slug = bestName(e).slug;
		bySlug.set(slug, [...(bySlug.get(slug) ?? []), e]);
	}
	return new Map(
		entities.map((e) => [e.id, tellApart(story, e, bySlug.get(bestName(e).slug) ?? [e])])
	);
}

async function primariesOnly(story: Story, ids: EntityId[]): Promise<Entity[]> {
	if (ids.length === 0) return [];
	const identity = await story.identity();
	return story.store.elements(
		'entity',
		ids.filter((id) => !identity.has(id)),
		story.at
	);
}

/**
 * The bare title belongs to the first work that has it; there, two of different kinds are told
 * apart by kind, and two of one kind (which `canonry check` refuses) by the order of first reveal.
 */
function tellApart(story: Story, entity: Entity, sharing: readonly Entity[]): PageTitle {
	const name = bestName(entity).text;
	const base = { id: entity.id, kind: entity.kind };
	if (sharing.length <= 1) return { ...base, title: name, slug: slugOf(name) };
	const index = (e: Entity) => story.work(e.work).index;
	const first = Math.min(...sharing.map(index));
	const within = sharing.filter((e) => e.work === entity.work);
	const brackets: string[] = [];
	if (within.length > 1) brackets.push(entity.kind);
	if (index(entity) !== first) brackets.push(story.work(entity.work).title);
	const alike = within
		.filter((e) => e.kind === entity.kind)
		.sort((a, b) => (a.sort < b.sort ? -1 : 1));
	if (alike.length > 1) brackets.push(String(alike.findIndex((e) => e.id === entity.id) + 1));
	const title = brackets.length ? `${name} (${brackets.join(', ')})` : name;
	return { ...base, title, slug: slugOf(title) };
}

export type Resolved =
	| { kind: 'page'; entity: Entity; title: PageTitle; represented: EntityId[] }
	/** The address is another name of it: the page is there. `from` is the name as asked. */
	| { kind: 'redirect'; to: PageTitle; from: string }
	| { kind: 'choice'; name: string; pages: PageTitle[] }
	| { kind: 'none' };

/** What an address (the part after `/wiki/`, decoded) opens at this position. */
export async function resolveSlug(story: Story, asked: string): Promise<Resolved> {
	const disambiguation = /^(.+)_\(disambiguation\)$/.exec(slugOf(asked));
	const slug = disambiguation?.[1] ?? slugOf(asked);
	const bare = slug.replace(/_\([^()]*\)$/, '');
	const hits = await story.store.lookUp('slug', [...new Set([slug, bare])], 'exact', story.at);
	const identity = await story.identity();
	const ids = [...new Set(hits.map((h) => represent(identity, h.id as EntityId)))];
	const entities = await story.store.elements('entity', ids, story.at);
	const titles = await titlesOfEntities(story, entities);
	const exact = entities.find((e) => titles.get(e.id)!.slug === slug);
	const named = new Set(
		hits.filter((h) => h.key === slug).map((h) => represent(identity, h.id as EntityId))
	);
	const sharing = entities.filter((e) => named.has(e.id)).map((e) => titles.get(e.id)!);
	if (disambiguation)
		return sharing.length > 1
			? { kind: 'choice', name: readable(slug), pages: sharing }
			: sharing[0]
				? { kind: 'redirect', to: sharing[0], from: readable(slug) }
				: { kind: 'none' };
	if (exact) {
		const title = titles.get(exact.id)!;
		if (asked !== slug) return { kind: 'redirect', to: title, from: readable(slug) };
		return {
			kind: 'page',
			entity: exact,
			title,
			represented: representedBy(identity, exact.id)
		};
	}
	if (sharing.length > 1) return { kind: 'choice', name: readable(slug), pages: sharing };
	if (sharing[0]) return { kind: 'redirect', to: sharing[0], from: readable(slug) };
	return { kind: 'none' };
}

function readable(slug: string): string {
	return slug.replace(/_/g, ' ');
}
