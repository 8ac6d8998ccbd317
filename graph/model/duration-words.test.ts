import { expect, it } from 'vitest';
import { offsetWords } from './duration-words';
import type { Offset } from './types';

const cases: [Offset | undefined, string | undefined][] = [
	[undefined, undefined],
	[['PT0S', null], undefined],
	[['PT0S', 'PT0S'], undefined],
	[['P7D', 'P7D'], 'a week'],
	[['P6D', 'P8D'], 'about a week'],
	[['P13D', 'P15D'], 'about 2 weeks'],
	[['PT3H', null], 'at least 3 hours'],
	[[null, 'P1D'], 'at most a day'],
	[['PT1H', 'PT12H'], '1 to 12 hours'],
	[['PT5M', 'PT12H'], '5 minutes to 12 hours'],
	[['P1Y', 'P1Y'], 'a year'],
	[['PT90M', 'PT90M'], '90 minutes']
];
it.each(cases)('%j is %s', (offset, words) => {
	expect(offsetWords(offset)).toBe(words);
});
