/** The laws of `cut`, and that the random graphs on which the stores are compared are sound. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cut } from '../../graph/model/cut';
import { keysOf, linksOf } from '../../graph/model/links';
import { isKnown, lesser } from '../../graph/model/position';
import { trim } from '../../graph/model/trim';
import type { Element, Known, StoryGraph } from '../../graph/model/types';
import { EmbeddedStore } from '../../graph/store/embedded/store';
import { arbitraryGraph, arbitraryScenario, end, everyPosition, SEED } from './arbitrary';
import { questions } from './questions';

const runs = { seed: SEED, numRuns: 60 };

function elements(graph: StoryGraph): Element[] {
	const { scenes, passages, entities, claims, blocks, findings, premises } = graph;
	return [scenes, passages, entities, claims, blocks, findings, premises].flat();
}

/** All strings of a value, wherever they stand. */
function strings(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	if (value === null || typeof value !== 'object') return [];
	return Object.values(value).flatMap(strings);
}

describe('links and keys', () => {
	/** What links and keys say, without the numbers that decide whether they say it. */
	const said = (list: readonly { knownFrom: Known }[]) =>
		list.map(({ knownFrom: _, ...rest }) => JSON.stringify(rest)).sort();

	it('are known at P where what is left of their element at P has them, on random graphs', () => {
		fc.assert(
			fc.property(arbitraryGraph(), (graph) => {
				for (const position of everyPosition(graph))
					for (const element of elements(graph)) {
						const left = trim(element, position);
						// A citation left out shifts the numbers of those after it.
						const links = (e: Element) =>
							linksOf(e).map(({ citation: _, ...link }) => link);
						const known = (link: { knownFrom: Known }) =>
							isKnown(link.knownFrom, position);
						expect(said(links(element).filter(known))).toEqual(
							said(left ? links(left) : [])
						);
						expect(said(keysOf(element).filter(known))).toEqual(
							said(left ? keysOf(left) : [])
						);
					}
			}),
			runs
		);
	});
});

describe('cut', () => {
	it('cut twice is cut once, at the lesser position', () => {
		fc.assert(
			fc.property(arbitraryScenario(2), ({ graph, positions: [p, q] }) => {
				expect(cut(cut(graph, q!), p!)).toEqual(cut(graph, lesser(p!, q!)));
			}),
			{ ...runs, numRuns: 300 }
		);
	});

	it('grows with the position', () => {
		fc.assert(
			fc.property(arbitraryScenario(2), ({ graph, positions: [p, q] }) => {
				const more = new Set(elements(cut(graph, q!)).map((e) => e.id));
				for (const { id } of elements(cut(graph, lesser(p!, q!))))
					expect(more).toContain(id);
			}),
			{ ...runs, numRuns: 300 }
		);
	});

	it('keeps all at the end', () => {
		fc.assert(
			fc.property(arbitraryGraph(), (graph) => {
				expect(cut(graph, end(graph))).toEqual(graph);
			}),
			{ ...runs, numRuns: 300 }
		);
	});

	it('leaves no id behind that it does not resolve', () => {
		fc.assert(
			fc.property(arbitraryGraph(), (graph) => {
				const ids = new Set<string>(elements(graph).map((e) => e.id));
				for (const position of everyPosition(graph)) {
					const part = cut(graph, position);
					const known = new Set<string>(elements(part).map((e) => e.id));
					const dangling = strings(part).filter((s) => ids.has(s) && !known.has(s));
					expect(dangling).toEqual([]);
				}
			}),
			runs
		);
	});

	it('leaves no shell: what is kept has a name, a citation, something that it says', () => {
		fc.assert(
			fc.property(arbitraryGraph(), (graph) => {
				for (const position of everyPosition(graph)) {
					const part = cut(graph, position);
					for (const entity of part.entities) expect(entity.names).not.toEqual([]);
					for (const claim of part.claims) {
						expect(claim.citations).not.toEqual([]);
						expect(claim.content).not.toEqual([]);
					}
				}
			}),
			runs
		);
	});

	it('is what a store answers: read at P, it is the store of cut(g, P) read at the end', async () => {
		await fc.assert(
			fc.asyncProperty(
				arbitraryScenario(4, { sharedIds: true }),
				async ({ graph, positions }) => {
					const whole = new EmbeddedStore(graph);
					for (const position of positions) {
						const part = new EmbeddedStore(cut(graph, position));
						const { generation } = graph;
						for (const { label, ask } of questions(graph)) {
							const answer = await ask(whole, { generation, position });
							const same = await ask(part, { generation, position: end(graph) });
							expect(answer, label).toEqual(same);
						}
					}
				}
			),
			runs
		);
	}, 60_000);
});
