/**
 * What of a great picture is drawn in full, what as a crowd behind it, and what not at all: the level
 * of detail. A picture that is small is drawn in full. Pure.
 */
import type { Frame } from './labels';
import type { DrawnLine, DrawnNode, ExplorerView } from './view-model';

export type Drawn = Pick<ExplorerView, 'nodes' | 'lines'>;

export interface Crowd extends Drawn {
	/** Ties in sight that are not drawn: those with least claims. */
	undrawn: number;
}

/** What is no greater is drawn in full wherever it lies. */
const SMALL = { nodes: 260, lines: 700 };
/** Drawn in full of what is greater, and of the crowd behind it. */
const FULL = { nodes: 130, lines: 120 };
/** Ties in sight that the continuity desk names, each with its ends: in full, so that their mark is seen. */
const NAMED = 40;
const CROWD = { lines: 1500 };
/** Signs and ties that reach into the sheet are seen, too: pixels. */
const RIM = 30;

export function isGreat({ nodes, lines }: Drawn): boolean {
	return nodes.length > SMALL.nodes || lines.length > SMALL.lines;
}

/**
 * In full: signs with names, ties with heads and words; of a great picture those that stand out,
 * wherever they lie, and the greatest in sight.
 * @param scale pixels of the screen for a unit of the layout
 * @param frame what is seen, in the scaled layout
 * @param always ids of what else is drawn in full: pointed at, for example
 */
export function fullOf(
	view: Drawn,
	scale: number,
	frame: Frame,
	always: ReadonlySet<string> = new Set()
): Drawn {
	if (!isGreat(view)) return view;
	const stands = new Set(always);
	for (const line of view.lines)
		if (line.emphasis === 'open' || always.has(line.id))
			stands.add(line.source).add(line.target).add(line.id);
	const places = new Map(view.nodes.map((n) => [n.id, n]));
	const inSight = ({ source, target }: DrawnLine) =>
		reaches(places.get(source)!, places.get(target)!, scale, frame);
	for (const line of view.lines.filter((l) => l.finding && inSight(l)).slice(0, NAMED))
		stands.add(line.source).add(line.target).add(line.id);
	const nodes = greatest(
		view.nodes.filter((n) => leads(n) || stands.has(n.id)),
		view.nodes.filter((n) => reaches(n, n, scale, frame)),
		FULL.nodes,
		rankOf
	);
	const byId = new Map(nodes.map((n) => [n.id, n]));
	const lines = greatest(
		view.lines.filter((line) => stands.has(line.id)),
		view.lines.filter((line) => {
			const [a, b] = [byId.get(line.source), byId.get(line.target)];
			return a && b && reaches(a, b, scale, frame);
		}),
		FULL.lines,
		strengthOf
	);
	return { nodes, lines };
}

/** Behind what is drawn in full, without names: what else is seen, and what a hand may move into sight. */
export function crowdOf(view: Drawn, full: Drawn, scale: number, frame: Frame): Crowd {
	if (full === view) return { nodes: [], lines: [], undrawn: 0 };
	const inFull = new Set([...full.nodes, ...full.lines].map((thing) => thing.id));
	const byId = new Map(view.nodes.map((n) => [n.id, n]));
	const lies = ({ source, target }: DrawnLine, within: Frame) =>
		reaches(byId.get(source)!, byId.get(target)!, scale, within);
	const wide = widened(frame);
	const rest = view.lines.filter((line) => !inFull.has(line.id) && lies(line, wide));
	const lines = greatest([], rest, CROWD.lines, strengthOf);
	const seen = (list: readonly DrawnLine[]) => list.filter((line) => lies(line, frame)).length;
	return {
		nodes: view.nodes.filter((n) => !inFull.has(n.id) && reaches(n, n, scale, wide)),
		lines,
		undrawn: rest.length > lines.length ? seen(rest) - seen(lines) : 0
	};
}

const leads = (n: DrawnNode): boolean => n.center || n.chosen || n.pinned || n.emphasis === 'open';

const EMPHASIS = { open: 2, near: 1, far: 0 };
/** Beyond all weights. */
const STEP = 1e9;

function rankOf({ emphasis, weight }: DrawnNode): number {
	return EMPHASIS[emphasis] * STEP + weight;
}

function strengthOf({ emphasis, claims }: DrawnLine): number {
	return EMPHASIS[emphasis] * STEP + claims;
}

/** All that must be there, and the greatest of the others up to a number; of equals the first. */
function greatest<T extends { id: string }>(
	must: readonly T[],
	others: readonly T[],
	most: number,
	rank: (thing: T) => number
): T[] {
	const there = new Set(must.map((thing) => thing.id));
	const free = others.filter((thing) => !there.has(thing.id));
	const room = Math.max(0, most - must.length);
	if (free.length <= room) return [...must, ...free];
	const ranked = [...free].sort((a, b) => rank(b) - rank(a));
	return [...must, ...ranked.slice(0, room)];
}

/** Whether the box around two places reaches into what is seen. */
function reaches(
	a: { x: number; y: number },
	b: { x: number; y: number },
	scale: number,
	{ left, right, top, bottom }: Frame
): boolean {
	return (
		Math.max(a.x, b.x) * scale > left - RIM &&
		Math.min(a.x, b.x) * scale < right + RIM &&
		Math.max(a.y, b.y) * scale > top - RIM &&
		Math.min(a.y, b.y) * scale < bottom + RIM
	);
}

/** By half a sheet on each side. */
function widened({ left, right, top, bottom }: Frame): Frame {
	const [across, down] = [(right - left) / 2, (bottom - top) / 2];
	return { left: left - across, right: right + across, top: top - down, bottom: bottom + down };
}
