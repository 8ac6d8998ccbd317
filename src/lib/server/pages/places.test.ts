import type { StoryGraph } from '$graph/model/types';
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

/** Ada is at one town of a country after the other, a day each. */
function tour(days: number) {
	const s = new StoryBuilder();
	s.character('ada').place('land');
	for (let i = 0; i <= days; i++) {
		s.place(`town${i}`).event(`day${i}`, 'walk');
		// One of them lies by itself.
		if (i > 0) s.claim(`town${i}`, 'within', 'land');
		s.claim(`day${i}`, 'at', `town${i}`);
		s.claim('ada', 'joins', `day${i}`);
		if (i > 0) s.claim(`day${i - 1}`, 'ere', `day${i}`);
	}
	return s.graph();
}

/** Each from a place of their own to one inn, all at once. */
function gathering(guests: number) {
	const s = new StoryBuilder();
	s.place('inn').event('feast', 'walk');
	s.claim('feast', 'at', 'inn');
	for (let i = 0; i < guests; i++) {
		s.character(`guest${i}`).place(`home${i}`).event(`morning${i}`, 'walk');
		s.claim(`morning${i}`, 'at', `home${i}`);
		s.claim(`morning${i}`, 'ere', 'feast');
		for (const event of [`morning${i}`, 'feast']) s.claim(`guest${i}`, 'joins', event);
	}
	return s.graph();
}

async function read(graph: StoryGraph, query: string) {
	return placesPage(await open(graph), new URLSearchParams(query));
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

	it('draws no more journeys than can be followed, and says from when on the others are', async () => {
		const view = await read(tour(45), '');
		expect(view.journeys).toHaveLength(45);
		expect(view.arrows).toHaveLength(40);
		expect(view.more).toEqual({ words: 'The first 40 of 45.', later: '/places?since=day41' });
		const later = await read(tour(45), view.more!.later!.split('?')[1]!);
		expect(later.arrows).toHaveLength(5);
		expect(later.journeys[0]!.between![1].title).toBe('day41');
		expect(later).not.toHaveProperty('more');
		expect(await read(tour(45), 'until=day40')).not.toHaveProperty('more');
	});

	it('leads nowhere from more journeys than that at one time', async () => {
		const view = await read(gathering(45), '');
		expect(view.journeys).toHaveLength(45);
		expect(view.more).toEqual({ words: 'The first 40 of 45.' });
	});

	it('folds what lies further in where there are many places, and counts it', async () => {
		const many = await read(tour(60), '');
		expect(many.folded).toBe(true);
		expect(many.roots.map((place) => place.inside).sort()).toEqual([0, 60]);
		expect((await page('')).folded).toBe(false);
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
