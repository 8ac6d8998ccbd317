/**
 * Nobody is spoiled: at a position, no answer of the site gives away what is first known later, and
 * what is not reached answers as what never was. A sample of places and addresses in each run; all of
 * it by `npm run crawl`, which says how many answers were searched.
 */
import { expect, test } from '@playwright/test';
import { Asker } from '../leaks/ask';
import { Crawl, MODES, placesOf, type Extent, type Mode, type Place } from '../leaks/crawl';
import { finderFor, ownGraph } from '../leaks/site';

const ALL = process.env['LEAK_POSITIONS'] === 'all';

/** In a run that takes a sample: so many places, of whose addresses one in so many is asked. */
const PLACES = 7;
const SHARE = 11;
/** In a whole run, too, one in so many of what may be tried at a place: others at the next. */
const TRIES = 8;

interface Leg {
	place: Place;
	extent: Extent;
	mode?: Mode;
}

/**
 * From the end to the start: what the site has kept for who has read more is not for who has read less.
 * In a sample, what one mode asks, it asks at each of its places.
 */
function legs(places: Place[]): Leg[] {
	const back = [...places].reverse();
	if (ALL)
		return back.map((place, turn) => ({
			place,
			extent: { pages: 1, tries: TRIES, turn, links: 60 }
		}));
	return Array.from({ length: PLACES }, (_, i) => ({
		place: back[Math.floor((i * (back.length - 1)) / (PLACES - 1))]!,
		mode: MODES[i % MODES.length]!,
		extent: { pages: SHARE, tries: SHARE, turn: i % MODES.length, links: 20 }
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
		let tried = 0;
		for (const { place, extent, mode } of legs(placesOf(graph))) {
			await crawl.at(place, extent, mode);
			tried += 1;
			if (ALL) process.stdout.write(`${place.text}: ${asker.asked} answers so far\n`);
			if (crawl.faults.length > 20) break;
		}
		const seconds = Math.round((performance.now() - began) / 1000);
		process.stdout.write(
			`Searched ${asker.asked} answers at ${tried} places for what is read later, in ${seconds} s.\n`
		);
		expect(crawl.faults).toEqual([]);
	} finally {
		asker.close();
	}
});
