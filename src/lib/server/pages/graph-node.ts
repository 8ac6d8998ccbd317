/** Who is chosen in the picture: what it is, since when it is known, and how much is told of it. */
import { represent } from '$graph/model/represent';
import type { EntityId } from '$graph/model/types';
import { bundle } from '$graph/story/bundle';
import { edgesOf } from '$graph/story/edges';
import { firstCitation } from '$graph/story/first-told';
import { drawnAt } from '$graph/story/graph';
import type { Story } from '$graph/story/story';
import type { NodeView } from '$lib/ui/graph/view';
import { marksOf } from '../present/marks';
import { aboutOf } from './graph';

/** @param asked an id as an address has it; undefined: nobody is chosen who can be seen */
export async function nodePage(story: Story, asked: string | null): Promise<NodeView | undefined> {
	if (!asked) return undefined;
	const identity = await story.identity();
	const id = represent(identity, asked as EntityId);
	const [entity] = await story.store.elements('entity', [id], story.at);
	if (!entity) return undefined;
	const first = firstCitation(entity);
	const { passages } = await bundle(story, { passages: first?.passages ?? [] });
	const ties = edgesOf(story, identity, await drawnAt(story, [id]));
	return {
		...(await aboutOf(story, entity)),
		since: first ? marksOf(story, passages, [first]) : [],
		ties: ties.filter((e) => e.source !== e.target).length
	};
}
