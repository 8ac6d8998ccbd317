import { describe, expect, it } from 'vitest';
import { StoryBuilder } from '../../tests/support/graph';
import { open } from '../../tests/support/open';
import { WORDS } from '../../tests/support/vocabulary';
import type { EntityId, Property } from '../model/types';
import { extentsOf, spansOf, type SpanEnd } from './spans';
import { stepsOf } from './steps';

const id = (text: string) => text as EntityId;
const keeps: Property = {
	...WORDS.properties.find((p) => p.id === 'likes')!,
	...{ id: 'keeps' as Property['id'], traits: ['custody'] }
};
const VOCABULARY = {
	...WORDS,
	properties: [...WORDS.properties, keeps],
	eventTypes: [
		...WORDS.eventTypes,
		{ id: 'seizure', label: 'seizure', sentence: '', traits: ['begins.custody.captive'] },
		{ id: 'flight', label: 'flight', sentence: '', traits: ['ends.custody.captive'] }
	]
};

/** A siege that a raid and a parley within the raid belong to, and a feast after it. */
function siege() {
	const s = new StoryBuilder({ tale: 20 }, VOCABULARY);
	s.character('ada').character('bo').place('keep');
	for (const event of ['siege', 'raid', 'parley', 'feast']) s.event(event, 'walk');
	s.claim('siege', 'ere', 'feast', { cites: [2] });
	s.claim('raid', 'inside', 'siege', { id: 'r', cites: [3] });
	s.claim('parley', 'inside', 'raid', { id: 'p', cites: [4] });
	s.claim('siege', 'at', 'keep', { cites: [2] });
	s.claim('raid', 'ere', 'parley', { id: 'wrong', cites: [9] });
	return s;
}
const told = (end: SpanEnd | undefined) => end && [end.event, end.edge, end.sure];

describe('spansOf', () => {
	it('has a state with a told end, and says which end is not told', async () => {
		const s = siege();
		s.claim('ada', 'heads', 'bo', { id: 'c', from: { event: 'raid' }, cites: [5] });
		s.claim('ada', 'stays', 'keep', {
			id: 'stay',
			until: { event: 'feast', edge: 'start', offset: ['PT1H', null] },
			cites: [5]
		});
		s.claim('bo', 'stays', 'keep', { id: 'always', cites: [5] });
		s.claim('bo', 'heads', 'ada', {
			id: 'thought',
			world: 'belief',
			by: 'ada',
			from: { event: 'raid' },
			cites: [5]
		});
		s.claim('bo', 'joins', 'raid', { id: 'part', from: { event: 'raid' }, cites: [5] });
		const story = await open(s.graph());
		const spans = await spansOf(story, await stepsOf(story));
		expect(spans.map((x) => [x.of, x.claims[0]!.id, told(x.from), told(x.until)])).toEqual([
			['ada', 'c', ['raid', 'start', true], undefined],
			// A stay is its place's, too.
			['ada', 'stay', undefined, ['feast', 'start', false]],
			['keep', 'stay', undefined, ['feast', 'start', false]]
		]);
	});

	it('lets events begin and end custody, unless a claim tells of it', async () => {
		const s = siege();
		s.event('seizing', 'seizure').event('escape', 'flight');
		s.claim('ada', 'joins', 'seizing', { id: 'in', role: 'captive', cites: [6] });
		s.claim('bo', 'joins', 'seizing', { role: 'captor', cites: [6] });
		s.claim('ada', 'joins', 'escape', { id: 'out', role: 'captive', cites: [7] });
		s.claim('seizing', 'ere', 'escape', { cites: [7] });
		const story = await open(s.graph());
		const spans = await spansOf(story, await stepsOf(story));
		expect(spans.map((x) => [x.of, x.effect, x.from?.event, x.until?.event])).toEqual([
			['ada', 'custody', 'seizing', 'escape']
		]);
		expect(spans[0]!.claims.map((c) => c.id)).toEqual(['in', 'out']);
		const before = await open(s.graph(), [6]);
		const open6 = await spansOf(before, await stepsOf(before));
		expect(open6.map((x) => [x.from?.event, x.until])).toEqual([['seizing', undefined]]);
		s.claim('bo', 'keeps', 'ada', { id: 'k', until: { event: 'escape' }, cites: [8] });
		const whole = await open(s.graph());
		const claimed = await spansOf(whole, await stepsOf(whole));
		expect(claimed.map((x) => [x.of, x.claims[0]!.id, x.effect])).toEqual([
			['bo', 'k', undefined],
			['ada', 'k', undefined]
		]);
	});
});

describe('extentsOf', () => {
	it('reaches to the last event within, over however many steps', async () => {
		const story = await open(siege().graph());
		const steps = await stepsOf(story);
		expect(steps.order.order).toEqual(['siege', 'raid', 'parley', 'feast']);
		const extents = await extentsOf(story, steps);
		expect([...extents.keys()].sort()).toEqual(['raid', 'siege']);
		expect(extents.get(id('siege'))).toMatchObject({ last: 2, over: true });
		// The parley is the last of the raid; nothing tells that the feast comes after the raid but
		// that it comes after the siege.
		expect(extents.get(id('raid'))).toMatchObject({ last: 2, over: true });
		expect(extents.get(id('siege'))!.claims.map((c) => c.id)).toEqual(['r', 'p']);
	});

	it('is open where nothing tells that what comes next comes after it', async () => {
		const s = new StoryBuilder({ tale: 20 }, VOCABULARY);
		s.event('siege', 'walk')
			.event('raid', 'walk')
			.event('fair', 'walk', { names: [['Fair', 9]] });
		s.claim('raid', 'inside', 'siege', { cites: [3] });
		const story = await open(s.graph());
		const found = await extentsOf(story, await stepsOf(story));
		expect(found.get(id('siege'))).toMatchObject({ last: 1, over: false });
	});
});
