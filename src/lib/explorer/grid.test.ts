import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlap } from './geometry';
import { Boxes, Grid } from './grid';

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const box = fc.record({
	...{ x: number(-500, 500), y: number(-500, 500) },
	...{ width: number(1, 300), height: number(1, 60), angle: number(-1.5, 1.5) }
});

describe('a grid', () => {
	it('finds whatever lies in a rectangle, and each thing once', () => {
		fc.assert(
			fc.property(fc.array(box), box, (things, asked) => {
				const grid = new Grid<(typeof things)[number]>();
				for (const thing of things) grid.add(thing);
				const found = [...grid.within(asked, asked.width, asked.height)];
				expect(new Set(found).size).toBe(found.length);
				const inside = things.filter(
					(t) =>
						Math.abs(t.x - asked.x) <= asked.width &&
						Math.abs(t.y - asked.y) <= asked.height
				);
				for (const thing of inside) expect(found).toContain(thing);
			})
		);
	});

	it('counts overlapping boxes as a look at all of them does', () => {
		fc.assert(
			fc.property(fc.array(box), box, (all, asked) => {
				const boxes = new Boxes();
				for (const one of all) boxes.add(one);
				expect(boxes.clashes(asked)).toBe(all.filter((one) => overlap(one, asked)).length);
			})
		);
	});
});
