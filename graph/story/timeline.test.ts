import { describe, expect, it } from 'vitest';
import { StoryBuilder } from '../../tests/support/graph';
import { open } from '../../tests/support/open';
import type { EntityId } from '../model/types';
import { endedIn, holdsIn, stepsOf } from './steps';
import { timeline } from './timeline';

/** Told: a walk (2), then what led to it, the ambush (4); a feast a week on (6); a rumoured death (7). */
function tale() {
	const s = new StoryBuilder();
	s.character('ada', {
		names: [
			['the rider', 1],
			['Ada', 5]
		]
	});
	s.character('bo');
	s.place('ford');
	s.event('walk', 'walk', { names: [['The walk', 2]] });
	s.event('ambush', 'slaying', { names: [['The ambush', 4]] });
	s.event('feast', 'walk', { names: [['The feast', 6]] });
	s.event('rumour', 'passing', { names: [['Ada’s death', [7, 5]]] });
	s.claim('ada', 'joins', 'walk', {
		id: 'w',
		cites: [2, 3],
		role: { text: 'guide', cites: [3] }
	});
	s.claim('walk', 'at', 'ford', { id: 'place', cites: [3] });
	s.claim('bo', 'joins', 'ambush', { id: 'dies', role: 'slain', cites: [4] });
	s.claim('ambush', 'ere', 'walk', { id: 'order', cites: [5] });
	s.claim('ada', 'joins', 'feast', { id: 'f', cites: [4], world: 'plan', by: 'bo' });
	s.claim('feast', 'off', 'walk', {
		id: 'week',
		constraint: { edge: 'start', objectEdge: 'end', offset: ['P6D', 'P8D'] },
		cites: [8]
	});
	s.claim('ada', 'joins', 'rumour', { id: 'r', world: 'report', by: 'bo', cites: [7] });
	return s;
}

describe('timeline', () => {
	it('puts events as they happened, with what is told of each', async () => {
		const { events, held, leftOut } = await timeline(await open(tale().graph()));
		expect(events.map((e) => [e.title.title, e.after, e.before, e.orderTold])).toEqual([
			['The ambush', [], ['walk'], false],
			['The walk', ['ambush'], ['feast'], true],
			['The feast', ['walk'], [], true]
		]);
		const walk = events[1]!;
		expect(walk.participants).toMatchObject([
			{ title: { title: 'Ada', id: 'ada' }, role: 'guide', claimId: 'w', world: 'actual' }
		]);
		expect(walk.place).toMatchObject({
			title: { id: 'ford' },
			claimId: 'place',
			world: 'actual'
		});
		expect(walk.passages.map((p) => p.id)).toEqual(['p2', 'p3']);
		expect(walk.toldFirst?.id).toBe('p2');
		// Who only plans to be there does not tell of it.
		expect(events[2]!.passages.map((p) => p.id)).toEqual(['p6']);
		expect(events[2]!.participants[0]!.world).toBe('plan');
		expect(events[2]!.offsets).toMatchObject([
			{ words: 'about a week later', than: { id: 'walk' }, claimId: 'week' }
		]);
		expect(leftOut).toEqual([]);
		expect(held.map((h) => [h.title.title, h.toldFirst?.id, h.holders])).toMatchObject([
			['Ada’s death', 'p7', [{ world: 'report', title: { id: 'bo' } }]]
		]);
	});

	it('knows at each position only what is told by then', async () => {
		const at = async (n: number) => {
			const { events, held } = await timeline(await open(tale().graph(), [n]));
			return [events.map((e) => e.entity.id), held.map((h) => h.entity.id)];
		};
		expect(await at(1)).toEqual([[], []]);
		expect(await at(3)).toEqual([['walk'], []]);
		// Before the order is told, the telling orders them.
		expect(await at(4)).toEqual([['walk', 'ambush'], []]);
		expect(await at(5)).toEqual([['ambush', 'walk'], []]);
		// What is only planned is no step; its place in time, once told as fact, makes it one.
		expect(await at(7)).toEqual([
			['ambush', 'walk'],
			['feast', 'rumour']
		]);
		expect(await at(8)).toEqual([['ambush', 'walk', 'feast'], ['rumour']]);
		const early = await timeline(await open(tale().graph(), [2]));
		expect(early.events[0]!.participants).toMatchObject([{ title: { title: 'the rider' } }]);
		expect(early.events[0]!.participants[0]).not.toHaveProperty('role');
		expect(early.events[0]).not.toHaveProperty('place');
	});

	it('reads two events that prove one as one, and keeps what only one has', async () => {
		const s = tale();
		s.event('raid', 'walk', { names: [['The raid', 9]] });
		s.claim('bo', 'joins', 'raid', { id: 'in', cites: [9] });
		s.claim('raid', 'same', 'ambush', { cites: [10] });
		const ids = async (n: number) =>
			(await timeline(await open(s.graph(), [n]))).events.map((e) => e.entity.id);
		expect(await ids(9)).toContain('raid');
		expect(await ids(10)).not.toContain('raid');
		const { events } = await timeline(await open(s.graph()));
		expect(events[0]!.participants.map((p) => p.claimId)).toEqual(['dies', 'in']);
		expect(events[0]!.passages.map((p) => p.id)).toEqual(['p4', 'p9']);
	});

	it('has what is told as fact of how long an event lasted', async () => {
		const s = tale();
		const amount = { least: 3, most: null, unit: 'hours' };
		s.claim('walk', 'length', 'long', { id: 'l', amount, cites: [6] });
		s.claim('walk', 'length', 'short', { world: 'report', by: 'bo', cites: [6] });
		const lengths = async (n: number) =>
			(await timeline(await open(s.graph(), [n]))).events.map((e) =>
				e.lengths.map((c) => c.id)
			);
		expect(await lengths(8)).toEqual([[], ['l'], []]);
		expect(await lengths(5)).toEqual([[], []]);
	});

	it('names what a cycle leaves out, and keeps only the events that are wanted', async () => {
		const s = tale();
		s.claim('walk', 'ere', 'ambush', { id: 'wrong', cites: [11] });
		const story = await open(s.graph());
		expect((await timeline(story)).leftOut).toEqual(['wrong']);
		const only = await timeline(story, { with: ['bo' as EntityId] });
		expect(only.events.map((e) => e.entity.id)).toEqual(['ambush']);
		expect(only.held).toEqual([]);
	});
});

describe('steps', () => {
	it('says who is ended, and what holds', async () => {
		const s = tale();
		s.claim('ada', 'likes', 'bo', {
			id: 'ties',
			from: { event: 'walk' },
			until: { event: 'feast', edge: 'start' }
		});
		const story = await open(s.graph());
		const steps = await stepsOf(story);
		const [walk, feast] = ['walk', 'feast'] as EntityId[];
		expect([...(await endedIn(story, steps))]).toEqual(['bo']);
		const later = tale();
		later.claim('walk', 'ere', 'ambush', { cites: [3] });
		const other = await open(later.graph());
		const otherSteps = await stepsOf(other);
		expect([...(await endedIn(other, otherSteps, walk))]).toEqual([]);
		expect([...(await endedIn(other, otherSteps, 'ambush' as EntityId))]).toEqual(['bo']);
		const claim = s.graph().claims.find((c) => c.id === 'ties')!;
		expect(holdsIn(steps)(claim)).toBe('yes');
		expect(holdsIn(steps, walk, walk)(claim)).toBe('yes');
		expect(holdsIn(steps, feast)(claim)).toBe('no');
	});

	it('lets no reported death end anybody', async () => {
		const story = await open(tale().graph());
		const ended = await endedIn(story, await stepsOf(story));
		expect(ended.has('ada' as EntityId)).toBe(false);
	});
});
