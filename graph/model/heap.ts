/** A binary heap: the least entry first, by the order given. */
export class Heap<T> {
	private readonly entries: T[] = [];

	constructor(private readonly less: (a: T, b: T) => boolean) {}

	push(entry: T): void {
		const { entries } = this;
		let i = entries.push(entry) - 1;
		while (i > 0) {
			const above = (i - 1) >> 1;
			if (!this.less(entry, entries[above]!)) break;
			entries[i] = entries[above]!;
			i = above;
		}
		entries[i] = entry;
	}

	/** Takes the least entry out; undefined where there is none. */
	pop(): T | undefined {
		const { entries } = this;
		const least = entries[0];
		const last = entries.pop();
		if (last === undefined || entries.length === 0) return least;
		let i = 0;
		for (;;) {
			let below = 2 * i + 1;
			if (below >= entries.length) break;
			if (below + 1 < entries.length && this.less(entries[below + 1]!, entries[below]!))
				below++;
			if (!this.less(entries[below]!, last)) break;
			entries[i] = entries[below]!;
			i = below;
		}
		entries[i] = last;
		return least;
	}
}
