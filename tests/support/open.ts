/** A Story over a small graph made by hand, in the embedded store, with what the rules find in it. */
import { endOf } from '../../graph/model/places';
import type { Position, StoryGraph } from '../../graph/model/types';
import { premisesOf } from '../../graph/rules/premises';
import { runRules } from '../../graph/rules/run';
import { EmbeddedStore } from '../../graph/store/embedded/store';
import { openStory, type Story } from '../../graph/story/story';

/** Opens it at a position, left out: the end of all works. */
export async function open(graph: StoryGraph, position?: Position): Promise<Story> {
	const whole = { ...graph, findings: runRules(graph), premises: premisesOf(graph) };
	const store = new EmbeddedStore(whole);
	return openStory(store, await store.current(), position ?? endOf(graph.site.works));
}
