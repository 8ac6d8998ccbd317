import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOf, landmarksOf } from './labels';
import { sample } from './sample';
import { viewOf } from './view-model';
import { lookOf, sameLook, stretched, viewportAt, viewportFor } from './viewport';

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

describe('where a picture is looked at', () => {
	it('is restored from what an address says, on any sheet', () => {
		const sheet = fc.record({
			width: fc.integer({ min: 300, max: 1600 }),
			height: fc.integer({ min: 300, max: 1200 })
		});
		const view = fc.record({
			...{ scale: fc.double({ min: 0.02, max: 4, noNaN: true }) },
			stretch: fc.double({ min: 0.6, max: 1.6, noNaN: true }),
			...{
				x: fc.integer({ min: -3000, max: 3000 }),
				y: fc.integer({ min: -3000, max: 3000 })
			}
		});
		fc.assert(
			fc.property(sheet, view, ({ width, height }, at) => {
				const look = lookOf(at, width, height);
				const again = viewportAt(look, width, height);
				expect(again.scale / at.scale).toBeCloseTo(1, 3);
				const middle = ({ x, scale }: { x: number; scale: number }) =>
					(width / 2 - x) / scale;
				expect(Math.abs(middle(again) - middle(at))).toBeLessThanOrEqual(0.51);
				expect(sameLook(lookOf(again, width, height), look)).toBe(true);
			})
		);
	});

	it('is told from elsewhere', () => {
		const here = { x: 1, y: 2, scale: 0.5 };
		expect(sameLook(here, { ...here, stretch: 1 })).toBe(true);
		expect(sameLook(here, { ...here, x: 2 })).toBe(false);
		expect(sameLook(here, undefined)).toBe(false);
		expect(sameLook(undefined, undefined)).toBe(true);
	});
});
