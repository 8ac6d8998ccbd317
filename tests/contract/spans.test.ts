/** What a watched story says of its reads is true: between those positions each answer is the same. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Position, StoryGraph } from '../../graph/model/types';
import { EmbeddedStore } from '../../graph/store/embedded/store';
import { changesOf } from '../../graph/story/changes';
import { isWithin, watchStory, type Span } from '../../graph/story/watched';
import { arbitraryGraph, everyPosition, SEED } from './arbitrary';
import { questions } from './questions';

const runs = { seed: SEED, numRuns: Number(process.env['CONTRACT_GRAPHS'] ?? 20) };

async function watching(graph: StoryGraph) {
	const store = new EmbeddedStore(graph);
	const generation = await store.current();
	const changes = await changesOf(store, generation);
	return (position: Position) => watchStory(store, changes, generation, position);
}

interface Answer {
	span: Span;
	answer: string;
}

const same = (a: Answer, b: Answer) =>
	a.answer === b.answer && JSON.stringify(a.span) === JSON.stringify(b.span);

describe('spans of watched reads', () => {
	it('hold the same answers, to the letter, on random graphs', async () => {
		let wider = 0;
		await fc.assert(
			fc.asyncProperty(arbitraryGraph(), async (graph) => {
				const open = await watching(graph);
				const positions = everyPosition(graph);
				for (const { label, ask } of questions(graph)) {
					const answers = await Promise.all(
						positions.map(async (position) => {
							const { story, span } = open(position);
							const answer = JSON.stringify(await ask(story.store, story.at));
							return { position, span, answer };
						})
					);
					for (const one of answers)
						for (const other of answers) {
							if (one === other || !isWithin(one.span, other.position)) continue;
							wider++;
							if (same(one, other)) continue;
							const at = `${label} at ${other.position.join()}, as at ${one.position.join()}`;
							expect(other, at).toEqual({ ...one, position: other.position });
						}
				}
			}),
			runs
		);
		// A watch that knows only the position itself would have compared nothing.
		expect(wider).toBeGreaterThan(10_000);
	}, 120_000);

	it('end where the position itself is looked at, or everything is read', async () => {
		await fc.assert(
			fc.asyncProperty(arbitraryGraph(), async (graph) => {
				const open = await watching(graph);
				for (const position of everyPosition(graph)) {
					const looked = open(position);
					expect(looked.story.at.position).toEqual(position);
					expect(looked.span.from).toEqual(position);
					expect(looked.span.to).toEqual(position.map((n) => n + 1));
					const { story, span } = open(position);
					for (const other of everyPosition(graph))
						if (isWithin(span, other))
							expect(open(other).story.atEnd).toBe(story.atEnd);
				}
			}),
			runs
		);
	});
});
