import { describe, expect, it } from 'vitest';
import { storyAt } from '../../tests/support/story';
import { TIES } from '../../tests/support/tale';
import type { EntityId } from '../model/types';
import { graphView } from './graph';

const id = (text: string) => text as EntityId;
const ids = (list: { id: string }[]) => list.map((x) => x.id).sort();

describe('graphView', () => {
	it('draws neighbours to a depth, and the ties among those it draws', async () => {
		const story = await storyAt(TIES, [4]);
		const one = await graphView(story, { center: id('e4bo') });
		expect(ids(one.nodes)).toEqual(['e1ada', 'e4bo', 'e5cy']);
		const two = await graphView(story, { center: id('e4bo'), depth: 2 });
		expect(ids(two.nodes)).toContain('e6stranger');
	});

	it('expands one in place, wherever the walk ends', async () => {
		const story = await storyAt(TIES, [4]);
		const plain = await graphView(story, { center: id('e5cy') });
		const [most] = [...plain.nodes].filter((n) => n.id !== 'e5cy');
		const around = await graphView(story, { center: most!.id });
		const both = await graphView(story, { center: id('e5cy'), expand: [most!.id] });
		expect(ids(both.nodes)).toEqual(
			[...new Set([...ids(plain.nodes), ...ids(around.nodes)])].sort()
		);
		expect(both.nodes.length).toBeGreaterThan(plain.nodes.length);
		for (const n of plain.nodes)
			expect(both.nodes).toContainEqual({ ...n, weight: expect.any(Number) });
	});

	it('keeps what is pinned, with its ties to what is drawn', async () => {
		const story = await storyAt(TIES, [4]);
		const far = await graphView(story, { center: id('e5cy'), pin: [id('e6stranger')] });
		expect(ids(far.nodes)).toContain('e6stranger');
		const near = await graphView(story, { center: id('e1ada'), pin: [id('e5cy')] });
		expect(near.edges.some((e) => [e.source, e.target].includes(id('e5cy')))).toBe(true);
	});

	it('knows nobody to expand or pin who is not reached', async () => {
		const story = await storyAt(TIES, [1]);
		const query = { expand: [id('e6stranger')], pin: [id('e6stranger'), id('e0nobody')] };
		expect(await graphView(story, { center: id('e1ada'), ...query })).toEqual(
			await graphView(story, { center: id('e1ada') })
		);
		expect((await graphView(story, query)).nodes).toEqual((await graphView(story, {})).nodes);
	});

	it('expands and pins whoever another has proved to be', async () => {
		const story = await storyAt(TIES, [5]);
		const view = await graphView(story, { center: id('e2guild'), pin: [id('e6stranger')] });
		expect(ids(view.nodes)).not.toContain('e6stranger');
		expect(ids(view.nodes)).toContain('e4bo');
	});

	it('keeps to kinds and relations, and always shows the centre', async () => {
		const story = await storyAt(TIES);
		const view = await graphView(story, { center: id('e5cy'), kinds: ['faction'] });
		expect(ids(view.nodes)).toEqual(['e2guild', 'e5cy']);
		const knowing = await graphView(story, { center: id('e5cy'), relations: ['knowledge'] });
		expect(knowing.edges.map((e) => e.property)).toEqual(['knows']);
		const alone = await graphView(story, { center: id('e5cy'), relations: ['harm'] });
		expect(ids(alone.nodes)).toEqual(['e5cy']);
	});

	it('a relation that becomes a loop is not drawn, and the two are one node', async () => {
		const story = await storyAt(TIES, [5]);
		const view = await graphView(story, {});
		expect(ids(view.nodes)).not.toContain('e6stranger');
		expect(view.edges.every((e) => e.source !== e.target)).toBe(true);
		const knows = view.edges.find((e) => e.id === 'e4bo.knows.e1ada');
		expect(knows?.claims).toEqual(['c14']);
	});

	it('claims of one property and direction are one edge', async () => {
		const view = await graphView(await storyAt(TIES), {});
		expect(new Set(view.edges.map((e) => e.id)).size).toBe(view.edges.length);
		expect(view.more).toBe(false);
	});
});
