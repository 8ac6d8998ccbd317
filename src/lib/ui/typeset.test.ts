import { describe, expect, it } from 'vitest';
import { inSentence, typeset } from './typeset';

describe('typeset', () => {
	it.each([
		["the keeper's lamp", 'the keeper’s lamp'],
		["the sailors' coats", 'the sailors’ coats'],
		['he says "no" twice', 'he says “no” twice'],
		['("no")', '(“no”)'],
		["'so', he says", '‘so’, he says'],
		["'s lamp", '’s lamp'],
		['plain', 'plain']
	])('%s', (plain, printed) => expect(typeset(plain)).toBe(printed));
});

describe('inSentence', () => {
	it('lowers an article at the head and nothing else', () => {
		expect(inSentence('The Landing')).toBe('the Landing');
		expect(inSentence('Therapy')).toBe('Therapy');
	});
});
