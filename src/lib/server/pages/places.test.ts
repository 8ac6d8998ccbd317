import { describe, expect, it } from 'vitest';
import { StoryBuilder } from '../../../../tests/support/graph';
import { open } from '../../../../tests/support/open';
import { placesPage } from './places';

/** Three go from a mill in a valley to an inn; the inn is told of at 5. */
function valley() {
	const s = new StoryBuilder();
	s.place('valley')
		.place('mill')
		.place('inn', { names: [['inn', 5]] });
	s.character('ada').character('bo').character('cy');
	s.claim('mill', 'within', 'valley', { id: 'in', cites: [2] });
	s.claim('inn', 'within', 'valley', { id: 'said', world: 'belief', by: 'ada', cites: [5] });
	s.event('harvest', 'walk', { names: [['harvest', 3]] });
	s.event('wedding', 'walk', { names: [['wedding', 5]] });
	s.claim('harvest', 'at', 'mill', { cites: [3] });
	s.claim('wedding', 'at', 'inn', { cites: [5] });
	s.claim('harvest', 'ere', 'wedding', { cites: [6] });
	for (const who of ['ada', 'bo', 'cy'])
		for (const event of ['harvest', 'wedding'])
			s.claim(who, 'joins', event, { id: `${who}-${event}`, cites: [6] });
	return s.graph();
}

async function page(query: string, position?: number) {
	const story = await open(valley(), position === undefined ? undefined : [position]);
	return placesPage(story, new URLSearchParams(query));
}

describe('the page of places', () => {
	it('has a tree, what is only believed of it, and what happens in it', async () => {
		const view = await page('');
		expect(view.number).toBe(3);
		const [land, inn] = view.roots;
		expect(land!.children.map((p) => [p.page.title, p.marks[0]!.label])).toEqual([
			['mill', '1.2']
		]);
		expect(land!.events).toEqual({ words: 'One event', href: '/timeline?places=valley' });
		expect(inn!.others).toMatchObject([{ relation: 'within', told: { world: 'belief' } }]);
	});

	it('draws journeys from row to row, short enough to stand above', async () => {
		const view = await page('');
		expect(view.stops.map((s) => [s.page.title, s.depth])).toEqual([
			['valley', 0],
			['mill', 1],
			['inn', 0]
		]);
		expect(view.arrows).toEqual([
			{ number: 1, who: 'ada, bo, cy', from: 1, to: 2, sure: true }
		]);
		expect(view.journeys).toMatchObject([
			{ from: { title: 'mill' }, to: { title: 'inn' }, sure: true }
		]);
		expect(view.journeys[0]!.marks.length).toBeGreaterThan(0);
	});

	it('is of a stretch of the story where one is asked for', async () => {
		const view = await page('since=harvest&until=harvest');
		expect(view.journeys).toEqual([]);
		expect(view.roots[0]!.events!.href).toBe(
			'/timeline?places=valley&since=harvest&until=harvest'
		);
		expect(view.timeline).toBe('/timeline?since=harvest&until=harvest');
		expect(view.all).toBe('/places');
	});

	it('knows nothing that is told later, and takes it for not asked', async () => {
		const view = await page('since=wedding&until=wedding', 4);
		expect(view.number).toBe(2);
		expect(view).not.toHaveProperty('all');
		expect(JSON.stringify(view)).not.toMatch(/inn|wedding/);
		expect((await page('', 0)).number).toBe(0);
	});
});
