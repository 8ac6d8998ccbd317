/**
 * What the domain makes of a store, asked about everything that a graph holds, known or not: pages,
 * titles, ties, ways, the timeline, the desk, reading, search. Answers are told as text.
 */
import type { Position, StoryGraph } from '../../graph/model/types';
import type { GraphStore } from '../../graph/store/interface';
import { continuity } from '../../graph/story/continuity';
import { entityPage } from '../../graph/story/entity-page';
import { graphView } from '../../graph/story/graph';
import { journeysOf } from '../../graph/story/journeys';
import { leadingEntity } from '../../graph/story/leading';
import { withMembers } from '../../graph/story/members';
import { shortestPaths } from '../../graph/story/paths';
import { placesTree } from '../../graph/story/places-tree';
import { readChapterOf, readPassage } from '../../graph/story/reading';
import { nearestTitles, search } from '../../graph/story/search';
import { extentsOf, spansOf } from '../../graph/story/spans';
import { stepsOf } from '../../graph/story/steps';
import { openStory, type Story } from '../../graph/story/story';
import { timeline } from '../../graph/story/timeline';
import { resolveSlug, titlesOf } from '../../graph/story/titles';

export interface DomainQuestion {
	label: string;
	ask: (story: Story) => Promise<unknown>;
}

export function domainQuestions(graph: StoryGraph): DomainQuestion[] {
	const entities = graph.entities.map((e) => e.id);
	const slugs = [...new Set(graph.entities.flatMap((e) => e.names.map((n) => n.slug)))];
	const of = <T>(
		label: string,
		all: readonly T[],
		ask: (story: Story, one: T) => Promise<unknown>
	) =>
		all.map((one): DomainQuestion => ({
			label: `${label} ${String(one)}`,
			ask: (story) => ask(story, one)
		}));
	return [
		...of('identity', [''], (story) => story.identity()),
		...of('titles', [''], (story) => titlesOf(story, entities)),
		...of('page', [...slugs, 'Nobody', ...slugs.map((s) => `${s}_(disambiguation)`)], pageOf),
		...of('graph around', [undefined, ...entities], (story, center) =>
			graphView(story, { depth: 2, ...(center && { center }) })
		),
		...of('leading', [''], leadingEntity),
		...of('ways from', entities, (story, from) => shortestPaths(story, from, entities[0]!)),
		...of('timeline', [''], (story) => timeline(story)),
		...of('what lasts', [''], async (story) => {
			const steps = await stepsOf(story);
			return [await spansOf(story, steps), [...(await extentsOf(story, steps))]];
		}),
		...of('members of', entities, async (story, id) => [...(await withMembers(story, [id]))]),
		...of('places', [''], async (story) => {
			const steps = await stepsOf(story);
			const { roots, containment } = await placesTree(story, steps);
			return [roots, await journeysOf(story, steps, containment)];
		}),
		...of('desk', [undefined, ...entities], (story, one) =>
			continuity(story, one ? { entities: [one] } : {})
		),
		...of(
			'passage',
			graph.passages.map((p) => p.id),
			readPassage
		),
		...graph.site.works.flatMap((work) =>
			of(
				'chapter',
				work.chapters.map((c) => c.number),
				(story, number) => readChapterOf(story, work.id, number)
			)
		),
		...of('search', ['a', 'ad', 'adam', 'b', 'zoe', 'w', 'of'], (story, q) => search(story, q)),
		...of('near', slugs, nearestTitles)
	];
}

async function pageOf(story: Story, slug: string): Promise<unknown> {
	const found = await resolveSlug(story, slug);
	if (found.kind !== 'page') return found;
	return entityPage(story, found.entity, found.title, found.represented);
}

/** Questions that are under way at a time. */
const AT_ONCE = 8;

/** What a store says at a position, by its questions. */
export async function domainAnswers(
	store: GraphStore,
	graph: StoryGraph,
	position: Position,
	asked: readonly DomainQuestion[]
): Promise<string[]> {
	const story = openStory(store, { id: graph.generation, site: graph.site }, position);
	const told: string[] = [];
	for (let i = 0; i < asked.length; i += AT_ONCE) {
		const some = asked.slice(i, i + AT_ONCE).map(({ ask }) => ask(story));
		for (const answer of await Promise.all(some))
			told.push(JSON.stringify(answer, plain) ?? 'nothing');
	}
	return told;
}

/** Maps and sets as lists. */
function plain(_: string, value: unknown): unknown {
	return value instanceof Map || value instanceof Set ? [...value] : value;
}
