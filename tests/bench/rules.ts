/**
 * What `rules.mjs` runs. A serial goes on by episodes: a cast of thirty that is renewed book by book,
 * places of a town, events that follow one another, some of them dated, offices that change hands.
 * It is told truly, so that a finding would be a fault of a rule.
 */
import { RULES } from '../../graph/rules/registry';
import { runRules } from '../../graph/rules/run';
import { Random } from '../../graph/text/testing/random';
import type { Finding, StoryGraph } from '../../graph/model/types';
import { StoryBuilder } from '../support/graph';

const CAST = 30;
const EPISODES_A_BOOK = 40;
const DAY = 86_400_000;

/** A serial of at least so many claims. */
function serial(claims: number): StoryGraph {
	const random = new Random(1);
	const episodes = Math.ceil(claims / 18);
	const s = new StoryBuilder({ serial: episodes });
	let cast: string[] = [];
	let places: string[] = [];
	for (let n = 0; n < episodes; n++) {
		const cites = [n + 1];
		const book = Math.floor(n / EPISODES_A_BOOK);
		const event = `e${n}`;
		s.event(event, 'walk');
		if (n % EPISODES_A_BOOK === 0) {
			cast = Array.from({ length: CAST }, (_, i) => `b${book}c${i}`);
			places = Array.from({ length: 6 }, (_, i) => `b${book}p${i}`);
			for (const id of cast) {
				s.character(id);
				s.claim(id, 'eyes', random.pick(['grey', 'green', 'brown']), { cites });
			}
			for (const id of places) s.place(id);
			for (const id of places.slice(1)) s.claim(id, 'within', places[0]!, { cites });
			s.claim(places[1]!, 'apart', places[2]!, { cites });
			s.claim(cast[0]!, 'begets', cast[1]!, { cites });
			s.claim(cast[2]!, 'weds', cast[3]!, { cites, from: { event, edge: 'end' } });
		}
		if (n > 0) s.claim(`e${n - 1}`, 'ere', event, { cites });
		if (n % 5 === 0) s.claim(event, 'day', dayOf(n), { cites });
		s.claim(event, 'length', null, { cites, amount: { least: 1, most: 6, unit: 'hours' } });
		s.claim(event, 'at', random.pick(places), { cites });
		s.claim(event, 'strong', 8, { cites, amount: { least: 8, most: 8, unit: 'people' } });
		const here = new Set(Array.from({ length: 7 }, () => random.pick(cast)));
		for (const id of here) s.claim(id, 'joins', event, { cites, role: 'walker' });
		const [one, other] = [...here];
		s.claim(one!, 'likes', other!, { cites });
		s.claim(one!, 'note', `remembers ${n}`, { cites });
		s.claim(other!, 'living', true, { cites, until: { event, edge: 'end' } });
		s.claim(one!, 'years', 20 + book, { cites });
		// One of ten is believed dead for a while: about as often as in a real chapter, by claims.
		if (n % 10 === 0)
			s.claim(one!, 'living', false, {
				...{ cites, world: 'belief', by: other! },
				heldFrom: { event }
			});
		s.claim(other!, 'note', `forgets ${n}`, { cites, world: 'report', by: one! });
	}
	return s.graph();
}

/** Two days apart, from a day in 1900 on. */
function dayOf(n: number): string {
	return new Date(Date.UTC(1900, 0, 1) + 2 * n * DAY).toISOString().slice(0, 10);
}

/** Processor time in ms. */
function timed(act: () => void): number {
	const before = process.cpuUsage();
	act();
	const { user, system } = process.cpuUsage(before);
	return (user + system) / 1000;
}

export function run(): void {
	runRules(serial(1000));
	console.log('| claims | all rules | exponent | dearest | notes | faults |');
	console.log('| --- | --- | --- | --- | --- | --- |');
	let last: { claims: number; ms: number } | undefined;
	for (const size of [1000, 10_000, 100_000]) {
		const graph = serial(size);
		const claims = graph.claims.length;
		let found: Finding[] = [];
		const ms = timed(() => {
			found = runRules(graph);
		});
		const notes = found.filter((f) => f.severity === 'note').length;
		const alone = RULES.map((rule) => ({
			id: rule.id,
			ms: timed(() => runRules(graph, [rule]))
		}));
		const dearest = alone.sort((a, b) => b.ms - a.ms).slice(0, 3);
		const exponent = last && Math.log(ms / last.ms) / Math.log(claims / last.claims);
		console.log(
			`| ${claims} | ${seconds(ms)} | ${exponent?.toFixed(2) ?? ''} | ${dearest.map((d) => `${d.id} ${seconds(d.ms)}`).join(', ')} | ${notes} | ${found.length - notes} |`
		);
		last = { claims, ms };
	}
}

const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`;
