import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { StoryBuilder } from '../../tests/support/graph';
import { constraintsOf, end, start, type Constraint, type Point } from './time';
import { consistentPart, fewest, storyTime } from './time-conflict';
import { TimeNetwork } from './time-network';
import type { Claim, ClaimId, EntityId } from './types';

const DAY = 86_400_000;
const e = (id: string) => id as EntityId;

function told(build: (s: StoryBuilder) => void) {
	const s = new StoryBuilder();
	for (const id of ['a', 'b', 'c', 'd']) s.event(id);
	build(s);
	return storyTime(s.graph().claims, s.words());
}

describe('constraintsOf', () => {
	it('reads each trait', () => {
		const { network } = told((s) => {
			s.claim('a', 'ere', 'b');
			s.claim('c', 'post-', 'b', {
				constraint: { edge: 'start', objectEdge: 'end', offset: ['P6D', 'P8D'] }
			});
			s.claim('d', 'inside', 'c');
			s.claim('b', 'length', null, { amount: { least: 2, most: 3, unit: 'hours' } });
		});
		expect(network.bounds(end(e('a')), start(e('b')))).toEqual({ least: 0, most: Infinity });
		expect(network.bounds(end(e('b')), start(e('c')))).toEqual({
			least: 6 * DAY,
			most: 8 * DAY
		});
		expect(network.bounds(start(e('b')), end(e('b')))).toEqual({
			least: 7_200_000,
			most: 10_800_000
		});
		expect(network.bounds(start(e('a')), start(e('d'))).least).toBe(6 * DAY + 7_200_000);
		expect(network.bounds(start(e('d')), end(e('c'))).most).toBe(Infinity);
		expect(network.entails(end(e('d')), start(e('a')))).toBe(true);
	});

	it('takes nothing from what is denied, or told as anything but fact', () => {
		const { network } = told((s) => {
			s.character('x');
			s.claim('a', 'ere', 'b', { denied: true });
			s.claim('b', 'ere', 'c', { world: 'report', by: 'x' });
		});
		expect(network.bounds(end(e('a')), start(e('b'))).least).toBe(-Infinity);
		expect(network.bounds(end(e('b')), start(e('c'))).least).toBe(-Infinity);
	});

	it('lets what meets touch, also where it is told to come before', () => {
		const { conflicts, network } = told((s) => {
			s.claim('a', 'touches', 'b');
			s.claim('a', 'ere', 'b');
		});
		expect(conflicts).toEqual([]);
		expect(network.bounds(end(e('a')), start(e('b')))).toEqual({ least: 0, most: 0 });
	});

	it('counts an offset of "before" from the subject on', () => {
		const { network } = told((s) => {
			s.claim('a', 'ere', 'b', {
				constraint: { edge: 'end', objectEdge: 'start', offset: ['P1D', null] }
			});
		});
		expect(network.bounds(end(e('a')), start(e('b')))).toEqual({ least: DAY, most: Infinity });
	});
});

describe('conflicts', () => {
	it('finds two events that come before each other, told last', () => {
		const { conflicts, network } = told((s) => {
			s.claim('a', 'ere', 'b', { id: 'first', cites: [2] });
			s.claim('b', 'ere', 'c', { id: 'other', cites: [3] });
			s.claim('b', 'ere', 'a', { id: 'last', cites: [4] });
		});
		expect(conflicts.map((c) => [c.claim.id, c.against.map((x) => x.id)])).toEqual([
			['last', ['first']]
		]);
		expect(network.entails(start(e('b')), end(e('a')))).toBe(true);
	});

	it('lets approximate times stand while they can meet', () => {
		const week = (most: string) =>
			told((s) => {
				const between = { edge: 'start', objectEdge: 'end' } as const;
				s.claim('b', 'off', 'a', { constraint: { ...between, offset: ['P6D', 'P8D'] } });
				s.claim('b', 'off', 'a', { constraint: { ...between, offset: ['P1D', most] } });
			}).conflicts.length;
		expect(week('P6D')).toBe(0);
		expect(week('P5D')).toBe(1);
	});

	it('sees that what proves to be one event cannot come before itself', () => {
		const { conflicts } = told((s) => {
			s.claim('a', 'ere', 'b', { cites: [1] });
			s.claim('a', 'same', 'b', { id: 'one', cites: [2] });
		});
		expect(conflicts.map((c) => c.claim.id)).toEqual(['one']);
	});
});

// ---- against brute force ----

interface Small {
	points: Point[];
	constraints: Constraint[];
}

const small: fc.Arbitrary<Small> = fc
	.array(
		fc.record({
			from: fc.nat(5),
			to: fc.nat(5),
			most: fc.integer({ min: -3, max: 4 }),
			strict: fc.boolean()
		}),
		{ maxLength: 9 }
	)
	.map((list) => {
		const points = ['a', 'b', 'c'].flatMap((id) => [start(e(id)), end(e(id))]);
		const constraints: Constraint[] = list.map(({ from, to, most, strict }, i) => ({
			from: points[from]!,
			to: points[to]!,
			...{ most, strict },
			claim: { id: `c${i}` as ClaimId, knownFrom: [i] } as unknown as Claim
		}));
		for (const id of ['a', 'b', 'c'])
			constraints.push({ from: end(e(id)), to: start(e(id)), most: 0, strict: false });
		return { points, constraints };
	});

/** Floyd and Warshall on all pairs; undefined where a negative cycle is found. */
function bruteForce({ points, constraints }: Small) {
	const name = (p: Point) => `${p.event}${p.edge}`;
	const index = new Map(points.map((p, i) => [name(p), i]));
	const n = points.length;
	// A strict bound is a hair below: all else is whole.
	const hair = 1 / 1024;
	const d = points.map((_, i) => points.map((_, j) => (i === j ? 0 : Infinity)));
	for (const c of constraints) {
		const [i, j] = [index.get(name(c.from))!, index.get(name(c.to))!];
		d[i]![j] = Math.min(d[i]![j]!, c.most - (c.strict ? hair : 0));
	}
	for (let k = 0; k < n; k++)
		for (let i = 0; i < n; i++)
			for (let j = 0; j < n; j++) d[i]![j] = Math.min(d[i]![j]!, d[i]![k]! + d[k]![j]!);
	return points.some((_, i) => d[i]![i]! < 0) ? undefined : d;
}

describe('against brute force', { timeout: 60_000 }, () => {
	it('is consistent exactly when no cycle is negative, with the same bounds', () => {
		fc.assert(
			fc.property(small, (net) => {
				const network = new TimeNetwork(net.constraints);
				const d = bruteForce(net);
				expect(network.consistent).toBe(d !== undefined);
				if (!d) return;
				net.points.forEach((p, i) =>
					net.points.forEach((q, j) => {
						expect(network.bounds(p, q).most).toBe(Math.ceil(d[i]![j]!) + 0);
						for (const limit of [-2, 0, 1])
							for (const strict of [false, true])
								expect(network.entails(p, q, limit, strict)).toBe(
									strict ? d[i]![j]! < limit : d[i]![j]! <= limit
								);
					})
				);
			}),
			{ numRuns: 600 }
		);
	});

	it('leaves out what is told last, and names a least set that conflicts', () => {
		fc.assert(
			fc.property(small, ({ points, constraints }) => {
				const { network, conflicts } = consistentPart(constraints);
				expect(network.consistent).toBe(true);
				const always = constraints.filter((c) => !c.claim);
				const told = constraints.filter((c) => c.claim);
				const holds = (some: Constraint[]) =>
					bruteForce({ points, constraints: [...always, ...some] }) !== undefined;
				// The oracle takes one after the other.
				const kept: Constraint[] = [];
				const out = told.filter((c) => {
					if (holds([...kept, c])) kept.push(c);
					else return true;
					return false;
				});
				expect(conflicts.map((c) => c.claim)).toEqual(out.map((c) => c.claim));
				for (const { claim, against } of conflicts) {
					const set = told.filter((c) => c.claim === claim || against.includes(c.claim!));
					expect(holds(set)).toBe(false);
					for (const c of set) expect(holds(set.filter((x) => x !== c))).toBe(true);
					const earlier = kept.filter(
						(c) => told.indexOf(c) < told.findIndex((x) => x.claim === claim)
					);
					const smaller = subsets(earlier, against.length - 1).some(
						(s) => !holds([...s, told.find((c) => c.claim === claim)!])
					);
					expect(smaller).toBe(false);
				}
			}),
			{ numRuns: 400 }
		);
	});

	it('proves a bound with the fewest claims', () => {
		fc.assert(
			fc.property(small, fc.nat(5), fc.nat(5), (net, i, j) => {
				const { network } = consistentPart(net.constraints);
				const [p, q] = [net.points[i]!, net.points[j]!];
				const proof = fewest(network, p, q, { ms: 0, strict: 0 });
				expect(proof !== undefined).toBe(network.entails(p, q));
				if (!proof) return;
				const always = net.constraints.filter((c) => !c.claim);
				const kept = net.constraints.filter((c) => c.claim && !isLeftOut(net, c));
				const proves = (some: Constraint[]) =>
					new TimeNetwork([...always, ...some]).entails(p, q);
				expect(proves(kept.filter((c) => proof.includes(c.claim!)))).toBe(true);
				if (proof.length > 0)
					expect(subsets(kept, proof.length - 1).some(proves)).toBe(false);
			}),
			{ numRuns: 300 }
		);
	});
});

function isLeftOut(net: Small, c: Constraint): boolean {
	return consistentPart(net.constraints).conflicts.some((x) => x.claim === c.claim);
}

/** All subsets of at most `size` members. */
function subsets<T>(list: T[], size: number): T[][] {
	if (size < 0) return [];
	if (size === 0 || list.length === 0) return [[]];
	const [first, ...rest] = list as [T, ...T[]];
	return [...subsets(rest, size), ...subsets(rest, size - 1).map((s) => [first, ...s])];
}

it('names no event of which nothing is told', () => {
	const network = new TimeNetwork(constraintsOf([], new StoryBuilder().words()));
	expect(network.bounds(start(e('x')), end(e('y')))).toEqual({
		least: -Infinity,
		most: Infinity
	});
	expect(network.bounds(start(e('x')), end(e('x')))).toEqual({ least: 0, most: Infinity });
});
