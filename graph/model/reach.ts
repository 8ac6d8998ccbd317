/** Which points of story time are told to lie no later than which: all pairs, one set of bits a point. */
import { components } from './components';
import type { Arc } from './potentials';
import type { Calendar, TimeNetwork } from './time-network';
import { addWeights, lessWeight, ZERO } from './weight';

/**
 * Steps that lead back in time, or stay, make the most of it. Where an upper bound is told ("a week at
 * most"), ways through it may prove more: the ends of told lengths are searched from one by one. Dates
 * are bounds to one origin: ways through it are put together when they are asked for.
 */
export class Reach {
	private bits: Uint32Array[];
	private readonly calendar: Calendar | undefined;

	/** The network must be consistent. */
	constructor(network: TimeNetwork) {
		this.calendar = network.calendar;
		const undated = network.arcs.map((arcs, u) =>
			u === this.calendar?.origin ? [] : arcs.filter((a) => a.to !== this.calendar?.origin)
		);
		const back = undated.map((arcs) =>
			arcs.filter((arc) => !lessWeight(ZERO, arc.weight)).map((arc) => arc.to)
		);
		this.bits = closure(back);
		const isBounded = undated.some((arcs) => arcs.some((a) => lessWeight(ZERO, a.weight)));
		if (isBounded && this.addProven(network, undated, back)) this.bits = closure(back);
	}

	/** Whether a point, by number, is told to lie no later than another. */
	has(point: number, other: number): boolean {
		if (((this.bits[other]![point >> 5]! >>> (point & 31)) & 1) === 1) return true;
		const back = this.calendar?.earliest[other];
		const on = this.calendar?.latest[point];
		return back !== undefined && on !== undefined && !lessWeight(ZERO, addWeights(back, on));
	}

	/** Adds the steps back that only lengths prove, between the ends of told lengths; whether any. */
	private addProven(
		network: TimeNetwork,
		undated: readonly (readonly Arc[])[],
		back: number[][]
	): boolean {
		const ends = new Set<number>();
		undated.forEach((arcs, u) => {
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
