import { describe, expect, it } from 'vitest';
import { StoryBuilder } from '../../tests/support/graph';
import { open } from '../../tests/support/open';
import { WORDS } from '../../tests/support/vocabulary';
import type { PropertyId } from '../model/types';
import { containmentOf } from './containment';
import { journeysOf } from './journeys';
import { stepsOf } from './steps';

const place = WORDS.properties.find((p) => p.id === 'at')!;
const VOCABULARY = {
	...WORDS,
	properties: [
		...WORDS.properties,
		{ ...place, id: 'leaves' as PropertyId, traits: ['journey.from'] },
		{ ...place, id: 'reaches' as PropertyId, traits: ['journey.to'] }
	],
	eventTypes: [
		...WORDS.eventTypes,
		{ id: 'ride', label: 'ride', sentence: '', traits: ['admits.absent', 'journey'] }
	]
};

/** A market in a town, then a wake at a farm, with or without a ride between them. */
function road() {
	const s = new StoryBuilder({ tale: 20 }, VOCABULARY);
	s.place('town').place('square').place('farm');
	s.character('ada').character('bo').item('cart');
	s.claim('square', 'within', 'town');
	s.event('market', 'walk').event('wake', 'walk');
	s.claim('market', 'at', 'square', { id: 'm', cites: [2] });
	s.claim('wake', 'at', 'farm', { id: 'w', cites: [4] });
	for (const who of ['ada', 'bo', 'cart']) {
		s.claim(who, 'joins', 'market', { id: `${who}-m`, cites: [2] });
		s.claim(who, 'joins', 'wake', { id: `${who}-w`, cites: [4] });
	}
	return s;
}

async function journeys(s: StoryBuilder, at?: number) {
	const story = await open(s.graph(), at === undefined ? undefined : [at]);
	const steps = await stepsOf(story);
	const found = await journeysOf(story, steps, await containmentOf(story));
	return found.map((j) => [j.from, j.to, j.who, j.event, j.sure]);
}

describe('journeysOf', () => {
	it('sees them go who are told to be at one place and then at another', async () => {
		const s = road();
		expect(await journeys(s)).toEqual([]);
		s.claim('market', 'ere', 'wake', { cites: [5] });
		// Things are carried; they do not go.
		expect(await journeys(s)).toEqual([['square', 'farm', ['ada', 'bo'], undefined, true]]);
		expect(await journeys(s, 4)).toEqual([]);
	});

	it('says on which event of travel they went', async () => {
		const s = road();
		s.event('trip', 'ride');
		s.claim('market', 'ere', 'trip', { cites: [5] });
		s.claim('trip', 'ere', 'wake', { cites: [5] });
		s.claim('ada', 'joins', 'trip', { cites: [5] });
		expect(await journeys(s)).toEqual([
			['square', 'farm', ['ada'], 'trip', true],
			['square', 'farm', ['bo'], undefined, true]
		]);
	});

	it('follows an event that leads somewhere, and leaves behind who looks on', async () => {
		const s = road();
		s.place('inn').event('trip', 'ride', { names: [['trip', 7]] });
		s.claim('trip', 'leaves', 'town', { id: 'l', cites: [7] });
		s.claim('trip', 'reaches', 'inn', { id: 'r', cites: [8] });
		s.claim('ada', 'joins', 'trip', { cites: [8] });
		s.claim('bo', 'joins', 'trip', { role: 'an onlooker', cites: [8] });
		s.claim('wake', 'ere', 'trip', { cites: [8] });
		// Nobody says whether the wake came after the market, so nobody went to it from there.
		expect(await journeys(s)).toEqual([['town', 'inn', ['ada'], 'trip', true]]);
		expect(await journeys(s, 7)).toEqual([]);
	});

	it('has no place to come from where none is told', async () => {
		const s = new StoryBuilder({ tale: 20 }, VOCABULARY);
		s.place('inn').character('ada').event('trip', 'ride');
		s.claim('trip', 'reaches', 'inn');
		s.claim('ada', 'joins', 'trip');
		expect(await journeys(s)).toEqual([[undefined, 'inn', ['ada'], 'trip', true]]);
	});

	it('lets nobody leave a town who goes from its square to the town, nor for what is only said', async () => {
		const s = road();
		s.claim('market', 'ere', 'wake', { cites: [5] });
		s.event('speech', 'walk', { names: [['speech', 6]] });
		s.claim('speech', 'at', 'town', { cites: [6] });
		s.claim('ada', 'joins', 'speech', { cites: [6] });
		s.claim('market', 'ere', 'speech', { cites: [6] });
		s.claim('speech', 'ere', 'wake', { cites: [6] });
		s.claim('bo', 'stays', 'town', {
			world: 'report',
			by: 'ada',
			from: { event: 'wake', edge: 'end' },
			cites: [6]
		});
		expect(await journeys(s)).toEqual([['square', 'farm', ['ada', 'bo'], undefined, true]]);
	});

	it('counts a stay from when and until when it is told', async () => {
		const s = new StoryBuilder({ tale: 20 }, VOCABULARY);
		s.place('farm').place('inn').character('ada').event('flood', 'walk');
		s.claim('ada', 'stays', 'farm', { until: { event: 'flood', edge: 'start' } });
		s.claim('ada', 'stays', 'inn', { from: { event: 'flood', edge: 'end' } });
		expect(await journeys(s)).toEqual([['farm', 'inn', ['ada'], undefined, true]]);
	});
});
