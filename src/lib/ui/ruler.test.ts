import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layRuler } from './ruler';

const scenes = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 9 });

describe('layRuler', () => {
	it('has one tick a passage, from the left edge to the right, and wider gaps between scenes', () => {
		const { ticks, spans } = layRuler([
			{ scene: 0, passages: 1 },
			{ scene: 1, passages: 3 },
			{ scene: 2, passages: 2, title: 'The pass' }
		]);
		expect(ticks.map((t) => t.ordinal)).toEqual([1, 2, 3, 4, 5, 6]);
		expect(ticks[0]!.x).toBe(0);
		expect(ticks[5]!.x).toBe(100);
		expect(ticks[4]!.x - ticks[3]!.x).toBeCloseTo(2.75 * (ticks[3]!.x - ticks[2]!.x), 1);
		expect(spans.map((s) => [s.scene, s.first, s.last])).toEqual([
			[0, 1, 1],
			[1, 2, 4],
			[2, 5, 6]
		]);
		expect(spans[2]!.title).toBe('The pass');
	});

	it('keeps ticks in order and within the ruler, whatever the scenes', () => {
		fc.assert(
			fc.property(scenes, (counts) => {
				const { ticks, spans } = layRuler(
					counts.map((passages, scene) => ({ scene, passages }))
				);
				expect(ticks).toHaveLength(counts.reduce((a, b) => a + b, 0));
				expect(ticks.every((t) => t.x >= 0 && t.x <= 100)).toBe(true);
				expect(ticks.every((t, i) => i === 0 || t.x > ticks[i - 1]!.x)).toBe(true);
				for (const s of spans) expect(s.x).toBe(ticks[s.first - 1]!.x);
			})
		);
	});
});
