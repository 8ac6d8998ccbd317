import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { storyAt } from '../../tests/support/story';
import { TIES } from '../../tests/support/tale';
import type { EntityId } from '../model/types';
import { kShortestPaths } from './k-shortest';
import { shortestPaths } from './paths';

const id = (text: string) => text as EntityId;

describe('shortestPaths', () => {
	it('finds paths, each step with its claims, whatever the direction', async () => {
		const story = await storyAt(TIES, [4]);
		const { paths } = await shortestPaths(story, id('e1ada'), id('e5cy'));
		expect(paths).toEqual([
			[
				{ from: 'e1ada', to: 'e4bo', claims: ['c11'] },
				{ from: 'e4bo', to: 'e5cy', claims: ['c10'] }
			]
		]);
	});

	it('sees new ways as more is known', async () => {
		const { paths } = await shortestPaths(await storyAt(TIES, [5]), id('e1ada'), id('e5cy'));
		expect(paths.map((p) => p[0]!.to)).toEqual(['e2guild', 'e4bo']);
	});

	it('finds none where there is none, or none short enough', async () => {
		const story = await storyAt(TIES, [4]);
		expect((await shortestPaths(story, id('e1ada'), id('e1ada'))).paths).toEqual([]);
		const near = await shortestPaths(story, id('e6stranger'), id('e5cy'), { longest: 2 });
		expect(near.paths).toEqual([]);
	});

	it('keeps to kinds on the way, but not at its ends, and to the claims that are ways', async () => {
		const story = await storyAt(TIES, [5]);
		const by = async (query: Parameters<typeof shortestPaths>[3]) =>
			(await shortestPaths(story, id('e1ada'), id('e5cy'), query)).paths.map((p) => p[0]!.to);
		expect(await by({ kinds: ['character'] })).toEqual(['e4bo']);
		expect(await by({ kinds: ['faction'] })).toEqual(['e2guild']);
		expect(await by({ allows: (c) => c.property === 'knows' })).toEqual(['e4bo']);
		expect(await by({ count: 1 })).toEqual(['e2guild']);
	});

	it('reads enough: it finds what the whole holds, on random stories', async () => {
		const people = fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { minLength: 6, maxLength: 14 });
		await fc.assert(
			fc.asyncProperty(people, fc.integer({ min: 1, max: 6 }), async (pairs, longest) => {
				const story = await storyAt(acquaintances(pairs));
				const neighbours = new Map<string, string[]>();
				for (const [a, b] of pairs) {
					const [x, y] = [`x${a}`, `x${b}`];
					if (a === b || neighbours.get(x)?.includes(y)) continue;
					neighbours.set(x, [...(neighbours.get(x) ?? []), y]);
					neighbours.set(y, [...(neighbours.get(y) ?? []), x]);
				}
				const { paths } = await shortestPaths(story, id('x0'), id('x1'), { longest });
				expect(paths.map((steps) => ['x0', ...steps.map((s) => s.to)])).toEqual(
					kShortestPaths(neighbours, 'x0', 'x1', { k: 10, longest })
				);
			}),
			{ numRuns: 40 }
		);
	});
});

/** Eight people, some of whom know each other. */
function acquaintances(pairs: readonly [number, number][]): Record<string, string> {
	const claims = (n: number) => {
		const own = pairs.flatMap(([a, b], i) =>
			a === n && b !== n
				? [`  - { id: y${i}, property: knows, object: X${b}, cites: [p1a] }\n`]
				: []
		);
		return own.length > 0 ? `claims:\n${own.join('')}` : '';
	};
	const files = Array.from({ length: 8 }, (_, n): [string, string] => [
		`works/tale/characters/X${n}.md`,
		`---
id: x${n}
kind: character
names:
  - { text: X${n}, kind: name, cites: [p1a] }
${claims(n)}---
`
	]);
	return { ...TIES, ...Object.fromEntries(files) };
}
