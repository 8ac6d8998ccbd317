import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EntityId, WorkId } from '../model/types';
import { placeNodes, type LayoutEdge, type LayoutNode } from './places';

const arbitrary = fc.record({
	reveals: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 25 }),
	edges: fc.array(fc.tuple(fc.nat(24), fc.nat(24), fc.integer({ min: 1, max: 9 })), {
		maxLength: 40
	})
});

function build(reveals: number[], edges: [number, number, number][]) {
	const nodes = reveals.map((r, i): LayoutNode => ({
		id: `e${i}` as EntityId,
		work: 'w' as WorkId,
		knownFrom: [r],
		label: 'x'.repeat(3 + (i % 20)),
		small: i % 3 === 0
	}));
	const ties = edges.flatMap(([a, b, k]): LayoutEdge[] => {
		const [source, target] = [nodes[a], nodes[b]];
		if (!source || !target || a === b) return [];
		const known = Math.max(k, source.knownFrom[0]!, target.knownFrom[0]!);
		return [{ source: source.id, target: target.id, knownFrom: [known] }];
	});
	return { nodes, ties };
}

describe('placeNodes', () => {
	it('places what is known at a position as if nothing came after it', () => {
		fc.assert(
			fc.property(arbitrary, fc.integer({ min: 1, max: 9 }), ({ reveals, edges }, at) => {
				const { nodes, ties } = build(reveals, edges);
				const all = placeNodes(nodes, ties);
				const known = nodes.filter((n) => n.knownFrom[0]! <= at);
				const part = placeNodes(
					known,
					ties.filter((e) => e.knownFrom[0]! <= at)
				);
				for (const n of known) expect(part.get(n.id)).toEqual(all.get(n.id));
			})
		);
	});

	it('lets no two boxes overlap', () => {
		fc.assert(
			fc.property(arbitrary, ({ reveals, edges }) => {
				const { nodes, ties } = build(reveals, edges);
				const places = placeNodes(nodes, ties);
				const labels = nodes.map((n) => ({
					...places.get(n.id)!,
					w: Math.min(16, n.label.length) * 8
				}));
				labels.forEach((a, i) =>
					labels.slice(i + 1).forEach((b) => {
						const apart =
							Math.abs(a.y - b.y) >= 40 || Math.abs(a.x - b.x) >= (a.w + b.w) / 2;
						expect(apart).toBe(true);
					})
				);
			})
		);
	});
});
