/** What `explorer.mjs` shows: made-up stories of three sizes, and the chapter's own. */
import { compile } from '../../../graph/content/compile';
import { readFolder } from '../../../graph/content/disk';
import { endOf } from '../../../graph/model/places';
import { EmbeddedStore } from '../../../graph/store/embedded/store';
import { openStory } from '../../../graph/story/story';
import type { ExplorerData } from '../../../src/lib/explorer/data';
import { graphPage } from '../../../src/lib/server/pages/graph';
import { storyOf } from './story';

const SIZES = [200, 1000, 5000];

/**
 * By name; the wiki's own as its page has it, around one and whole.
 * @param sizes none: all three
 */
export async function pictures(
	content: string,
	sizes: readonly number[]
): Promise<Map<string, ExplorerData>> {
	const { graph } = compile(readFolder(content));
	if (!graph) throw new Error(`the wiki in ${content} does not compile`);
	const store = new EmbeddedStore(graph);
	const story = openStory(store, await store.current(), endOf(graph.site.works));
	const [one, whole] = await Promise.all([graphPage(story, null, 1), graphPage(story, 'all', 1)]);
	return new Map([
		['chapter, around one', one!.explorer],
		['chapter, whole', whole!.explorer],
		...(sizes.length ? sizes : SIZES).map(
			(size) => [`made up, ${size}`, storyOf(size)] as const
		)
	]);
}
