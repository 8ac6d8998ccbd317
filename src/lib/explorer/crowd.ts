/**
 * The crowd of a great picture: signs and ties without names on a plain canvas behind Cytoscape's,
 * which draws what stands out. A canvas of its own keeps up with a hand where thousands of elements of
 * a library would not. It is moved as the picture is moved, and can be pointed at.
 */
import { curveOf, pointOn, type Point } from './geometry';
import type { Drawn } from './detail';
import { CORNERS } from './shapes';
import type { Tokens } from './stylesheet';
import type { DrawnLine, DrawnNode } from './view-model';

/** Pixels of the screen for a unit of the layout, and where its origin lies on the screen. */
export interface Pose extends Point {
	scale: number;
}

/** At this scale signs are as great as in full; they become smaller with what is between them. */
const FULL_SCALE = 0.5;
const SMALLEST = 3;
/** Pixels beside a sign or tie at which it is still meant. */
const NEAR = { sign: 4, tie: 4 };
const HEAD = 7;
/** Steps along a bent tie at which it is looked for. */
const STEPS = 12;
/** Ties of a crowd are a ground to what stands out. */
const PALE = 0.35;
const DASHES = { solid: [], dashed: [7, 4], dotted: [1.5, 4] };

export class Crowd {
	private readonly sheet = document.createElement('canvas');
	private nodes: readonly DrawnNode[] = [];
	private lines: readonly DrawnLine[] = [];
	/** Of all that a tie of the crowd may lead to. */
	private ends: ReadonlyMap<string, DrawnNode> = new Map();
	private pose: Pose = { x: 0, y: 0, scale: 1 };

	constructor(
		private readonly host: HTMLElement,
		private tokens: Tokens
	) {
		Object.assign(this.sheet.style, { position: 'absolute', inset: '0', width: '100%' });
		this.sheet.style.height = '100%';
		this.sheet.className = 'crowd';
		this.sheet.setAttribute('aria-hidden', 'true');
	}

	/** Behind everything else; there only while there is a crowd. */
	show({ nodes, lines }: Drawn, ends: ReadonlyMap<string, DrawnNode>): void {
		this.nodes = nodes;
		this.lines = lines;
		this.ends = ends;
		const empty = nodes.length === 0 && lines.length === 0;
		if (empty) this.sheet.remove();
		else if (!this.sheet.isConnected) this.host.prepend(this.sheet);
	}

	colour(tokens: Tokens): void {
		this.tokens = tokens;
	}

	/** @param moving it will be drawn again at once: dashes and heads wait until it rests */
	paint(pose: Pose, moving: boolean): void {
		this.pose = pose;
		if (!this.sheet.isConnected) return;
		const { clientWidth: width, clientHeight: height } = this.host;
		const ratio = devicePixelRatio;
		if (this.sheet.width !== Math.round(width * ratio)) this.sheet.width = width * ratio;
		if (this.sheet.height !== Math.round(height * ratio)) this.sheet.height = height * ratio;
		const context = this.sheet.getContext('2d');
		if (!context) return;
		context.setTransform(ratio, 0, 0, ratio, 0, 0);
		context.clearRect(0, 0, width, height);
		this.paintTo(context, moving);
	}

	/** What lies at a point of the screen: a sign before a tie. */
	at(point: Point): { node: string } | { edge: string } | undefined {
		let best = NEAR.sign;
		let found: { node: string } | { edge: string } | undefined;
		for (const node of this.nodes) {
			const { x, y } = this.place(node);
			const away = Math.hypot(point.x - x, point.y - y) - this.sizeOf(node) / 2;
			if (away < best) [best, found] = [away, { node: node.id }];
		}
		if (found) return found;
		best = NEAR.tie;
		for (const line of this.lines) {
			const away = this.distance(line, point);
			if (away < best) [best, found] = [away, { edge: line.id }];
		}
		return found;
	}

	private paintTo(context: CanvasRenderingContext2D, moving: boolean): void {
		const { rule, ink, paper } = this.tokens;
		for (const [line, dashes] of Object.entries(DASHES))
			for (const near of [false, true]) {
				const lines = this.lines.filter(
					(l) => (moving ? 'solid' : l.line) === line && (l.emphasis !== 'far') === near
				);
				if (lines.length === 0) continue;
				context.setLineDash(dashes);
				context.strokeStyle = context.fillStyle = near ? ink : rule;
				context.lineWidth = near ? 1.5 : 1;
				for (const pale of [false, true]) {
					context.globalAlpha = pale ? PALE / 2 : near ? 1 : PALE;
					this.trace(
						context,
						lines.filter((l) => l.faded === pale),
						moving
					);
				}
			}
		context.setLineDash([]);
		context.lineWidth = 2;
		for (const pale of [false, true])
			for (const kind of ['character', 'place', 'faction', 'item', 'event'] as const)
				for (const hollow of [false, true]) {
					const nodes = this.nodes.filter(
						(n) => n.kind === kind && n.hollow === hollow && n.faded === pale
					);
					if (nodes.length === 0) continue;
					context.globalAlpha = pale ? PALE : 1;
					context.beginPath();
					for (const node of nodes)
						signAt(context, node, this.place(node), this.sizeOf(node) / 2);
					context.fillStyle = hollow ? paper : this.tokens[kind];
					context.strokeStyle = this.tokens[kind];
					context.fill();
					if (hollow) context.stroke();
				}
		context.globalAlpha = 1;
	}

	private trace(
		context: CanvasRenderingContext2D,
		lines: readonly DrawnLine[],
		moving: boolean
	): void {
		context.beginPath();
		for (const line of lines) {
			const { start, control, end } = this.curve(line);
			context.moveTo(start.x, start.y);
			if (line.bend === 0) context.lineTo(end.x, end.y);
			else context.quadraticCurveTo(control.x, control.y, end.x, end.y);
		}
		context.stroke();
		if (moving) return;
		context.setLineDash([]);
		context.beginPath();
		for (const line of lines) {
			const { start, control, end } = this.curve(line);
			headAt(context, control, end, line.denied);
			if (line.mutual) headAt(context, control, start, line.denied);
		}
		context.fill();
		context.stroke();
	}

	private curve(line: DrawnLine) {
		const [source, target] = [this.ends.get(line.source)!, this.ends.get(line.target)!];
		const sized = (node: DrawnNode) => ({ ...this.place(node), size: this.sizeOf(node) });
		return curveOf(sized(source), sized(target), line.bend);
	}

	private place({ x, y }: Point): Point {
		const { scale, x: left, y: top } = this.pose;
		return { x: x * scale + left, y: y * scale + top };
	}

	private sizeOf({ size }: DrawnNode): number {
		return Math.max(SMALLEST, size * Math.min(1, this.pose.scale / FULL_SCALE));
	}

	private distance(line: DrawnLine, point: Point): number {
		const curve = this.curve(line);
		let [least, from] = [Infinity, pointOn(curve, 0) as Point];
		const steps = line.bend === 0 ? 1 : STEPS;
		for (let i = 1; i <= steps; i++) {
			const to = pointOn(curve, i / steps);
			least = Math.min(least, fromSegment(point, from, to));
			from = to;
		}
		return least;
	}
}

function fromSegment(p: Point, a: Point, b: Point): number {
	const [dx, dy] = [b.x - a.x, b.y - a.y];
	const t = ((p.x - a.x) * dx + (p.y - a.y) * dy) / (dx * dx + dy * dy || 1);
	const on = Math.max(0, Math.min(1, t));
	return Math.hypot(p.x - a.x - on * dx, p.y - a.y - on * dy);
}

/** The arrow's head, or the bar of a denial. */
function headAt(context: CanvasRenderingContext2D, from: Point, to: Point, denied: boolean): void {
	const angle = Math.atan2(to.y - from.y, to.x - from.x);
	const at = (along: number, across: number) =>
		[
			to.x + along * Math.cos(angle) - across * Math.sin(angle),
			to.y + along * Math.sin(angle) + across * Math.cos(angle)
		] as const;
	if (denied) {
		context.moveTo(...at(0, -HEAD / 2));
		context.lineTo(...at(0, HEAD / 2));
		return;
	}
	context.moveTo(to.x, to.y);
	context.lineTo(...at(-HEAD, -HEAD / 2.6));
	context.lineTo(...at(-HEAD, HEAD / 2.6));
	context.closePath();
}

function signAt(
	context: CanvasRenderingContext2D,
	{ kind }: DrawnNode,
	{ x, y }: Point,
	r: number
): void {
	if (kind === 'character') {
		context.moveTo(x + r, y);
		context.arc(x, y, r, 0, 2 * Math.PI);
		return;
	}
	CORNERS[kind].forEach(([dx, dy], i) => {
		if (i === 0) context.moveTo(x + dx * r, y + dy * r);
		else context.lineTo(x + dx * r, y + dy * r);
	});
	context.closePath();
}
