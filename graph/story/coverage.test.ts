import { describe, expect, it } from 'vitest';
import { lampGraph } from '../../tests/fixtures/lamp/wiki';
import { open } from '../../tests/support/open';
import { cut } from '../model/cut';
import { endOf } from '../model/places';
import { coverage } from './coverage';

describe('coverage of what is visible', () => {
	it('counts at a position what a wiki of what is read would count at its end', async () => {
		const graph = lampGraph();
		const [whole] = endOf(graph.site.works);
		for (let read = 0; read <= whole!; read++) {
			const here = (await coverage(await open(graph, [read, 1]))).works;
			const then = (await coverage(await open(cut(graph, [read, 1])))).works;
			expect(here).toEqual(then);
		}
	});

	it('grows with what is read, and knows who stands for whom', async () => {
		const graph = lampGraph();
		const at = async (read: number) => (await coverage(await open(graph, [read, 0]))).works[0]!;
		expect((await at(0)).passages).toEqual({ covered: 0, all: 0 });
		expect((await at(3)).passages).toEqual({ covered: 2, all: 3 });
		expect((await at(3)).chapters.map((c) => c.number)).toEqual([1]);
		const end = await at(10);
		expect(end.passages).toEqual({ covered: 8, all: 10 });
		expect(end.claims.joint).toBe(1);
		const pages = end.pages.map((p) => p.entity);
		expect(pages).toContain('eada');
		expect(pages).not.toContain('estranger');
	});
});
