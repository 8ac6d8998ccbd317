import { describe, expect, it } from 'vitest';
import { StoryBuilder } from '../../../../tests/support/graph';
import { open } from '../../../../tests/support/open';
import type { PathsView } from '$lib/ui/graph/view';
import { pathsPage, type PathsQuestion } from './paths';

/** Ada is mother of Bo, who is at the mill where Cy is said to be; Ada does not like Cy, says one. */
function tale() {
	const s = new StoryBuilder();
	for (const id of ['ada', 'bo', 'cy', 'dov']) s.character(id);
	s.place('mill');
	s.event('feast', 'walk', { names: [['The feast', 2]] });
	s.claim('ada', 'bears', 'bo', { cites: [1] });
	s.claim('ada', 'weds', 'bo', { cites: [2], world: 'report', by: 'dov' });
	s.claim('bo', 'stays', 'mill', { cites: [3] });
	s.claim('cy', 'stays', 'mill', { cites: [4], world: 'report', by: 'dov' });
	s.claim('ada', 'likes', 'cy', { cites: [5], denied: true });
	s.claim('ada', 'joins', 'feast', { cites: [6] });
	s.claim('cy', 'joins', 'feast', { cites: [7] });
	return open(s.graph());
}

async function ask(question: PathsQuestion) {
	const answer = (await pathsPage(await tale(), { from: 'ada', to: 'cy', ...question }, 5))!;
	return answer as PathsView;
}

const said = ({ paths }: PathsView) =>
	paths.map(({ steps }) => [
		steps[0]!.from.title,
		...steps.map((s) => `${s.words} ${s.to.title}${s.told ? '?' : ''}`)
	]);

describe('what connects two', () => {
	it('is told in words that lead from the one to the other', async () => {
		expect(said(await ask({}))).toEqual([
			['ada', 'joins The feast', 'involves cy'],
			['ada', 'is mother of bo', 'stays at mill', 'is host to cy?']
		]);
	});

	it('tells a step by a fact where there is one, and names what else ties the two', async () => {
		const [, long] = (await ask({})).paths;
		expect(long!.ids).toEqual(['ada', 'bo', 'mill', 'cy']);
		expect(long!.steps[0]!.others.map((o) => o.relation)).toEqual(['married to']);
		expect(long!.steps[2]!.told?.steps[0]).toMatchObject({ holder: { title: 'dov' } });
	});

	it('keeps to what the filters let through, and says so', async () => {
		expect(said(await ask({ kinds: ['character', 'place'] }))).toHaveLength(1);
		expect(said(await ask({ worlds: ['actual'] }))).toHaveLength(1);
		expect(said(await ask({ relations: ['joins'] }))).toHaveLength(1);
		expect(await ask({ relations: ['likes'] })).toMatchObject({ paths: [], filtered: true });
		expect((await ask({})).filtered).toBe(false);
	});

	it('knows whether there are more ways than it shows', async () => {
		expect(await ask({ ways: 1 })).toMatchObject({ more: true, paths: [{}] });
		expect((await ask({ ways: 2 })).more).toBe(false);
	});
});
