/** A view as lines and shapes on a sheet of a given size: what an SVG is made of. Pure. */
import type { Kind } from '$graph/model/types';
import { fullOf } from './detail';
import { curveOf, pointOn, type Curve, type Point } from './geometry';
import { FINDING, landmarksOf, placeLabels, type EdgeLabel, type NodeLabel } from './labels';
import { estimate } from './measure';
import { CORNERS } from './shapes';
import type { Look } from './query';
import type { DrawnLine, DrawnNode, ExplorerView } from './view-model';
import { stretched, viewportAt, viewportFor } from './viewport';

export interface DrawingNode extends DrawnNode {
	/** Path of its shape. */
	shape: string;
	label?: NodeLabel;
}

export interface DrawingLine extends DrawnLine {
	path: string;
	/** The arrow's head, or the bar of a denial. */
	head: string;
	/** A bar across its middle, where the continuity desk speaks of it. */
	bar?: string;
	label?: EdgeLabel & { degrees: number };
}

export interface Drawing {
	/** Landmarks last, for their names lie above small signs. */
	nodes: DrawingNode[];
	/** The open one last, so that it lies above the others. */
	lines: DrawingLine[];
	/** Of a great picture: so many are not drawn here, for they are less than what is. */
	left: number;
}

/** Length of an arrow's head, in pixels. */
const HEAD = 9;

/** @param whole see `viewportFor` @param look where it is looked at; absent: as it fits */
export function drawingOf(
	plain: ExplorerView,
	width: number,
	height: number,
	whole = false,
	look?: Look
): Drawing {
	const { scale, stretch, x, y } = look
		? viewportAt(look, width, height)
		: viewportFor(plain, width, height, whole);
	const all = stretched(plain, stretch);
	const frame = { left: -x, right: width - x, top: -y, bottom: height - y };
	const view = { ...all, ...fullOf(all, scale, frame) };
	const labels = placeLabels(view, scale, estimate, { frame });
	const move = <T extends Point>(at: T): T => ({ ...at, x: round(at.x + x), y: round(at.y + y) });
	const nodes = new Map(
		view.nodes.map((n) => [n.id, move({ ...n, x: n.x * scale, y: n.y * scale })])
	);
	const lines = view.lines.map((edge): DrawingLine => {
		const curve = curveOf(nodes.get(edge.source)!, nodes.get(edge.target)!, edge.bend);
		const label = labels.edges.get(edge.id);
		return {
			...edge,
			path: pathOf(curve),
			head: [
				headOf(curve.control, curve.end, edge.denied),
				edge.mutual ? headOf(curve.control, curve.start, edge.denied) : ''
			].join(''),
			...(edge.finding && { bar: barOf(curve) }),
			...(label && { label: turned({ ...label, box: move(label.box) }) })
		};
	});
	const rank = { far: 0, near: 1, open: 2 };
	const landmarks = landmarksOf(view.nodes);
	const great = [...nodes.values()].filter((n) => landmarks.has(n.id));
	const others = [...nodes.values()].filter((n) => !landmarks.has(n.id));
	return {
		left: all.nodes.length - view.nodes.length,
		nodes: [...others, ...great].map((node) => {
			const label = labels.nodes.get(node.id);
			const shape = shapeOf(node.kind, node, node.size / 2);
			return { ...node, shape, ...(label && { label: { ...label, box: move(label.box) } }) };
		}),
		lines: lines.sort((a, b) => rank[a.emphasis] - rank[b.emphasis])
	};
}

function turned(label: EdgeLabel) {
	return { ...label, degrees: round((label.box.angle * 180) / Math.PI) };
}

function pathOf({ start, control, end }: Curve): string {
	return `M${point(start)}Q${point(control)} ${point(end)}`;
}

function barOf(curve: Curve): string {
	const { x, y, angle } = pointOn(curve, 0.5);
	const [dx, dy] = [(-Math.sin(angle) * FINDING) / 2, (Math.cos(angle) * FINDING) / 2];
	return `M${point({ x: x - dx, y: y - dy })}L${point({ x: x + dx, y: y + dy })}`;
}

/** A filled head, or across the end a bar: "not so". */
function headOf(control: Point, end: Point, denied: boolean): string {
	const angle = Math.atan2(end.y - control.y, end.x - control.x);
	const at = (along: number, across: number): Point => ({
		x: end.x + along * Math.cos(angle) - across * Math.sin(angle),
		y: end.y + along * Math.sin(angle) + across * Math.cos(angle)
	});
	if (denied) return `M${point(at(0, -HEAD / 2))}L${point(at(0, HEAD / 2))}`;
	return `M${point(end)}L${point(at(-HEAD, -HEAD / 2.6))} ${point(at(-HEAD, HEAD / 2.6))}z`;
}

/** Circle, square, hexagon, diamond, triangle around a middle; `r` is half the width. */
export function shapeOf(kind: Kind, { x, y }: Point, r: number): string {
	if (kind === 'character')
		return `M${point({ x: x - r, y })}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
	const corners = CORNERS[kind].map(([dx, dy]) => point({ x: x + dx * r, y: y + dy * r }));
	return `M${corners.join('L')}z`;
}

function point({ x, y }: Point): string {
	return `${round(x)} ${round(y)}`;
}

function round(n: number): number {
	return Math.round(n * 10) / 10;
}
