/** The graph's page: the part of the picture around somebody, the open tie, what connects two. */
import type { Entity, EntityId, Passage, Work } from '$graph/model/types';
import { graphView } from '$graph/story/graph';
import { leadingEntity } from '$graph/story/leading';
import { membershipsOf } from '$graph/story/members';
import type { Story } from '$graph/story/story';
import { NO_TIME, storyTimeOf, type StoryTime } from '$graph/story/story-time';
import { tieOf } from '$graph/story/tie';
import { titlesOf, titlesOfEntities } from '$graph/story/titles';
import type { ExplorerData, ExplorerNode } from '$lib/explorer/data';
import type { AboutView, EvidenceView, NamedView, StoryChoice } from '$lib/ui/graph/view';
import type { Fold } from '$lib/explorer/query';
import type { RulerView } from '$lib/view';
import type { Copies } from '../copies';
import { presentFactions } from '../present/factions';
import { presentEvidence, presentGraph } from '../present/graph';
import { pageLink } from '../present/links';
import { edgeFindings, findingRows } from '../present/edge-findings';
import { presentRuler } from '../present/ruler';
import { endedAmong } from './ended';
import { drawnAsIn, groupingOf, type AskedFold } from './graph-fold';
import { entityNamed, workNamed } from './named';

export interface GraphPage {
	explorer: ExplorerData;
	/** Absent for a whole story. */
	about?: AboutView;
	/** Where more than one story has somebody to show: each, and the one that is shown whole. */
	stories: StoryChoice[];
	/** Whom the address names besides, by the id as it stands there; who is not reached is not here. */
	named: Record<string, NamedView>;
}

/** Ids as an address has them. */
export interface GraphWishes {
	/** Of what is shown with all that is around it, and of what is shown in any case. */
	expand?: readonly string[] | undefined;
	pin?: readonly string[] | undefined;
	/** Of a whole story: within what members are drawn; absent: as its size wants it. */
	fold?: Fold | undefined;
	/** Of whoever else needs a name. */
	names?: readonly string[] | undefined;
}

/**
 * @param asked an entity's id or the name of its page; null: whoever has most ties; a work's id: the
 * whole of it; `all`: of the first work
 * @returns undefined where whoever is asked for is not there
 */
export async function graphPage(
	story: Story,
	asked: string | null,
	depth: number,
	{ expand = [], pin = [], names = [], fold }: GraphWishes = {}
): Promise<GraphPage | undefined> {
	const work = workNamed(story, asked);
	const center = work ? undefined : await centerOf(story, asked);
	if (asked && !work && !center) return undefined;
	const grouping = await groupingOf(story, work?.id, fold);
	const view = await graphView(story, {
		...{ depth, expand: expand as EntityId[], pin: pin as EntityId[], ...grouping },
		...(work && { work: work.id }),
		...(center && { center: center.id })
	});
	const claims = view.edges.flatMap((e) =>
		e.claims.flatMap((id) => view.bundle.claims.get(id) ?? [])
	);
	const works = new Set([...claims, ...(center ? [center] : [])].map((told) => told.work));
	const [time, findings] = await Promise.all([
		storyTimeOf(story, work ? new Set([work.id]) : works),
		edgeFindings(
			story,
			claims.map((c) => c.id)
		)
	]);
	const picture = presentGraph(story, view, time, findings);
	return {
		explorer: {
			...(center && { center: center.id }),
			...(work && work !== story.site.works[0] && { whole: work.id }),
			...(work && { fold: grouping.fold ?? 'none' }),
			depth,
			...picture,
			...(await withFactions(story, picture.nodes, time))
		},
		...(center && { about: await aboutOf(story, center) }),
		stories: await storiesOf(story, work),
		named: await namedOf(story, [...expand, ...pin, ...names])
	};
}

async function withFactions(story: Story, nodes: readonly ExplorerNode[], time: StoryTime) {
	const memberships = await membershipsOf(
		story,
		nodes.map((n) => n.id as EntityId)
	);
	const titles = await titlesOf(
		story,
		[...memberships.values()].flatMap((of) => [...of.keys()])
	);
	return presentFactions(nodes, memberships, titles, time);
}

async function namedOf(story: Story, ids: readonly string[]): Promise<Record<string, NamedView>> {
	const titles = await titlesOf(story, ids as EntityId[]);
	const named = [...titles].map(([asked, title]) => [
		asked,
		{ id: title.id, ...pageLink(title) }
	]);
	return Object.fromEntries(named) as Record<string, NamedView>;
}

/** Of a picture without steps of story time: as it is in the end. */
const IN_THE_END = [{ first: -1, last: -1, sure: true }];

/**
 * What is around one, for the small picture on its page; see `LocalGraph.svelte`. It has no steps of
 * story time, and knows who is ended.
 */
export async function localGraph(story: Story, center: EntityId): Promise<ExplorerData> {
	const view = await graphView(story, { depth: 1, center });
	const beings = new Set([center, ...view.nodes.map((n) => n.id)]);
	const ended = await endedAmong(story, [...beings]);
	const time: StoryTime = {
		...NO_TIME,
		ended: (id) => (ended.has(id as EntityId) ? IN_THE_END : [])
	};
	return { center, depth: 1, ...presentGraph(story, view, time) };
}

async function centerOf(story: Story, asked: string | null): Promise<Entity | undefined> {
	return asked ? entityNamed(story, asked) : leadingEntity(story);
}

async function storiesOf(story: Story, shown: Work | undefined): Promise<StoryChoice[]> {
	const peopled = await Promise.all(
		story.site.works.map(async (work) => {
			const { items } = await story.store.entities({ works: [work.id] }, story.at, {
				limit: 1
			});
			return items.length > 0 ? [work] : [];
		})
	);
	const works = peopled.flat();
	if (works.length < 2) return [];
	return works.map(({ id, title }) => ({ id, title, current: id === shown?.id }));
}

export async function aboutOf(story: Story, entity: Entity): Promise<AboutView> {
	const titles = await titlesOfEntities(story, [entity]);
	const summary = entity.summaries[entity.summaries.length - 1]?.text;
	return {
		id: entity.id,
		page: pageLink(titles.get(entity.id)!),
		...(summary !== undefined && { summary })
	};
}

export interface EvidencePage {
	evidence: EvidenceView;
	/** With what the open tie cites. */
	ruler?: RulerView;
}

/** The open tie; undefined where there is none to be seen. */
export async function evidencePage(
	story: Story,
	copies: Copies,
	edge: string | null,
	picture: AskedFold = {}
): Promise<EvidencePage | undefined> {
	const tie = edge ? await tieOf(story, edge, await drawnAsIn(story, picture)) : undefined;
	if (!tie) return undefined;
	const cited = tie.claims
		.flatMap((c) => c.citations.flatMap((x) => x.passages))
		.map((id) => tie.bundle.passages.get(id))
		.filter((p): p is Passage => p !== undefined);
	const first = cited.find((p) => !p.locator);
	const ruler = first && presentRuler(story.work(first.work), first.chapter, cited);
	return {
		evidence: presentEvidence(story, tie, copies, await findingRows(story, tie)),
		...(ruler && { ruler })
	};
}
