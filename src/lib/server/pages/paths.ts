/** What connects two: the ways between them that the filters let through, in words. */
import type { Claim } from '$graph/model/types';
import { LONGEST_PATH, shortestPaths } from '$graph/story/paths';
import type { Story } from '$graph/story/story';
import type { ExplorerQuery } from '$lib/explorer/query';
import type { PathsView } from '$lib/ui/graph/view';
import { presentPaths } from '../present/paths';
import { entityNamed } from './named';

export type PathsPage = PathsView | { missing: string };

/** The part of an address that asks it. */
export type PathsQuestion = Pick<
	ExplorerQuery,
	'from' | 'to' | 'ways' | 'kinds' | 'relations' | 'worlds'
>;

/**
 * Undefined where nothing is asked; `missing`: a name that is nobody's here. What is said not to be
 * so connects nobody.
 * @param few ways, where the question does not say how many
 */
export async function pathsPage(
	story: Story,
	{ from, to, ways, kinds, relations, worlds }: PathsQuestion,
	few: number
): Promise<PathsPage | undefined> {
	if (!from || !to) return undefined;
	const [start, goal] = await Promise.all([entityNamed(story, from), entityNamed(story, to)]);
	if (!start || !goal) return { missing: start ? to : from };
	const count = ways ?? few;
	const allows = ({ polarity, worlds: told, property }: Claim) => {
		const group = story.vocabulary.property(property)?.group ?? 'other';
		return (
			polarity === 'asserted' &&
			(!worlds || worlds.includes(told[0]?.kind ?? 'actual')) &&
			(!relations || relations.includes(property) || relations.includes(group))
		);
	};
	const found = await shortestPaths(story, start.id, goal.id, {
		// One more than is shown, to know whether there is one.
		...{ count: count + 1, allows },
		...(kinds && { kinds })
	});
	return {
		...(await presentPaths(story, found, [start.id, goal.id], count)),
		filtered: Boolean(kinds ?? relations ?? worlds),
		longest: LONGEST_PATH
	};
}
