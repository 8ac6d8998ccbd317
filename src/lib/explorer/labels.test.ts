import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { curveOf, overlap, pointOn, type Box } from './geometry';
import { landmarksOf, placeLabels, type Frame } from './labels';
import { estimate } from './measure';
import { sample } from './sample';
import { viewOf, type DrawnLine, type DrawnNode } from './view-model';

const crowd = fc
	.array(
		fc.record({
			x: fc.integer({ min: -400, max: 400 }),
			y: fc.integer({ min: -400, max: 400 }),
			title: fc.stringMatching(/^[A-Za-z ]{1,20}$/),
			weight: fc.nat(20)
		}),
		{ minLength: 2, maxLength: 40 }
	)
	.map((places) => {
		const nodes = places.map((p, i): DrawnNode => ({
			...p,
			...{
				id: `n${i}`,
				kind: 'character',
				href: '',
				size: 16,
				...{ hollow: false, chosen: false, pinned: false, faded: false },
				center: i === 0
			},
			emphasis: 'near'
		}));
		const lines = nodes.slice(1).map((n, i): DrawnLine => ({
			...{
				id: `e${i}`,
				source: 'n0',
				target: n.id,
				relation: 'stands beside',
				line: 'solid'
			},
			...{ emphasis: 'near', denied: false, sure: true, claims: 1, bend: 0 },
			faded: false,
			...{ worlds: ['actual' as const], first: 0, last: 0 },
			...{ members: [`e${i}`], mutual: false }
		}));
		return { nodes, lines };
	});

describe('labels', () => {
	it('never overlap each other, and hide no sign', () => {
		fc.assert(
			fc.property(crowd, fc.double({ min: 0.2, max: 2, noNaN: true }), (view, scale) => {
				const { nodes, edges } = placeLabels(view, scale, estimate);
				const boxes = [...nodes.values(), ...edges.values()].map((l) => l.box);
				boxes.forEach((a, i) => {
					for (const b of boxes.slice(i + 1)) expect(overlap(a, b)).toBe(false);
				});
				const signs = view.nodes.map(({ x, y, size }): Box => ({
					...{ x: x * scale, y: y * scale, width: size, height: size, angle: 0 }
				}));
				for (const [id, { box }] of nodes)
					if (id !== 'n0')
						for (const sign of signs) expect(overlap(box, sign)).toBe(false);
			})
		);
	});

	it('of landmarks hide no landmark', () => {
		fc.assert(
			fc.property(crowd, fc.double({ min: 0.05, max: 1, noNaN: true }), (view, scale) => {
				const nodes = view.nodes.map((n): DrawnNode => ({
					...{ ...n, center: false, emphasis: 'far', size: 16 + n.weight }
				}));
				const great = landmarksOf(nodes);
				const labels = placeLabels({ nodes, lines: [] }, scale, estimate).nodes;
				const signs = nodes.filter((n) => great.has(n.id));
				for (const [id, { box }] of labels)
					for (const { x, y, size } of great.has(id) ? signs : []) {
						const at = { x: x * scale, y: y * scale };
						const sign = { ...at, width: size, height: size, angle: 0 };
						expect(overlap(box, sign)).toBe(false);
					}
			})
		);
	});

	it('name the centre at any scale, and more of the rest where there is more room', () => {
		const view = viewOf(sample(), { depth: 1, view: 'graph' });
		expect([...placeLabels(view, 0.02, estimate).nodes.keys()]).toContain('Ada');
		const few = placeLabels(view, 0.05, estimate);
		const many = placeLabels(view, 1, estimate);
		expect(many.nodes.size).toBe(5);
		expect(few.nodes.size).toBeLessThan(many.nodes.size);
	});

	it('keep to what is seen, and whoever is in the middle is named whatever happens', () => {
		const node = viewOf(sample(), { depth: 1, view: 'graph' }).nodes[0]!;
		const lone = { nodes: [node], lines: [] };
		const side = (frame: Frame) =>
			placeLabels(lone, 1, estimate, { frame }).nodes.get(node.id)?.side;
		expect(side({ left: -99, right: 99, top: -99, bottom: 99 })).toBe('below');
		expect(side({ left: -99, right: 99, top: -99, bottom: 5 })).toBe('above');
		expect(side({ left: -5, right: 99, top: -12, bottom: 12 })).toBe('right');
		expect(side({ left: -5, right: 5, top: -5, bottom: 5 })).toBe('below');
		const covered = [{ x: 0, y: 30, width: 40, height: 20, angle: 0 }];
		expect(side({ left: -99, right: 99, top: -99, bottom: 99, covered })).toBe('above');
		const other = { ...lone, nodes: [{ ...node, center: false }] };
		const frame = { left: -5, right: 5, top: -5, bottom: 5 };
		expect(placeLabels(other, 1, estimate, { frame }).nodes.size).toBe(0);
	});

	it('always name what is pinned, and what is pale only where it is pointed at', () => {
		const view = (query: { pin?: string[]; fade?: string[] }) =>
			viewOf(sample(), { depth: 1, view: 'graph', ...query });
		const named = (of: ReturnType<typeof view>, scale: number, always?: Set<string>) =>
			placeLabels(of, scale, estimate, always && { always }).nodes;
		const crowded = named(view({}), 0.02);
		const nameless = view({}).nodes.find((n) => !crowded.has(n.id))!.id;
		expect(named(view({ pin: [nameless] }), 0.02).has(nameless)).toBe(true);
		const pale = view({ fade: ['mill'] });
		expect(named(pale, 1).has('mill')).toBe(false);
		expect(named(pale, 1, new Set(['mill'])).has('mill')).toBe(true);
		expect(placeLabels(pale, 1, estimate).edges.has('owns')).toBe(false);
	});

	it('stand on ties of the selection only', () => {
		const view = viewOf({ ...sample(), depth: 2 }, { depth: 2, view: 'graph', edge: 'knows' });
		const { edges } = placeLabels(view, 1, estimate);
		expect([...edges.keys()].sort()).toEqual(['knows', 'sister of', 'warns']);
	});
});

describe('overlapping', () => {
	const box = (x: number, y: number, angle: number): Box => ({
		x,
		y,
		width: 40,
		height: 10,
		angle
	});

	it('is seen between turned boxes', () => {
		expect(overlap(box(0, 0, 0), box(0, 12, 0))).toBe(false);
		expect(overlap(box(0, 0, 0), box(0, 12, Math.PI / 2))).toBe(true);
		expect(overlap(box(0, 0, Math.PI / 4), box(14, -14, Math.PI / 4))).toBe(false);
		expect(overlap(box(0, 0, Math.PI / 4), box(14, 14, Math.PI / 4))).toBe(true);
	});
});

describe('the curve of a tie', () => {
	const [a, b] = [
		{ x: 0, y: 0, size: 10 },
		{ x: 100, y: 0, size: 10 }
	];

	it('begins and ends where the signs do', () => {
		const { start, end } = curveOf(a, b, 0);
		expect(start).toEqual({ x: 9, y: 0 });
		expect(end).toEqual({ x: 91, y: 0 });
	});

	it('bends to its own right, so a tie that points back bends to the other side', () => {
		expect(curveOf(a, b, 20).control.y).toBe(20);
		expect(curveOf(b, a, 20).control.y).toBe(-20);
	});

	it('keeps text upright', () => {
		expect(pointOn(curveOf(b, a, 0), 0.5).angle).toBeCloseTo(0);
		expect(pointOn(curveOf(a, b, 0), 0.5)).toMatchObject({ x: 50, y: 0 });
	});
});
