/** A Story over content in memory, at a position: for tests of the domain. */
import { compile } from '../../graph/content/compile';
import { endOf } from '../../graph/model/places';
import type { Position } from '../../graph/model/types';
import { EmbeddedStore } from '../../graph/store/embedded/store';
import { openStory, type Story } from '../../graph/story/story';
import { contentFiles } from './content';

/** Opens the small tale, with files put in place of others; without a position, at the end. */
export async function storyAt(
	changes: Record<string, string | undefined> = {},
	position?: Position
): Promise<Story> {
	const { graph, diagnostics } = compile(contentFiles(changes));
	const errors = diagnostics.filter((d) => d.severity === 'error');
	if (!graph || errors.length > 0) throw new Error(JSON.stringify(errors, null, 1));
	const store = new EmbeddedStore(graph);
	return openStory(store, await store.current(), position ?? endOf(graph.site.works));
}
