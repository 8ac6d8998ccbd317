/** The relationship graph: the neighbourhood of an entity, or the whole story's, as nodes and edges. */
import { represent, type Identity } from '../model/represent';
import type { Claim, ClaimId, Entity, EntityId, Kind, WorkId } from '../model/types';
import { bundle, type Bundle } from './bundle';
import { edgesOf, type GraphEdge } from './edges';
import { foldingOf, type FoldedBy } from './fold';
import type { Story } from './story';
import { titlesOfEntities, type PageTitle } from './titles';

export type { GraphEdge } from './edges';

export interface GraphNode {
	id: EntityId;
	kind: Kind;
	title: PageTitle;
	/** Fixed place, see `graph/layout/places.ts`. */
	x: number;
	y: number;
	/** Visible drawn claims that touch it. */
	weight: number;
	/** So many that belong to it are drawn within it. */
	folded?: number;
}

export interface GraphView {
	nodes: GraphNode[];
	edges: GraphEdge[];
	/** Whether more entities are visible than are drawn. */
	more: boolean;
	bundle: Bundle;
}

export interface GraphQuery {
	center?: EntityId;
	/** Without a centre: of this work alone, for each is laid out by itself. Absent: of all. */
	work?: WorkId;
	/** 1 to 3, default 1. */
	depth?: number;
	/** Drawn with all that is one step around them, wherever the walk from the centre ends. */
	expand?: readonly EntityId[];
	/** Drawn wherever the walk ends, with their ties to what is. */
	pin?: readonly EntityId[];
	/** Without a centre: members are drawn within what they belong to, until that is in `expand`. */
	fold?: FoldedBy;
	/** At most so many besides those; without a centre 200 unless said. */
	limit?: number;
	kinds?: readonly Kind[];
	/** Ids of properties, or groups. */
	relations?: readonly string[];
	/** Keeps the claims that hold; see `timeline.ts`. */
	holds?: (claim: Claim) => boolean;
}

export const WHOLE_LIMIT = 200;

/** Nodes and edges around `center`; without one the entities with most visible claims. */
export async function graphView(story: Story, query: GraphQuery): Promise<GraphView> {
	const { fold, limit } = query;
	const folding =
		fold && (await foldingOf(story, fold, [...(query.expand ?? []), ...(query.pin ?? [])]));
	const identity = folding?.drawnAs ?? (await story.identity());
	const map = (id: EntityId) => represent(identity, id);
	const allowed = (claim: Claim) => {
		const group = story.vocabulary.property(claim.property)?.group;
		const { relations, holds } = query;
		if (map(claim.subject) === map(claim.object!)) return false;
		if (
			relations &&
			!relations.includes(claim.property) &&
			!(group && relations.includes(group))
		)
			return false;
		return !holds || holds(claim);
	};
	const center = query.center && map(query.center);
	const expand = (query.expand ?? []).map(map);
	const pin = new Set((query.pin ?? []).map(map));
	const { claims, more, wanted } = center
		? await around(
				story,
				{ center, expand, pin: [...pin] },
				{ depth: Math.min(3, Math.max(1, query.depth ?? 1)), limit },
				allowed,
				query.kinds
			)
		: await whole(story, { identity, within: folding?.within ?? new Map() }, allowed, {
				...query,
				expand,
				pin: [...pin]
			});
	const entities = await story.store.elements('entity', wanted, story.at);
	const shown = new Map(
		entities.filter((e) => fits(e, query.kinds) || e.id === center).map((e) => [e.id, e])
	);
	const drawn = claims.filter((c) => shown.has(map(c.subject)) && shown.has(map(c.object!)));
	const weight = weightsOf(drawn, identity);
	const titles = await titlesOfEntities(story, [...shown.values()]);
	const nodes = [...shown.values()]
		.filter((e) => e.id === center || !center || weight.has(e.id) || pin.has(e.id))
		.map(({ id, kind, x, y }) => ({
			...{ id, kind, x, y },
			title: titles.get(id)!,
			weight: weight.get(id) ?? 0,
			...(folding?.within.has(id) && { folded: folding.within.get(id)! })
		}));
	return {
		nodes,
		edges: edgesOf(story, identity, drawn),
		more,
		bundle: await bundle(story, { claims: drawn })
	};
}

function fits(entity: Entity, kinds: readonly Kind[] | undefined): boolean {
	return !kinds || kinds.includes(entity.kind);
}

/** From where a picture is drawn; primaries. */
interface Roots {
	center: EntityId;
	expand: readonly EntityId[];
	pin: readonly EntityId[];
}

/** Hop by hop: the drawn claims that touch what the hop before reached; then what stands besides. */
async function around(
	story: Story,
	{ center, expand, pin }: Roots,
	{ depth, limit = Infinity }: { depth: number; limit: number | undefined },
	allowed: (claim: Claim) => boolean,
	kinds: readonly Kind[] | undefined
) {
	const identity = await story.identity();
	/** With the hop that reached it; in the order in which they are reached. */
	const hops = new Map<EntityId, number>([[center, 0]]);
	const claims = new Map<ClaimId, Claim>();
	let frontier: EntityId[] = [center];
	for (let hop = 0; hop < depth && frontier.length > 0; hop++) {
		const found = (await drawnAt(story, frontier)).filter(allowed);
		const next = new Set<EntityId>();
		for (const claim of found) {
			claims.set(claim.id, claim);
			for (const id of [claim.subject, claim.object!].map((x) => represent(identity, x)))
				if (!hops.has(id)) next.add(id);
		}
		const entities = await story.store.elements('entity', [...next], story.at);
		frontier = entities.filter((e) => fits(e, kinds)).map((e) => e.id);
		for (const id of frontier) hops.set(id, hop + 1);
	}
	const reached = new Set(nearest(hops, [...claims.values()], identity, limit));
	const more = reached.size < hops.size;
	const beside = await neighboursOf(story, expand, allowed);
	for (const id of [...expand, ...beside, ...pin]) reached.add(id);
	for (const claim of (await drawnAmong(story, reached)).filter(allowed))
		claims.set(claim.id, claim);
	return { claims: [...claims.values()], more, wanted: [...reached] };
}

/** Of what is reached the first so many: those of the nearest hops, and of a hop those with most claims. */
function nearest(
	hops: ReadonlyMap<EntityId, number>,
	claims: readonly Claim[],
	identity: Identity,
	limit: number
): EntityId[] {
	if (hops.size <= limit) return [...hops.keys()];
	const weight = weightsOf(claims, identity);
	return [...hops]
		.sort(
			([a, near], [b, far]) =>
				near - far || (weight.get(b) ?? 0) - (weight.get(a) ?? 0) || (a < b ? -1 : 1)
		)
		.slice(0, limit)
		.map(([id]) => id);
}

/** How many of the claims touch each. */
function weightsOf(claims: readonly Claim[], identity: Identity): Map<EntityId, number> {
	const weight = new Map<EntityId, number>();
	for (const claim of claims)
		for (const id of [claim.subject, claim.object!].map((x) => represent(identity, x)))
			weight.set(id, (weight.get(id) ?? 0) + 1);
	return weight;
}

/** All that drawn claims tie to one of the ids. */
async function neighboursOf(
	story: Story,
	ids: readonly EntityId[],
	allowed: (claim: Claim) => boolean
): Promise<EntityId[]> {
	const identity = await story.identity();
	return (await drawnAt(story, ids))
		.filter(allowed)
		.flatMap((c) => [c.subject, c.object!].map((id) => represent(identity, id)));
}

/** Drawn claims of which one of the ids, or one that it represents, is subject or object. */
export async function drawnAt(
	story: Story,
	ids: readonly EntityId[],
	drawnAs?: Identity
): Promise<Claim[]> {
	if (ids.length === 0) return [];
	const identity = drawnAs ?? (await story.identity());
	const all = [...identity].filter(([, p]) => ids.includes(p)).map(([id]) => id);
	const asked = [...ids, ...all];
	const [out, into] = await Promise.all([
		story.store.claims({ subjects: asked, drawn: true }, story.at),
		story.store.claims({ objects: asked, drawn: true }, story.at)
	]);
	return [...new Map([...out.items, ...into.items].map((c) => [c.id, c])).values()];
}

/** Drawn claims between two of these, or of those that they represent. */
async function drawnAmong(story: Story, ids: ReadonlySet<EntityId>): Promise<Claim[]> {
	const identity = await story.identity();
	const all = [...ids, ...[...identity].flatMap(([id, p]) => (ids.has(p) ? [id] : []))];
	const among = { subjects: all, objects: all, drawn: true };
	return (await story.store.claims(among, story.at)).items;
}

/** @param within how many are drawn within each: they count as so many claims */
async function whole(
	story: Story,
	{ identity, within }: { identity: Identity; within: ReadonlyMap<EntityId, number> },
	allowed: (claim: Claim) => boolean,
	{ kinds, work, expand = [], pin = [], limit = WHOLE_LIMIT }: GraphQuery
) {
	const { items } = await story.store.claims({ drawn: true }, story.at);
	const claims = items.filter((c) => (!work || c.work === work) && allowed(c));
	const weight = weightsOf(claims, identity);
	for (const [id, members] of within) weight.set(id, (weight.get(id) ?? 0) + members);
	const filter = { ...(kinds && { kinds }), ...(work && { works: [work] }) };
	const { items: entities } = await story.store.entities(filter, story.at);
	const ranked = entities
		.filter((e) => !identity.has(e.id))
		.sort(
			(a, b) =>
				(weight.get(b.id) ?? 0) - (weight.get(a.id) ?? 0) || (a.sort < b.sort ? -1 : 1)
		);
	const stand = new Set([...expand, ...pin]);
	const opened = new Set(expand);
	for (const claim of claims) {
		const ends = [claim.subject, claim.object!].map((id) => represent(identity, id));
		if (ends.some((id) => opened.has(id))) for (const id of ends) stand.add(id);
	}
	const wanted = ranked.filter((e, i) => i < limit || stand.has(e.id)).map((e) => e.id);
	return { claims, more: ranked.length > wanted.length, wanted };
}
