/**
 * Trust in time and space: a world is simulated whole (who is where, hour by hour, since when they
 * live), and stories tell truly of parts of it. No rule may find a fault; one untruth that is planted
 * must be found, with claims that suffice and of which none can be spared.
 */
import { describe, expect, it } from 'vitest';
import { StoryBuilder, type Says } from '../../tests/support/graph';
import type { Finding, StoryGraph } from '../model/types';
import { runRules } from './run';

const HOUR = 3_600_000;
const YEAR = 8766;
/** Hours of 1 May 1997 and the days after; so far from one another lie the places, in hours. */
const ORIGIN = Date.UTC(1997, 4, 1);
const PLACES: [name: string, at: number][] = [
	['quay', 0],
	['mill', 2],
	['ford', 14],
	['keep', 40]
];
const BEINGS = ['ada', 'bo'];
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
/** For a machine that does much else. */
const SLOW = 120_000;

/** Park and Miller's generator: whole numbers below n. */
function lots(seed: number): (n: number) => number {
	let state = (seed % 2_147_483_646) + 1;
	return (n) => (state = (state * 48_271) % 2_147_483_647) % n;
}

interface Event {
	id: string;
	start: number;
	end: number;
	place: number;
}
interface World {
	events: Event[];
	/** Of each being the stretches that it spends in places. */
	dwells: { place: number; from: number; until: number }[][];
	/** Hours from the origin. */
	births: number[];
}

function simulate(lot: (n: number) => number): World {
	const events = Array.from({ length: 6 }, (_, i): Event => {
		const start = lot(400);
		return { id: `e${i}`, start, end: start + 1 + lot(30), place: lot(4) };
	});
	const dwells = BEINGS.map(() => {
		const list = [{ place: lot(4), from: 0, until: 20 + lot(60) }];
		for (let last = list[0]!; last.until < 450; last = list.at(-1)!) {
			const place = (last.place + 1 + lot(3)) % 4;
			const way = Math.abs(PLACES[place]![1] - PLACES[last.place]![1]);
			const from = last.until + way + lot(3);
			list.push({ place, from, until: from + 20 + lot(60) });
		}
		return list;
	});
	return { events, dwells, births: BEINGS.map(() => -lot(40 * YEAR)) };
}

const isoDay = (hours: number) => new Date(ORIGIN + hours * HOUR).toISOString().slice(0, 10);
/** A day, its month or its year. */
const dateOf = (hours: number, part: number) => isoDay(hours).slice(0, [10, 7, 4][part % 3]);
const hours = (n: number) => `PT${Math.max(0, n)}H`;

function yearsBetween(from: number, to: number): number {
	const [a, b] = [new Date(ORIGIN + from * HOUR), new Date(ORIGIN + to * HOUR)];
	const years = b.getUTCFullYear() - a.getUTCFullYear();
	return isoDay(to).slice(5) < isoDay(from).slice(5) ? years - 1 : years;
}

function setting(): StoryBuilder {
	const s = new StoryBuilder();
	for (const id of BEINGS) s.character(id);
	for (const [id] of PLACES) s.place(id);
	s.place('town');
	for (let i = 0; i < 6; i++) s.event(`e${i}`);
	return s;
}

/** Tells so many things that are so; what cannot be told truly is not told. */
function tellTruly(s: StoryBuilder, w: World, lot: (n: number) => number, count: number): void {
	for (let i = 0; i < count; i++) {
		const [a, b] = [w.events[lot(6)]!, w.events[lot(6)]!];
		const being = lot(2);
		const cites = [1 + lot(20)];
		const says = (more: Says = {}): Says => ({ cites, ...more });
		const isThere = (from: number, until: number) =>
			w.dwells[being]!.find((d) => d.from <= from && until <= d.until)?.place;
		const told: (() => void)[] = [
			() => {
				if (a.end <= b.start) s.claim(a.id, 'ere', b.id, says());
			},
			() => {
				if (a === b || a.start < b.end) return;
				const gap = a.start - b.end;
				const offset: [string, string] = [hours(gap - lot(5)), hours(gap + lot(5))];
				s.claim(
					a.id,
					'off',
					b.id,
					says({ constraint: { edge: 'start', objectEdge: 'end', offset } })
				);
			},
			() => {
				const lasted = a.end - a.start;
				const amount = { least: lasted - lot(2), most: lasted + lot(9), unit: 'hours' };
				s.claim(a.id, 'length', null, says({ amount }));
			},
			() => {
				const part = lot(3);
				const isWithin = dateOf(a.start, part) === dateOf(a.end - 0.01, part);
				if (isWithin) s.claim(a.id, 'day', dateOf(a.start, part)!, says());
			},
			() => s.claim(a.id, 'opens', dateOf(a.start, lot(3))!, says()),
			() => {
				const day = new Date(ORIGIN + a.start * HOUR).getUTCDay();
				s.claim(a.id, 'weekday', WEEKDAYS[day]!, says());
			},
			() =>
				s.claim(
					a.id,
					'season',
					isoDay(a.start) < '1997-05-20' ? 'spring' : 'summer',
					says()
				),
			() => s.claim(BEINGS[being]!, 'born', dateOf(w.births[being]!, lot(3))!, says()),
			() => {
				const years = yearsBetween(w.births[being]!, a.start);
				const from = { event: a.id, edge: 'start' as const };
				s.claim(BEINGS[being]!, 'years', years, says({ from }));
			},
			() => s.claim(a.id, 'at', PLACES[a.place]![0], says()),
			() => {
				if (isThere(a.start, a.end) === a.place)
					s.claim(BEINGS[being]!, 'joins', a.id, says());
			},
			() => {
				const [from, until] = [a.start, b.end];
				const place = from < until ? isThere(from, until) : undefined;
				if (place === undefined) return;
				const when = { from: { event: a.id }, until: { event: b.id } };
				s.claim(BEINGS[being]!, 'stays', PLACES[place]![0], says(when));
			},
			() => {
				const [x, y] = [PLACES[lot(4)]!, PLACES[lot(4)]!];
				const way = Math.abs(x[1] - y[1]);
				if (way > 0)
					s.claim(
						x[0],
						'way',
						y[0],
						says({ amount: { least: way - lot(2), most: null, unit: 'hours' } })
					);
			},
			() => s.claim(lot(2) ? 'quay' : 'mill', 'within', 'town', says()),
			() => {
				if (a !== b && a.start >= b.start) s.claim(a.id, 'because', b.id, says());
			},
			() => {
				if (a !== b && b.start <= a.start && a.end <= b.end)
					s.claim(a.id, 'inside', b.id, says());
			}
		];
		told[lot(told.length)]!();
	}
}

const faults = (graph: StoryGraph) => runRules(graph).filter((f) => f.severity !== 'note');

describe('a story told truly', () => {
	it(
		'has no error and no warning of time and space',
		() => {
			let claims = 0;
			for (let seed = 1; seed <= 1000; seed++) {
				const lot = lots(seed * 7919);
				const s = setting();
				tellTruly(s, simulate(lot), lot, 40);
				const graph = s.graph();
				claims += graph.claims.length;
				expect({ seed, found: faults(graph) }).toEqual({ seed, found: [] });
			}
			expect(claims).toBeGreaterThan(15_000);
		},
		SLOW
	);
});

/** Untruths, one for each rule; the id of the planted claim is `plant`. Told last. */
const id = { id: 'plant', cites: [20] };
const PLANTS: Record<string, (s: StoryBuilder) => void> = {
	R02: (s) => {
		s.event('x0');
		s.event('x1');
		s.event('x2');
		s.claim('x0', 'ere', 'x1');
		s.claim('x1', 'ere', 'x2');
		s.claim('x1', 'at', 'keep');
		s.claim('quay', 'way', 'keep', { amount: { least: 1, most: null, unit: 'hours' } });
		s.claim('ada', 'stays', 'quay', { from: { event: 'x0' }, until: { event: 'x2' } });
		s.claim('ada', 'joins', 'x1', id);
	},
	R03: (s) => {
		s.event('x0');
		s.event('x1');
		s.claim('x0', 'at', 'quay');
		s.claim('x1', 'at', 'keep');
		s.claim('quay', 'way', 'keep', { amount: { least: 40, most: null, unit: 'hours' } });
		const constraint = { edge: 'start', objectEdge: 'end' } as const;
		s.claim('x1', 'off', 'x0', { constraint: { ...constraint, offset: ['PT1H', 'PT2H'] } });
		s.claim('ada', 'joins', 'x0');
		s.claim('ada', 'joins', 'x1', id);
	},
	R04: (s) => {
		s.event('x0');
		s.claim('x0', 'day', 1901);
		s.character('cy');
		s.claim('cy', 'born', '1957-05');
		s.claim('cy', 'joins', 'x0', id);
	},
	R05: (s) => {
		s.event('x0');
		s.claim('x0', 'day', 1997);
		s.character('cy');
		s.claim('cy', 'born', 1957);
		s.claim('cy', 'years', 43, { ...id, from: { event: 'x0' } });
	},
	R06: (s) => {
		s.claim('e0', 'length', null, { amount: { least: 0, most: 31, unit: 'hours' } });
		s.claim('e0', 'length', null, { ...id, amount: { least: 40, most: 50, unit: 'hours' } });
	},
	R07: (s) => {
		s.event('x0');
		s.claim('x0', 'day', '1997-05-12');
		s.claim('x0', 'weekday', 'Sunday', id);
	},
	R09: (s) => {
		s.event('x0');
		s.event('x1');
		s.claim('x0', 'day', '1997-06');
		s.claim('x1', 'day', '1997-05');
		s.claim('x0', 'ere', 'x1', id);
	},
	R10: (s) => {
		s.event('x0', 'birth');
		s.event('x1', 'birth');
		s.claim('x0', 'ere', 'x1');
		for (const [event, says] of [
			['x0', {}],
			['x1', id]
		] as const)
			s.claim('ada', 'joins', event, { role: 'child', ...says });
	},
	R30: (s) => {
		s.event('x0');
		s.event('x1');
		s.claim('x0', 'ere', 'x1');
		s.claim('x0', 'because', 'x1', id);
	}
};

describe('one untruth among what is so', () => {
	it.each(Object.keys(PLANTS))(
		'%s is found, with what it takes and no more',
		(rule) => {
			let seen = 0;
			for (let seed = 1; seed <= 40; seed++) {
				const lot = lots(seed * 104_729);
				const s = setting();
				tellTruly(s, simulate(lot), lot, 30);
				PLANTS[rule]!(s);
				const graph = s.graph();
				const finding = faults(graph).find(
					(f) => f.rule === rule && claimsOf(f).includes('plant')
				);
				expect({ seed, found: finding !== undefined }).toEqual({ seed, found: true });
				seen++;
				const ids = claimsOf(finding!);
				const of = (some: string[]) =>
					faults({ ...graph, claims: graph.claims.filter((c) => some.includes(c.id)) });
				expect(of(ids).map((f) => f.id)).toContain(finding!.id);
				for (const x of ids)
					expect(of(ids.filter((y) => y !== x)).filter((f) => f.rule === rule)).toEqual(
						[]
					);
			}
			expect(seen).toBe(40);
		},
		SLOW
	);
});

function claimsOf(finding: Finding): string[] {
	return finding.sides.flatMap((side) => side.claims);
}
