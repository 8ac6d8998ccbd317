/** How much of a story a picture shows, and whether members are drawn within what they belong to. */
import type { EntityId, WorkId } from '$graph/model/types';
import type { Identity } from '$graph/model/represent';
import { foldingOf, type FoldedBy } from '$graph/story/fold';
import { WHOLE_LIMIT } from '$graph/story/graph';
import type { Story } from '$graph/story/story';
import type { Fold } from '$lib/explorer/query';
import { workNamed } from './named';

export interface Grouping {
	fold?: FoldedBy;
	limit: number;
}

/** Around somebody at first; of a whole story that is not folded, and around somebody where all is asked for. */
const AROUND = 300;
const MOST = 5000;

/**
 * Whole stories with more than can be looked at are folded by faction, unless the reader says otherwise.
 * @param work of a whole story
 */
export async function groupingOf(
	story: Story,
	work: WorkId | undefined,
	asked: Fold | undefined
): Promise<Grouping> {
	if (asked === 'none') return { limit: MOST };
	if (!work) return { limit: AROUND };
	if (asked) return { fold: asked, limit: WHOLE_LIMIT };
	const { items } = await story.store.entities({ works: [work] }, story.at, {
		limit: WHOLE_LIMIT + 1
	});
	return { limit: WHOLE_LIMIT, ...(items.length > WHOLE_LIMIT && { fold: 'faction' }) };
}

/** What of an address says as what things are drawn. */
export interface AskedFold {
	center?: string | undefined;
	fold?: Fold | undefined;
	expand?: readonly string[] | undefined;
	pin?: readonly string[] | undefined;
}

/** As what things are drawn in the picture of an address; undefined where it is not folded. */
export async function drawnAsIn(
	story: Story,
	{ center, fold, expand = [], pin = [] }: AskedFold
): Promise<Identity | undefined> {
	const work = workNamed(story, center ?? null);
	const by = work && (await groupingOf(story, work.id, fold)).fold;
	return by && (await foldingOf(story, by, [...expand, ...pin] as EntityId[])).drawnAs;
}
