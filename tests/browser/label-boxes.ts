/** Where labels stand as they were drawn, on the canvas and in an SVG, and which of them overlap. */
import type { Locator, Page } from '@playwright/test';

interface Point {
	x: number;
	y: number;
}

/** A label with the four corners of its box, in order around it, in pixels of the screen. */
export interface LabelBox {
	text: string;
	corners: Point[];
	/** It tells a relation, and nobody's name. */
	isTie?: boolean;
}

/** What is asked of Cytoscape: names of nodes, and the two labels that a tie may have. */
interface Thing {
	data(name: string): string;
	renderedBoundingBox(options: object): { x1: number; x2: number; y1: number; y2: number };
	_private: { rscratch: Record<string, number> };
}
interface Drawn {
	nodes(): { toArray(): Thing[] };
	edges(): { toArray(): Thing[] };
	zoom(): number;
	pan(): Point;
}

/** All labels of the canvas. */
export async function labelsOfCanvas(page: Page): Promise<LabelBox[]> {
	return page.locator('.canvas').evaluate((host): LabelBox[] => {
		const { cy } = (host as unknown as { _cyreg: { cy: Drawn } })._cyreg;
		const [zoom, pan] = [cy.zoom(), cy.pan()];
		const names = cy.nodes().toArray();
		const ties = cy.edges().toArray();
		/** Around a middle, turned by an angle. Cytoscape keeps sizes in units of the layout. */
		const box = (text: string, middle: Point, width: number, height: number, angle: number) => {
			const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
			const [dx, dy] = [(width * zoom) / 2, (height * zoom) / 2];
			const corners = [
				[-dx, -dy],
				[dx, -dy],
				[dx, dy],
				[-dx, dy]
			].map(([x, y]) => ({
				x: middle.x + x! * cos - y! * sin,
				y: middle.y + x! * sin + y! * cos
			}));
			return { text, corners };
		};
		// The box that Cytoscape tells has room for a halo on every side: its middle is the label's.
		const own = names.map((node) => {
			const { x1, x2, y1, y2 } = node.renderedBoundingBox({
				includeNodes: false,
				includeOverlays: false
			});
			const { labelWidth, labelHeight } = node._private.rscratch;
			const middle = { x: (x1 + x2) / 2, y: (y1 + y2) / 2 };
			return box(node.data('label'), middle, labelWidth!, labelHeight!, 0);
		});
		/** `source` is what Cytoscape calls a label that stands at a way from the tie's beginning. */
		const of = (tie: Thing, text: string, prefix: '' | 'source') => {
			const { rscratch } = tie._private;
			const get = (key: string) =>
				rscratch[prefix ? prefix + key : key.charAt(0).toLowerCase() + key.slice(1)]!;
			const middle = {
				x: get('LabelX') * zoom + pan.x,
				y: get('LabelY') * zoom + pan.y
			};
			const size = [get('LabelWidth'), get('LabelHeight')] as const;
			return { ...box(text, middle, ...size, get('LabelAngle')), isTie: true };
		};
		return [
			...own,
			...ties.map((tie) => of(tie, tie.data('middle'), '')),
			...ties.map((tie) => of(tie, tie.data('along'), 'source'))
		].filter((label) => label.text !== '');
	});
}

/** All labels of a picture that the server has drawn. */
export async function labelsOfSvg(picture: Locator): Promise<LabelBox[]> {
	return picture.evaluate((svg) =>
		[...svg.querySelectorAll('text')].map((text): LabelBox => {
			const { x, y, width, height } = text.getBBox();
			const matrix = text.getScreenCTM()!;
			const corners = [
				[x, y],
				[x + width, y],
				[x + width, y + height],
				[x, y + height]
			].map(([x, y]) => new DOMPoint(x, y).matrixTransform(matrix));
			return { text: text.textContent, corners: corners.map(({ x, y }) => ({ x, y })) };
		})
	);
}

/** Pairs of labels of which one reaches into the other by more than `slack` pixels. */
export function clashesOf(labels: readonly LabelBox[], slack = 2): string[] {
	return labels.flatMap((a, i) =>
		labels
			.slice(i + 1)
			.filter((b) => depthOf(a.corners, b.corners) > slack)
			.map((b) => `${a.text} / ${b.text}`)
	);
}

/** How far two boxes reach into each other; not above 0 where a side of one parts them. */
function depthOf(a: readonly Point[], b: readonly Point[]): number {
	const sides = [a, b].flatMap((box) => [
		[box[0]!, box[1]!],
		[box[1]!, box[2]!]
	]);
	const depths = sides.map(([from, to]) => {
		const length = Math.hypot(to!.x - from!.x, to!.y - from!.y) || 1;
		const axis = { x: (to!.x - from!.x) / length, y: (to!.y - from!.y) / length };
		const along = (box: readonly Point[]) => box.map((p) => p.x * axis.x + p.y * axis.y);
		const [own, other] = [along(a), along(b)];
		return Math.min(
			Math.max(...own) - Math.min(...other),
			Math.max(...other) - Math.min(...own)
		);
	});
	return Math.min(...depths);
}
