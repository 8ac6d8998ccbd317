import { describe, expect, it } from 'vitest';
import { storyOf } from '../../../tests/bench/explorer/story';
import { crowdOf, fullOf, isGreat } from './detail';
import { viewOf } from './view-model';

const ALL = { left: -1e6, right: 1e6, top: -1e6, bottom: 1e6 };
const great = viewOf(storyOf(600), { center: 'all', depth: 1, view: 'graph' });
const ids = (list: readonly { id: string }[]) => list.map((thing) => thing.id);

describe('the level of detail', () => {
	it('leaves a small picture as it is', () => {
		const small = viewOf(storyOf(60), { center: 'all', depth: 1, view: 'graph' });
		expect(isGreat(small)).toBe(false);
		expect(fullOf(small, 1, ALL)).toBe(small);
		expect(crowdOf(small, small, 1, ALL)).toEqual({ nodes: [], lines: [], undrawn: 0 });
	});

	it('draws everything in sight once, in full or in the crowd, and says what is left out', () => {
		const full = fullOf(great, 0.3, ALL);
		const crowd = crowdOf(great, full, 0.3, ALL);
		expect(ids([...full.nodes, ...crowd.nodes]).sort()).toEqual(ids(great.nodes).sort());
		const lines = ids([...full.lines, ...crowd.lines]);
		expect(new Set(lines).size).toBe(lines.length);
		expect(lines.length + crowd.undrawn).toBe(great.lines.length);
		expect(crowd.undrawn).toBeGreaterThan(0);
		const least = Math.min(...full.nodes.map((n) => n.weight));
		expect(Math.max(...crowd.nodes.map((n) => n.weight))).toBeLessThanOrEqual(least);
	});

	it('draws in full what is open and what is pointed at, wherever it lies', () => {
		const edge = great.edges[100]!.id;
		const view = viewOf(storyOf(600), { center: 'all', depth: 1, view: 'graph', edge });
		const nowhere = { left: 1e6, right: 2e6, top: 1e6, bottom: 2e6 };
		const weakest = [...view.nodes].sort((a, b) => a.weight - b.weight)[0]!.id;
		const full = fullOf(view, 1, nowhere, new Set([weakest]));
		const { source, target } = view.open!;
		expect(ids(full.nodes)).toEqual(expect.arrayContaining([source, target, weakest]));
		expect(ids(full.lines)).toEqual([edge]);
	});

	it('draws in full the ties in sight that the continuity desk names', () => {
		const plain = fullOf(great, 0.3, ALL);
		const there = new Set(ids(plain.lines));
		const weak = great.lines.find((line) => !there.has(line.id))!;
		const finding = { id: 'f1', severity: 'error' as const, words: 'Both cannot be.' };
		const lines = great.lines.map((l) => (l === weak ? { ...l, finding } : l));
		const full = fullOf({ ...great, lines }, 0.3, ALL);
		expect(ids(full.lines)).toContain(weak.id);
		expect(ids(full.nodes)).toEqual(expect.arrayContaining([weak.source, weak.target]));
		const nowhere = { left: 1e6, right: 2e6, top: 1e6, bottom: 2e6 };
		expect(fullOf({ ...great, lines }, 1, nowhere).lines).toEqual([]);
	});

	it('has the ends of each tie that is drawn in full', () => {
		const { nodes, lines } = fullOf(great, 0.5, { left: 0, right: 900, top: 0, bottom: 600 });
		const there = new Set(ids(nodes));
		expect(lines.length).toBeGreaterThan(10);
		for (const { source, target } of lines)
			expect(there.has(source) && there.has(target)).toBe(true);
	});
});
