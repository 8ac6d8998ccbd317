import { describe, expect, it } from 'vitest';
import { StoryBuilder } from '../../tests/support/graph';
import { endedAt, heldEvents, reached } from './effects';
import type { EntityId } from './types';

function story() {
	const s = new StoryBuilder();
	for (const id of ['ada', 'bo', 'cy']) s.character(id);
	s.event('walk', 'walk');
	s.event('ambush', 'slaying');
	s.event('fever', 'passing');
	s.event('miracle', 'waking');
	return s;
}

function effects(s: StoryBuilder) {
	const { claims, entities } = s.graph();
	return (event: EntityId) => ({
		type: entities.find((e) => e.id === event)?.entityType,
		participations: claims.filter((c) => c.property === 'joins' && c.object === event)
	});
}

describe('reached', () => {
	const who = (build: (s: StoryBuilder) => void, event: string) => {
		const s = story();
		build(s);
		const { type, participations } = effects(s)(event as EntityId);
		return reached(participations, type, 'ends.life', s.words()).map((c) => c.subject);
	};

	it('narrows to the role that the trait names, with or without an article', () => {
		expect(
			who((s) => {
				s.claim('ada', 'joins', 'ambush', { role: 'The slain' });
				s.claim('bo', 'joins', 'ambush', { role: 'killer of the slain' });
				s.claim('cy', 'joins', 'ambush');
			}, 'ambush')
		).toEqual(['ada']);
	});

	it('reaches all of a type that names none, but for those beside a named role', () => {
		expect(
			who((s) => void s.claim('ada', 'joins', 'fever', { role: 'patient' }), 'fever')
		).toEqual(['ada']);
		expect(
			who((s) => {
				s.claim('ada', 'joins', 'fever', { role: 'slain' });
				s.claim('bo', 'joins', 'fever', { role: 'nurse' });
			}, 'fever')
		).toEqual(['ada']);
	});

	it('reaches nobody whose part is not told as fact', () => {
		expect(
			who((s) => {
				s.claim('ada', 'joins', 'fever', { world: 'report', by: 'bo' });
				s.claim('bo', 'joins', 'fever', { denied: true });
			}, 'fever')
		).toEqual([]);
	});
});

describe('heldEvents', () => {
	const held = (build: (s: StoryBuilder) => void) => {
		const s = story();
		build(s);
		const found = heldEvents(new Set(['ambush', 'fever'] as EntityId[]), s.graph().claims);
		return [...found].map(([id, claims]) => [id, claims.map((c) => c.id)]);
	};

	it('finds what only others hold to happen, and by whom', () => {
		expect(
			held((s) => {
				s.claim('ada', 'joins', 'ambush', { id: 'x', world: 'report', by: 'bo' });
				s.claim('ambush', 'note', 'by night', { id: 'y', world: 'belief', by: 'cy' });
				s.claim('cy', 'joins', 'ambush', { denied: true });
				s.claim('ada', 'joins', 'fever', { world: 'report', by: 'bo' });
				s.claim('fever', 'note', 'a long one');
			})
		).toEqual([['ambush', ['x', 'y']]]);
	});

	it('leaves alone what is merely named', () => {
		expect(held(() => {})).toEqual([]);
	});
});

describe('endedAt', () => {
	it('counts up to and with a step, and takes back who lives again', () => {
		const s = story();
		s.claim('ada', 'joins', 'ambush', { role: 'slain' });
		s.claim('bo', 'joins', 'ambush', { role: 'killer' });
		s.claim('ada', 'joins', 'miracle');
		s.claim('bo', 'joins', 'fever');
		const order = ['walk', 'ambush', 'miracle', 'fever'] as EntityId[];
		const at = (step: number) => [...endedAt(order, step, effects(s), s.words())];
		expect([0, 1, 2, 3].map(at)).toEqual([[], ['ada'], [], ['bo']]);
	});
});
