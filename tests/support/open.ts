/** A Story over a small graph made by hand, in the embedded store, with what the rules find in it. */
import { endOf } from '../../graph/model/places';
import type { Position, StoryGraph } from '../../graph/model/types';
import { declare, type Declaration } from '../../graph/rules/declare';
import { premisesOf } from '../../graph/rules/premises';
import { runRules } from '../../graph/rules/run';
import { EmbeddedStore } from '../../graph/store/embedded/store';
import { openStory, type Story } from '../../graph/story/story';

/** Opens it at a position, left out: the end of all works; with what is declared to be meant. */
export async function open(
	graph: StoryGraph,
	position?: Position,
	declarations: readonly Declaration[] = []
): Promise<Story> {
	const found = declare(declarations, runRules(graph), premisesOf(graph), graph.claims);
	const whole = { ...graph, findings: found.findings, premises: found.premises };
	const store = new EmbeddedStore(whole);
	return openStory(store, await store.current(), position ?? endOf(graph.site.works));
}
