/**
 * Nobody is spoiled: at a position, no answer of the site gives away what is first known later, and
 * what is not reached answers as what never was. A sample of places and addresses in each run; all of
 * it by `npm run crawl`, which says how many answers were searched.
 */
import { expect, test } from '@playwright/test';
import { Asker } from '../leaks/ask';
import {
	Crawl,
	EVERYTHING,
	MODES,
	placesOf,
	type Extent,
	type Mode,
	type Place
} from '../leaks/crawl';
import { finderFor, ownGraph } from '../leaks/site';

const ALL = process.env['LEAK_POSITIONS'] === 'all';

/** In a run that takes a sample: so many places, of whose addresses one in so many is asked. */
const PLACES = 7;
const SHARE = 11;

interface Leg {
	place: Place;
	mode: Mode;
	extent: Extent;
}

function legs(places: Place[]): Leg[] {
	if (ALL)
		return MODES.flatMap((mode) =>
			places.map((place) => ({ place, mode, extent: EVERYTHING }))
		);
	return Array.from({ length: PLACES }, (_, i) => ({
		place: places[Math.floor((i * (places.length - 1)) / (PLACES - 1))]!,
		mode: MODES[i % MODES.length]!,
		extent: { share: SHARE, turn: i, links: 20 }
	}));
}

test('nothing that is read later is in any answer', async ({ baseURL }, { project }) => {
	test.skip(project.name !== 'desktop', 'answers are the same on a phone');
	test.setTimeout(ALL ? 4 * 3_600_000 : 180_000);
	const began = performance.now();
	const asker = new Asker(baseURL!);
	try {
		const graph = ownGraph();
		const crawl = new Crawl(asker, graph, await finderFor(graph, asker));
		for (const { place, mode, extent } of legs(placesOf(graph))) {
			await crawl.at(place, mode, extent);
			if (crawl.faults.length > 20) break;
		}
		const seconds = Math.round((performance.now() - began) / 1000);
		process.stdout.write(
			`Searched ${asker.asked} answers for what is read later, in ${seconds} s.\n`
		);
		expect(crawl.faults).toEqual([]);
	} finally {
		asker.close();
	}
});
