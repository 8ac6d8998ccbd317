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
	numericStyle(name: string): number;
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

/**
 * Names of the canvas that lie behind a sign which reaches into them by more than `slack` pixels; a
 * name's halo, two pixels wide, counts as its own.
 */
export async function hiddenOnCanvas(page: Page, slack = 4): Promise<string[]> {
	return page.locator('.canvas').evaluate((host, slack) => {
		const { cy } = (host as unknown as { _cyreg: { cy: Drawn } })._cyreg;
		const signs = cy.nodes().toArray();
		const boxes = { includeLabels: false, includeOverlays: false };
		return signs.flatMap((node, i) => {
			if (node.data('label') === '') return [];
			const name = node.renderedBoundingBox({ includeNodes: false, includeOverlays: false });
			const level = node.numericStyle('z-index');
			const hidden = signs.some((sign, j) => {
				const above = sign.numericStyle('z-index') - level || j - i;
				if (above <= 0) return false;
				const { x1, x2, y1, y2 } = sign.renderedBoundingBox(boxes);
				const across = Math.min(x2, name.x2) - Math.max(x1, name.x1);
				const down = Math.min(y2, name.y2) - Math.max(y1, name.y1);
				return Math.min(across, down) > slack;
			});
			return hidden ? [node.data('label')] : [];
		});
	}, slack);
}

/** The same of a picture that the server has drawn. */
export async function hiddenInSvg(picture: Locator, slack = 2): Promise<string[]> {
	return picture.evaluate((svg, slack) => {
		const signs = [...svg.querySelectorAll('a.sign')];
		return signs.flatMap((sign, i) => {
			const name = sign.querySelector('text')?.getBoundingClientRect();
			const hidden = signs.slice(i + 1).some((above) => {
				const shape = above.querySelector('.shape')!.getBoundingClientRect();
				if (!name) return false;
				const across = Math.min(shape.right, name.right) - Math.max(shape.left, name.left);
				const down = Math.min(shape.bottom, name.bottom) - Math.max(shape.top, name.top);
				return Math.min(across, down) > slack;
			});
			return hidden ? [sign.getAttribute('aria-label')!] : [];
		});
	}, slack);
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
