import { describe, expect, it } from 'vitest';
import {
	besideByName,
	isArrow,
	nextOf,
	nodeWords,
	startOf,
	tiesOf,
	tieWords,
	type Arrow
} from './keyboard';
import { sample } from './sample';
import { viewOf } from './view-model';

const view = viewOf(sample(), { depth: 1, view: 'graph' });
const node = (id: string) => view.nodes.find((n) => n.id === id)!;
const go = (from: string, arrow: Arrow) => nextOf(view.nodes, node(from), arrow)?.id;

describe('going through the picture', () => {
	it('starts at who is chosen, else in the middle, else at the greatest', () => {
		expect(startOf(view)?.id).toBe('Ada');
		const chosen = viewOf(sample(), { depth: 1, view: 'graph', node: 'mill' });
		expect(startOf(chosen)?.id).toBe('mill');
		const { center: _, ...whole } = sample();
		const all = viewOf(whole, { depth: 1, view: 'graph' });
		const most = Math.max(...all.nodes.map((n) => n.weight));
		expect(startOf(all)?.weight).toBe(most);
		expect(startOf({ nodes: [] })).toBeUndefined();
	});

	it('leads where the key points, and nowhere from the rim', () => {
		expect(go('Ada', 'ArrowRight')).toBe('Bea');
		expect(go('Ada', 'ArrowLeft')).toBe('mill');
		expect(go('Ada', 'ArrowUp')).toBe('flood');
		expect(go('Ada', 'ArrowDown')).toBe('Cyr');
		expect(go('Bea', 'ArrowRight')).toBeUndefined();
	});

	it('reaches everybody by name, forward and back', () => {
		for (const by of [1, -1] as const) {
			const met = new Set<string>();
			for (let at = node('Ada'); !met.has(at.id); at = besideByName(view.nodes, at, by)!)
				met.add(at.id);
			expect(met.size).toBe(view.nodes.length);
		}
		expect(besideByName(view.nodes, node('Ada'), 1)?.id).toBe('Bea');
	});

	it('knows arrows from other keys', () => {
		expect(isArrow('ArrowUp')).toBe(true);
		expect(isArrow('Enter')).toBe(false);
	});

	it('says who and what one is at', () => {
		expect(nodeWords(view, node('Bea'))).toBe('Bea, character, 2 ties drawn, dead or ended');
		expect(nodeWords(view, { ...node('mill'), pinned: true })).toMatch(/pinned$/);
		const ties = tiesOf(view, 'Ada');
		expect(ties).toHaveLength(view.edges.length);
		expect(tieWords(view, ties, 0)).toMatch(/^Ada sister of Bea, 1 claim, tie 1 of \d$/);
	});
});
