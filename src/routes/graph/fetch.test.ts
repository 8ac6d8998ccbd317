import { describe, expect, it } from 'vitest';
import { compile } from '$graph/content/compile';
import { readFolder } from '$graph/content/disk';
import { endOf } from '$graph/model/places';
import { EmbeddedStore } from '$graph/store/embedded/store';
import { openStory } from '$graph/story/story';
import { fetchGraph } from './fetch';

const { graph } = compile(readFolder('tests/fixtures/small'));
if (!graph) throw new Error('the small wiki does not compile');
const store = new EmbeddedStore(graph);
const story = openStory(store, await store.current(), endOf(graph.site.works));

const idsOf = async (asked: Parameters<typeof fetchGraph>[1]) =>
	(await fetchGraph(story, asked))!.explorer.nodes.map((n) => n.id);
const near = await idsOf({ depth: 1 });
const far = (await idsOf({ center: 'all', depth: 1 })).find((id) => !near.includes(id))!;

describe('what a state of the explorer is made of', () => {
	for (const list of ['expand', 'pin', 'trail', 'hide', 'fade'] as const)
		it(`names whom ${list} says, who is not around the middle`, async () => {
			const page = await fetchGraph(story, { depth: 1, [list]: [far] });
			expect(Object.keys(page!.named)).toEqual([far]);
			const drawn = page!.explorer.nodes.map((n) => n.id);
			expect(drawn.includes(far)).toBe(list === 'expand' || list === 'pin');
		});

	it('is so deep and so grouped as it is asked for, and around whom', async () => {
		const { explorer } = (await fetchGraph(story, { center: far, depth: 2 }))!;
		expect(explorer).toMatchObject({ center: far, depth: 2 });
		for (const fold of ['faction', 'place', 'none'] as const) {
			const whole = await fetchGraph(story, { center: 'all', depth: 1, fold });
			expect(whole!.explorer.fold).toBe(fold);
		}
	});
});
