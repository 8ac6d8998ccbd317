/** What is shown of the graph, with all that an export says of it: see `model/export-graph.ts`. */
import type { ExportEdge, ExportGraph, ExportNode, ExportStep } from '../model/export-graph';
import { wikiPath } from '../model/slug';
import {
	WORLDS,
	type Claim,
	type ClaimId,
	type Entity,
	type EntityId,
	type PropertyId
} from '../model/types';
import { firstPassages } from './first-told';
import { membershipsOf } from './members';
import type { Story } from './story';
import { storyTimeOf, type StoryTime } from './story-time';
import { titlesOf } from './titles';

/** A picture by its ids; what is not visible is left out. */
export interface ShownGraph {
	nodes: readonly { id: EntityId; x: number; y: number; weight: number; folded?: number }[];
	/** Each with the claims that are shown of it. */
	edges: readonly {
		id: string;
		source: EntityId;
		target: EntityId;
		property: PropertyId;
		claims: readonly ClaimId[];
	}[];
	more: boolean;
	/** The steps of story time; absent: the visible events of the works whose claims are shown. */
	steps?: readonly EntityId[];
	/** Events: the story time that is shown. */
	range?: { since: EntityId; until: EntityId };
}

/** Reads, in a few batches, what an export says of a picture. Nodes and edges keep their order. */
export async function exportGraph(
	story: Story,
	shown: ShownGraph,
	title: string
): Promise<ExportGraph> {
	const ids = shown.nodes.map((n) => n.id);
	const claims = await claimsOf(story, shown);
	const [entities, factions, storyTime] = await Promise.all([
		story.store.elements('entity', ids, story.at),
		membershipsOf(story, ids),
		timeOf(story, shown, claims.values())
	]);
	const time = timesIn(storyTime);
	const known = new Map(entities.map((e) => [e.id, e]));
	const nodes = shown.nodes.filter((n) => known.has(n.id));
	const [titles, first, passages] = await Promise.all([
		titlesOf(story, [...ids, ...[...factions.values()].flatMap((of) => [...of.keys()])]),
		firstPassages(story, entities),
		passagesOf(story, [...claims.values()])
	]);
	const { range } = shown;
	const [since, until] = [range && time.step(range.since), range && time.step(range.until)];
	return {
		...{ wiki: story.site.name, title },
		...(since && until && { storyTime: { since, until } }),
		steps: time.steps,
		nodes: nodes.map(({ id, x, y, weight, folded }): ExportNode => {
			const page = titles.get(id)!;
			const passage = first.get(id);
			return {
				...{ id, kind: known.get(id)!.kind, title: page.title, url: wikiPath(page.slug) },
				...{ x, y, claimCount: weight },
				...(passage && { firstPassage: passage.id, firstPlace: passage.place }),
				...time.lifeOf(known.get(id)!),
				factions: [...(factions.get(id)?.keys() ?? [])].map((f) => ({
					id: f,
					title: titles.get(f)!.title
				})),
				...(folded && { folded })
			};
		}),
		edges: shown.edges.flatMap((edge): ExportEdge[] => {
			const told = edge.claims.flatMap((id) => claims.get(id) ?? []);
			if (told.length === 0 || !known.has(edge.source) || !known.has(edge.target)) return [];
			const { id, source, target, property } = edge;
			const word = story.vocabulary.property(property);
			const denied = told.every((c) => c.polarity === 'denied');
			const cited = told
				.flatMap((c) => c.citations.flatMap((x) => x.passages))
				.flatMap((p) => passages.get(p) ?? [])
				.sort((a, b) => (a.sort < b.sort ? -1 : 1));
			const [earliest, latest] = [cited[0], cited.at(-1)];
			const label = word?.label ?? property;
			return [
				{
					...{ id, source, target, property },
					label: denied ? `not: ${label}` : label,
					group: word?.group ?? 'other',
					worlds: WORLDS.filter((world) => told.some((c) => worldOf(c) === world)),
					denied,
					...time.holding(told),
					claims: told.map((c) => c.id),
					...(earliest && { firstPassage: earliest.id, firstPlace: earliest.place }),
					...(latest && { lastPassage: latest.id, lastPlace: latest.place })
				}
			];
		}),
		more: shown.more
	};
}

/** Story time of the works that tell it. */
async function timeOf(
	story: Story,
	{ steps }: ShownGraph,
	claims: Iterable<Claim>
): Promise<StoryTime> {
	const events = steps && (await story.store.elements('entity', steps, story.at));
	return storyTimeOf(story, new Set([...(events ?? claims)].map((told) => told.work)));
}

async function claimsOf(story: Story, { edges }: ShownGraph): Promise<Map<ClaimId, Claim>> {
	const ids = [...new Set(edges.flatMap((e) => e.claims))];
	const claims = await story.store.elements('claim', ids, story.at);
	return new Map(claims.map((c) => [c.id, c]));
}

async function passagesOf(story: Story, claims: readonly Claim[]) {
	const ids = new Set(claims.flatMap((c) => c.citations.flatMap((x) => x.passages)));
	const passages = await story.store.elements('passage', [...ids], story.at);
	return new Map(passages.map((p) => [p.id, p]));
}

/** Story time, and what it says of beings, events and ties. */
function timesIn(time: StoryTime) {
	const steps = time.steps.map(({ id, title }, i): ExportStep => ({
		event: id,
		title,
		step: i + 1
	}));
	const step = (event: EntityId) => steps.find((s) => s.event === event);
	const ends = (since: ExportStep | undefined, until: ExportStep | undefined) => ({
		...(since && { since }),
		...(until && { until })
	});
	return {
		steps,
		step,
		lifeOf({ id, kind }: Entity) {
			if (kind === 'event') return ends(step(id), step(id));
			const begins = time.begins(id);
			const last = time.ended(id).at(-1);
			const forGood = last?.last === steps.length - 1;
			return ends(
				begins > 0 ? steps[begins] : undefined,
				forGood ? steps[last!.first] : undefined
			);
		},
		/** A tie holds wherever one of its claims does. */
		holding(claims: readonly Claim[]) {
			const told = claims.flatMap((c) => time.holds(c) ?? []);
			const whole = told.some((s) => s.first === 0 && s.last === steps.length - 1 && !s.sure);
			if (told.length === 0 || whole) return { sure: false };
			const since = steps[Math.min(...told.map((s) => s.first))];
			const until = steps[Math.max(...told.map((s) => s.last))];
			return { sure: told.every((s) => s.sure), ...ends(since, until) };
		}
	};
}

function worldOf(claim: Claim) {
	return claim.worlds[0]?.kind ?? 'actual';
}
