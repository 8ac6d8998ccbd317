import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { StoryBuilder } from '../../tests/support/graph';
import { storyOrder } from './story-order';
import { end, start } from './time';
import { storyTime } from './time-conflict';
import { components } from './components';
import type { EntityId } from './types';

const e = (id: string) => id as EntityId;
const EVENTS = ['a', 'b', 'c', 'd'].map(e);

function story(build: (s: StoryBuilder) => void) {
	const s = new StoryBuilder();
	for (const id of EVENTS) s.event(id);
	build(s);
	return s;
}

function ordered(build: (s: StoryBuilder) => void, told = EVENTS) {
	const s = story(build);
	return storyOrder(EVENTS, s.graph().claims, s.words(), told);
}

describe('storyOrder', () => {
	it('follows the telling where nothing is told', () => {
		const order = ordered(() => {}, ['c', 'a', 'd'].map(e));
		expect(order.order).toEqual(['c', 'a', 'd', 'b']);
		expect(order.before(e('c'), e('a'))).toBe(false);
		expect([...order.after.values()].flat()).toEqual([]);
	});

	it('keeps what is told and leaves the rest to the telling', () => {
		const order = ordered((s) => {
			s.claim('d', 'ere', 'a');
			s.claim('c', 'post-', 'a');
		});
		expect(order.order).toEqual(['b', 'd', 'a', 'c']);
		expect(order.step(e('a'))).toBe(2);
		expect(order.before(e('d'), e('c'))).toBe(true);
		expect(order.after.get(e('c'))).toEqual(['a']);
	});

	it('puts a part after the whole that it begins in, without telling either before the other', () => {
		const order = ordered((s) => s.claim('a', 'inside', 'd'));
		expect(order.order).toEqual(['b', 'c', 'd', 'a']);
		expect(order.startsBefore(e('d'), e('a'))).toBe(true);
		expect(order.before(e('d'), e('a'))).toBe(false);
	});

	it('sees the order that only lengths tell', () => {
		const since = { edge: 'start', objectEdge: 'start' } as const;
		const order = ordered((s) => {
			s.claim('a', 'off', 'd', { constraint: { ...since, offset: ['P5D', 'P6D'] } });
			s.claim('b', 'off', 'd', { constraint: { ...since, offset: ['P2D', 'P3D'] } });
			s.claim('b', 'length', null, { amount: { least: 1, most: 2, unit: 'days' } });
		});
		expect(order.order).toEqual(['c', 'd', 'b', 'a']);
		expect(order.before(e('b'), e('a'))).toBe(true);
		expect(order.after.get(e('a'))).toEqual(['b']);
	});

	it('sees the order that dates tell', () => {
		const order = ordered((s) => {
			s.claim('a', 'day', '1997-06');
			s.claim('d', 'day', '1997-05-12');
			s.claim('b', 'day', 1996);
		});
		expect(order.order).toEqual(['b', 'c', 'd', 'a']);
		expect(order.before(e('d'), e('a'))).toBe(true);
		expect(order.before(e('c'), e('a'))).toBe(false);
	});

	it('leaves out what is told last of a cycle', () => {
		const order = ordered((s) => {
			s.claim('b', 'ere', 'a', { id: 'x', cites: [1] });
			s.claim('c', 'ere', 'b', { id: 'y', cites: [2] });
			s.claim('a', 'ere', 'c', { id: 'z', cites: [3] });
		});
		expect(order.order).toEqual(['c', 'b', 'a', 'd']);
		expect(order.leftOut).toEqual(['z']);
	});

	it('puts an instant before what begins with it and lasts', () => {
		const order = ordered((s) => {
			s.claim('a', 'off', 'd', {
				constraint: { edge: 'start', objectEdge: 'start', offset: ['PT0S', 'PT0S'] }
			});
			s.claim('d', 'touches', 'a');
		});
		expect(order.order).toEqual(['b', 'c', 'd', 'a']);
	});

	it('asks for one that another stands for', () => {
		const s = story((x) => x.claim('a', 'ere', 'b'));
		s.claim('c', 'same', 'b');
		const primary = (id: EntityId) => (id === 'c' ? e('b') : id);
		const order = storyOrder(
			['a', 'b', 'd'].map(e),
			s.graph().claims,
			s.words(),
			EVENTS,
			primary
		);
		expect(order.before(e('a'), e('c'))).toBe(true);
		expect(order.step(e('c'))).toBe(order.step(e('b')));
	});

	const relation = fc.record({
		of: fc.nat(3),
		property: fc.constantFrom('ere', 'post-', 'inside', 'touches', 'alongside', 'off', 'day'),
		to: fc.nat(3),
		least: fc.nat(3),
		most: fc.option(fc.nat(3)),
		edge: fc.constantFrom('start' as const, 'end' as const),
		objectEdge: fc.constantFrom('start' as const, 'end' as const)
	});

	const day = (r: { to: number; most: number | null }) =>
		`1970-01-0${r.to + 1}`.slice(0, r.most === 0 ? 7 : 10);

	it(
		'agrees with the network on every pair, keeps all of it, and reduces it to what is direct',
		{ timeout: 60_000 },
		() => {
			fc.assert(
				fc.property(fc.array(relation, { maxLength: 7 }), (relations) => {
					const s = story((x) =>
						relations.forEach((r, i) =>
							x.claim(
								EVENTS[r.of]!,
								r.property,
								r.property === 'day' ? day(r) : EVENTS[r.to]!,
								{
									cites: [i + 1],
									...(r.property === 'off' && {
										constraint: {
											...{ edge: r.edge, objectEdge: r.objectEdge },
											offset: [
												`P${r.least}D`,
												r.most === null ? null : `P${r.least + r.most}D`
											]
										}
									})
								}
							)
						)
					);
					const { claims } = s.graph();
					const { network } = storyTime(claims, s.words());
					const found = storyOrder(EVENTS, claims, s.words(), EVENTS);
					expect([...found.order].sort()).toEqual(EVENTS);
					const ancestors = (id: EntityId): Set<EntityId> => {
						const direct = found.after.get(id)!;
						return new Set(direct.flatMap((d) => [d, ...ancestors(d)]));
					};
					for (const a of EVENTS)
						for (const b of EVENTS) {
							if (a === b) continue;
							const before = network.entails(start(b), end(a));
							const starts = network.entails(start(b), start(a));
							expect(found.before(a, b)).toBe(before);
							expect(found.startsBefore(a, b)).toBe(starts);
							const strictly = starts && !network.entails(start(a), start(b));
							if (strictly) expect(found.step(a)).toBeLessThan(found.step(b)!);
							const instants = before && network.entails(start(a), end(b));
							if (!instants) expect(ancestors(b).has(a)).toBe(before);
						}
					for (const direct of found.after.values())
						for (const a of direct)
							for (const b of direct)
								if (a !== b) expect(found.before(a, b)).toBe(false);
				}),
				{ numRuns: 500 }
			);
		}
	);
});

it('finds components after those that they lead to', () => {
	expect(components([[1], [2], [1, 3], []]).map((c) => c.sort())).toEqual([[3], [1, 2], [0]]);
});
