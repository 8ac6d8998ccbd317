/** Which points of story time are told to lie no later than which: all pairs, one set of bits a point. */
import type { TimeNetwork } from './time-network';
import { lessWeight, ZERO } from './weight';

/**
 * Steps that lead back in time, or stay, make the most of it. Where an upper bound is told ("a week at
 * most"), ways through it may prove more: the ends of told lengths are searched from one by one.
 */
export class Reach {
	private bits: Uint32Array[];

	/** The network must be consistent. */
	constructor(network: TimeNetwork) {
		const back = network.arcs.map((arcs) =>
			arcs.filter((arc) => !lessWeight(ZERO, arc.weight)).map((arc) => arc.to)
		);
		this.bits = closure(back);
		const isBounded = network.arcs.some((arcs) => arcs.some((a) => lessWeight(ZERO, a.weight)));
		if (isBounded && this.addProven(network, back)) this.bits = closure(back);
	}

	/** Whether a point, by number, is told to lie no later than another. */
	has(point: number, other: number): boolean {
		return ((this.bits[other]![point >> 5]! >>> (point & 31)) & 1) === 1;
	}

	/** Adds the steps back that only lengths prove, between the ends of told lengths; whether any. */
	private addProven(network: TimeNetwork, back: number[][]): boolean {
		const ends = new Set<number>();
		network.arcs.forEach((arcs, u) => {
			for (const arc of arcs) if (arc.weight.ms !== 0) ends.add(u).add(arc.to);
		});
		let any = false;
		for (const u of ends)
			for (const v of ends) {
				if (u === v || this.has(v, u) || !network.isNoLater(v, u)) continue;
				back[u]!.push(v);
				any = true;
			}
		return any;
	}
}

/** Of each point all those that it leads back to, itself included. */
function closure(back: readonly (readonly number[])[]): Uint32Array[] {
	const bits: Uint32Array[] = [];
	const words = (back.length + 31) >> 5;
	for (const component of components(back)) {
		const set = new Uint32Array(words);
		const done = new Set<Uint32Array>();
		for (const v of component)
			for (const u of [v, ...back[v]!]) {
				set[u >> 5]! |= 1 << (u & 31);
				const further = bits[u];
				if (!further || done.has(further)) continue;
				done.add(further);
				for (let w = 0; w < words; w++) set[w]! |= further[w]!;
			}
		for (const v of component) bits[v] = set;
	}
	return bits;
}

/** Strongly connected components, each after those that it leads to (Tarjan, 1972), without recursion. */
export function components(arcs: readonly (readonly number[])[]): number[][] {
	const found: number[][] = [];
	const index = new Int32Array(arcs.length).fill(-1);
	const low = new Int32Array(arcs.length);
	const open = new Uint8Array(arcs.length);
	const path: number[] = [];
	let next = 0;
	for (let root = 0; root < arcs.length; root++) {
		if (index[root]! >= 0) continue;
		const stack = [{ at: root, arc: 0 }];
		for (let top = stack[0]; top; top = stack[stack.length - 1]) {
			const v = top.at;
			if (top.arc === 0) {
				index[v] = low[v] = next++;
				open[v] = 1;
				path.push(v);
			}
			const to = arcs[v]![top.arc++];
			if (to !== undefined) {
				if (index[to]! < 0) stack.push({ at: to, arc: 0 });
				else if (open[to]) low[v] = Math.min(low[v]!, index[to]!);
				continue;
			}
			stack.pop();
			const above = stack[stack.length - 1]?.at;
			if (above !== undefined) low[above] = Math.min(low[above]!, low[v]!);
			if (low[v] !== index[v]) continue;
			const component = path.splice(path.lastIndexOf(v));
			for (const x of component) open[x] = 0;
			found.push(component);
		}
	}
	return found;
}
