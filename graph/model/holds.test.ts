import { describe, expect, it } from 'vitest';
import { StoryBuilder, type Says } from '../../tests/support/graph';
import { holdsAt } from './holds';
import { storyOrder } from './story-order';
import type { EntityId } from './types';

/** Four events told in a row, and `aside`, told after the first, whose order is not told. */
function holds(says: Says, since?: string, until?: string) {
	const s = new StoryBuilder();
	s.character('ada');
	s.character('bo');
	const events = ['e1', 'aside', 'e2', 'e3', 'e4'] as EntityId[];
	for (const id of [...events, 'rumour']) s.event(id);
	for (const [a, b] of [
		['e1', 'e2'],
		['e2', 'e3'],
		['e3', 'e4']
	] as const)
		s.claim(a, 'ere', b);
	s.claim('ada', 'likes', 'bo', { id: 'it', ...says });
	const { claims } = s.graph();
	const order = storyOrder(events, claims, s.words(), events);
	expect(order.order).toEqual(events);
	return holdsAt(
		claims.find((c) => c.id === 'it')!,
		order,
		since as EntityId | undefined,
		until as EntityId | undefined
	);
}

const at = (event: string, edge: 'start' | 'end') => ({ event, edge });

describe('holdsAt', () => {
	it('shows all where nothing is asked', () => {
		expect(holds({})).toBe('yes');
	});

	it('counts a step as its event with what comes of it', () => {
		const from = { from: at('e2', 'end'), until: at('e4', 'start') };
		expect(holds(from, 'e1', 'e1')).toBe('no');
		expect(holds(from, 'e2', 'e2')).toBe('yes');
		expect(holds(from, 'e3', 'e3')).toBe('yes');
		expect(holds(from, 'e4', 'e4')).toBe('no');
		expect(holds({ from: at('e2', 'start'), until: at('e2', 'end') }, 'e2', 'e2')).toBe('yes');
	});

	it('takes the last step where only the first is given, and a moment where only the last is', () => {
		const early = { from: at('e1', 'start'), until: at('e2', 'start') };
		expect(holds(early, 'e2')).toBe('no');
		expect(holds(early, undefined, 'e3')).toBe('no');
		expect(holds(early, 'e1', 'e3')).toBe('yes');
	});

	it('reads the two the right way round', () => {
		const early = { from: at('e1', 'start'), until: at('e2', 'end') };
		expect(holds(early, 'e4', 'e2')).toBe('yes');
		expect(holds(early, 'e4', 'e3')).toBe('no');
	});

	it('is uncertain where an end is not told', () => {
		expect(holds({}, 'e1', 'e4')).toBe('uncertain');
		expect(holds({ from: at('e2', 'start') }, 'e2', 'e2')).toBe('yes');
		expect(holds({ from: at('e2', 'start') }, 'e3', 'e4')).toBe('uncertain');
		expect(holds({ from: at('e2', 'start') }, 'e1', 'e1')).toBe('no');
		expect(holds({ until: at('e3', 'end') }, 'e1', 'e2')).toBe('uncertain');
		expect(holds({ until: at('e3', 'end') }, 'e3', 'e3')).toBe('yes');
		expect(holds({ until: at('e3', 'start') }, 'e3', 'e4')).toBe('no');
	});

	it('is uncertain where only the display orders it', () => {
		const whole = { from: at('e1', 'start'), until: at('e4', 'end') };
		expect(holds(whole, 'aside', 'aside')).toBe('uncertain');
		expect(holds(whole, 'aside', 'e2')).toBe('yes');
		const around = { from: at('aside', 'start'), until: at('e3', 'end') };
		expect(holds(around, 'e2', 'e2')).toBe('uncertain');
		expect(holds(around, 'e1', 'e1')).toBe('no');
	});

	it('is uncertain between a told edge and what lies so long after it', () => {
		const week = { offset: ['P6D', 'P8D'] as [string, string] };
		const late = { from: at('e1', 'start'), until: { ...at('e2', 'end'), ...week } };
		expect(holds(late, 'e2', 'e2')).toBe('yes');
		expect(holds(late, 'e3', 'e3')).toBe('uncertain');
		const begin = { from: { ...at('e2', 'end'), ...week }, until: at('e4', 'end') };
		expect(holds(begin, 'e1', 'e1')).toBe('no');
		expect(holds(begin, 'e3', 'e3')).toBe('uncertain');
	});

	it('takes an end that is no step for untold', () => {
		expect(holds({ from: at('rumour', 'start'), until: at('e3', 'end') }, 'e2', 'e2')).toBe(
			'uncertain'
		);
	});
});
