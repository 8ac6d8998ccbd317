import { describe, expect, it } from 'vitest';
import { StoryBuilder } from '../../tests/support/graph';
import { open } from '../../tests/support/open';
import type { EntityId } from '../model/types';
import { stepsOf } from './steps';
import { firstSteps } from './stretches';

/** A walk, a birth, a passing and a waking after it, as they are told. */
function lives() {
	const s = new StoryBuilder();
	for (const id of ['ada', 'kit', 'bo']) s.character(id);
	s.event('walk', 'walk', { names: [['The walk', 1]] });
	s.event('cry', 'birth', { names: [['The birth', 2]] });
	s.event('end', 'passing', { names: [['The end', 3]] });
	s.event('dawn', 'waking', { names: [['The dawn', 4]] });
	s.event('rumour', 'birth', { names: [['A rumour', 5]] });
	s.claim('ada', 'joins', 'walk', { cites: [1] });
	s.claim('kit', 'joins', 'cry', { role: 'child', cites: [2] });
	s.claim('ada', 'joins', 'cry', { role: 'mother', cites: [2] });
	s.claim('bo', 'joins', 'end', { cites: [3] });
	s.claim('bo', 'joins', 'dawn', { cites: [4] });
	s.claim('ada', 'joins', 'rumour', { world: 'report', by: 'bo', role: 'child', cites: [5] });
	for (const [a, b] of [
		['walk', 'cry'],
		['cry', 'end'],
		['end', 'dawn']
	])
		s.claim(a!, 'ere', b!, { cites: [4] });
	return s.graph();
}

describe('the first steps', () => {
	it('are of an event its own and of a being its birth, whoever else was there', async () => {
		const story = await open(lives());
		const first = firstSteps(story, await stepsOf(story), await story.identity());
		const of = (id: string) => first.get(id as EntityId);
		expect(['walk', 'cry', 'end', 'dawn'].map(of)).toEqual([0, 1, 2, 3]);
		expect(of('kit')).toBe(1);
		expect(of('ada')).toBeUndefined();
	});

	it('know that who wakes from death was there before, and that a rumour begins nobody', async () => {
		const story = await open(lives());
		const first = firstSteps(story, await stepsOf(story), await story.identity());
		expect(first.has('bo' as EntityId)).toBe(false);
		expect(first.has('rumour' as EntityId)).toBe(false);
	});
});
