/** The laws of `cut` hold of who is read as whom, and of all that the domain makes of it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cut } from '../../graph/model/cut';
import { lesser } from '../../graph/model/position';
import { identityOf, represent, representedBy } from '../../graph/model/represent';
import type { EntityId, Position, StoryGraph } from '../../graph/model/types';
import { EmbeddedStore } from '../../graph/store/embedded/store';
import { openStory } from '../../graph/story/story';
import { titlesOf } from '../../graph/story/titles';
import { arbitraryGraph, arbitraryScenario, end, everyPosition, SEED } from './arbitrary';
import { domainAnswers, domainQuestions } from './domain';

const runs = (numRuns: number) => ({
	seed: SEED,
	numRuns: Number(process.env['CONTRACT_GRAPHS'] ?? numRuns)
});
const SAME_AS = new Set(['sameAs']);

const identityAt = (graph: StoryGraph, position: Position) =>
	identityOf(cut(graph, position).claims, SAME_AS);

describe('represent', () => {
	it('cut twice reads everybody as cut once, at the lesser position', () => {
		fc.assert(
			fc.property(arbitraryScenario(2), ({ graph, positions: [p, q] }) => {
				const twice = identityAt(cut(graph, q!), p!);
				expect(twice).toEqual(identityAt(graph, lesser(p!, q!)));
			}),
			runs(300)
		);
	});

	it('only ever makes more of them one as more is read', () => {
		fc.assert(
			fc.property(arbitraryScenario(2), ({ graph, positions: [p, q] }) => {
				const [less, more] = [identityAt(graph, lesser(p!, q!)), identityAt(graph, q!)];
				for (const { id } of graph.entities)
					expect(represent(more, represent(less, id))).toBe(represent(more, id));
			}),
			runs(300)
		);
	});

	it('reads everybody as one who is there, of the same work and kind, and who stands for themselves', () => {
		fc.assert(
			fc.property(arbitraryGraph(), (graph) => {
				for (const position of everyPosition(graph)) {
					const part = cut(graph, position);
					const identity = identityOf(part.claims, SAME_AS);
					const found = new Map(part.entities.map((e) => [e.id, e]));
					for (const { id, work, kind } of part.entities) {
						const primary = represent(identity, id);
						expect(found.get(primary)).toMatchObject({ work, kind });
						expect(represent(identity, primary)).toBe(primary);
						expect(representedBy(identity, primary)).toContain(id);
					}
				}
			}),
			runs(100)
		);
	});
});

describe('the domain', () => {
	it('read from a store at P is that read from a store of what is cut off at P', async () => {
		let compared = 0;
		await fc.assert(
			fc.asyncProperty(
				arbitraryScenario(3, { sharedIds: true }),
				async ({ graph, positions }) => {
					const asked = domainQuestions(graph);
					const whole = new EmbeddedStore(graph);
					for (const position of positions) {
						const part = cut(graph, position);
						const store = new EmbeddedStore(part);
						const told = await domainAnswers(whole, graph, position, asked);
						const right = await domainAnswers(store, part, end(graph), asked);
						asked.forEach(({ label }, i) => expect(told[i], label).toBe(right[i]));
						compared += asked.length;
					}
				}
			),
			runs(60)
		);
		expect(compared).toBeGreaterThan(0);
	}, 300_000);

	it('gives every page a title of its own at every position, whoever shares a name', async () => {
		await fc.assert(
			fc.asyncProperty(arbitraryGraph(), async (graph) => {
				const store = new EmbeddedStore(graph);
				for (const position of everyPosition(graph)) {
					const story = openStory(
						store,
						{ id: graph.generation, site: graph.site },
						position
					);
					const identity = await story.identity();
					const { items } = await store.entities({}, story.at);
					const primaries = items.filter((e) => !identity.has(e.id)).map((e) => e.id);
					const titles = await titlesOf(story, primaries as EntityId[]);
					const slugs = [...titles.values()].map((t) => t.slug);
					expect(slugs).toHaveLength(primaries.length);
					expect(new Set(slugs).size).toBe(slugs.length);
				}
			}),
			runs(100)
		);
	}, 120_000);
});
