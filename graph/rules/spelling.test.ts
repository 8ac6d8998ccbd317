import { describe, expect, it } from 'vitest';
import { isDrift } from './spelling';

describe('isDrift', () => {
	it.each([
		['Catherine', 'Katherine'],
		['Catherine', 'Cathrine'],
		['Anna-Marie', 'Annamarie'],
		['Zoë', 'Zoe'],
		['MacAdam', 'Mac Adam'],
		['Ada Brandt', 'Ada Brant'],
		['Brandt', 'Brnadt'],
		['Konstantin', 'Constantine']
	])('sees %s in %s', (a, b) => {
		expect(isDrift(a, b)).toBe(true);
		expect(isDrift(b, a)).toBe(true);
	});

	it.each([
		['Ada', 'Ada'],
		['Ada', 'Ida'],
		['Ada', 'Ada Brandt'],
		['Ada Brandt', 'Ada Miller'],
		['Kate', 'Catherine'],
		['Ranger', 'Rangers'],
		['Post 1', 'Post 2'],
		['Squad 17', 'Squad 71'],
		['Marlow', 'Barrow'],
		['Ann Brandt', 'Anne Brant']
	])('parts %s from %s', (a, b) => {
		expect(isDrift(a, b)).toBe(false);
		expect(isDrift(b, a)).toBe(false);
	});
});
