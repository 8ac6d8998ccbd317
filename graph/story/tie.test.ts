import { describe, expect, it } from 'vitest';
import { storyAt } from '../../tests/support/story';
import { TIES } from '../../tests/support/tale';
import { graphView } from './graph';
import { leadingEntity } from './leading';
import { tieOf } from './tie';

describe('tieOf', () => {
	it('opens every edge of the picture, with the same claims', async () => {
		const story = await storyAt(TIES);
		const { edges } = await graphView(story, {});
		expect(edges.length).toBeGreaterThan(2);
		for (const edge of edges) {
			const tie = await tieOf(story, edge.id);
			expect(tie?.edge).toEqual(edge);
			expect(tie?.claims.map((c) => c.id)).toEqual(edge.claims);
			const between = edges.filter(
				(e) =>
					e.id !== edge.id &&
					[e.source, e.target].sort().join() === [edge.source, edge.target].sort().join()
			);
			expect(tie?.others).toEqual(between);
		}
	});

	it('finds nothing where nothing is visible, and nothing in nonsense', async () => {
		const story = await storyAt(TIES, [0]);
		expect(await tieOf(story, 'e4bo.knows.e1ada')).toBeUndefined();
		expect(await tieOf(await storyAt(TIES), 'nonsense')).toBeUndefined();
		expect(await tieOf(await storyAt(TIES), 'e4bo.knows.e4bo')).toBeUndefined();
	});

	it('reads ids that proved to be one as one', async () => {
		const story = await storyAt(TIES, [5]);
		const { edges } = await graphView(story, {});
		expect((await tieOf(story, 'e6stranger.knows.e1ada'))?.edge).toEqual(
			edges.find((e) => e.id === 'e4bo.knows.e1ada')
		);
	});
});

describe('leadingEntity', () => {
	it('is the character with most ties, and nobody where nothing is told', async () => {
		expect((await leadingEntity(await storyAt(TIES)))?.kind).toBe('character');
		expect(await leadingEntity(await storyAt(TIES, [0]))).toBeUndefined();
	});
});
