/** The story of compiled content at a position, for commands that look at it as a reader does. */
import { endOf, POSITION_FORMS } from '../model/places';
import type { StoryGraph } from '../model/types';
import { EmbeddedStore } from '../store/embedded/store';
import { resolvePosition } from '../story/position';
import { openStory, type Story } from '../story/story';
import { CannotRun } from './command';

/**
 * @param at as addresses have it; works that are not named stand, as on the site, at the wiki's default
 * @throws CannotRun where it is no position here
 */
export async function openAt(graph: StoryGraph, at: string): Promise<Story> {
	const store = new EmbeddedStore(graph);
	const generation = await store.current();
	const { works, defaultPosition } = generation.site;
	const end = endOf(works);
	const base = (await resolvePosition(store, generation, defaultPosition, end)) ?? end;
	const position = await resolvePosition(store, generation, at, base);
	if (!position) throw new CannotRun(`"${at}" is no position here. Valid: ${POSITION_FORMS}.`);
	return openStory(store, generation, position);
}
