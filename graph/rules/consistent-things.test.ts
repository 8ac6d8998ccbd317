/**
 * Trust, for what is held, related, placed and counted: of a world that was made whole, a part is told
 * truly, drawn at random; no rule may find a fault in it. Then one untruth is told, and it is found.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { StoryBuilder, type Says, type When } from '../../tests/support/graph';
import type { Finding } from '../model/types';
import { runRules } from './run';

const BEINGS = ['ada', 'bo', 'cy', 'di', 'el'];
/** A tree: each lies in the one that it names. */
const PLACES: Record<string, string> = {
	...{ vale: 'land', fens: 'land', town: 'vale', mill: 'town', hut: 'town', quay: 'fens' }
};
/** Miles to the north of the land's southern border. */
const NORTH: Record<string, number> = { mill: 3, hut: 7, quay: 20, town: 5, vale: 6, fens: 21 };
/** For a machine that does much else. */
const SLOW = 60_000;

/** Events one after the other, `e0` first; their order is told in part. */
const EVENTS = 6;

const telling = fc.record({
	what: fc.constantFrom(
		...['order', 'heads', 'weds', 'captain', 'act', 'begets', 'forebear', 'born', 'within'],
		...['apart', 'borders', 'north', 'miles', 'strong', 'joins', 'share']
	),
	a: fc.nat(60),
	b: fc.nat(60),
	c: fc.nat(60),
	cite: fc.integer({ min: 1, max: 20 })
});
const tellings = fc.array(telling, { minLength: 10, maxLength: 40, size: 'max' });
type Telling = typeof telling extends fc.Arbitrary<infer T> ? T : never;

/** Who leads the guild, is married to Ada, is captain: in turn, each for two of the events. */
const holderAt = (event: number) => BEINGS[1 + Math.floor(event / 2)]!;
const pick = <T>(list: readonly T[], n: number) => list[n % list.length]!;

/** A true term of the holder at an event: its ends, or one of them, or neither. */
function term(event: number, which: number): Says {
	const first = 2 * Math.floor(event / 2);
	const at = (n: number, edge: 'start' | 'end'): When => ({ event: `e${n}`, edge });
	return {
		...(which % 2 === 0 && { from: at(first, 'start') }),
		...(which % 3 !== 0 && { until: at(first + 1, 'end') })
	};
}

function isAncestor(a: number, b: number): boolean {
	return a < b && (b - a) % 2 === 0;
}

function tellTruly(list: readonly Telling[]): StoryBuilder {
	const s = new StoryBuilder();
	for (const id of BEINGS) s.character(id);
	for (const id of ['land', ...Object.keys(PLACES)]) s.place(id);
	s.faction('guild');
	for (let i = 0; i < EVENTS; i++) s.event(`e${i}`, 'walk');
	const places = Object.keys(PLACES);
	for (const { what, a, b, c, cite } of list) {
		const cites = [cite];
		const [x, y] = [pick(places, a), pick(places, b)];
		const [e, f] = [a % EVENTS, b % EVENTS];
		const who = holderAt(e);
		const far = Math.abs(NORTH[x]! - NORTH[y]!);
		const [i, j] = [a % BEINGS.length, b % BEINGS.length];
		if (what === 'order' && e !== f)
			s.claim(`e${Math.min(e, f)}`, 'ere', `e${Math.max(e, f)}`, { cites });
		if (what === 'heads') s.claim(who, 'heads', 'guild', { cites, ...term(e, c) });
		if (what === 'weds') s.claim('ada', 'weds', who, { cites, ...term(e, c) });
		if (what === 'captain') s.claim(who, 'crown', 'captain', { cites, ...term(e, c) });
		if (what === 'act') s.claim(who, 'joins', `e${e}`, { cites, role: 'captain' });
		// Each is a child of the one two before, and some are of the one before, too.
		if (what === 'begets' && isAncestor(i, j) && j - i === 2)
			s.claim(BEINGS[i]!, c % 2 ? 'begets' : 'bears', BEINGS[j]!, { cites });
		if (what === 'forebear' && isAncestor(i, j))
			s.claim(BEINGS[i]!, 'forebear', BEINGS[j]!, { cites });
		if (what === 'born')
			s.claim(BEINGS[i]!, 'born', c % 2 ? `${1900 + 10 * i}` : `${1900 + 10 * i}-05`, {
				cites
			});
		if (what === 'within') s.claim(x, 'within', PLACES[x]!, { cites });
		if (what === 'apart' && PLACES[x] === PLACES[y] && x !== y)
			s.claim(x, 'apart', y, { cites });
		if (what === 'borders' && PLACES[x] === PLACES[y] && x !== y)
			s.claim(x, 'borders', y, { cites });
		if (what === 'north' && NORTH[x]! > NORTH[y]!) s.claim(x, 'north', y, { cites });
		if (what === 'miles' && far > 0)
			s.claim(x, 'miles', y, {
				cites,
				amount: { least: far - (c % 3), most: far + (b % 3), unit: 'miles' }
			});
		// Each event has four guards, of whom three are named, and a cook.
		if (what === 'strong')
			s.claim(`e${e}`, 'strong', null, {
				...{ cites, amount: { least: 4 - (c % 2), most: 5 + (b % 2), unit: 'people' } },
				...(c % 3 === 0 && {
					role: 'guards',
					amount: { least: 4, most: 4, unit: 'people' }
				})
			});
		if (what === 'joins')
			s.claim(pick(BEINGS, b), 'joins', `e${e}`, {
				cites,
				role: b % 5 < 3 ? 'guard' : 'cook'
			});
		if (what === 'share')
			s.claim(`e${e}`, 'share', null, {
				...{ cites, role: c % 2 ? 'lame' : 'hale' },
				amount: { least: 2, most: 2 + (b % 2), unit: 'people' }
			});
	}
	return s;
}

const faults = (s: StoryBuilder): Finding[] =>
	runRules(s.graph()).filter((f) => f.severity !== 'note');

describe('what is held, related, placed and counted', () => {
	it(
		'has no fault where it is told truly, whatever part of it is told',
		() => {
			let claims = 0;
			fc.assert(
				fc.property(tellings, (list) => {
					const s = tellTruly(list);
					claims += s.graph().claims.length;
					expect(faults(s).map((f) => [f.rule, f.sides])).toEqual([]);
				}),
				{ numRuns: 1000 }
			);
			expect(claims).toBeGreaterThan(5000);
		},
		SLOW
	);

	const both = (id: string): Says => ({
		...{ id, cites: [20], from: { event: 'e0', edge: 'start' } },
		until: { event: 'e0', edge: 'start' }
	});
	/** One truth and an untruth that cannot stand beside it: both are in what is found. */
	const planted: [rule: string, plant: (s: StoryBuilder) => void][] = [
		[
			'R19',
			(s) =>
				s.claim('el', 'crown', 'herald', {
					id: 'zx',
					until: { event: 'e0', edge: 'start' }
				}) &&
				s.claim('e0', 'ere', 'e1', { id: 'o' }) &&
				void s.claim('el', 'joins', 'e1', { id: 'zy', role: 'herald' })
		],
		[
			'R20',
			(s) =>
				s.claim('bo', 'heads', 'guild', both('zx')) &&
				void s.claim('el', 'heads', 'guild', both('zy'))
		],
		[
			'R21',
			(s) =>
				s.claim('ada', 'begets', 'cy', { id: 'zx' }) &&
				void s.claim('cy', 'begets', 'ada', { id: 'zy' })
		],
		[
			'R22',
			(s) =>
				s.claim('el', 'sworn', 'bo', both('zx')) &&
				void s.claim('el', 'sworn', 'cy', both('zy'))
		],
		[
			'R26',
			(s) =>
				s.claim('vale', 'within', 'land', { id: 'zx' }) &&
				void s.claim('land', 'within', 'vale', { id: 'zy' })
		],
		[
			'R28',
			(s) =>
				s.claim('e0', 'number', 3, { id: 'zx' }) &&
				void s.claim('e0', 'number', 4, { id: 'zy' })
		]
	];
	it.each(planted)(
		'%s finds the one untruth that is told among them',
		(rule, plant) => {
			fc.assert(
				fc.property(tellings, (list) => {
					const s = tellTruly(list);
					plant(s);
					const found = faults(s).filter((f) => f.rule === rule);
					const claims = found.flatMap((f) => f.sides.flatMap((side) => side.claims));
					expect(claims).toContain('zy');
					expect(faults(s).every((f) => f.rule === rule)).toBe(true);
				}),
				{ numRuns: 100 }
			);
		},
		SLOW
	);
});
