/** The graph and the ways through it, asked and put in the API's shape. */
import { wikiPath } from '$graph/model/slug';
import type { Claim, EntityId, Kind, WorkId } from '$graph/model/types';
import { graphView } from '$graph/story/graph';
import { shortestPaths } from '$graph/story/paths';
import type { Story } from '$graph/story/story';
import { entityOf } from '../filters';
import type { GraphAnswer, PathAnswer } from '../schemas/relations';

export interface GraphQuestion {
	center?: EntityId | undefined;
	work?: WorkId | undefined;
	depth: number;
	kinds?: Kind[] | undefined;
	relations?: string[] | undefined;
	holds: (claim: Claim) => boolean;
}

/** Undefined where the one in the middle is not there. */
export async function graphAnswer(
	story: Story,
	question: GraphQuestion
): Promise<GraphAnswer | undefined> {
	const center = question.center && (await entityOf(story, question.center));
	if (question.center && !center) return undefined;
	const { depth, work, kinds, relations, holds } = question;
	const view = await graphView(story, {
		...{ depth, holds },
		...(center && { center: center.id }),
		...(work && { work }),
		...(kinds && { kinds }),
		...(relations && { relations })
	});
	return {
		nodes: view.nodes.map(({ id, kind, title }) => ({
			...{ id, kind },
			title: title.title,
			url: wikiPath(title.slug)
		})),
		edges: view.edges.map(({ id, source, target, property, claims }) => ({
			...{ id, source, target, property },
			claims: [...claims]
		})),
		...(view.more && { more: true as const })
	};
}

/** Undefined where the one or the other is not there; empty where nothing short ties them. */
export async function pathAnswers(
	story: Story,
	from: EntityId,
	to: EntityId,
	max: number
): Promise<PathAnswer[] | undefined> {
	const [start, goal] = await Promise.all([entityOf(story, from), entityOf(story, to)]);
	if (!start || !goal) return undefined;
	const { paths } = await shortestPaths(story, start.id, goal.id, { longest: max });
	// Longer ways are the explorer's: these are the shortest.
	const shortest = paths.filter((steps) => steps.length === paths[0]!.length);
	return shortest.map((steps) => ({
		steps: steps.map(({ from, to, claims }) => ({ from, to, claims: [...claims] }))
	}));
}
