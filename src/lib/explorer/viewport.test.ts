import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOf, landmarksOf } from './labels';
import { sample } from './sample';
import { viewOf } from './view-model';
import { stretched, viewportFor } from './viewport';

const view = viewOf(sample(), { depth: 1, view: 'graph' });

describe('the viewport', () => {
	it('shows the whole of a small picture on any sheet, none of it at the rim', () => {
		const sheet = fc.record({
			width: fc.integer({ min: 300, max: 1600 }),
			height: fc.integer({ min: 300, max: 1200 })
		});
		fc.assert(
			fc.property(sheet, ({ width, height }) => {
				const { scale, stretch, x, y } = viewportFor(view, width, height, true);
				for (const node of stretched(view, stretch).nodes) {
					expect(Math.abs(node.x * scale + x - width / 2)).toBeLessThan(width / 2 - 20);
					expect(Math.abs(node.y * scale + y - height / 2)).toBeLessThan(height / 2 - 20);
				}
			})
		);
	});

	it('stretches a picture toward the shape of its sheet, and only so far', () => {
		expect(viewportFor(view, 400, 1600, true).stretch).toBeLessThanOrEqual(1.6);
		expect(viewportFor(view, 1600, 400, true).stretch).toBeGreaterThanOrEqual(1 / 1.6);
		expect(viewportFor(view, 400, 1600, true).stretch).toBeGreaterThan(
			viewportFor(view, 1600, 400, true).stretch
		);
	});
});

describe('names', () => {
	it('stand in lines without losing a word', () => {
		expect(linesOf('Ada')).toEqual(['Ada']);
		expect(linesOf('The lamp on the northern stair')).toHaveLength(3);
		const words = fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1, maxLength: 9 });
		fc.assert(
			fc.property(words, (list) => {
				const lines = linesOf(list.join(' '));
				expect(lines.join(' ')).toBe(list.join(' '));
				expect(lines.length).toBeLessThanOrEqual(3);
			})
		);
	});

	it('are landmarks only where nobody is in the middle', () => {
		expect(landmarksOf(view.nodes).size).toBe(0);
		const far = view.nodes.map((n) => ({ ...n, emphasis: 'far' as const }));
		expect(landmarksOf(far).size).toBeGreaterThan(0);
	});
});
