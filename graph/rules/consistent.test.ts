/**
 * Trust: stories that are told truly, in part, of a world that was simulated whole, have no fault. What
 * is told is drawn at random, so nearly every order is untold; no rule may take that for a fault.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { StoryBuilder } from '../../tests/support/graph';
import type { Offset } from '../model/types';
import { runRules } from './run';

const BEINGS = ['ada', 'bo', 'cy'];
const HOUR = 3_600;
/** For a machine that does much else. */
const SLOW = 60_000;

interface World {
	/** Start and end of each event, in hours. */
	events: [number, number][];
	/** The event in which each being dies, if any does. */
	deaths: (number | null)[];
}

const world: fc.Arbitrary<World> = fc.record({
	events: fc.array(
		fc
			.tuple(fc.nat(40), fc.integer({ min: 1, max: 20 }))
			.map(([s, l]): [number, number] => [s, s + l]),
		{ minLength: 3, maxLength: 7 }
	),
	deaths: fc.array(fc.option(fc.nat(6)), { minLength: 3, maxLength: 3 })
});

const telling = fc.record({
	what: fc.constantFrom('order', 'lies', 'length', 'joins', 'alive', 'report', 'post', 'likes'),
	a: fc.nat(6),
	b: fc.nat(6),
	who: fc.nat(2),
	by: fc.nat(2),
	cite: fc.integer({ min: 1, max: 20 }),
	slack: fc.nat(5),
	yes: fc.boolean()
});
const tellings = fc.array(telling, { minLength: 6, maxLength: 30, size: 'max' });
type Telling = typeof telling extends fc.Arbitrary<infer T> ? T : never;

/** The story that tells truly what each telling asks for; asked for an untruth it tells nothing. */
function tellTruly({ events, deaths }: World, tellings: Telling[]): StoryBuilder {
	const s = new StoryBuilder();
	for (const id of BEINGS) s.character(id);
	const deadly = new Set(deaths.map((d) => (d === null ? -1 : d % events.length)));
	events.forEach((_, i) => s.event(`e${i}`, deadly.has(i) ? 'slaying' : 'walk'));
	const deathOf = (who: number) => (deaths[who] === null ? null : deaths[who]! % events.length);
	for (const t of tellings) {
		const [a, b] = [t.a % events.length, t.b % events.length];
		const [[a1, a2], [b1, b2]] = [events[a]!, events[b]!];
		const who = BEINGS[t.who]!;
		const death = deathOf(t.who);
		const dies = death === null ? Infinity : events[death]![1];
		const cites = [t.cite];
		if (t.what === 'order' && a !== b) {
			if (a2 <= b1)
				s.claim(`e${a}`, a2 === b1 && t.yes ? 'touches' : 'ere', `e${b}`, { cites });
			else if (b1 <= a1 && a2 <= b2) s.claim(`e${a}`, 'inside', `e${b}`, { cites });
		} else if (t.what === 'lies' && a1 >= b2) {
			const length = (h: number) => `PT${Math.max(0, h) * HOUR}S`;
			const offset: Offset = [
				length(a1 - b2 - t.slack),
				t.yes ? length(a1 - b2 + t.slack) : null
			];
			s.claim(`e${a}`, 'off', `e${b}`, {
				cites,
				constraint: { edge: 'start', objectEdge: 'end', offset }
			});
		} else if (t.what === 'length') {
			s.claim(`e${a}`, 'length', null, {
				cites,
				amount: { least: a2 - a1 - t.slack, most: a2 - a1 + t.slack, unit: 'hours' }
			});
		} else if (t.what === 'joins') {
			if (a === death) s.claim(who, 'joins', `e${a}`, { cites, role: 'slain' });
			else if (a1 < dies) s.claim(who, 'joins', `e${a}`, { cites, role: 'walker' });
		} else if (t.what === 'alive') {
			if (death !== null && t.yes)
				s.claim(who, 'living', false, { cites, from: { event: `e${death}`, edge: 'end' } });
			else if (a2 < dies) s.claim(who, 'living', true, { cites, until: { event: `e${a}` } });
		} else if (t.what === 'report') {
			s.claim(who, t.yes ? 'living' : 'eyes', t.yes ? false : 'grey', {
				...{ cites, world: t.slack > 2 ? 'report' : 'belief', by: BEINGS[t.by]! },
				heldFrom: { event: `e${b}` }
			});
		} else if (t.what === 'post') {
			s.claim(who, 'post', ['cook', 'smith', 'guide'][t.slack % 3]!, { cites });
			s.claim(who, 'eyes', t.yes ? 'dark' : 'dark brown', { cites });
		} else if (t.what === 'likes') {
			// Until some event they do not, from then on they do.
			const when = { event: `e${t.who % events.length}`, edge: 'start' as const };
			const says = t.yes ? { from: when } : { until: when, denied: true as const };
			s.claim(who, 'likes', BEINGS[(t.who + 1) % 3]!, { cites: [t.cite], ...says });
		}
	}
	return s;
}

describe('a story told truly', () => {
	it(
		'has no error, whatever part of it is told',
		() => {
			let claims = 0;
			fc.assert(
				fc.property(world, tellings, (w, list) => {
					const graph = tellTruly(w, list).graph();
					claims += graph.claims.length;
					expect(runRules(graph).filter((f) => f.severity === 'error')).toEqual([]);
				}),
				{ numRuns: 1000 }
			);
			expect(claims).toBeGreaterThan(5000);
		},
		SLOW
	);

	it(
		'has its death told false only where it was',
		() => {
			let notes = 0;
			fc.assert(
				fc.property(world, tellings, (w, list) => {
					const graph = tellTruly(w, list).graph();
					for (const f of runRules(graph)) {
						const said = graph.claims.find((c) => c.id === f.sides[0].claims[0])!;
						if (f.severity !== 'note' || said.property !== 'living') continue;
						notes++;
						const death = w.deaths[BEINGS.indexOf(said.subject)];
						const held = w.events[Number(said.heldFrom!.event.slice(1))]!;
						const dead =
							death !== null &&
							death !== undefined &&
							w.events[death % w.events.length]![1] <= held[0];
						expect(dead).toBe(false);
					}
				}),
				{ numRuns: 500 }
			);
			expect(notes).toBeGreaterThan(50);
		},
		SLOW
	);
});

describe('a story told at random', () => {
	const order = fc.record({
		property: fc.constantFrom('ere', 'post-', 'inside', 'touches', 'alongside'),
		a: fc.nat(4),
		b: fc.nat(4),
		cite: fc.integer({ min: 1, max: 20 })
	});
	const part = fc.record({ who: fc.nat(1), event: fc.nat(4), slain: fc.boolean() });
	const tie = fc.record({
		...{
			who: fc.nat(1),
			denied: fc.boolean(),
			from: fc.option(fc.nat(4)),
			until: fc.option(fc.nat(4))
		}
	});
	const random = fc.tuple(
		fc.array(order, { maxLength: 9, size: 'max' }),
		fc.array(part, { maxLength: 5 }),
		fc.array(tie, { maxLength: 4 })
	);

	it(
		'has findings whose claims suffice, and of which none can be spared',
		() => {
			const seen = new Map<string, number>();
			fc.assert(
				fc.property(random, ([orders, parts, ties]) => {
					const s = new StoryBuilder();
					for (const id of BEINGS) s.character(id);
					for (let i = 0; i < 5; i++) s.event(`e${i}`, 'slaying');
					for (const { property, a, b, cite } of orders)
						s.claim(`e${a}`, property, `e${b}`, { cites: [cite] });
					for (const { who, event, slain } of parts)
						s.claim(BEINGS[who]!, 'joins', `e${event}`, {
							role: slain ? 'slain' : 'guard'
						});
					ties.forEach(({ who, denied, from, until }, i) =>
						s.claim(BEINGS[who]!, 'likes', 'cy', {
							...{ cites: [i + 1] },
							...(denied && { denied }),
							...(from !== null && { from: { event: `e${from}` } }),
							...(until !== null && { until: { event: `e${until}` } })
						})
					);
					const graph = s.graph();
					for (const finding of runRules(graph)) {
						seen.set(finding.rule, (seen.get(finding.rule) ?? 0) + 1);
						const ids = finding.sides.flatMap((side) => side.claims);
						const of = (some: readonly string[]) =>
							runRules({
								...graph,
								claims: graph.claims.filter((c) => some.includes(c.id))
							});
						expect(of(ids).map((f) => f.id)).toContain(finding.id);
						for (const id of ids)
							expect(
								of(ids.filter((x) => x !== id)).filter(
									(f) => f.rule === finding.rule
								)
							).toEqual([]);
					}
				}),
				{ numRuns: 1000 }
			);
			for (const rule of ['R01', 'R08', 'R35']) expect(seen.get(rule)).toBeGreaterThan(20);
		},
		SLOW
	);
});
