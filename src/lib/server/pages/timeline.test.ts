import { describe, expect, it } from 'vitest';
import { StoryBuilder } from '../../../../tests/support/graph';
import { open } from '../../../../tests/support/open';
import { timelinePage } from './timeline';

/** A siege that a raid lies in, then a fair; who was there is told at 4, and a rumour at 6. */
function town() {
	const s = new StoryBuilder();
	s.character('ada').character('bo').place('gate');
	s.event('siege', 'walk', { names: [['siege', 2]] });
	s.event('raid', 'slaying', { names: [['raid', 3]] });
	s.event('fair', 'walk', { names: [['fair', 5]] });
	s.event('rumour', 'walk', { names: [['rumour', 6]] });
	s.claim('raid', 'inside', 'siege', { cites: [3] });
	s.claim('siege', 'ere', 'fair', { cites: [5] });
	s.claim('siege', 'length', 'long', { amount: { least: 2, most: 3, unit: 'days' }, cites: [4] });
	s.claim('ada', 'joins', 'siege', { cites: [4], role: 'captain' });
	s.claim('bo', 'joins', 'raid', { cites: [4], role: 'slain' });
	s.claim('ada', 'joins', 'raid', { cites: [4] });
	s.claim('ada', 'joins', 'fair', { cites: [5] });
	s.claim('raid', 'at', 'gate', { cites: [4] });
	s.claim('ada', 'heads', 'bo', { from: { event: 'siege' }, cites: [5] });
	s.claim('bo', 'joins', 'rumour', { world: 'report', by: 'ada', cites: [6] });
	return s.graph();
}

async function page(query: string, position?: number) {
	const story = await open(town(), position === undefined ? undefined : [position]);
	return (await timelinePage(story, new URLSearchParams(query)))?.view;
}

describe('the lanes of the timeline', () => {
	it('have a column an event and the sign of each who takes part', async () => {
		const grid = (await page('view=lanes'))!.grid!;
		expect(grid.columns.map((c) => c.page.title)).toEqual(['siege', 'raid', 'fair']);
		const signs = grid.lanes.map((lane) => [
			lane.words,
			lane.cells.map((cell) => Boolean(cell.event))
		]);
		expect(signs).toEqual([
			['ada', [true, true, true]],
			['bo', [false, true, false]]
		]);
		const [ada, bo] = grid.lanes;
		expect(ada!.cells[1]).toMatchObject({ down: true });
		expect(bo!.cells[1]).toMatchObject({ up: true, event: { ends: true } });
		// Whoever is ended has no lane any more.
		expect(bo!.cells.map((cell) => cell.line ?? false)).toEqual([true, true, false]);
		expect(ada!.cells[0]!.event!.say).toContain('ada as captain, step 1 of 3');
	});

	it('draw what lasts, closed where an end is told', async () => {
		const grid = (await page('view=lanes'))!.grid!;
		const bars = grid.lanes[0]!.tracks.flat().flatMap(({ bar }) => bar ?? []);
		expect(bars.map((b) => [b.span.words, b.span.to?.title, b.from, b.until])).toEqual([
			['2 to 3 days:', 'siege', 'told', 'told'],
			['heads', 'bo', 'told', 'untold']
		]);
		expect((await page('view=lanes&order=told'))!.grid!.lanes[0]!.tracks).toEqual([]);
	});

	it('go by place, with what has none apart', async () => {
		const grid = (await page('view=lanes&by=place'))!.grid!;
		expect(grid.lanes.map((l) => [l.words, l.count])).toEqual([
			['gate', '1 event'],
			['No place told', '2 events']
		]);
	});

	it('know nothing that is told later', async () => {
		expect((await page('view=lanes', 1))!.grid!.columns).toEqual([]);
		const grid = (await page('view=lanes', 3))!.grid!;
		expect(grid.lanes.map((l) => l.words)).toEqual(['No character told']);
	});
});

describe('the filter of the timeline', () => {
	const shown = async (query: string, position?: number) => {
		const view = await page(query, position);
		return view && [...view.events, ...view.held].map((e) => e.id);
	};

	it('keeps a stretch of story order, both ends inclusive', async () => {
		expect(await shown('since=raid&until=fair')).toEqual(['raid', 'fair']);
		// As in the graph, an end alone is a moment.
		expect(await shown('until=raid')).toEqual(['raid']);
		expect(await shown('since=raid')).toEqual(['raid', 'fair']);
	});

	it('keeps who, where and how it is told', async () => {
		expect(await shown('with=bo')).toEqual(['raid', 'rumour']);
		expect(await shown('with=bo,ada&places=gate')).toEqual(['raid']);
		expect(await shown('worlds=report')).toEqual(['rumour']);
		expect(await shown('worlds=actual')).toEqual(['siege', 'raid', 'fair']);
	});

	it('takes what is not known for not given, and says nothing of it', async () => {
		const view = (await page('view=lanes&since=fair&until=rumour', 3))!;
		expect(view.events.map((e) => e.id)).toEqual(['siege', 'raid']);
		expect(JSON.stringify([view.sorts, view.state, view.places])).not.toMatch(/fair|rumour/);
		expect(await shown('with=nobody')).toBeUndefined();
	});

	it('keeps itself in the address of every view', async () => {
		const view = (await page('view=lanes&by=place&since=raid&worlds=actual,nothing'))!;
		expect(view.sorts.map((s) => s.href)).toEqual([
			'/timeline?worlds=actual&since=raid',
			'/timeline?view=told&worlds=actual&since=raid',
			'/timeline?view=lanes&by=place&worlds=actual&since=raid',
			'/timeline?view=table&worlds=actual&since=raid'
		]);
		expect(view.all).toBe('/timeline?view=lanes&by=place');
	});
});
