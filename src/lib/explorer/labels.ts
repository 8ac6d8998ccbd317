/**
 * Which labels stand at a scale, and where: none overlaps another, and none hides a sign. What
 * matters most is placed first; what finds no room waits until there is more (greedy, in the manner
 * of point-feature labelling; Christensen, Marks and Shieber 1995). Everything in pixels of the screen.
 */
import { curveOf, lengthOf, pointOn, type Box, type Curve, type Point } from './geometry';
import { Boxes, Grid } from './grid';
import type { DrawnLine, DrawnNode, ExplorerView } from './view-model';

export const SIDES = ['below', 'above', 'right', 'left'] as const;
export type Side = (typeof SIDES)[number];

export interface NodeLabel {
	side: Side;
	box: Box;
	/** The name; a long one in two lines or three. */
	lines: string[];
}

export interface EdgeLabel {
	/** Where along the tie, 0 to 1. */
	t: number;
	box: Box;
}

export interface Labels {
	nodes: Map<string, NodeLabel>;
	edges: Map<string, EdgeLabel>;
}

/** Sizes of type in pixels, and half-bold names, by what a label stands for. */
export const TYPE = {
	name: { size: 15, line: 18, italic: false, weight: 400 },
	strong: { size: 16, line: 19, italic: false, weight: 600 },
	tie: { size: 15, line: 18, italic: true, weight: 400 },
	open: { size: 17, line: 20, italic: true, weight: 400 }
} as const;
export type TypeRole = keyof typeof TYPE;

/** Width of a text in pixels. */
export type Measure = (text: string, role: TypeRole) => number;

type Standing = Pick<DrawnNode, 'center' | 'chosen' | 'pinned' | 'emphasis'>;

/** Whatever is named whatever happens. */
const leads = ({ center, chosen, pinned, emphasis }: Standing): boolean =>
	center || chosen || pinned || emphasis === 'open';

export const nodeType = (node: Standing): TypeRole => (leads(node) ? 'strong' : 'name');
export const edgeType = (edge: Pick<DrawnLine, 'emphasis'>): TypeRole =>
	edge.emphasis === 'open' ? 'open' : 'tie';

/** Letters in a line, about. */
const LINE = 14;

/** A name in lines of about equal length: as few as may be, none broken within a word. */
export function linesOf(title: string): string[] {
	const words = title.split(' ');
	const wanted = Math.min(Math.ceil(title.length / LINE), 3);
	const fair = title.length / wanted;
	const lines = [words[0]!];
	for (const word of words.slice(1)) {
		const line = lines[lines.length - 1]!;
		const full = line.length + 1 + word.length / 2 > fair;
		if (full && lines.length < wanted) lines.push(word);
		else lines[lines.length - 1] = `${line} ${word}`;
	}
	return lines;
}

/** Between a sign and its label; an end of the open tie has a ring between them. */
export const LABEL_GAP = 3;
export const RING_GAP = LABEL_GAP + 5;
/** Along a tie: the middle first. */
const ALONG = [0.5, 0.4, 0.6, 0.32, 0.68];
/** Air around a label, so that two do not read as one, and no halo eats into another. */
const AIR = 3;

export interface LabelOptions {
	/** Nodes that are labelled whatever they cover: pointed at, for example. */
	always?: ReadonlySet<string>;
	/** What is seen, in the scaled layout: a label that is cut off by its rim is none. */
	frame?: Frame;
}

export interface Frame {
	left: number;
	right: number;
	top: number;
	bottom: number;
	/** What lies above it in its corners: a label beneath is none, too. */
	covered?: readonly Box[];
}

/** @param scale pixels of the screen for a unit of the layout */
export function placeLabels(
	view: Pick<ExplorerView, 'nodes' | 'lines'>,
	scale: number,
	measure: Measure,
	{ always = new Set(), frame }: LabelOptions = {}
): Labels {
	const labels: Labels = { nodes: new Map(), edges: new Map() };
	const onScreen = new Map(
		view.nodes.map((n) => [n.id, { ...n, x: n.x * scale, y: n.y * scale }])
	);
	const landmarks = landmarksOf(view.nodes);
	const must = (node: DrawnNode) => leads(node) || always.has(node.id) || landmarks.has(node.id);
	const placed = new Boxes();
	const signs = new Boxes();
	/** Of those that are named whatever happens: they are not hidden, and may lie above a name. */
	const great = new Boxes();
	for (const node of onScreen.values()) {
		signs.add(signBox(node));
		if (must(node)) great.add(signBox(node));
	}
	for (const tie of view.lines)
		if (tie.finding) signs.add(findingBox(pointOn(curveOn(onScreen, tie), 0.5)));
	const free = (box: Box) => !placed.clashes(box) && !signs.clashes(box);
	/** So many that would be read or seen, and of which one would hide the other. */
	const hides = (box: Box) => placed.clashes(box) + great.clashes(box);
	const covered = new Boxes();
	for (const box of frame?.covered ?? []) covered.add(box);
	const seen = (box: Box) => (!frame || within(box, frame)) && covered.clashes(box) === 0;
	const outside = ({ x, y }: Point) =>
		frame && (x < frame.left || x > frame.right || y < frame.top || y > frame.bottom);
	const inked = inkOf(view.lines, onScreen);

	for (const thing of inOrder(view, always)) {
		if ('title' in thing) {
			const node = onScreen.get(thing.id)!;
			if (node.faded && !leads(node) && !always.has(node.id)) continue;
			if (outside(node) && !must(node)) continue;
			const lines = linesOf(node.title);
			const width = Math.max(...lines.map((line) => measure(line, nodeType(node))));
			const options = SIDES.map((side) => ({
				side,
				box: labelBox(node, side, width, lines.length),
				lines
			}));
			const fair = options.filter(({ box }) => seen(box) && free(box));
			const label =
				best(fair, ({ box }) => inkUnder(box, inked)) ??
				(must(node)
					? best(options, ({ box }) => {
							const hidden = 4 * hides(box) + signs.clashes(box);
							return hidden + (seen(box) ? 0 : 2);
						})
					: undefined);
			if (!label || (landmarks.has(node.id) && hides(label.box) > 0)) continue;
			labels.nodes.set(node.id, label);
			placed.add(label.box);
		} else {
			if (thing.faded && thing.emphasis !== 'open') continue;
			const curve = curveOn(onScreen, thing);
			const width = measure(thing.relation, edgeType(thing));
			if (lengthOf(curve) < width + 2 * AIR) continue;
			const { line } = TYPE[edgeType(thing)];
			const options = ALONG.map((t) => ({
				t,
				box: { ...pointOn(curve, t), width: width + 2 * AIR, height: line + AIR }
			}));
			const label = options.find(({ box }) => free(box) && seen(box));
			if (!label) continue;
			labels.edges.set(thing.id, label);
			placed.add(label.box);
		}
	}
	return labels;
}

/** Names without which a picture of everything, with nobody in its middle, says nothing. */
const LANDMARKS = 8;

/** Where nothing stands out: those with most claims, which are named although they hide small signs. */
export function landmarksOf(nodes: readonly DrawnNode[]): Set<string> {
	if (nodes.some((n) => n.emphasis !== 'far')) return new Set();
	const byWeight = nodes
		.filter((n) => !n.faded)
		.sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
	return new Set(byWeight.slice(0, LANDMARKS).map((n) => n.id));
}

/** The curve of a tie between nodes that are placed on the screen. */
export function curveOn(
	nodes: ReadonlyMap<string, { x: number; y: number; size: number }>,
	edge: Pick<DrawnLine, 'source' | 'target' | 'bend'>
): Curve {
	return curveOf(nodes.get(edge.source)!, nodes.get(edge.target)!, edge.bend);
}

/** Ends of the open tie, who is chosen, the centre and what is pinned, the open tie, their neighbours by weight, their ties, the rest. */
function inOrder(
	view: Pick<ExplorerView, 'nodes' | 'lines'>,
	always: ReadonlySet<string>
): (DrawnNode | DrawnLine)[] {
	const rank = (n: DrawnNode) => {
		if (n.emphasis === 'open' || n.chosen || always.has(n.id)) return 0;
		if (n.center || n.pinned) return 1;
		return n.emphasis === 'near' ? 3 : 5;
	};
	const byWeight = [...view.nodes].sort(
		(a, b) => rank(a) - rank(b) || b.weight - a.weight || (a.id < b.id ? -1 : 1)
	);
	const nodes = (...ranks: number[]) => byWeight.filter((n) => ranks.includes(rank(n)));
	const edges = (emphasis: DrawnLine['emphasis']) =>
		view.lines.filter((e) => e.emphasis === emphasis);
	return [...nodes(0, 1), ...edges('open'), ...nodes(3), ...edges('near'), ...nodes(5)];
}

/** Weight of an arrow's head beside that of a stretch of its line. */
const HEAD = 3;
/** Points that stand for a tie. */
const STEPS = 14;

type Ink = { x: number; y: number; weight: number };

/** Where ties run, as points: a label had better stand elsewhere. */
function inkOf(
	lines: readonly DrawnLine[],
	nodes: ReadonlyMap<string, { x: number; y: number; size: number }>
): Grid<Ink> {
	const ink = new Grid<Ink>();
	for (const line of lines) {
		const curve = curveOn(nodes, line);
		const weight = line.emphasis === 'far' ? 0.5 : 1;
		for (let i = 0; i <= STEPS; i++) {
			const head = i === STEPS || (i === 0 && line.mutual);
			ink.add({ ...pointOn(curve, i / STEPS), weight: head ? HEAD * weight : weight });
		}
	}
	return ink;
}

/** How much of the ties a label covers that is not turned. */
function inkUnder({ x, y, width, height }: Box, ink: Grid<Ink>): number {
	const [across, down] = [width / 2 + AIR, height / 2 + AIR];
	let sum = 0;
	for (const at of ink.within({ x, y }, across, down))
		if (Math.abs(at.x - x) < across && Math.abs(at.y - y) < down) sum += at.weight;
	return sum;
}

/** The one that costs least; of equals the first. */
function best<T>(options: readonly T[], cost: (option: T) => number): T | undefined {
	const costs = options.map(cost);
	return options[costs.indexOf(Math.min(...costs))];
}

function within({ x, y, width, height, angle }: Box, frame: Frame): boolean {
	const [cos, sin] = [Math.abs(Math.cos(angle)) / 2, Math.abs(Math.sin(angle)) / 2];
	const [dx, dy] = [width * cos + height * sin, width * sin + height * cos];
	return (
		x - dx >= frame.left &&
		x + dx <= frame.right &&
		y - dy >= frame.top &&
		y + dy <= frame.bottom
	);
}

/** Length of the bar across the middle of a tie that the continuity desk speaks of. */
export const FINDING = 14;

function findingBox(at: Point): Box {
	return { ...at, width: FINDING, height: FINDING, angle: 0 };
}

function signBox({ x, y, size }: DrawnNode): Box {
	return { x, y, width: size, height: size, angle: 0 };
}

function labelBox(node: DrawnNode, side: Side, textWidth: number, lines: number): Box {
	const width = textWidth + 2 * AIR;
	const height = lines * TYPE[nodeType(node)].line + AIR;
	const off = node.size / 2 + (node.emphasis === 'open' || node.chosen ? RING_GAP : LABEL_GAP);
	const { x, y } = node;
	const at = {
		below: { x, y: y + off + height / 2 },
		above: { x, y: y - off - height / 2 },
		right: { x: x + off + width / 2, y },
		left: { x: x - off - width / 2, y }
	}[side];
	return { ...at, width, height, angle: 0 };
}
