/** Pictures for tests of the exports: any that the types allow, with texts that formats stumble over. */
import fc from 'fast-check';
import type {
	ExportEdge,
	ExportGraph,
	ExportNode,
	ExportStep
} from '../../graph/model/export-graph';
import {
	KINDS,
	WORLDS,
	type ClaimId,
	type EntityId,
	type PassageId,
	type PropertyId
} from '../../graph/model/types';

/** Marks of XML and JSON, lines, faces, what XML cannot hold, words from right to left, a lone half. */
const STUMBLES = [
	...['"', "'", '<', '>', '&', '&amp;', ']]>', '<!--', '\\', '\n', '\r\n', '\t', '|'],
	...['😀', '\u0000', '\u0008', '\u001b', '\ufffe', '\ud83d', 'שלום', '\u202e', 'é', '漢']
];

const text = fc
	.array(fc.oneof(fc.constantFrom(...STUMBLES), fc.string({ maxLength: 5 })), { maxLength: 6 })
	.map((parts) => `A${parts.join('')}`);

const STEPS: ExportStep[] = ['the storm', 'the <fire>', 'the trial & after'].map((title, i) => ({
	...{ event: `ev${i}` as EntityId, title },
	step: i + 1
}));
const step = fc.option(fc.constantFrom(...STEPS), { nil: undefined });
const place = fc.option(fc.constantFrom('1.2.4', 'Chapter "3"'), { nil: undefined });

/** Without the keys that are undefined. */
const told = <T extends object>(given: T) =>
	Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));

const node = (i: number): fc.Arbitrary<ExportNode> =>
	fc
		.record({
			kind: fc.constantFrom(...KINDS),
			title: text,
			x: fc.integer({ min: -3000, max: 3000 }),
			y: fc.integer({ min: -3000, max: 3000 }),
			claimCount: fc.nat(200),
			firstPlace: place,
			since: step,
			until: step,
			factions: fc.array(
				text.map((title) => ({ id: 'f1' as EntityId, title })),
				{
					maxLength: 2
				}
			),
			folded: fc.option(fc.integer({ min: 1, max: 90 }), { nil: undefined })
		})
		.map(
			(rest) =>
				({
					...{ id: `n${i}`, url: `/wiki/N${i}`, firstPassage: 'p1' as PassageId },
					...told(rest)
				}) as ExportNode
		);

const edge = (i: number, nodes: number): fc.Arbitrary<ExportEdge> =>
	fc
		.record({
			source: fc.nat(nodes - 1).map((n) => `n${n}` as EntityId),
			target: fc.nat(nodes - 1).map((n) => `n${n}` as EntityId),
			property: fc.constantFrom('knows', 'harms') as fc.Arbitrary<PropertyId>,
			label: text,
			group: fc.constantFrom('harm' as const, 'other' as const),
			worlds: fc.subarray([...WORLDS], { minLength: 1 }),
			denied: fc.boolean(),
			sure: fc.boolean(),
			claims: fc.array(
				fc.nat(99).map((n) => `c${n}` as ClaimId),
				{ minLength: 1, maxLength: 4 }
			),
			firstPlace: place,
			since: step,
			until: step
		})
		.map((rest) => ({ id: `t${i}`, ...told(rest) }) as ExportEdge);

/** Parallel edges and loops among them. */
export const pictures: fc.Arbitrary<ExportGraph> = fc
	.tuple(fc.integer({ min: 1, max: 8 }), fc.nat(12))
	.chain(([nodes, edges]) =>
		fc.record({
			wiki: text,
			title: text,
			steps: fc.constant(STEPS),
			nodes: fc.tuple(...Array.from({ length: nodes }, (_, i) => node(i))),
			edges: fc.tuple(...Array.from({ length: edges }, (_, i) => edge(i, nodes))),
			more: fc.boolean()
		})
	) as fc.Arbitrary<ExportGraph>;

/** One of them, always the same. */
export const somePictures = (count: number): ExportGraph[] =>
	fc.sample(pictures, { numRuns: count, seed: 7 });
