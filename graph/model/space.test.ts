import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { StoryBuilder } from '../../tests/support/graph';
import { Space } from './space';
import type { Claim, EntityId } from './types';

const e = (id: string) => id as EntityId;
const DAY = 86_400_000;
const PLACES = ['a', 'b', 'c', 'd', 'f'];

function claimsOf(build: (s: StoryBuilder) => void) {
	const s = new StoryBuilder();
	for (const id of PLACES) s.place(id);
	for (const id of ['ship', 'gate']) s.item(id);
	build(s);
	return { claims: s.graph().claims, words: s.words() };
}

function spaceOf(claims: readonly Claim[], words = claimsOf(() => {}).words) {
	return new Space(claims, words, {
		primary: (id) => id,
		isPlace: (id) => PLACES.includes(id)
	});
}

function space(build: (s: StoryBuilder) => void) {
	return spaceOf(claimsOf(build).claims);
}

const ids = (claims: Claim[] | undefined) => claims?.map((c) => c.id);
const days = (least: number, most: number | null = null) => ({
	amount: { least, most, unit: 'days' }
});

describe('within', () => {
	it('is told step by step, by the fewest claims', () => {
		const told = space((s) => {
			s.claim('a', 'within', 'b', { id: 'ab' });
			s.claim('b', 'within', 'c', { id: 'bc' });
			s.claim('c', 'within', 'd', { id: 'cd' });
			s.claim('a', 'within', 'c', { id: 'ac' });
			s.claim('d', 'within', 'f', { id: 'no', denied: true });
		});
		expect(ids(told.within(e('a'), e('d')))).toEqual(['ac', 'cd']);
		expect(told.within(e('d'), e('a'))).toBeUndefined();
		expect(told.within(e('a'), e('f'))).toBeUndefined();
		expect(told.within(e('a'), e('a'))).toEqual([]);
	});
});

describe('apart', () => {
	it('is not what nothing is told of', () => {
		const told = space((s) => s.claim('a', 'within', 'b'));
		expect(told.apart(e('a'), e('c'))).toBeUndefined();
		expect(told.apart(e('a'), e('b'))).toBeUndefined();
		expect(told.apart(e('a'), e('a'))).toBeUndefined();
	});

	it('is what lies in different parts of one place', () => {
		const parts = (more: (s: StoryBuilder) => void = () => {}) =>
			space((s) => {
				s.claim('a', 'within', 'b', { id: 'ab' });
				s.claim('b', 'within', 'd', { id: 'bd' });
				s.claim('c', 'within', 'd', { id: 'cd' });
				more(s);
			});
		expect(parts().apart(e('a'), e('c'))).toMatchObject({ strictly: false });
		expect(ids(parts().apart(e('a'), e('c'))?.by)).toEqual(['ab', 'bd', 'cd']);
		expect(parts((s) => s.claim('c', 'beside', 'b')).apart(e('a'), e('c'))).toBeUndefined();
		const overlap = parts((s) => {
			s.claim('f', 'within', 'b');
			s.claim('f', 'within', 'c');
		});
		expect(overlap.apart(e('a'), e('c'))).toBeUndefined();
		expect(parts((s) => s.claim('a', 'within', 'c')).apart(e('b'), e('c'))).toBeUndefined();
	});

	it('is not told by where things are, or for a time only', () => {
		const told = space((s) => {
			s.event('storm');
			s.claim('ship', 'within', 'd');
			s.claim('a', 'within', 'd', { until: { event: 'storm' } });
			s.claim('b', 'within', 'd');
		});
		expect(told.apart(e('ship'), e('b'))).toBeUndefined();
		expect(told.apart(e('a'), e('b'))).toBeUndefined();
	});

	it('is told by a way or a distance, also between what they lie in', () => {
		const told = space((s) => {
			s.claim('a', 'within', 'b', { id: 'ab' });
			s.claim('b', 'miles', 'c', { id: 'far', amount: { least: 9, most: 9, unit: 'miles' } });
			s.claim('b', 'way', 'd', { id: 'way', ...days(1) });
			s.claim('f', 'way', 'd', { id: 'near', ...days(0) });
		});
		expect(told.apart(e('c'), e('a'))).toMatchObject({ strictly: true });
		expect(ids(told.apart(e('c'), e('a'))?.by)).toEqual(['far', 'ab']);
		expect(ids(told.apart(e('d'), e('a'))?.by)).toEqual(['way', 'ab']);
		expect(told.apart(e('d'), e('f'))).toBeUndefined();
	});
});

describe('way', () => {
	it('is the shortest of those told, in both directions where it says so', () => {
		const told = space((s) => {
			s.claim('a', 'way', 'b', { id: 'slow', role: 'on foot', ...days(3, 4) });
			s.claim('a', 'way', 'b', { id: 'fast', role: 'by coach', ...days(1, 2) });
			s.claim('b', 'downriver', 'c', { id: 'river', ...days(2) });
		});
		expect(told.way(e('a'), e('c'))).toMatchObject({ ms: 3 * DAY });
		expect(ids(told.way(e('a'), e('c'))?.by)).toEqual(['fast', 'river']);
		expect(told.way(e('b'), e('a'))?.ms).toBe(DAY);
		expect(told.way(e('c'), e('a'))).toBeUndefined();
	});

	it('of what lies in a place is the way of the place, unless a shorter one is told', () => {
		const told = (more: (s: StoryBuilder) => void = () => {}) =>
			space((s) => {
				s.claim('a', 'within', 'b', { id: 'ab' });
				s.claim('c', 'within', 'd', { id: 'cd' });
				s.claim('b', 'way', 'd', { id: 'long', ...days(7) });
				more(s);
			});
		expect(ids(told().way(e('a'), e('c'))?.by)).toEqual(['ab', 'long', 'cd']);
		const short = told((s) => s.claim('a', 'way', 'c', { id: 'short', ...days(1) }));
		expect(ids(short.way(e('a'), e('c'))?.by)).toEqual(['short']);
		// Who is somewhere in the whole may be where the shorter way begins.
		expect(short.way(e('b'), e('d'))).toBeUndefined();
	});

	it('is not known from somewhere in a land, nor between two parts of one', () => {
		const told = space((s) => {
			s.claim('a', 'within', 'b');
			s.claim('c', 'within', 'b');
			s.claim('a', 'way', 'd', days(2));
		});
		expect(told.way(e('b'), e('d'))).toBeUndefined();
		expect(told.way(e('d'), e('b'))).toBeUndefined();
		expect(told.way(e('c'), e('d'))).toBeUndefined();
		expect(told.way(e('a'), e('b'))).toBeUndefined();
	});
});

// ---- against brute force ----

const telling = fc.record({
	what: fc.constantFrom('within', 'within', 'way', 'downriver', 'beside', 'miles'),
	from: fc.nat(4),
	to: fc.nat(4),
	least: fc.nat(4)
});
const map = fc.array(telling, { minLength: 1, maxLength: 8, size: 'max' }).map((tellings) =>
	claimsOf((s) => {
		for (const { what, from, to, least } of tellings)
			// What lies in what has no circle; that is another rule's.
			if (what !== 'within' || from < to)
				s.claim(PLACES[from]!, what, PLACES[to]!, what === 'beside' ? {} : days(least));
	})
);

/** Warshall's closure of what is told to lie within what. */
function closure(claims: readonly Claim[]): (a: string, b: string) => boolean {
	const within = new Set(PLACES.map((p) => `${p} ${p}`));
	for (const c of claims) if (c.property === 'within') within.add(`${c.subject} ${c.object}`);
	for (const k of PLACES)
		for (const i of PLACES)
			for (const j of PLACES)
				if (within.has(`${i} ${k}`) && within.has(`${k} ${j}`)) within.add(`${i} ${j}`);
	return (a, b) => within.has(`${a} ${b}`);
}

/** All sequences of told ways without repetition: the least time of those known, if none may be shorter. */
function leastTime(claims: readonly Claim[], from: string, to: string) {
	const within = closure(claims);
	const meets = (a: string, b: string) => within(a, b) || within(b, a);
	const roads = claims.flatMap((c) => {
		if (c.property !== 'way' && c.property !== 'downriver') return [];
		if (meets(c.subject, c.object!)) return [];
		const road = { a: c.subject as string, b: c.object as string, ms: c.amount!.least! * DAY };
		return c.property === 'way' ? [road, { a: road.b, b: road.a, ms: road.ms }] : [road];
	});
	let [known, possible] = [Infinity, Infinity];
	const go = (at: string, ms: number, used: typeof roads): void => {
		const first = used[0]?.a;
		if (first !== undefined && meets(at, to)) {
			const isKnown =
				within(from, first) && within(to, at) && used.every((road) => road.ms > 0);
			if (isKnown) known = Math.min(known, ms);
			if (isKnown || !meets(first, to)) possible = Math.min(possible, ms);
		}
		for (const road of roads) {
			if (used.includes(road) || !meets(at, road.a) || meets(road.b, first ?? road.a))
				continue;
			if (first === undefined || !meets(road.a, first))
				go(road.b, ms + road.ms, [...used, road]);
		}
	};
	go(from, 0, []);
	return known === Infinity || meets(from, to) || possible < known ? undefined : known;
}

describe('against brute force', { timeout: 60_000 }, () => {
	it('tells the same of what lies within what, and of the least time of ways', () => {
		let ways = 0;
		fc.assert(
			fc.property(map, ({ claims, words }) => {
				const told = spaceOf(claims, words);
				const within = closure(claims);
				for (const a of PLACES)
					for (const b of PLACES) {
						expect(told.within(e(a), e(b)) !== undefined).toBe(within(a, b));
						const way = told.way(e(a), e(b));
						expect(way?.ms).toBe(leastTime(claims, a, b));
						if (way) ways++;
					}
			}),
			{ numRuns: 400 }
		);
		expect(ways).toBeGreaterThan(200);
	});

	it('names claims that suffice, and of which none can be spared', () => {
		const seen = { way: 0, apart: 0 };
		fc.assert(
			fc.property(map, ({ claims, words }) => {
				const told = spaceOf(claims, words);
				for (const a of PLACES)
					for (const b of PLACES) {
						const way = told.way(e(a), e(b));
						const apart = told.apart(e(a), e(b));
						for (const c of way?.by ?? []) {
							const others = way!.by.filter((x) => x !== c);
							expect(spaceOf(others, words).way(e(a), e(b))).toBeUndefined();
							seen.way++;
						}
						if (way)
							expect(
								spaceOf(way.by, words).way(e(a), e(b))!.ms
							).toBeGreaterThanOrEqual(way.ms);
						if (!apart) continue;
						expect(spaceOf(apart.by, words).apart(e(a), e(b))).toBeDefined();
						for (const c of apart.by) {
							const others = apart.by.filter((x) => x !== c);
							expect(spaceOf(others, words).apart(e(a), e(b))).toBeUndefined();
							seen.apart++;
						}
					}
			}),
			{ numRuns: 400 }
		);
		expect(seen.way).toBeGreaterThan(100);
		expect(seen.apart).toBeGreaterThan(100);
	});
});
