/** Strongly connected components of a directed graph. */

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
