/** What is shown of the graph, with all that an export says of it: see `model/export-graph.ts`. */
import type { ExportEdge, ExportGraph, ExportNode, ExportStep } from '../model/export-graph';
import { represent } from '../model/represent';
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
import { stepsOf } from './steps';
import type { Story } from './story';
import { endedStretches, firstSteps, heldStretches, type Stretch } from './stretches';
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
	const [entities, claims, factions, time] = await Promise.all([
		story.store.elements('entity', ids, story.at),
		claimsOf(story, shown),
		membershipsOf(story, ids),
		timeOf(story)
	]);
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
async function timeOf(story: Story) {
	const [read, identity] = await Promise.all([stepsOf(story), story.identity()]);
	const { order } = read.order;
	const [titles, ended] = await Promise.all([
		titlesOf(story, order),
		endedStretches(story, read)
	]);
	const first = firstSteps(story, read, identity);
	const steps = order.map((event, i): ExportStep => ({
		event,
		title: titles.get(event)!.title,
		step: i + 1
	}));
	const step = (event: EntityId) => steps[order.indexOf(represent(identity, event))];
	const ends = (since: ExportStep | undefined, until: ExportStep | undefined) => ({
		...(since && { since }),
		...(until && { until })
	});
	return {
		steps,
		step,
		lifeOf({ id, kind }: Entity) {
			if (kind === 'event') return ends(step(id), step(id));
			const last = ended.get(id)?.at(-1);
			const forGood = last?.last === order.length - 1;
			return ends(steps[first.get(id) ?? -1], forGood ? steps[last!.first] : undefined);
		},
		/** A tie holds wherever one of its claims does. */
		holding(claims: readonly Claim[]) {
			const stretches = claims.map((c) => heldStretches(story, read, identity, c));
			const told = stretches.filter((s) => s !== undefined).flat();
			const whole = told.some((s) => s.first === 0 && s.last === order.length - 1 && !s.sure);
			if (told.length === 0 || whole) return { sure: false };
			const since = steps[Math.min(...told.map((s) => s.first))];
			const until = steps[Math.max(...told.map((s) => s.last))];
			return { sure: told.every((s: Stretch) => s.sure), ...ends(since, until) };
		}
	};
}

function worldOf(claim: Claim) {
	return claim.worlds[0]?.kind ?? 'actual';
}
