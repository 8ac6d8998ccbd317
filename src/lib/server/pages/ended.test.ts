import { describe, expect, it } from 'vitest';
import { compile } from '$graph/content/compile';
import { readFolder } from '$graph/content/disk';
import { represent } from '$graph/model/represent';
import { EmbeddedStore } from '$graph/store/embedded/store';
import { endedIn, stepsOf } from '$graph/story/steps';
import { openStory } from '$graph/story/story';
import { endedAmong } from './ended';
import { localGraph } from './graph';

describe.each(['content', 'tests/fixtures/pair/content'])('who is ended in %s', (folder) => {
	const graph = compile(readFolder(folder)).graph!;
	const store = new EmbeddedStore(graph);
	const { works } = graph.site;
	const storyAt = async (share: number) =>
		openStory(
			store,
			await store.current(),
			works.map((work) => Math.floor(work.passages * share))
		);

	it('is what the order of the whole story says, at every stretch of it', async () => {
		let some = 0;
		for (const share of [0, 0.25, 0.5, 0.75, 1]) {
			const story = await storyAt(share);
			const identity = await story.identity();
			const { items } = await store.entities({ kinds: ['character', 'faction'] }, story.at);
			const beings = [...new Set(items.map((e) => represent(identity, e.id)))];
			const all = await endedIn(story, await stepsOf(story));
			const among = await endedAmong(story, beings);
			expect([...among].sort()).toEqual(beings.filter((id) => all.has(id)).sort());
			some += among.size;
		}
		expect(some).toBeGreaterThan(0);
	});

	it('is known to the small picture of a page', async () => {
		const story = await storyAt(1);
		const all = await endedIn(story, await stepsOf(story));
		const [ended] = [...all];
		const { nodes } = await localGraph(story, ended!);
		expect(nodes.find((n) => n.id === ended)!.ended).toHaveLength(1);
		for (const { id, ended } of nodes) expect(ended.length > 0).toBe(all.has(id as never));
	});
});
