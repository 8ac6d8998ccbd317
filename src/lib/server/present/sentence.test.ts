import { describe, expect, it } from 'vitest';
import { asVerb } from './sentence';

describe('a relation as a verb', () => {
	it('stays what it is where it is one', () => {
		for (const label of ['knows', 'takes part in', 'holds captive', 'is dear to', 'has part'])
			expect(asVerb(label)).toBe(label);
		for (const label of [
			'deserted',
			'left behind',
			'met',
			'borders on',
			'leads',
			'was king of'
		])
			expect(asVerb(label)).toBe(label);
	});

	it('wants a verb before it where it is none', () => {
		for (const label of ['child of', 'led by', 'married to', 'born in', 'left by', 'let go by'])
			expect(asVerb(label)).toBe(`is ${label}`);
		for (const label of ['in', 'near', 'at', 'hostile to', 'under the command of', 'boss of'])
			expect(asVerb(label)).toBe(`is ${label}`);
	});
});
