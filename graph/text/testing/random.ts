/** A small seeded generator of random numbers (mulberry32, Tommy Ettinger, public domain). */
export class Random {
	constructor(private state: number) {}

	/** 0 to below 1. */
	next(): number {
		this.state = (this.state + 0x6d2b79f5) | 0;
		let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
	}

	/** An integer from 0 to below `end`. */
	below(end: number): number {
		return Math.floor(this.next() * end);
	}

	pick<T>(from: readonly T[]): T {
		return from[this.below(from.length)]!;
	}
}
