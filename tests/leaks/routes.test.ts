/**
 * A page is made of nothing but what is known: whatever the site makes of the whole story at a place,
 * it makes of a story that ends there. So no length, count, order or gap hints at what is to come.
 * A sample of places in each run; all with LEAK_POSITIONS=all.
 */
import { expect, it } from 'vitest';
import { cut } from '../../graph/model/cut';
import { guessed, standing, tried } from './addresses';
import { placesOf } from './crawl';
import { isRouted, readingOf } from './routes';
import { ownGraph } from './site';

const ALL = process.env['LEAK_POSITIONS'] === 'all';
const PLACES = 5;
const SHARE = 7;

it(
	'every page and call of a story that goes on is that of a story that ends there',
	async () => {
		const graph = ownGraph();
		const places = placesOf(graph);
		const sample = Array.from(
			{ length: PLACES },
			(_, i) => places[Math.floor(((i + 0.5) * places.length) / PLACES)]!
		);
		const addresses = [...standing(graph), ...guessed(graph), ...tried(graph)].filter(isRouted);
		let compared = 0;
		for (const [turn, { text, position }] of (ALL ? places : sample).entries()) {
			const whole = readingOf(graph, position);
			const part = readingOf(cut(graph, position), position);
			for (const [i, path] of addresses.entries()) {
				// By chance there is nothing to compare.
				if (path.includes('Special:Random') || (!ALL && (i + turn) % SHARE !== 0)) continue;
				expect(await whole.get(path), `${path} at ${text}`).toBe(await part.get(path));
				compared += 1;
			}
		}
		expect(compared).toBeGreaterThan(1_000);
		process.stdout.write(
			`Compared ${compared} pages and calls with those of a story cut off.\n`
		);
	},
	ALL ? 3_600_000 : 180_000
);
