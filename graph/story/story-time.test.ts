import { describe, expect, it } from 'vitest';
import type { Claim, WorkId } from '../model/types';
import { StoryBuilder } from '../../tests/support/graph';
import { open } from '../../tests/support/open';
import { amongShown, storyTimeOf } from './story-time';

/** Two works, whose events are told in turn. */
function two() {
	const s = new StoryBuilder({ tale: 6, sequel: 6 });
	s.character('ada');
	s.event('walk', 'walk', { names: [['The walk', 1]] });
	s.event('feast', 'walk', { names: [['The feast', 2]] });
	s.event('raid', 'walk', { names: [['The raid', 1]], work: 'sequel' });
	s.claim('walk', 'ere', 'raid', { cites: [3] });
	s.claim('raid', 'ere', 'feast', { cites: [3], work: 'sequel' });
	s.claim('ada', 'likes', 'ada', {
		id: 'liking',
		from: { event: 'raid' },
		until: { event: 'feast' }
	});
	return s.graph();
}

const only = (...works: string[]) => new Set(works as WorkId[]);

describe('story time of a picture', () => {
	it('has the steps of the works that it tells of, each with the passage that first tells it', async () => {
		const story = await open(two());
		const tale = await storyTimeOf(story, only('tale'));
		expect(tale.steps.map((s) => [s.id, s.told, s.mark?.id])).toEqual([
			['walk', false, 'p1'],
			['feast', true, 'p2']
		]);
		const both = await storyTimeOf(story, only('tale', 'sequel'));
		expect(both.steps.map((s) => s.id)).toEqual(['walk', 'raid', 'feast']);
		expect((await storyTimeOf(story, only())).steps).toEqual([]);
	});

	it('tells by these steps what holds and who is there', async () => {
		const story = await open(two());
		const [claim] = await story.store.elements('claim', ['liking'], story.at);
		const at = async (...works: string[]) => {
			const time = await storyTimeOf(story, only(...works));
			return [
				time.holds(claim as Claim)?.map((s) => [s.first, s.last]),
				time.begins('feast')
			];
		};
		expect(await at('tale', 'sequel')).toEqual([[[1, 2]], 2]);
		expect(await at('tale')).toEqual([[[1, 1]], 1]);
		// It begins after all that is shown.
		expect(await at('sequel')).toEqual([[[0, 0]], 1]);
		expect((await storyTimeOf(story, only('tale'))).begins('ada')).toBe(0);
	});

	it('drops a stretch between two shown steps', () => {
		const stretches = [
			{ first: 1, last: 1, sure: true },
			{ first: 2, last: 4, sure: false }
		];
		expect(amongShown(stretches, [0, 2, 3, 6])).toEqual([{ first: 1, last: 2, sure: false }]);
	});
});
